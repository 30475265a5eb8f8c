import type { Facts, ProcessFacts } from './facts.ts';

/** A platform of which everything is well, for specs that change one thing about it. */
export const AT = '2026-03-02T10:00:00.000Z';

export const secondsBefore = (seconds: number): string =>
  new Date(Date.parse(AT) - seconds * 1_000).toISOString();

export const wellProcess = (name: string, more: Partial<ProcessFacts> = {}): ProcessFacts => ({
  name,
  url: `http://${name}:9464`,
  reachable: true,
  parts: { service: 'ok', bus: 'ok', database: 'ok' },
  startedAt: '2026-03-01T08:00:00.000Z',
  replacedAt: [],
  activity: {
    betweenMs: 3_000,
    database: { operations: 40, slow: 0, failures: {} },
    refusedEvents: {},
    taskFailures: {},
    mails: {},
  },
  stuck: {},
  ...more,
});

export const wellQueues = (service: string): Facts['queues'][string] => ({
  service,
  outbox: { waiting: 0 },
  log: { position: 42 },
  consumers: [{ stream: 'EVT_IDEAS', pending: 0, inProgress: 0 }],
  deadLetters: 0,
});

export const well: Facts = {
  at: AT,
  gateway: { url: 'http://localhost:8080', reachable: true, status: 200 },
  processes: [wellProcess('gateway'), wellProcess('ideas'), wellProcess('triage')],
  queues: { ideas: wellQueues('ideas'), triage: wellQueues('triage') },
  deadLetters: {},
  endpoints: [{ subscriptionId: 's1', status: 'active', dead: false }],
  disks: [{ name: 'disk of database', freeBytes: 50e9, totalBytes: 100e9 }],
  certificates: [{ of: 'api.example.org', validUntil: '2026-09-01T00:00:00.000Z' }],
  clocks: [{ of: 'nats', aheadMs: 120 }],
};
