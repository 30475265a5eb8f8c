import { formatTraceparent, parseTraceparent, startTelemetry } from '@innovatienetwerk/telemetry';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { collectSpans, type CollectedSpan, type SpanCollector } from './support/collector.ts';
import { fineIdsOf, finesService } from './support/fines.ts';
import { loansService } from './support/loans.ts';
import { actorOf, ORGANISATION, startLendingStage, type LendingStage } from './support/stage.ts';

let collector: SpanCollector;
let stage: LendingStage;
let spans: readonly CollectedSpan[];

beforeAll(async () => {
  collector = await collectSpans();
  ({ spans } = collector);
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', collector.endpoint);
  vi.stubEnv('TRACE_SAMPLE_RATIO', '0');
  stage = await startLendingStage();
  await stage.start(loansService());
  await stage.start(finesService());
});
afterAll(async () => {
  await stage?.close();
  vi.unstubAllEnvs();
  collector.close();
});
beforeEach(() => {
  collector.forget();
});

const anna = actorOf('staff');

/** A request as the gateway makes it: inside a span of its own that asks to be traced, or not. */
async function openTraced(sampled: boolean) {
  const edge = startTelemetry({ service: 'gateway', version: '1', sampleRatio: 0, logLevel: 'silent' });
  const root = edge.startSpan('http.server', {
    sampled,
    attributes: { 'http.request.method': 'POST', 'http.route': '/v1/loans', 'url.scheme': 'http' },
  });
  const client = edge.startSpan('rpc.client', {
    parent: root.context,
    attributes: { 'rpc.system.name': 'nats', 'rpc.service': 'loans', 'rpc.method': 'openLoan' },
  });
  const { body } = await stage.ask('loans.openLoan', anna, {
    body: { title: 'Brief aan anna@example.nl', organisationId: ORGANISATION, region: 'NL-UT' },
    headers: { traceparent: formatTraceparent(client.context) },
  });
  client.end();
  root.end();
  await edge.shutdown();
  return { loanId: body.id as string, root: root.context, client: client.context };
}

const named = (name: string): CollectedSpan => {
  const found = spans.find((span) => span.name === name);
  expect(found, name).toBeDefined();
  return found as CollectedSpan;
};

describe('one action', () => {
  it('is one trace from the gateway over the service and its relay to the consumer in another service', async () => {
    const { root, client, loanId } = await openTraced(true);
    await vi.waitFor(
      () => expect(spans.filter(({ traceId }) => traceId === root.traceId).length).toBeGreaterThan(6),
      {
        timeout: 15_000,
      },
    );
    const server = spans.find(
      ({ name, service }) => name === 'loans/openLoan' && service === 'loans',
    ) as CollectedSpan;
    const save = spans.find(
      ({ name, service }) => name === 'save loans' && service === 'loans',
    ) as CollectedSpan;
    const producer = named('publish loan.opened.v1');
    const consumer = named('process loan.opened.v1');
    expect([server.kind, save.kind, producer.kind, consumer.kind]).toEqual([2, 3, 4, 5]);
    expect([server, save, producer, consumer].map(({ parentSpanId }) => parentSpanId)).toEqual([
      client.spanId,
      server.spanId,
      server.spanId,
      producer.spanId,
    ]);
    expect(consumer.service).toBe('fines');
    // What the consumer caused hangs below it, and is published in its turn.
    const saved = spans.filter(
      ({ name, parentSpanId }) => name === 'save fines' && parentSpanId === consumer.spanId,
    );
    expect(saved.length).toBe(fineIdsOf(loanId).length);
    await vi.waitFor(() => expect(named('publish fine.charged.v1').parentSpanId).toBe(consumer.spanId), {
      timeout: 15_000,
    });
    expect(new Set(spans.map(({ traceId }) => traceId))).toEqual(new Set([root.traceId]));
  });

  it('that is not sampled exports nothing', async () => {
    const { loanId } = await openTraced(false);
    await vi.waitFor(async () => {
      const [fineId] = fineIdsOf(loanId);
      const answer = await stage.ask('fines.getFine', actorOf('programme-manager'), { params: { fineId } });
      expect(answer.status).toBe(200);
    });
    // A later trace that is sampled shows that everything up to here was exported.
    const { root } = await openTraced(true);
    await vi.waitFor(
      () => {
        const services = spans
          .filter(({ traceId }) => traceId === root.traceId)
          .map(({ service }) => service);
        expect(new Set(services)).toEqual(new Set(['gateway', 'loans', 'fines']));
      },
      { timeout: 15_000 },
    );
    expect(spans.filter(({ traceId }) => traceId !== root.traceId)).toEqual([]);
  });

  it('shows nothing of a person and no text that somebody wrote', async () => {
    await openTraced(true);
    await vi.waitFor(() => named('process loan.opened.v1'), { timeout: 15_000 });
    for (const { text } of spans) {
      expect(text).not.toContain('anna@example.nl');
      expect(text).not.toContain(anna.subjectId);
    }
  });
});

it('each event keeps the trace of its cause in the log, so that it can be found years later', async () => {
  const { root, loanId } = await openTraced(false);
  const entry = await vi.waitFor(async () => {
    const found = await stage.db('loans').collection('log').findOne({ 'event.aggregateId': loanId });
    expect(found).not.toBeNull();
    return found;
  });
  expect(parseTraceparent(entry?.['event'].traceparent)?.traceId).toBe(root.traceId);
});

it('the metrics of a service tell what it did', async () => {
  const service = await stage.start(loansService());
  await openTraced(false);
  await vi.waitFor(async () => {
    const text = await (await fetch(`http://127.0.0.1:${service.opsPort}/metrics`)).text();
    for (const name of [
      'db_client_operation_duration',
      'innovatienetwerk_database_available',
      'innovatienetwerk_outbox_waiting',
      'innovatienetwerk_outbox_age',
      'innovatienetwerk_dead_letters_open',
      'innovatienetwerk_consumer_pending',
      'innovatienetwerk_consumer_in_progress',
      'nodejs_eventloop_utilization',
      'process_memory_usage',
    ]) {
      expect(text).toMatch(new RegExp(`^${name}`, 'm'));
    }
    expect(text).not.toContain(anna.subjectId);
  });
});
