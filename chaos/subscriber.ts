import { appendFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';

/**
 * The system of somebody else, in a process of its own that can be killed. What it takes it writes down before it answers; what its parent
 * sends is how it behaves from then on.
 */
export type Manner = 'well' | 'hangs' | 'slow' | '500' | '429' | '410' | 'redirects';

const [, , port = '0', file = ''] = process.argv;
const secrets: string[] = [];
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

function take(request: IncomingMessage, body: string): void {
  const { id, aggregateid, sequence } = JSON.parse(body) as Record<string, string>;
  appendFileSync(file, `${JSON.stringify({ id, aggregateid, sequence, signed: isSigned(request, body) })}\n`);
}

function answer(request: IncomingMessage, response: ServerResponse, body: string): void {
  if (request.method === 'OPTIONS') {
    response.writeHead(200, { 'WebHook-Allowed-Origin': '*' }).end();
    return;
  }
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
        take(request, body);
        response.writeHead(204).end();
      }, 150);
      return;
    case 'well':
      take(request, body);
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
