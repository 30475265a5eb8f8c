import { id, LocalisedText, moment, object, oneOf, Region } from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';
import { EventFilterSchema } from './filter.ts';

export const subscriptionStatuses = ['active', 'paused', 'stopped', 'ended'] as const;
export type SubscriptionStatus = (typeof subscriptionStatuses)[number];
/**
 * `gone`: the endpoint said that it is not there any more; `unreachable`: nothing arrived there for days; `rights-ended`: the delegation by
 * which it was made was revoked or is over.
 */
export const stopReasons = ['gone', 'unreachable', 'rights-ended'] as const;
export type StopReason = (typeof stopReasons)[number];

const sink = Type.String({
  format: 'uri',
  maxLength: 2000,
  description:
    'Waar gebeurtenissen naartoe gaan: een openbaar adres met https. Where events go: a public address with https.',
  examples: ['https://koppeling.example.nl/innovatienetwerk'],
});
const token = (description: string) =>
  Type.String({
    description,
    minLength: 1,
    maxLength: 4000,
    pattern: String.raw`^[\x21-\x7E]+$`,
    examples: ['geheim'],
  });

/** How the platform makes itself known at the sink. It is kept encrypted and never shown again. */
export const SinkCredential = object(
  {
    kind: oneOf(
      ['bearer', 'client-credentials'],
      'Een vast token, of een token van een autorisatieserver. A fixed token, or one from an authorisation server.',
    ),
    accessToken: Type.Optional(token('Bij bearer: het token. With bearer: the token.')),
    tokenEndpoint: Type.Optional({
      ...sink,
      description:
        'Bij client-credentials: waar het token vandaan komt. With client-credentials: where the token comes from.',
    }),
    clientId: Type.Optional(token('Bij client-credentials. With client-credentials.')),
    clientSecret: Type.Optional(token('Bij client-credentials. With client-credentials.')),
    scope: Type.Optional(
      Type.String({
        description: 'Bij client-credentials: gevraagde scope. With client-credentials: the scope asked for.',
        minLength: 1,
        maxLength: 500,
        pattern: String.raw`^[\x21-\x7E]+( [\x21-\x7E]+)*$`,
        examples: ['events'],
      }),
    ),
  },
  { name: 'SinkCredential' },
);
export type SinkCredential = Static<typeof SinkCredential>;

const ProtocolHeader = object(
  {
    name: Type.String({
      description: 'Naam van de kop. Name of the header.',
      pattern: '^[A-Za-z][A-Za-z0-9-]{0,60}$',
      examples: ['X-Omgeving'],
    }),
    value: Type.String({
      description: 'Waarde, geen geheim. Value, no secret.',
      minLength: 1,
      maxLength: 500,
      pattern: String.raw`^[\x20-\x7E]+$`,
      examples: ['productie'],
    }),
  },
  { name: 'ProtocolHeader' },
);

const shape = {
  sink,
  source: Type.Optional(
    Type.String({
      description: 'Alleen van deze bron, een URN. Only from this source, a URN.',
      pattern: '^urn:nld:oin:[0-9]{20}:systeem:[a-z]+$',
      examples: ['urn:nld:oin:00000004000000000000:systeem:ideas'],
    }),
  ),
  domain: Type.Optional(
    Type.String({
      description: 'Alleen uit dit domein. Only from this domain.',
      pattern: '^[a-z]+(\\.[a-z]+)*$',
      maxLength: 100,
      examples: ['nl.bibliotheken.innovatie'],
    }),
  ),
  types: Type.Array(
    Type.String({
      description: 'Een soort gebeurtenis; zie /event-types. A type of event; see /event-types.',
      maxLength: 200,
      examples: ['nl.bibliotheken.innovatie.idea.submitted.v1'],
    }),
    {
      description: 'Alleen deze soorten; leeg is alle. Only these types; empty is all.',
      maxItems: 200,
      uniqueItems: true,
    },
  ),
  filters: Type.Array(EventFilterSchema, {
    description: 'Verdere filters; alle moeten kloppen. Further filters; all must match.',
    maxItems: 20,
  }),
  subscriberReference: Type.Optional(
    Type.String({
      description:
        'Uw eigen kenmerk; het komt terug bij elke gebeurtenis. Your own reference; it comes with every event.',
      minLength: 1,
      maxLength: 200,
      pattern: String.raw`^[\x20-\x7E]+$`,
      examples: ['koppeling-utrecht'],
    }),
  ),
  headers: Type.Array(ProtocolHeader, {
    description: 'Vaste koppen bij elke aflevering. Fixed headers with every delivery.',
    maxItems: 10,
  }),
  caretakerIds: Type.Optional(
    Type.Array(id('Een persoon. A person.'), {
      description:
        'Wie bericht krijgt wanneer het abonnement vanzelf stopt of gebeurtenissen niet aankomen; zonder is dat wie het maakte. Who is told when the subscription stops by itself or events do not arrive; without it that is whoever made it.',
      minItems: 1,
      maxItems: 10,
      uniqueItems: true,
    }),
  ),
  maxPerMinute: Type.Optional(
    Type.Integer({
      description: 'Hoogste aantal afleveringen per minuut. Highest number of deliveries per minute.',
      minimum: 1,
      maximum: 60_000,
      examples: [600],
    }),
  ),
} as const;

export const NewSubscription = object(
  {
    ...shape,
    protocol: Type.Optional(oneOf(['HTTP'], 'Hoe wordt afgeleverd. How is delivered.')),
    organisationId: id('Voor welke organisatie. For which organisation.'),
    types: Type.Optional(shape.types),
    filters: Type.Optional(shape.filters),
    headers: Type.Optional(shape.headers),
    sinkCredential: Type.Optional(SinkCredential),
  },
  { name: 'NewSubscription' },
);
export type NewSubscription = Static<typeof NewSubscription>;

export const SubscriptionChanges = object(
  {
    sink: Type.Optional(sink),
    types: Type.Optional(shape.types),
    filters: Type.Optional(shape.filters),
    subscriberReference: shape.subscriberReference,
    headers: Type.Optional(shape.headers),
    caretakerIds: shape.caretakerIds,
    maxPerMinute: shape.maxPerMinute,
    sinkCredential: Type.Optional(SinkCredential),
  },
  { name: 'SubscriptionChanges', minProperties: 1 },
);
export type SubscriptionChanges = Static<typeof SubscriptionChanges>;

export const Subscription = object(
  {
    id: id('Het abonnement. The subscription.'),
    protocol: oneOf(['HTTP'], 'Hoe wordt afgeleverd. How is delivered.'),
    organisationId: id('Voor welke organisatie. For which organisation.'),
    ...shape,
    credential: oneOf(
      ['none', 'bearer', 'client-credentials'],
      'Hoe het platform zich bekendmaakt. How the platform makes itself known.',
    ),
    regions: Type.Array(Region, {
      description:
        'Uit welke provincies u hoort; NL is overal. From which provinces you hear; NL is everywhere.',
      maxItems: 13,
    }),
    status: oneOf(subscriptionStatuses, 'Stand. State.'),
    stopReason: Type.Optional(oneOf(stopReasons, 'Waarom het stopte. Why it stopped.')),
    createdAt: moment('Wanneer gemaakt. When made.'),
    updatedAt: moment('Wanneer gewijzigd. When changed.'),
  },
  { name: 'Subscription' },
);
export type Subscription = Static<typeof Subscription>;

export const SigningKey = object(
  {
    secret: Type.String({
      description: 'Geheim voor HMAC-SHA256 (v1). Secret for HMAC-SHA256 (v1).',
      examples: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
    }),
    publicKey: Type.String({
      description: 'Publieke sleutel voor Ed25519 (v1a). Public key for Ed25519 (v1a).',
      examples: ['whpk_MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE='],
    }),
    validUntilAt: Type.Optional(
      moment('Tot wanneer zij nog naast de nieuwe geldt. Until when it still holds beside the new one.'),
    ),
  },
  { name: 'SigningKey' },
);
export const SigningKeys = object(
  {
    keys: Type.Array(SigningKey, {
      description: 'De geldende sleutels, de nieuwste voorop. The keys that hold, the newest first.',
      maxItems: 5,
    }),
  },
  { name: 'SigningKeys' },
);
export type SigningKeys = Static<typeof SigningKeys>;

export const MAX_OVERLAP_HOURS = 168;
export const NewKeyRotation = object(
  {
    overlapHours: Type.Optional(
      Type.Integer({
        description:
          'Hoe lang de oude sleutel nog geldt, in uren. How long the old key still holds, in hours.',
        minimum: 0,
        maximum: MAX_OVERLAP_HOURS,
        default: 24,
        examples: [24],
      }),
    ),
  },
  { name: 'NewKeyRotation' },
);
export type NewKeyRotation = Static<typeof NewKeyRotation>;

export const NewReplay = object(
  {
    what: oneOf(
      ['since', 'missing'],
      'Alles sinds een moment, of alleen wat niet aankwam. Everything since a moment, or only what did not arrive.',
    ),
    sinceAt: moment('Vanaf wanneer. From when.'),
  },
  { name: 'NewReplay' },
);
export type NewReplay = Static<typeof NewReplay>;
export const NewResend = object({ eventId: id('De gebeurtenis. The event.') }, { name: 'NewResend' });
export type NewResend = Static<typeof NewResend>;

/** Why a delivery did not succeed. */
export const failureReasons = [
  'http-4xx',
  'http-5xx',
  'http-other',
  'gone',
  'throttled',
  'redirect',
  'timeout',
  'connection',
  'tls',
  'dns',
  'forbidden-address',
  'credential',
] as const;
export type FailureReason = (typeof failureReasons)[number];
const reason = oneOf(failureReasons, 'Waarom niet. Why not.');

export const Attempt = object(
  {
    at: moment('Wanneer. When.'),
    status: Type.Optional(
      Type.Integer({
        description: 'HTTP-status van het antwoord. HTTP status of the answer.',
        minimum: 100,
        maximum: 599,
        examples: [204],
      }),
    ),
    reason: Type.Optional(reason),
    durationMs: Type.Integer({
      description: 'Duur in milliseconden. Duration in milliseconds.',
      minimum: 0,
      examples: [42],
    }),
  },
  { name: 'DeliveryAttempt' },
);
export type Attempt = Static<typeof Attempt>;

/** `waiting` also counts what stands behind an earlier event of the same object. */
export const deliveryStatuses = ['delivered', 'waiting', 'dead'] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

export const Delivery = object(
  {
    id: Type.String({ description: 'De aflevering. The delivery.', examples: ['42'] }),
    eventId: id('De gebeurtenis. The event.'),
    eventType: Type.String({
      description: 'Haar soort. Its type.',
      examples: ['nl.bibliotheken.innovatie.idea.submitted.v1'],
    }),
    aggregateId: id('Het object waarover zij gaat. The object that it is about.'),
    position: Type.Integer({
      description: 'Plaats in de stroom. Place in the feed.',
      minimum: 1,
      examples: [42],
    }),
    status: oneOf(deliveryStatuses, 'Stand. State.'),
    reason: Type.Optional(reason),
    attempts: Type.Array(Attempt, { description: 'De laatste pogingen. The latest attempts.', maxItems: 20 }),
    attemptCount: Type.Integer({
      description: 'Aantal pogingen. Number of attempts.',
      minimum: 0,
      examples: [1],
    }),
    nextAttemptAt: Type.Optional(moment('Wanneer de volgende poging is. When the next attempt is.')),
    deliveredAt: Type.Optional(moment('Wanneer aangekomen. When it arrived.')),
  },
  { name: 'Delivery' },
);
export type Delivery = Static<typeof Delivery>;

export const TestResult = object(
  {
    delivered: Type.Boolean({ description: 'Of het aankwam. Whether it arrived.', examples: [true] }),
    attempt: Attempt,
  },
  { name: 'SubscriptionTestResult' },
);
export type TestResult = Static<typeof TestResult>;

export const CloudEvent = object(
  {
    specversion: Type.String({ description: 'CloudEvents 1.0.', examples: ['1.0'] }),
    id: id('Bij een herhaling hetzelfde. The same in a repetition.'),
    source: Type.String({
      description: 'URN van de bron. URN of the source.',
      examples: ['urn:nld:oin:00000004000000000000:systeem:ideas'],
    }),
    domain: Type.String({ description: 'Het domein. The domain.', examples: ['nl.bibliotheken.innovatie'] }),
    type: Type.String({
      description: 'De soort. The type.',
      examples: ['nl.bibliotheken.innovatie.idea.submitted.v1'],
    }),
    time: moment('Wanneer vastgelegd. When recorded.'),
    datacontenttype: Type.String({
      description: 'De vorm van de data. The form of the data.',
      examples: ['application/json'],
    }),
    sequence: Type.String({
      description: 'Volgnummer per object, vanaf 1. Number per object, from 1.',
      examples: ['1'],
    }),
    sequencetype: Type.String({ description: 'Een geheel getal. A whole number.', examples: ['Integer'] }),
    aggregate: Type.String({ description: 'De soort object. The kind of object.', examples: ['idea'] }),
    aggregateid: id('Het object. The object.'),
    region: Region,
    organisationid: Type.Optional(id('De organisatie van het object. The organisation of the object.')),
    causationid: Type.Optional(id('Waarop dit volgde. To what this is a reaction.')),
    traceparent: Type.Optional(
      Type.String({
        description: 'W3C Trace Context.',
        examples: ['00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'],
      }),
    ),
    data: Type.Unsafe<Record<string, unknown>>({
      type: 'object',
      additionalProperties: true,
      description: 'Volgens de soort; zie docs/events.md. By its type; see docs/events.md.',
      examples: [{}],
    }),
  },
  { name: 'CloudEvent' },
);
export type CloudEvent = Static<typeof CloudEvent>;

export const EventPage = object(
  {
    items: Type.Array(CloudEvent, { maxItems: 200 }),
    next: Type.String({
      description:
        'Waar verder te lezen, ook als er nu niets is. Where to read on, also when there is nothing now.',
      maxLength: 1000,
      examples: ['eyJhdCI6IjIwMjYtMDMtMDIifQ'],
    }),
    more: Type.Boolean({
      description: 'Of er nu al meer is. Whether there is more already.',
      examples: [false],
    }),
  },
  { name: 'EventPage' },
);
export type EventPage = Static<typeof EventPage>;

export const EventType = object(
  {
    type: Type.String({
      description: 'De soort. The type.',
      examples: ['nl.bibliotheken.innovatie.idea.submitted.v1'],
    }),
    source: Type.String({
      description: 'De bron. The source.',
      examples: ['urn:nld:oin:00000004000000000000:systeem:ideas'],
    }),
    summary: LocalisedText,
    regions: Type.Array(Region, {
      description:
        'Uit welke provincies u haar hoort; NL is overal. From which provinces you hear it; NL is everywhere.',
      maxItems: 13,
    }),
  },
  { name: 'EventType' },
);
export type EventType = Static<typeof EventType>;

export const EventDomain = object(
  {
    name: Type.String({ description: 'Naam. Name.', examples: ['nl.bibliotheken.innovatie'] }),
    summary: LocalisedText,
  },
  { name: 'EventDomain' },
);
