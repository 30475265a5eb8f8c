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
  'innovatienetwerk.task.failures': {
    kind: 'counter',
    unit: '{failure}',
    description: 'Failures of work in the background, which is tried again',
    attributes: ['task'],
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
  'messaging.client.sent.messages': {
    kind: 'counter',
    unit: '{event}',
    description: 'Events that the stream has taken',
    attributes: ['type'],
  },
  'messaging.client.operation.duration': {
    kind: 'histogram',
    unit: 's',
    description: 'Time until the stream confirmed an event',
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
  'innovatienetwerk.mail.deliveries': {
    kind: 'counter',
    unit: '{mail}',
    description: 'Attempts to hand an e-mail to the mail server, by outcome',
    attributes: ['outcome'],
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
  'process.memory.usage': {
    kind: 'gauge',
    unit: 'By',
    description: 'Memory that the process holds',
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
