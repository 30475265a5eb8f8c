import { Type, type Static } from 'typebox';
import { text } from './language.ts';
import { defineOperation, type Operation } from './operation.ts';
import { defineProblem } from './problem.ts';
import { count, EXAMPLE_ID, id, listQuery, moment, object, oneOf, pageOf } from './schema.ts';

/** What operators can see and do at every service; the same for all, so written once. */

const traceId = (description: string) =>
  Type.String({
    description,
    pattern: '^[0-9a-f]{32}$',
    examples: ['4bf92f3577b34da6a3ce929d0e0e4736'],
  });

export const deadLetterReasons = [
  'permanent-failure',
  'retries-exhausted',
  'undecodable',
  'lost-by-crash',
] as const;
export type DeadLetterReason = (typeof deadLetterReasons)[number];

export const DeadLetter = object(
  {
    id: id('Nummer van het onbestelbare bericht. Id of the dead letter.'),
    eventId: Type.Optional(
      Type.String({
        description: 'Het id van de gebeurtenis. The id of the event.',
        examples: [EXAMPLE_ID],
      }),
    ),
    eventType: Type.Optional(
      Type.String({
        description: 'Het type van de gebeurtenis. The type of the event.',
        examples: ['idea.submitted.v1'],
      }),
    ),
    stream: Type.String({
      description: 'De stroom waarin het staat. The stream that holds it.',
      examples: ['EVT_IDEAS'],
    }),
    streamSequence: count('Plaats in de stroom. Place in the stream.', 42),
    reason: oneOf(deadLetterReasons, 'Waarom het niet verwerkt is. Why it was not processed.'),
    error: Type.String({
      description: 'De soort fout, zonder gegevens. The kind of error, without data.',
      examples: ['PolicyRefused'],
    }),
    deliveries: count('Aantal pogingen. Number of attempts.', 20),
    status: oneOf(['open', 'replayed'] as const, 'Stand. State.'),
    setAsideAt: moment('Wanneer het opzij is gezet. When it was set aside.'),
    replayedAt: Type.Optional(moment('Wanneer het opnieuw is verwerkt. When it was processed again.')),
  },
  { name: 'DeadLetter' },
);
export type DeadLetter = Static<typeof DeadLetter>;

export const ConsumerQueue = object(
  {
    stream: Type.String({ description: 'De stroom. The stream.', examples: ['EVT_IDEAS'] }),
    pending: count('Nog te verwerken. Still to be processed.', 0),
    inProgress: count(
      'In behandeling of wachtend op een nieuwe poging. In progress or waiting for another attempt.',
      0,
    ),
    oldestAt: Type.Optional(moment('Van wanneer het oudste is, ongeveer. Of when the oldest is, about.')),
  },
  { name: 'ConsumerQueue' },
);
export type ConsumerQueue = Static<typeof ConsumerQueue>;

export const Queues = object(
  {
    service: Type.String({ description: 'De dienst. The service.', examples: ['ideas'] }),
    outbox: object({
      waiting: count(
        'Objecten met gebeurtenissen die nog niet gepubliceerd zijn. Objects with events that are not published yet.',
        0,
      ),
      oldestAt: Type.Optional(moment('Van wanneer de oudste is. Of when the oldest is.')),
    }),
    feed: Type.Optional(
      object(
        {
          position: count('Laatste plaats in de feed. Last place in the feed.', 42),
          waiting: count('Binnengekomen en nog zonder plaats. Came in and have no place yet.', 0),
        },
        { description: 'Alleen waar een feed is. Only where there is a feed.' },
      ),
    ),
    log: object({
      position: count('Aantal gebeurtenissen in het logboek. Number of events in the log.', 42),
      hash: Type.Optional(
        Type.String({
          description: 'Hash van de laatste regel (SHA-256, hex). Hash of the last entry.',
          examples: ['9f86d081884c7d65'],
        }),
      ),
    }),
    consumers: Type.Array(ConsumerQueue),
    deadLetters: count('Openstaande onbestelbare berichten. Open dead letters.', 0),
  },
  { name: 'Queues', description: 'Wat er wacht bij een dienst. What is waiting at a service.' },
);
export type Queues = Static<typeof Queues>;

export const LoggedEvent = object(
  {
    position: count('Plaats in het logboek. Place in the log.', 42),
    eventId: id('De gebeurtenis. The event.'),
    eventType: Type.String({
      description: 'Het type van de gebeurtenis. The type of the event.',
      examples: ['idea.submitted.v1'],
    }),
    aggregateId: id('Het object. The object.'),
    sequence: count('De hoeveelste van dit object. Which one of this object.', 1),
    recordedAt: moment('Wanneer het is vastgelegd. When it was recorded.'),
    loggedAt: moment('Wanneer het in het logboek kwam. When it came into the log.'),
    traceId: Type.Optional(traceId('Van welke handeling. Of which action.')),
    causationId: Type.Optional(
      id('De gebeurtenis waar dit een reactie op is. The event that this is a reaction to.'),
    ),
  },
  {
    name: 'LoggedEvent',
    description: 'Een regel van het logboek: alleen ids en typen. An entry of the log: ids and types only.',
  },
);
export type LoggedEvent = Static<typeof LoggedEvent>;

export const LogVerification = object(
  {
    service: Type.String({ description: 'De dienst. The service.', examples: ['ideas'] }),
    verified: count('Aantal gecontroleerde regels. Number of entries checked.', 42),
    intact: Type.Boolean({
      description: 'Of de keten heel is. Whether the chain is intact.',
      examples: [true],
    }),
    brokenAt: Type.Optional(count('Eerste plaats die niet klopt. First position that is wrong.', 7)),
  },
  { name: 'LogVerification' },
);
export type LogVerification = Static<typeof LogVerification>;

/** The most entries that the story of one action shows. */
export const MAX_STORY = 500;

export const alreadyReplayed = defineProblem({
  code: 'dead-letter.already-replayed',
  status: 409,
  title: text('Al opnieuw verwerkt', 'Already replayed'),
  detail: text('Dit bericht is al opnieuw verwerkt.', 'This dead letter was replayed already.'),
});

export const replayFailed = defineProblem({
  code: 'dead-letter.replay-failed',
  status: 409,
  title: text('Opnieuw verwerken mislukte', 'Replay failed'),
  detail: text(
    'Het bericht gaf weer een fout ({error}). Het blijft openstaan; herstel de oorzaak en probeer het opnieuw.',
    'The dead letter failed again ({error}). It stays open; mend the cause and try again.',
  ),
});

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The operator's operations of one service, below `/services/<name>`. */
export function operatorOperations(service: string) {
  const root = `/services/${service}` as const;
  const name = capital(service);
  const shared = {
    allow: { ops: 'all' },
    dataScope: 'none',
    processingActivity: 'platform-operation',
  } as const;
  const deadLetterParams = object({
    deadLetterId: id('Nummer van het bericht. Id of the dead letter.'),
  });
  return {
    queues: defineOperation({
      ...shared,
      id: `get${name}Queues`,
      method: 'GET',
      path: `${root}/queues`,
      summary: text(`Wachtrijen van ${service}`, `Queues of ${service}`),
      description: text(
        'Hoeveel gebeurtenissen nog gepubliceerd of verwerkt moeten worden, en hoe ver het logboek is.',
        'How many events are still to be published or processed, and how far the log is.',
      ),
      success: { status: 200, body: Queues },
    }),
    verifyLog: defineOperation({
      ...shared,
      id: `verify${name}EventLog`,
      method: 'GET',
      path: `${root}/event-log/_verification`,
      summary: text(`Logboek van ${service} controleren`, `Verify the event log of ${service}`),
      description: text(
        'Rekent de hashketen van het logboek na, vanaf de eerste regel.',
        'Recomputes the hash chain of the log from its first entry.',
      ),
      success: { status: 200, body: LogVerification },
    }),
    listLog: defineOperation({
      ...shared,
      id: `list${name}EventLog`,
      method: 'GET',
      path: `${root}/event-log`,
      summary: text(`Logboek van ${service} per handeling`, `Event log of ${service} by trace`),
      description: text(
        'De gebeurtenissen van één handeling, en wat er daarna gebeurde met de objecten die zij maakte. Alleen ids en typen.',
        'The events of one action, and what happened afterwards to the objects that it made. Ids and types only.',
      ),
      query: object({ traceId: traceId('Uit de kop Trace-Id. From the header Trace-Id.') }),
      success: {
        status: 200,
        body: object({ items: Type.Array(LoggedEvent, { maxItems: MAX_STORY }) }, { name: 'LoggedEvents' }),
      },
    }),
    listDeadLetters: defineOperation({
      ...shared,
      id: `list${name}DeadLetters`,
      method: 'GET',
      path: `${root}/dead-letters`,
      summary: text(`Onbestelbare berichten van ${service}`, `Dead letters of ${service}`),
      description: text(
        'Gebeurtenissen die niet verwerkt konden worden, met de reden. De nieuwste staan voorop.',
        'Events that could not be processed, with the reason. The newest come first.',
      ),
      query: listQuery(
        { status: Type.Optional(oneOf(['open', 'replayed'] as const, 'Stand. State.')) },
        ['-setAsideAt'].map((sort) => sort.slice(1)),
        DeadLetter,
      ),
      success: { status: 200, body: pageOf(DeadLetter, 'DeadLetterPage') },
    }),
    replayDeadLetter: defineOperation({
      ...shared,
      id: `replay${name}DeadLetter`,
      method: 'POST',
      path: `${root}/dead-letters/{deadLetterId}/replays`,
      summary: text('Onbestelbaar bericht opnieuw verwerken', 'Replay a dead letter'),
      description: text(
        'Verwerkt de gebeurtenis opnieuw. Lukt het, dan is het effect er precies één keer.',
        'Processes the event again. When it succeeds, its effect is there exactly once.',
      ),
      params: deadLetterParams,
      success: { status: 201, body: DeadLetter },
      problems: [alreadyReplayed, replayFailed],
    }),
  } as const satisfies Record<string, Operation>;
}

export type OperatorOperations = ReturnType<typeof operatorOperations>;

/** All operations of a service as the gateway serves them: its own and the operator's. */
export const allOperations = (contract: {
  readonly name: string;
  readonly operations: Readonly<Record<string, Operation>>;
  readonly local?: boolean;
}): readonly Operation[] => [
  ...Object.values(contract.operations),
  ...(contract.local === true ? [] : Object.values(operatorOperations(contract.name))),
];
