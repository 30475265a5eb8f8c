import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Telemetry } from './telemetry.ts';

export interface OpsServerOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** @default all interfaces, because the orchestrator asks from outside */
  readonly host?: string;
  readonly telemetry: Pick<Telemetry, 'renderMetrics'>;
  /** The state of each part; the process is ready when every one of them is `ok`. */
  readonly readiness: () => Promise<Readonly<Record<string, string>>>;
}

export interface OpsServer {
  readonly port: number;
  close(): Promise<void>;
}

/** By which somebody who looks twice sees that the process was started again in between. */
const STARTED_AT = new Date(Date.now() - process.uptime() * 1_000).toISOString();

function answer(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}

async function serve(options: OpsServerOptions, path: string, response: ServerResponse): Promise<void> {
  switch (path) {
    case '/livez':
      // Alive is all that is asked: a process whose database is away must not be killed for it.
      return answer(response, 200, 'application/json', '{"status":"alive"}');
    case '/readyz': {
      const parts = await options.readiness();
      const ready = Object.values(parts).every((state) => state === 'ok');
      const body = JSON.stringify({ status: ready ? 'ready' : 'not-ready', parts, startedAt: STARTED_AT });
      return answer(response, ready ? 200 : 503, 'application/json', body);
    }
    case '/metrics':
      return answer(
        response,
        200,
        'text/plain; version=0.0.4; charset=utf-8',
        await options.telemetry.renderMetrics(),
      );
    default:
      return answer(response, 404, 'application/json', '{"paths":["/livez","/readyz","/metrics"]}');
  }
}

/** Serves `/livez`, `/readyz` and `/metrics` for orchestrators and collectors, apart from the port of the API. */
export async function startOpsServer(options: OpsServerOptions): Promise<OpsServer> {
  const server = createServer((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?', 1);
    serve(options, path, response).catch(() =>
      answer(response, 500, 'application/json', '{"status":"failed"}'),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, () => resolve());
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
