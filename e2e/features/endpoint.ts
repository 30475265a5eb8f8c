import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { until } from '@innovatienetwerk/testkit';

export interface Received {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Somebody's server on this machine. */
export async function startServer(listener: RequestListener) {
  const server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close(): void {
      server.close();
      server.closeAllConnections();
    },
  };
}

export interface EndpointOptions {
  /** Which origin it agrees to; none when it is empty. */
  readonly allowedOrigin?: string;
  /** Whether what stands in `Authorization` is enough; otherwise it answers 401. */
  readonly lets?: (authorization: string | undefined) => boolean;
}

/** The system of somebody else, real and on this machine. */
export async function startEndpoint({ allowedOrigin = '*', lets = () => true }: EndpointOptions = {}) {
  const received: Received[] = [];
  let refused = 0;
  let status = 204;
  const server = await startServer((request, response) => {
    void text(request).then((body) => {
      if (!lets(request.headers.authorization)) {
        refused += 1;
        response.writeHead(401).end();
      } else if (request.method === 'OPTIONS') {
        if (allowedOrigin !== '') response.setHeader('WebHook-Allowed-Origin', allowedOrigin);
        response.writeHead(200).end();
      } else {
        received.push({ headers: request.headers as Record<string, string>, body });
        response.writeHead(status).end();
      }
    });
  });
  return {
    url: `${server.url}/events`,
    received,
    /** How often it answered 401. */
    refused: () => refused,
    answerWith(next: number) {
      status = next;
    },
    close: server.close,
  };
}
export type Endpoint = Awaited<ReturnType<typeof startEndpoint>>;

/** The messages about one object. */
export const about = (to: Endpoint, id: string): readonly Received[] =>
  to.received.filter(({ body }) => JSON.parse(body).aggregateid === id);

export const arrives = (id: string, to: Endpoint): Promise<Received> =>
  until('the event arrives', async () => await Promise.resolve(about(to, id)[0]));

/** The name of a type as others know it. */
export const typeOf = (name: string): string => `nl.bibliotheken.innovatie.${name}`;
