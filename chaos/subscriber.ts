import { appendFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { CloudEvent, HTTP } from 'cloudevents';
import { Webhook } from 'standardwebhooks';

/**
 * The system of somebody else, in a process of its own that can be killed. Everything that comes is judged by the official libraries, also
 * what it does not take; what it takes it writes down before it answers. What its parent sends is how it behaves from then on.
 */
export type Manner = 'well' | 'hangs' | 'slow' | '500' | '429' | '410' | 'redirects';

const [, , port = '0', file = '', ...known] = process.argv;
const secrets = [...known];
let manner: Manner = 'well';
const hanging = new Set<ServerResponse>();

const isSigned = (request: IncomingMessage, body: string): boolean =>
  secrets.some((secret) => {
    try {
      new Webhook(secret).verify(body, request.headers as Record<string, string>);
      return true;
    } catch {
      return false;
    }
  });

/** By the library of the CloudEvents project, which refuses what breaks the specification. */
function isCloudEvent({ headers }: IncomingMessage, body: string): boolean {
  try {
    const event = HTTP.toEvent({ headers, body });
    return event instanceof CloudEvent && event.validate() && event.id === headers['webhook-id'];
  } catch {
    return false;
  }
}

/** One delivery, as it is written down. */
export interface Noted {
  readonly id: string;
  readonly aggregateid: string;
  readonly sequence: string;
  readonly isTaken: boolean;
  readonly isSigned: boolean;
  readonly isCloudEvent: boolean;
}

function note(request: IncomingMessage, body: string, isTaken: boolean): void {
  const { id = '', aggregateid = '', sequence = '' } = JSON.parse(body) as Record<string, string>;
  const noted: Noted = {
    id,
    aggregateid,
    sequence,
    isTaken,
    isSigned: isSigned(request, body),
    isCloudEvent: isCloudEvent(request, body),
  };
  appendFileSync(file, `${JSON.stringify(noted)}\n`);
}

function answer(request: IncomingMessage, response: ServerResponse, body: string): void {
  if (request.method === 'OPTIONS') {
    response.writeHead(200, { 'WebHook-Allowed-Origin': '*' }).end();
    return;
  }
  if (manner !== 'well' && manner !== 'slow') note(request, body, false);
  switch (manner) {
    case 'hangs':
      hanging.add(response);
      return;
    case '500':
    case '410':
      response.writeHead(Number(manner)).end();
      return;
    case '429':
      response.writeHead(429, { 'Retry-After': '1' }).end();
      return;
    case 'redirects':
      response.writeHead(307, { Location: `http://127.0.0.1:${port}/elsewhere` }).end();
      return;
    case 'slow':
      setTimeout(() => {
        note(request, body, true);
        response.writeHead(204).end();
      }, 150);
      return;
    case 'well':
      note(request, body, true);
      response.writeHead(204).end();
  }
}

process.on('message', (message: { readonly manner?: Manner; readonly secret?: string }) => {
  if (message.secret !== undefined) secrets.push(message.secret);
  if (message.manner === undefined) return;
  ({ manner } = message);
  for (const response of hanging) response.destroy();
  hanging.clear();
});

createServer((request, response) => {
  void text(request).then((body) => answer(request, response, body));
}).listen(Number(port), '127.0.0.1', () => process.send?.('listening'));
