/**
 * Every metric of the platform, by its OpenTelemetry name. A dashboard or an alert that names another one is wrong.
 * Names of the semantic conventions are used where there is one; the others begin with `innovatienetwerk.`.
 * Attributes have few values: never an id, a path with an id, or anything of a person.
 */

interface MetricDefinition {
  readonly kind: 'counter' | 'histogram' | 'gauge';
  /** UCUM: `s`, `By`, `{event}`. */
  readonly unit: string;
  readonly description: string;
  readonly attributes: readonly string[];
}

export const metricDefinitions = {
  'http.server.request.duration': {
    kind: 'histogram',
    unit: 's',
    description: 'Time from the arrival of a request at the gateway to its answer',
    attributes: ['http.request.method', 'http.route', 'http.response.status_code'],
  },
  'http.server.active_requests': {
    kind: 'gauge',
    unit: '{request}',
    description: 'Requests that the gateway has not answered yet',
    attributes: [],
  },
  'rpc.client.duration': {
    kind: 'histogram',
    unit: 's',
    description: 'Time that the gateway waited for the answer of a service',
    attributes: ['rpc.subject', 'outcome'],
  },
  'rpc.server.duration': {
    kind: 'histogram',
    unit: 's',
    description: 'Time that a service took for an operation',
    attributes: ['rpc.service', 'rpc.method', 'outcome'],
  },
  'innovatienetwerk.rpc.active_requests': {
    kind: 'gauge',
    unit: '{request}',
    description: 'Requests that a service works on',
    attributes: [],
  },
  'innovatienetwerk.rpc.capacity': {
    kind: 'gauge',
    unit: '{request}',
    description: 'Requests that a service takes at the same time; more are refused',
    attributes: [],
  },
  'innovatienetwerk.rpc.late_replies': {
    kind: 'counter',
    unit: '{reply}',
    description: 'Answers that came after their request had ended',
    attributes: [],
  },
  'db.client.operation.duration': {
    kind: 'histogram',
    unit: 's',
    description: 'Time that an operation of the database took, as its caller saw it',
    attributes: ['db.operation.name', 'db.collection.name', 'outcome'],
  },
  'innovatienetwerk.database.available': {
    kind: 'gauge',
    unit: '1',
    description: '1 while the database takes writes, otherwise 0',
    attributes: [],
  },
  'innovatienetwerk.bus.available': {
    kind: 'gauge',
    unit: '1',
    description: '1 while the process is connected to the bus, otherwise 0',
    attributes: [],
  },
  'innovatienetwerk.clock.offset': {
    kind: 'gauge',
    unit: 's',
    description:
      'How far the clock of a server is ahead of that of this process, to about the time of one answer',
    attributes: ['server'],
  },
  'innovatienetwerk.certificate.not_after': {
    kind: 'gauge',
    unit: 's',
    description:
      'When a certificate of this process ends, in seconds since the epoch; 0 when its file cannot be read',
    attributes: ['certificate'],
  },
  'innovatienetwerk.task.failures': {
    kind: 'counter',
    unit: '{failure}',
    description: 'Failures of work in the background, which is tried again',
    attributes: ['task'],
  },
  'innovatienetwerk.schedule.runs': {
    kind: 'counter',
    unit: '{run}',
    description: 'Turns of the work that time starts, by outcome',
    attributes: ['schedule', 'outcome'],
  },
  'innovatienetwerk.schedule.last_success': {
    kind: 'gauge',
    unit: 's',
    description: 'When the work that time starts last ended well in this process, in seconds since the epoch',
    attributes: ['schedule'],
  },
  'innovatienetwerk.webhook.delay': {
    kind: 'histogram',
    unit: 's',
    description: 'Time from the arrival of an event until an endpoint of others took it',
    attributes: [],
  },
  'innovatienetwerk.webhook.failures': {
    kind: 'counter',
    unit: '{attempt}',
    description: 'Attempts to deliver an event to an endpoint of others that failed',
    attributes: ['reason'],
  },
  'innovatienetwerk.webhook.given_up': {
    kind: 'counter',
    unit: '{event}',
    description: 'Events that an endpoint of others did not take in all their attempts',
    attributes: [],
  },
  'innovatienetwerk.webhook.endpoints': {
    kind: 'gauge',
    unit: '{endpoint}',
    description:
      'Endpoints of others by their condition: well, failing, open (their breaker holds events back), stopped, paused',
    attributes: ['condition'],
  },
  'innovatienetwerk.webhook.waiting': {
    kind: 'gauge',
    unit: '{event}',
    description: 'Events that are held for endpoints of others and were not taken yet',
    attributes: [],
  },
  'innovatienetwerk.feed.behind': {
    kind: 'gauge',
    unit: '{endpoint}',
    description: 'Endpoints to which events are delivered and for which the feed was not read to its end',
    attributes: [],
  },
  'innovatienetwerk.feed.lag': {
    kind: 'gauge',
    unit: '{event}',
    description: 'Places of the feed that were not read yet for the endpoint that is furthest behind',
    attributes: [],
  },
  'messaging.client.sent.messages': {
    kind: 'counter',
    unit: '{event}',
    description: 'Events that the stream has taken',
    attributes: ['type'],
  },
  'messaging.client.operation.duration': {
    kind: 'histogram',
    unit: 's',
    description: 'Time until the stream confirmed an event, or accounts of what was done with personal data',
    attributes: ['context', 'outcome'],
  },
  'messaging.client.consumed.messages': {
    kind: 'counter',
    unit: '{event}',
    description: 'Events that were handled, by what became of them',
    attributes: ['type', 'outcome'],
  },
  'messaging.process.duration': {
    kind: 'histogram',
    unit: 's',
    description: 'Time that an event took in its consumer',
    attributes: ['type'],
  },
  'innovatienetwerk.event.age': {
    kind: 'histogram',
    unit: 's',
    description: 'Time from the change to the moment at which a consumer had applied its event',
    attributes: ['type'],
  },
  'innovatienetwerk.consumer.pending': {
    kind: 'gauge',
    unit: '{event}',
    description: 'Events in the stream that the consumer has not been given yet',
    attributes: ['stream'],
  },
  'innovatienetwerk.consumer.in_progress': {
    kind: 'gauge',
    unit: '{event}',
    description: 'Events that the consumer was given and has not settled',
    attributes: ['stream'],
  },
  'innovatienetwerk.consumer.age': {
    kind: 'gauge',
    unit: 's',
    description: 'How long the oldest event waits that the consumer has not settled',
    attributes: ['stream'],
  },
  'innovatienetwerk.outbox.waiting': {
    kind: 'gauge',
    unit: '{event}',
    description: 'Objects with events that were saved and not yet published',
    attributes: [],
  },
  'innovatienetwerk.outbox.age': {
    kind: 'gauge',
    unit: 's',
    description: 'How long the oldest event in the outbox waits',
    attributes: [],
  },
  'innovatienetwerk.relay.batch.duration': {
    kind: 'histogram',
    unit: 's',
    description: 'Time that one batch took from the outbox to the stream',
    attributes: [],
  },
  'innovatienetwerk.relay.events': {
    kind: 'counter',
    unit: '{event}',
    description: 'Events that went from the outbox through the log to the stream',
    attributes: [],
  },
  'innovatienetwerk.dead_letters.open': {
    kind: 'gauge',
    unit: '{event}',
    description: 'Events that were set aside and wait for an operator',
    attributes: [],
  },
  'innovatienetwerk.process.stuck': {
    kind: 'counter',
    unit: '{process}',
    description: 'Processes that were found to wait longer than agreed, by what they wait for',
    attributes: ['waiting_for'],
  },
  'innovatienetwerk.process.age': {
    kind: 'gauge',
    unit: 's',
    description: 'How long the process waits that waits longest, by what it waits for',
    attributes: ['waiting_for'],
  },
  'innovatienetwerk.process.overdue': {
    kind: 'gauge',
    unit: '{process}',
    description: 'Processes that wait longer than agreed now, by what they wait for',
    attributes: ['waiting_for'],
  },
  'innovatienetwerk.mail.deliveries': {
    kind: 'counter',
    unit: '{mail}',
    description: 'Attempts to hand an e-mail to the mail server, by outcome',
    attributes: ['outcome'],
  },
  'innovatienetwerk.mail.overdue': {
    kind: 'gauge',
    unit: '{mail}',
    description: 'Mails that were due more than a minute ago and were not handed over',
    attributes: [],
  },
  'innovatienetwerk.telemetry.spans': {
    kind: 'counter',
    unit: '{span}',
    description:
      'Spans that ended and were meant for the collector: exported, dropped while too many waited, or failed on the way',
    attributes: ['outcome'],
  },
  'nodejs.eventloop.utilization': {
    kind: 'gauge',
    unit: '1',
    description: 'Share of the time that the process was busy since the last look',
    attributes: [],
  },
  'nodejs.eventloop.delay.p99': {
    kind: 'gauge',
    unit: 's',
    description: 'Delay of the event loop that one in a hundred turns exceeded since the last look',
    attributes: [],
  },
  'v8js.memory.heap.used': {
    kind: 'gauge',
    unit: 'By',
    description: 'Heap that is in use',
    attributes: [],
  },
  'v8js.memory.heap.limit': {
    kind: 'gauge',
    unit: 'By',
    description: 'Heap at which the process ends',
    attributes: [],
  },
  'process.memory.usage': {
    kind: 'gauge',
    unit: 'By',
    description: 'Memory that the process holds',
    attributes: [],
  },
  'process.uptime': {
    kind: 'gauge',
    unit: 's',
    description: 'How long the process runs; it begins anew when the process does',
    attributes: [],
  },
} as const satisfies Record<string, MetricDefinition>;

type Definitions = typeof metricDefinitions;
type NamesOf<Kind extends MetricDefinition['kind']> = {
  [Name in keyof Definitions]: Definitions[Name]['kind'] extends Kind ? Name : never;
}[keyof Definitions];

export type MetricName = keyof Definitions;
export type CounterName = NamesOf<'counter'>;
export type HistogramName = NamesOf<'histogram'>;
export type GaugeName = NamesOf<'gauge'>;
/** Exactly the attributes that the definition lists. */
export type AttributesOf<Name extends MetricName> = {
  readonly [Attribute in Definitions[Name]['attributes'][number]]: string | number;
};

/** Upper bounds in seconds: from the fastest read of a cached object to the time-out of a request. */
export const DURATION_BUCKETS_S = [
  0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30,
] as const;
