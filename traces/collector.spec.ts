import { startTelemetry, type Telemetry, type TraceContext } from '@innovatienetwerk/telemetry';
import { until } from '@innovatienetwerk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collectorProgram, NO_COLLECTOR } from '../tools/checks/src/collector.ts';
import { DEPLOYED, startCollector, type RunningCollector } from './collector.ts';
import { startReceiver, type Receiver } from './receiver.ts';

const program = collectorProgram();
if (program === undefined) console.log(`skipped: what the Collector keeps of all traces: ${NO_COLLECTOR}`);

const USUAL = 200;
const SLOW_MS = 1_500;
let receiver: Receiver;
let collector: RunningCollector;
let telemetry: Telemetry;

const request = {
  attributes: { 'http.request.method': 'POST', 'http.route': '/v1/ideas', 'url.scheme': 'https' },
} as const;
const save = {
  attributes: {
    'db.system.name': 'mongodb',
    'db.operation.name': 'save',
    'db.collection.name': 'ideas',
  },
} as const;

/** A request with a question to the database, the last of which may fail or have begun long ago. */
function trace({ fails = false, lastsMs = 0 }): TraceContext {
  const root = telemetry.startSpan('http.server', request);
  const question = telemetry.startSpan('db.client', {
    ...save,
    parent: root.context,
    startedAt: performance.now() - lastsMs,
  });
  if (fails) question.fail('StoreUnavailable');
  question.end();
  root.end();
  return root.context;
}

describe.skipIf(program === undefined)('the Collector as it is deployed', () => {
  beforeAll(async () => {
    receiver = await startReceiver();
    collector = await startCollector({
      program: program ?? '',
      backend: receiver.endpoint,
      // The time that it waits for the rest of a trace is only shorter.
      configs: [DEPLOYED, 'yaml:processors::tail_sampling::decision_wait: 2s'],
    });
    telemetry = startTelemetry({
      service: 'ideas',
      version: '1.0.0',
      sampleRatio: 1,
      otlpEndpoint: collector.endpoint,
      logLevel: 'silent',
    });
  });
  afterAll(async () => {
    await collector?.stop();
    await receiver?.close();
  });

  test('keeps every trace in which something failed, every slow one, and about one in ten of the rest', async () => {
    const failed = Array.from({ length: 20 }, () => trace({ fails: true }).traceId);
    const slow = Array.from({ length: 20 }, () => trace({ lastsMs: SLOW_MS }).traceId);
    const usual = Array.from({ length: USUAL }, () => trace({}).traceId);
    await telemetry.shutdown();
    const spansOf = (traceId: string): number =>
      receiver.spans.filter((span) => span.traceId === traceId).length;
    await until(
      'what is kept has arrived',
      () =>
        Promise.resolve([...failed, ...slow].every((traceId) => spansOf(traceId) === 2) ? true : undefined),
      30_000,
    );
    await collector.stop();
    // Whole traces, never parts of them.
    const kept = usual.filter((traceId) => spansOf(traceId) > 0);
    expect(kept.filter((traceId) => spansOf(traceId) !== 2)).toEqual([]);
    expect(kept.length).toBeGreaterThan(2);
    expect(kept.length).toBeLessThan(50);
  });
});
