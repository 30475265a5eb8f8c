import type { Server } from 'node:http';
import type { Telemetry } from '@innovatienetwerk/telemetry';

/** Counts the requests that are not answered yet, whatever becomes of them. */
export function observeActiveRequests(server: Server, { metrics }: Pick<Telemetry, 'metrics'>): void {
  let active = 0;
  server.on('request', (_, response) => {
    active += 1;
    response.once('close', () => {
      active -= 1;
    });
  });
  metrics.observe('http.server.active_requests', () => [{ value: active, attributes: {} }]);
}
