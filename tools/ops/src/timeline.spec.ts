import { describe, expect, it } from 'vitest';
import { lagsIn } from './lag.ts';
import {
  inOrderOfTime,
  momentOfEvent,
  momentOfLogLine,
  momentsOfDelivery,
  momentsOfSpans,
} from './timeline.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const AT = '2026-03-02T10:00:00.000Z';

describe('the story of a trace', () => {
  it('tells an event with the time until the log had it, and whether it came later', () => {
    const event = {
      position: 3,
      eventId: 'e1',
      eventType: 'mail.sent.v1',
      aggregateId: 'm1',
      sequence: 2,
      recordedAt: AT,
      loggedAt: '2026-03-02T10:00:00.040Z',
      traceId: TRACE,
    };
    expect(momentOfEvent('notify', TRACE, event)).toMatchObject({ kind: 'mail', durationMs: 40 });
    expect(momentOfEvent('notify', 'f'.repeat(32), event).what).toContain('later');
  });

  it('tells each attempt of a delivery, and when the next one is', () => {
    const moments = momentsOfDelivery('s1', {
      id: '1',
      eventId: 'e1',
      eventType: 'x',
      aggregateId: 'a1',
      position: 1,
      status: 'waiting',
      attempts: [{ at: AT, reason: 'timeout', durationMs: 5_000 }],
      attemptCount: 1,
      nextAttemptAt: '2026-03-02T10:00:30.000Z',
    });
    expect(moments.map(({ outcome }) => outcome)).toEqual(['timeout', 'next attempt']);
  });

  it('takes from a log the lines of this trace only, and none that are not JSON', () => {
    const line = JSON.stringify({ level: 'warn', time: AT, service: 'ideas', event: 'x', trace_id: TRACE });
    expect(momentOfLogLine(line, TRACE)).toMatchObject({ service: 'ideas', what: 'warn: x' });
    expect(momentOfLogLine(line.replace(TRACE, 'f'.repeat(32)), TRACE)).toBeUndefined();
    expect(momentOfLogLine(`${TRACE} {not json`, TRACE)).toBeUndefined();
  });

  it('reads spans as Jaeger and as Tempo tell them, and nothing from what is neither', () => {
    const startMs = Date.parse(AT);
    const jaeger = {
      data: [
        {
          spans: [
            {
              operationName: 'POST /v1/ideas',
              startTime: startMs * 1_000,
              duration: 12_000,
              processID: 'p1',
              tags: [{ key: 'error', value: true }],
            },
          ],
          processes: { p1: { serviceName: 'gateway' } },
        },
      ],
    };
    const tempo = {
      batches: [
        {
          resource: { attributes: [{ key: 'service.name', value: { stringValue: 'gateway' } }] },
          scopeSpans: [
            {
              spans: [
                {
                  name: 'POST /v1/ideas',
                  startTimeUnixNano: `${startMs}000000`,
                  endTimeUnixNano: `${startMs + 12}000000`,
                  status: { code: 'STATUS_CODE_ERROR' },
                },
              ],
            },
          ],
        },
      ],
    };
    const expected = [
      { at: AT, service: 'gateway', kind: 'span', what: 'POST /v1/ideas', durationMs: 12, outcome: 'error' },
    ];
    expect(momentsOfSpans(jaeger)).toEqual(expected);
    expect(momentsOfSpans(tempo)).toEqual(expected);
    expect(momentsOfSpans('<html>')).toEqual([]);
  });

  it('is in the order of time', () => {
    const moment = (at: string) => ({ at, service: 'x', kind: 'log', what: at }) as const;
    const [early, late] = [moment('2026-03-02T10:00:00.001Z'), moment('2026-03-02T10:00:00.002Z')];
    expect(inOrderOfTime([late, early])).toEqual([early, late]);
  });
});

it('what waits is shown with its age, the largest first', () => {
  const lags = lagsIn({
    at: '2026-03-02T10:00:10.000Z',
    queues: {
      connect: {
        service: 'connect',
        outbox: { waiting: 1, oldestAt: AT },
        feed: { position: 9, waiting: 4 },
        log: { position: 3 },
        consumers: [{ stream: 'EVT_IDEAS', pending: 1, inProgress: 1, oldestAt: AT }],
        deadLetters: 0,
      },
    },
  });
  expect(lags).toEqual([
    { service: 'connect', where: 'feed', waiting: 4 },
    { service: 'connect', where: 'EVT_IDEAS', waiting: 2, ageMs: 10_000 },
    { service: 'connect', where: 'outbox', waiting: 1, ageMs: 10_000 },
  ]);
});
