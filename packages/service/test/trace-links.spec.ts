import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { collectSpans, type CollectedSpan, type SpanCollector } from './support/collector.ts';
import { REFUSED_DAYS } from './support/fines.ts';
import { operator, startLending, type Lending } from './support/lending.ts';
import { loans, loansService } from './support/loans.ts';

/** One of those that a turn takes together. */
const TAKEN_ALONG = { traceId: 'c'.repeat(32), spanId: 'd'.repeat(16), sampled: true };

let collector: SpanCollector;
let lending: Lending;
/** What the schedule of the loans has to do in its next turn. */
let due: string | undefined;

beforeAll(async () => {
  collector = await collectSpans();
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', collector.endpoint);
  vi.stubEnv('TRACE_SAMPLE_RATIO', '1');
  lending = await startLending();
  await lending.stage.start(
    loansService({
      schedules: [
        {
          name: 'renewals',
          everyMs: 50,
          async run({ link, for: reaction }) {
            const loanId = due;
            due = undefined;
            if (loanId === undefined) return;
            link(TAKEN_ALONG);
            await reaction(`renew/${loanId}`).change(loans, loanId, () => [
              { type: 'loan.renewed.v1' as const, data: { loanId, days: 7 } },
            ]);
          },
        },
      ],
    }),
  );
});
afterEach(() => {
  Object.assign(lending.interference, { beforeEffect: undefined, refuses: undefined });
});
afterAll(async () => {
  await lending?.stage.close();
  vi.unstubAllEnvs();
  collector.close();
});

const processings = (eventId: string): readonly CollectedSpan[] =>
  collector.spans.filter(({ name, text }) => name.startsWith('process ') && text.includes(eventId));
const publishing = (eventId: string): CollectedSpan =>
  collector.spans.find(
    ({ name, text }) => name.startsWith('publish ') && text.includes(eventId),
  ) as CollectedSpan;
const renewalOf = (loanId: string) =>
  vi.waitFor(async () => {
    const event = (await lending.logged(loanId))[1];
    expect(event).toBeDefined();
    return event?.id ?? '';
  });

describe('what is tried again', () => {
  it('is a trace of its own, that links to the event', async () => {
    const loanId = await lending.open();
    let attempts = 0;
    lending.interference.beforeEffect = ({ type }) => {
      if (type === 'loan.renewed.v1' && (attempts += 1) === 1) throw new Error('not now');
    };
    await lending.renew(loanId, 5);
    await lending.untilRaised(loanId, [5]);
    const eventId = await renewalOf(loanId);
    await vi.waitFor(() => expect(processings(eventId).length).toBe(2), { timeout: 15_000 });
    const [first, second] = processings(eventId);
    const publish = publishing(eventId);
    expect(first).toMatchObject({ traceId: publish.traceId, parentSpanId: publish.spanId });
    expect(second).toMatchObject({ parentSpanId: '', links: [{ spanId: publish.spanId }] });
    expect(second?.traceId).not.toBe(publish.traceId);
  });

  it('by an operator hangs below the request of the operator, and links to the event', async () => {
    const loanId = await lending.open();
    await lending.renew(loanId, REFUSED_DAYS);
    const eventId = await renewalOf(loanId);
    const letter = await vi.waitFor(async () => {
      const [found] = await lending.deadLetters(eventId);
      expect(found).toBeDefined();
      return found;
    });
    lending.interference.refuses = false;
    await lending.stage.ask('fines.replayFinesDeadLetter', operator, {
      params: { deadLetterId: letter?.id },
    });
    await vi.waitFor(() => expect(processings(eventId).length).toBe(2), { timeout: 15_000 });
    const request = collector.spans.find(({ name }) => name === 'fines/replayFinesDeadLetter');
    expect(processings(eventId)[1]).toMatchObject({
      traceId: request?.traceId,
      parentSpanId: request?.spanId,
      links: [{ spanId: publishing(eventId).spanId }],
    });
  });
});

describe('a schedule', () => {
  it('begins a trace when something was due, links to what it takes together, and no turn without work is seen', async () => {
    const loanId = await lending.open();
    due = loanId;
    const eventId = await renewalOf(loanId);
    await vi.waitFor(() => expect(processings(eventId).length).toBe(1), { timeout: 15_000 });
    const turns = await vi.waitFor(
      () => {
        const found = collector.spans.filter(({ name }) => name === 'schedule renewals');
        expect(found.length).toBeGreaterThan(0);
        return found;
      },
      { timeout: 15_000 },
    );
    expect(turns.length).toBe(1);
    expect(turns[0]).toMatchObject({ parentSpanId: '', links: [{ spanId: TAKEN_ALONG.spanId }] });
    expect(publishing(eventId)).toMatchObject({
      traceId: turns[0]?.traceId,
      parentSpanId: turns[0]?.spanId,
    });
  });
});
