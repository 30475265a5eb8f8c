import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { startTelemetry, type Telemetry } from '../src/index.ts';

interface ExportedSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly status: { readonly code: number };
}

let server: Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => (server === undefined ? resolve(undefined) : server.close(resolve)));
  server = undefined;
});

const OPERATION = {
  attributes: { 'rpc.system.name': 'nats', 'rpc.service': 'ideas', 'rpc.method': 'submitIdea' },
} as const;
const SAVE = {
  attributes: {
    'db.system.name': 'mongodb',
    'db.operation.name': 'save',
    'db.collection.name': 'ideas',
  },
} as const;

/** A collector that takes OTLP over HTTP; or one that takes the request and never answers. */
async function startCollector(
  answers = true,
): Promise<{ endpoint: string; spans: ExportedSpan[]; asked: () => number }> {
  const spans: ExportedSpan[] = [];
  let asked = 0;
  server = createServer((request, response) => {
    asked += 1;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (!answers) return;
      const body = JSON.parse(Buffer.concat(chunks).toString()) as {
        resourceSpans: { scopeSpans: { spans: ExportedSpan[] }[] }[];
      };
      spans.push(
        ...body.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)),
      );
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${port}`, spans, asked: () => asked };
}

const start = (otlpEndpoint: string, sampleRatio = 1): Telemetry =>
  startTelemetry({
    service: 'ideas',
    version: '1.0.0',
    sampleRatio,
    otlpEndpoint,
    logDestination: { write: () => undefined },
  });

describe('spans', () => {
  it('reach the collector with the ids by which they hang together', async () => {
    const { endpoint, spans } = await startCollector();
    const telemetry = start(endpoint);
    const parent = telemetry.startSpan('rpc.server', OPERATION);
    const child = telemetry.startSpan('db.client', { ...SAVE, parent: parent.context });
    child.end();
    parent.end();
    await telemetry.shutdown();
    const [first, second] = spans;
    expect(first).toMatchObject({
      name: 'save ideas',
      ...ids(child.context),
      parentSpanId: parent.context.spanId,
    });
    expect(second).toMatchObject({ name: 'ideas/submitIdea', ...ids(parent.context) });
    expect(second?.parentSpanId ?? '').toBe('');
  });

  it('of a trace that is not sampled stay here, but for the one that failed', async () => {
    const { endpoint, spans } = await startCollector();
    const telemetry = start(endpoint, 0);
    const parent = telemetry.startSpan('rpc.server', OPERATION);
    const failed = telemetry.startSpan('db.client', { ...SAVE, parent: parent.context });
    failed.fail('StoreUnavailable');
    failed.end();
    parent.end();
    await telemetry.shutdown();
    expect(spans.map(({ name }) => name)).toEqual(['save ideas']);
    expect(spans[0]).toMatchObject({
      ...ids(failed.context),
      parentSpanId: parent.context.spanId,
      status: { code: 2 },
    });
  });

  it('are sent without being asked, a second later at most', async () => {
    const { endpoint, spans } = await startCollector();
    const telemetry = start(endpoint);
    telemetry.startSpan('rpc.server', OPERATION).end();
    await vi.waitFor(() => expect(spans.length).toBe(1), { timeout: 2_500 });
    await telemetry.shutdown();
  });
});

describe('the end of a process', () => {
  it('waits no longer than two seconds for a collector that does not answer', async () => {
    const { endpoint, asked } = await startCollector(false);
    const telemetry = start(endpoint);
    telemetry.startSpan('rpc.server', OPERATION).end();
    const startedAt = performance.now();
    await telemetry.shutdown();
    expect(performance.now() - startedAt).toBeLessThan(2_300);
    expect(asked()).toBe(1);
  });

  it('does not wait for a collector that is not there', async () => {
    const { endpoint } = await startCollector();
    await new Promise((resolve) => server?.close(resolve));
    const telemetry = start(endpoint);
    telemetry.startSpan('rpc.server', OPERATION).end();
    const startedAt = performance.now();
    await telemetry.shutdown();
    expect(performance.now() - startedAt).toBeLessThan(2_300);
  });
});

it('a sample ratio that is no share is refused at the start', () => {
  vi.stubEnv('TRACE_SAMPLE_RATIO', '2');
  try {
    expect(() => startTelemetry({ service: 'ideas', version: '1' })).toThrow(/TRACE_SAMPLE_RATIO/);
  } finally {
    vi.unstubAllEnvs();
  }
});

const ids = ({ traceId, spanId }: { traceId: string; spanId: string }) => ({ traceId, spanId });
