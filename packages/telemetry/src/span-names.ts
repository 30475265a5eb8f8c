/**
 * Every span of the platform: its name, its kind, what it says, who opens it and below what it hangs. A span that is not here cannot be opened.
 * Names and attributes of the semantic conventions of OpenTelemetry are used where there are some; the others begin with `innovatienetwerk.`.
 */

export type SpanKindName = 'server' | 'client' | 'producer' | 'consumer' | 'internal';

/** Attributes of spans. Ids of people, names and texts have no place in them. */
export type SpanAttribute =
  | 'http.request.method'
  | 'http.route'
  | 'http.response.status_code'
  | 'url.scheme'
  | 'rpc.system.name'
  | 'rpc.service'
  | 'rpc.method'
  | 'db.system.name'
  | 'db.operation.name'
  | 'db.collection.name'
  | 'messaging.system'
  | 'messaging.operation.type'
  | 'messaging.message.id'
  | 'innovatienetwerk.event.type'
  | 'innovatienetwerk.schedule'
  | 'innovatienetwerk.task'
  | 'innovatienetwerk.webhook.purpose'
  | 'innovatienetwerk.subscription.id'
  | 'innovatienetwerk.mail.outcome'
  | 'innovatienetwerk.attempt';

/** Every span that failed has it: the kind of the error, never its message. */
export const ERROR_TYPE = 'error.type';

interface SpanDefinition {
  /** Filled with the values of its attributes, so that there are few different ones. */
  readonly name: string;
  readonly kind: SpanKindName;
  /** Of which part of the platform it tells. */
  readonly openedBy: 'gateway' | 'every service' | 'connect' | 'notify';
  readonly tells: string;
  /** Known when it begins. */
  readonly attributes: readonly SpanAttribute[];
  /** Known later, and not always. */
  readonly later: readonly SpanAttribute[];
  /** Below which spans it may hang. `none`: it begins a trace. `caller`: a span of a trusted application outside. */
  readonly parents: readonly string[];
  /** Which spans it may point to without hanging below them. */
  readonly links: readonly string[];
}

const RPC = ['rpc.system.name', 'rpc.service', 'rpc.method'] as const;
const MESSAGE = [
  'messaging.system',
  'messaging.operation.type',
  'messaging.message.id',
  'innovatienetwerk.event.type',
] as const;
/** What changes objects, and so is the cause of events. */
const CHANGES = ['rpc.server', 'event.process', 'schedule', 'task'] as const;

export const spanDefinitions = {
  'http.server': {
    name: '{http.request.method} {http.route}',
    kind: 'server',
    openedBy: 'gateway',
    tells: 'a request, from its arrival to its answer',
    attributes: ['http.request.method', 'http.route', 'url.scheme'],
    later: ['http.response.status_code'],
    parents: ['none', 'caller'],
    links: ['caller'],
  },
  'rpc.client': {
    name: '{rpc.service}/{rpc.method}',
    kind: 'client',
    openedBy: 'gateway',
    tells: 'how long the gateway waited for the answer of a service over the bus',
    attributes: RPC,
    later: [],
    parents: ['http.server'],
    links: [],
  },
  'rpc.server': {
    name: '{rpc.service}/{rpc.method}',
    kind: 'server',
    openedBy: 'every service',
    tells: 'an operation in its service',
    attributes: RPC,
    later: [],
    parents: ['rpc.client'],
    links: [],
  },
  'db.client': {
    name: '{db.operation.name} {db.collection.name}',
    kind: 'client',
    openedBy: 'every service',
    tells: 'one question to the database, or one write',
    attributes: ['db.system.name', 'db.operation.name', 'db.collection.name'],
    later: [],
    parents: CHANGES,
    links: [],
  },
  'event.publish': {
    name: 'publish {innovatienetwerk.event.type}',
    kind: 'producer',
    openedBy: 'every service',
    tells: 'an event on its way from the relay into the stream, until the stream has confirmed it',
    attributes: MESSAGE,
    later: [],
    parents: CHANGES,
    links: [],
  },
  'event.process': {
    name: 'process {innovatienetwerk.event.type}',
    kind: 'consumer',
    openedBy: 'every service',
    tells:
      'an event in one of its consumers; a later attempt begins a trace, a replay hangs below the request of the operator, and both link to the event',
    attributes: [...MESSAGE, 'innovatienetwerk.attempt'],
    later: [],
    parents: ['event.publish', 'rpc.server', 'none'],
    links: ['event.publish'],
  },
  schedule: {
    name: 'schedule {innovatienetwerk.schedule}',
    kind: 'internal',
    openedBy: 'every service',
    tells: 'a turn of a schedule in which something was due; it links to what it takes together',
    attributes: ['innovatienetwerk.schedule'],
    later: [],
    parents: ['none'],
    links: CHANGES,
  },
  task: {
    name: 'task {innovatienetwerk.task}',
    kind: 'internal',
    openedBy: 'every service',
    tells: 'a change that a task makes, which goes on all the time',
    attributes: ['innovatienetwerk.task'],
    later: [],
    parents: ['none'],
    links: [],
  },
  'webhook.client': {
    name: '{http.request.method} {innovatienetwerk.webhook.purpose}',
    kind: 'client',
    openedBy: 'connect',
    tells:
      'one request to a system of others: an event, the question whether it wants them, or a token for it; a later attempt begins a trace and links to the event',
    attributes: ['http.request.method', 'innovatienetwerk.webhook.purpose', 'innovatienetwerk.attempt'],
    later: ['http.response.status_code', 'innovatienetwerk.subscription.id'],
    parents: ['event.publish', 'rpc.server', 'webhook.client', 'none'],
    links: ['event.publish'],
  },
  'mail.client': {
    name: 'send mail',
    kind: 'client',
    openedBy: 'notify',
    tells:
      'one attempt to hand an e-mail to the mail server; the first belongs to what caused it and links to the turn of the schedule, a later one the other way round',
    attributes: ['innovatienetwerk.attempt'],
    later: ['innovatienetwerk.mail.outcome'],
    parents: CHANGES,
    links: CHANGES,
  },
} as const satisfies Record<string, SpanDefinition>;

type Definitions = typeof spanDefinitions;
type Values<Names extends SpanAttribute> = { readonly [Name in Names]: string | number };

export type SpanName = keyof Definitions;
/** Exactly the attributes that are known when such a span begins. */
export type SpanAttributes<Name extends SpanName> = Name extends SpanName
  ? Values<Definitions[Name]['attributes'][number]>
  : never;
/** Those that become known while it lasts. */
export type LaterAttributes<Name extends SpanName> = Name extends SpanName
  ? Partial<Values<Definitions[Name]['later'][number]>>
  : never;

/** The name of one span, by its attributes. */
export const nameOfSpan = (name: SpanName, attributes: Readonly<Record<string, string | number>>): string =>
  spanDefinitions[name].name.replace(/\{([^}]+)\}/g, (_, attribute: string) => String(attributes[attribute]));
