import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TestCertificate } from './outbound-certificate.ts';

/** A real server of an outside party on this machine, which remembers what came in. */
export interface OutsideServer {
  readonly port: number;
  /** Such as `127.0.0.1:9000`. */
  readonly host: string;
  readonly requests: readonly IncomingMessage[];
  connections(): number;
  close(): Promise<void>;
}

export const answering =
  (status: number, headers: Readonly<Record<string, string>> = {}, body = ''): RequestListener =>
  (request, response) => {
    request.resume();
    response.writeHead(status, headers).end(body);
  };

async function listen(server: Server, requests: readonly IncomingMessage[]): Promise<OutsideServer> {
  let connections = 0;
  server.on('connection', () => (connections += 1));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    host: `127.0.0.1:${port}`,
    requests,
    connections: () => connections,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function remembering(answer: RequestListener): { requests: IncomingMessage[]; listener: RequestListener } {
  const requests: IncomingMessage[] = [];
  return {
    requests,
    listener(request, response) {
      requests.push(request);
      answer(request, response);
    },
  };
}

export async function startServer(answer: RequestListener = answering(204)): Promise<OutsideServer> {
  const { requests, listener } = remembering(answer);
  return listen(createServer(listener), requests);
}

export async function startSecureServer(
  certificate: TestCertificate,
  answer: RequestListener = answering(204),
): Promise<OutsideServer> {
  const { requests, listener } = remembering(answer);
  return listen(createSecureServer(certificate, listener), requests);
}
