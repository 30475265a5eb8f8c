import { describe, expect, it } from 'vitest';
import { couldLook, diagnose } from './diagnose.ts';
import type { Activity, Facts } from './facts.ts';
import { AT, secondsBefore, well, wellProcess, wellQueues } from './facts.sample.ts';
import { findingCodes, type FindingCode } from './finding.ts';

const codes = (facts: Partial<Facts>): readonly FindingCode[] =>
  diagnose({ ...well, ...facts }).map(({ code }) => code);

const active = (more: Partial<Activity>): Activity => ({
  ...(wellProcess('ideas').activity as Activity),
  ...more,
});

/** One fault each: what is seen of it, and what must be said. */
const faults: readonly (readonly [what: string, said: FindingCode, facts: Partial<Facts>])[] = [
  [
    'a process does not answer',
    'process-away',
    { processes: [wellProcess('gateway'), wellProcess('ideas', { reachable: false })] },
  ],
  [
    'a process is not ready by itself',
    'process-not-ready',
    { processes: [wellProcess('ideas', { parts: { service: 'starting', bus: 'ok', database: 'ok' } })] },
  ],
  [
    'a process was replaced three times in a minute',
    'crash-loop',
    { processes: [wellProcess('ideas', { replacedAt: [50, 30, 5].map(secondsBefore) })] },
  ],
  [
    'nothing answers in one region while others do',
    'region-lost',
    {
      processes: [
        wellProcess('gateway', { region: 'NL-UT' }),
        wellProcess('gateway', { region: 'NL-LI', reachable: false }),
        wellProcess('ideas', { region: 'NL-LI', reachable: false }),
      ],
    },
  ],
  [
    'processes miss the bus',
    'bus-away',
    { processes: [wellProcess('ideas', { parts: { service: 'ok', bus: 'disconnected', database: 'ok' } })] },
  ],
  [
    'processes miss the database',
    'database-away',
    { processes: [wellProcess('ideas', { parts: { service: 'ok', bus: 'ok', database: 'unreachable' } })] },
  ],
  [
    'one in four operations of the database takes long',
    'database-slow',
    {
      processes: [
        wellProcess('ideas', {
          activity: active({ database: { operations: 12, slow: 3, failures: {} } }),
        }),
      ],
    },
  ],
  [
    'operations of the database were given up',
    'database-slow',
    {
      processes: [
        wellProcess('ideas', {
          activity: active({ database: { operations: 3, slow: 0, failures: { StoreUnavailable: 1 } } }),
        }),
      ],
    },
  ],
  [
    'a disk has no room',
    'disk-full',
    { disks: [{ name: 'disk of nats', freeBytes: 1e6, totalBytes: 100e9 }] },
  ],
  [
    'the database refuses writes for lack of room',
    'disk-full',
    {
      processes: [
        wellProcess('ideas', {
          activity: active({ database: { operations: 3, slow: 0, failures: { StoreFull: 2 } } }),
        }),
      ],
    },
  ],
  [
    'the bus could not write a stream',
    'disk-full',
    { busWriteError: "JetStream stream '$G > EVT_IDEAS' write error: no space left on device" },
  ],
  [
    'the bus forbids what a service publishes',
    'permission-refused',
    { processes: [wellProcess('ideas', { activity: active({ refusedEvents: { forbidden: 4 } }) })] },
  ],
  [
    'an event waits in an outbox for long',
    'relay-stuck',
    { queues: { ideas: { ...wellQueues('ideas'), outbox: { waiting: 3, oldestAt: secondsBefore(60) } } } },
  ],
  [
    'a consumer does not settle an old event',
    'consumer-stuck',
    {
      queues: {
        triage: {
          ...wellQueues('triage'),
          consumers: [{ stream: 'EVT_IDEAS', pending: 4, inProgress: 1, oldestAt: secondsBefore(90) }],
        },
      },
    },
  ],
  [
    'events were set aside',
    'dead-letters',
    { deadLetters: { notify: [{ id: 'd1', reason: 'retries-exhausted', error: 'TypeError' }] } },
  ],
  [
    'an endpoint was stopped',
    'endpoint-dead',
    { endpoints: [{ subscriptionId: 's1', status: 'stopped', stopReason: 'gone', dead: true }] },
  ],
  [
    'an endpoint refuses again and again',
    'endpoint-dead',
    {
      endpoints: [
        {
          subscriptionId: 's1',
          status: 'active',
          waiting: { attempts: 4, reason: 'connection' },
          dead: false,
        },
      ],
    },
  ],
  [
    'no mail is taken',
    'mail-away',
    { processes: [wellProcess('notify', { activity: active({ mails: { failed: 3 } }) })] },
  ],
  [
    'a certificate has expired',
    'certificate-expires',
    { certificates: [{ of: 'api.example.org', validUntil: secondsBefore(60) }] },
  ],
  [
    'a certificate expires within three weeks',
    'certificate-expires',
    { certificates: [{ of: 'api.example.org', validUntil: '2026-03-15T00:00:00.000Z' }] },
  ],
  ['a clock is five seconds behind', 'clock-skew', { clocks: [{ of: 'ideas', aheadMs: -5_000 }] }],
  [
    'a process of a Fieldlab waits too long',
    'process-stuck',
    { processes: [wellProcess('fieldlabs', { stuck: { decision: 2 } })] },
  ],
  [
    'the token may not ask',
    'not-allowed',
    { gateway: { url: 'http://localhost:8080', reachable: true, status: 403 }, queues: {} },
  ],
  [
    'nothing listens at the address of the API',
    'gateway-away',
    { gateway: { url: 'http://localhost:8080', reachable: false }, queues: {} },
  ],
];

describe('the doctor', () => {
  it('says nothing of a platform of which everything is well', () => {
    expect(diagnose(well)).toEqual([]);
  });

  it.each(faults)('when %s, says %s and nothing else', (_what, said, facts) => {
    expect(codes(facts)).toEqual([said]);
  });

  it('knows a fault for everything that it can say', () => {
    expect(new Set(faults.map(([, said]) => said))).toEqual(new Set(findingCodes));
  });

  it.each(faults)('when %s, gives evidence, and what to do in both languages', (_what, _said, facts) => {
    for (const { evidence, what, todo, runbook } of diagnose({ ...well, ...facts })) {
      expect(evidence.length).toBeGreaterThan(0);
      for (const words of [what, todo]) {
        expect(words.nl).toMatch(/\.$/);
        expect(words.en).toMatch(/\.$/);
        expect(words.nl).not.toBe(words.en);
      }
      expect(runbook).toMatch(/^[\w-]+\.md$/);
    }
  });

  it('blames the bus alone for what waits while it is away', () => {
    const parts = { service: 'ok', bus: 'disconnected', database: 'ok' };
    const queues = {
      ideas: { ...wellQueues('ideas'), outbox: { waiting: 9, oldestAt: secondsBefore(90) } },
    };
    expect(codes({ processes: [wellProcess('ideas', { parts })], queues })).toEqual(['bus-away']);
  });

  it('does not take one operation that took long among many for a slow database', () => {
    const activity = active({ database: { operations: 200, slow: 2, failures: {} } });
    expect(codes({ processes: [wellProcess('ideas', { activity })] })).toEqual([]);
  });

  it('does not take one failed mail among many for a server that is away', () => {
    const activity = active({ mails: { failed: 1, accepted: 20 } });
    expect(codes({ processes: [wellProcess('notify', { activity })] })).toEqual([]);
  });

  it('does not take restarts of an hour ago for a loop', () => {
    const replacedAt = [3_600, 3_500, 3_400].map(secondsBefore);
    expect(codes({ processes: [wellProcess('ideas', { replacedAt })] })).toEqual([]);
  });

  it('calls nothing well when nothing answered', () => {
    const away: Facts = {
      ...well,
      gateway: { url: '', reachable: false },
      processes: [wellProcess('ideas', { reachable: false })],
      queues: {},
    };
    expect(couldLook(away)).toBe(false);
    expect(couldLook(well)).toBe(true);
    expect(well.at).toBe(AT);
  });
});
