import { once } from 'node:events';
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartFailure } from '../failure.ts';
import { isPortFree } from '../servers/ports.ts';
import { openMailbox, type Mailbox } from './mailbox.ts';

export interface MailSinkOptions {
  /** The mails are kept in its folder `mail`. */
  readonly dataDir: string;
  /** Of the HTTP list. @default a free port */
  readonly port?: number;
  /** Where mail is taken in. @default a free port */
  readonly smtpPort?: number;
}

export interface MailSink {
  /** Where services send their mail to. */
  readonly smtpUrl: string;
  /** Where people and tests read it: `GET /messages`, `GET /messages?to=…`, `GET /messages/{id}`. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Larger than any mail that the platform sends. */
const maxMailBytes = 5_000_000;

async function startSmtp(mailbox: Mailbox, port: number): Promise<{ port: number; stop(): Promise<void> }> {
  const { SMTPServer } = await import('smtp-server');
  const server = new SMTPServer({
    // It stands on the loopback address and delivers to nobody, so there is nothing to log in for.
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: maxMailBytes,
    logger: false,
    // Who connects is this machine itself; to ask a name server for its name would only take time.
    disableReverseLookup: true,
    onData: (stream, session, accepted) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.once('error', (error) => accepted(error));
      stream.once('end', () => {
        if (stream.sizeExceeded) {
          accepted(Object.assign(new Error('The mail is larger than 5 MB'), { responseCode: 552 }));
          return;
        }
        const recipients = session.envelope.rcptTo.map((recipient) => recipient.address);
        // The sender hears "accepted" only after the mail is in its file.
        mailbox.store(Buffer.concat(chunks), recipients).then(
          () => accepted(null),
          (error: Error) => accepted(error),
        );
      });
    },
  });
  server.on('error', () => {
    // A client that hangs up half-way; the session is over and the sink goes on.
  });
  const listening = server.listen(port, '127.0.0.1');
  if (!listening.listening) await once(listening, 'listening');
  return {
    port: (listening.address() as AddressInfo).port,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(`${JSON.stringify(body, undefined, 2)}\n`);
}

async function answer(mailbox: Mailbox, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const id = /^\/messages\/([\w-]+)$/.exec(url.pathname)?.[1];
  if (request.method !== 'GET') return sendJson(response, 405, { error: 'Only GET' });
  if (url.pathname === '/' || url.pathname === '/messages') {
    return sendJson(response, 200, await mailbox.list(url.searchParams.get('to') ?? undefined));
  }
  const mail = id === undefined ? undefined : await mailbox.read(id);
  if (mail === undefined) return sendJson(response, 404, { error: 'No such message' });
  response.writeHead(200, { 'content-type': 'message/rfc822', 'cache-control': 'no-store' });
  response.end(mail);
}

async function assertFree(port: number, what: string): Promise<void> {
  if (port === 0 || (await isPortFree(port))) return;
  throw new StartFailure(`${what} cannot listen on port ${port}: stop the program that uses it.`);
}

/**
 * Starts a mail server that delivers to nobody: every mail becomes an `.eml` file, to be read over HTTP.
 * @throws {StartFailure} when a port is taken.
 */
export async function startMailSink(options: MailSinkOptions): Promise<MailSink> {
  await assertFree(options.smtpPort ?? 0, 'The mail sink');
  await assertFree(options.port ?? 0, 'The list of the mail sink');
  const mailbox = await openMailbox(options.dataDir);
  const smtp = await startSmtp(mailbox, options.smtpPort ?? 0);
  const http = createHttpServer((request, response) => {
    answer(mailbox, request, response).catch((error: unknown) => {
      sendJson(response, 500, { error: error instanceof Error ? error.message : 'unknown' });
    });
  });
  http.listen(options.port ?? 0, '127.0.0.1');
  await once(http, 'listening');
  return {
    smtpUrl: `smtp://127.0.0.1:${smtp.port}`,
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    stop: async () => {
      http.close();
      http.closeAllConnections();
      await smtp.stop();
    },
  };
}
