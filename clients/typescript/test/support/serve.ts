import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';
import { createInnovatienetwerkClient, type ClientOptions } from '../../src/index.ts';

export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
  readonly atMs: number;
}
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Pieces of a stream, sent one by one; the connection stays open when the last is `open`. */
  readonly pieces?: readonly string[];
}
/** `hang` gives no answer; `cut` breaks the connection. */
export type Script = Reply | 'cut' | 'hang';

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

/** A server that answers in turn, the last answer for ever, and remembers what was asked. */
export async function serve(...script: readonly Script[]) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const text = Buffer.concat(chunks).toString();
      const step = script[Math.min(asked.length, script.length - 1)] ?? 'cut';
      asked.push({
        method: request.method ?? '',
        url: request.url ?? '',
        headers: request.headers,
        body: text === '' ? undefined : JSON.parse(text),
        atMs: performance.now(),
      });
      if (step === 'hang') return;
      if (step === 'cut') {
        request.socket.destroy();
        return;
      }
      if (step.pieces !== undefined) {
        response.writeHead(step.status, { 'content-type': 'text/event-stream', ...step.headers });
        for (const piece of step.pieces) if (piece !== 'open') response.write(piece);
        if (step.pieces.at(-1) !== 'open') response.end();
        return;
      }
      const type = step.status < 400 ? 'application/json' : 'application/problem+json';
      response.writeHead(step.status, { 'content-type': type, ...step.headers });
      response.end(step.body === undefined ? '' : JSON.stringify(step.body));
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  stops.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  const client = (options: Partial<ClientOptions> = {}) =>
    createInnovatienetwerkClient({
      baseUrl: `http://127.0.0.1:${port}/v1`,
      token: 'secret',
      ...options,
      retry: { firstWaitMs: 1, ...options.retry },
    });
  return { asked, client };
}
