import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { createExport } from '../src/export.ts';
import { createMetrics } from '../src/metrics.ts';
import { startSpan } from '../src/spans.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

/** A collector that counts what arrives, and answers with this status. */
async function startCollector(status: number) {
  const received = { spans: 0 };
  server = createServer((request, response) => {
    void text(request).then((body) => {
      if (status === 200) received.spans += body.split('"spanId"').length - 1;
      response.writeHead(status, { 'content-type': 'application/json' }).end('{}');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { received, endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** Spans on their way, beside the metrics that outlive it. */
function start(endpoint: string) {
  const resource = resourceFromAttributes({});
  const { metrics, render } = createMetrics(resource);
  const exporting = createExport(endpoint, metrics);
  const sink = { resource, scope: { name: 'test' }, ratio: 1, export: exporting.add };
  return { open: () => startSpan(sink, 'rpc.server', operation), shutdown: exporting.shutdown, render };
}

const operation = {
  attributes: { 'rpc.system.name': 'nats', 'rpc.service': 'ideas', 'rpc.method': 'submitIdea' },
} as const;

const counted = (metrics: string, outcome: string): number =>
  Number(
    new RegExp(`^innovatienetwerk_telemetry_spans\\S*outcome="${outcome}"\\S* (\\d+)`, 'm').exec(
      metrics,
    )?.[1] ?? 0,
  );

describe('spans', () => {
  it('under load are each counted as exported or as dropped, and as many as are counted arrive', async () => {
    const { received, endpoint } = await startCollector(200);
    const telemetry = start(endpoint);
    const CREATED = 60_000;
    for (let created = 0; created < CREATED; created += 1) {
      telemetry.open().end();
      // Bursts that are larger than what may wait, with some time to send between them.
      // oxlint-disable-next-line no-await-in-loop -- that is the load
      if (created % 12_000 === 0) await turn();
    }
    await telemetry.shutdown();
    const metrics = await telemetry.render();
    const [exported, dropped, failed] = ['exported', 'dropped', 'failed'].map((outcome) =>
      counted(metrics, outcome),
    );
    expect(dropped).toBeGreaterThan(0);
    expect(exported).toBeGreaterThan(0);
    expect(failed).toBe(0);
    expect(received.spans).toBe(exported);
    expect((exported ?? 0) + (dropped ?? 0)).toBe(CREATED);
  });

  it('that the collector refuses are counted as failed', async () => {
    const { endpoint } = await startCollector(400);
    const telemetry = start(endpoint);
    for (let created = 0; created < 100; created += 1) telemetry.open().end();
    await telemetry.shutdown();
    const metrics = await telemetry.render();
    expect(counted(metrics, 'failed')).toBe(100);
    expect(counted(metrics, 'exported')).toBe(0);
  });

  it('after the end are counted as dropped', async () => {
    const { endpoint } = await startCollector(200);
    const telemetry = start(endpoint);
    await telemetry.shutdown();
    telemetry.open().end();
    expect(counted(await telemetry.render(), 'dropped')).toBe(1);
  });
});
