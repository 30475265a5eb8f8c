import type { PublicEvent } from './audience.ts';
import { cloudEventSource, cloudEventType, EVENT_DOMAIN, toPublicCloudEvent } from './cloudevents.ts';
import { regionCodes } from './region.ts';
import { EXAMPLE_ID, EXAMPLE_MOMENT, exampleOf } from './schema.ts';

type Json = Record<string, unknown>;

const EXAMPLE_TRACE = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
const CHANNEL = 'webhooks';
const MESSAGE = 'webhook';

const text = (description: string, more: Json = {}): Json => ({ type: 'string', description, ...more });

/** Of Standard Webhooks 1.0. */
const WEBHOOK_HEADERS: Json = {
  type: 'object',
  description: 'Ondertekend volgens Standard Webhooks. Signed by Standard Webhooks.',
  required: ['webhook-id', 'webhook-timestamp', 'webhook-signature'],
  properties: {
    'webhook-id': text('Het id van de gebeurtenis. The id of the event.', { format: 'uuid' }),
    'webhook-timestamp': text('Seconden sinds 1970. Seconds since 1970.', { pattern: '^[0-9]+$' }),
    'webhook-signature': text(
      'Per sleutel een handtekening: v1 (HMAC-SHA256) en v1a (Ed25519). Of each key a signature: v1 (HMAC-SHA256) and v1a (Ed25519).',
    ),
    traceparent: text('W3C Trace Context.'),
  },
};

/**
 * In structured mode. One schema for all types: `data` is the payload of the message of that type in the same document, and a schema for each
 * would say all of them twice.
 */
const publicEvent = (types: readonly string[]): Json => ({
  type: 'object',
  description:
    'CloudEvents 1.0 als één JSON-object, met het NL GOV-profiel. CloudEvents 1.0 as one JSON object, with the NL GOV profile.',
  required: [
    'specversion',
    'id',
    'source',
    'domain',
    'type',
    'time',
    'datacontenttype',
    'sequence',
    'sequencetype',
    'aggregate',
    'aggregateid',
    'region',
    'subscription',
    'data',
  ],
  properties: {
    specversion: text('CloudEvents.', { const: '1.0' }),
    id: text('Het id: een herhaling heeft hetzelfde. The id: a repetition has the same.', { format: 'uuid' }),
    source: text(`URN, zoals ${cloudEventSource('ideas')}. URN.`),
    domain: text('Het domein. The domain.', { const: EVENT_DOMAIN }),
    type: text('De soort en haar versie. The type and its version.', { enum: types }),
    time: text('Wanneer het gebeurde. When it happened.', { format: 'date-time' }),
    datacontenttype: text('De vorm van de data. The form of the data.', { const: 'application/json' }),
    sequence: text('Volgnummer per object, vanaf 1. Number per object, from 1.', {
      pattern: '^[1-9][0-9]*$',
    }),
    sequencetype: text('Een geheel getal. A whole number.', { const: 'Integer' }),
    aggregate: text('De soort object. The kind of object.'),
    aggregateid: text('Het object. The object.', { format: 'uuid' }),
    region: text('De provincie, of NL. The province, or NL.', { enum: [...regionCodes] }),
    organisationid: text('De organisatie van het object. The organisation of the object.'),
    causationid: text('Waarop dit volgde. To what this is a reaction.'),
    traceparent: text('W3C Trace Context.'),
    subscription: text('Het abonnement waarom het komt. The subscription because of which it comes.', {
      format: 'uuid',
    }),
    subscriberreference: text('Uw eigen kenmerk. Your own reference.'),
    data: {
      type: 'object',
      description:
        'Volgens de soort: de payload van het bericht met die naam in dit document. By the type: the payload of the message of that name in this document.',
    },
  },
});

function example({ event: { context, aggregate, type, data } }: PublicEvent): Json {
  const event = toPublicCloudEvent({
    id: EXAMPLE_ID,
    type,
    context,
    aggregate,
    aggregateId: EXAMPLE_ID,
    sequence: 1,
    region: 'NL-UT',
    time: EXAMPLE_MOMENT,
    traceparent: EXAMPLE_TRACE,
    data: exampleOf(data),
  });
  return {
    name: 'example',
    headers: {
      'webhook-id': EXAMPLE_ID,
      'webhook-timestamp': '1772443800',
      'webhook-signature': 'v1,K5oZfz',
    },
    payload: { ...event, subscription: EXAMPLE_ID },
  };
}

const message = (told: readonly PublicEvent[]): Json => ({
  name: MESSAGE,
  title: 'An event for a subscription',
  summary: 'Een gebeurtenis voor een abonnement. An event for a subscription.',
  contentType: 'application/cloudevents+json',
  headers: { $ref: '#/components/schemas/WebhookHeaders' },
  payload: { $ref: '#/components/schemas/PublicCloudEvent' },
  examples: told.slice(0, 1).map(example),
});

/** What subscribers get by HTTP: one channel to the address of each, and one message for every type that others may hear of. */
export function webhooksOf(told: readonly PublicEvent[]) {
  if (told.length === 0) return { servers: {}, channels: {}, operations: {}, messages: {}, schemas: {} };
  return {
    servers: {
      sink: {
        host: '{sink}',
        protocol: 'https',
        description:
          'Het adres van een abonnement, zoals opgegeven bij POST /v1/subscriptions. The address of a subscription, as given to POST /v1/subscriptions.',
        variables: {
          sink: {
            description: 'Host van het adres, met het pad. Host of the address, with its path.',
            default: 'koppeling.example.nl',
            examples: ['koppeling.example.nl'],
          },
        },
      },
    },
    channels: {
      [CHANNEL]: {
        address: null,
        title: 'Webhooks',
        description:
          'Elke gebeurtenis die een abonnement mag horen, op volgorde per object, ten minste één keer met hetzelfde id. Every event that a subscription may hear, in order per object, at least once with the same id.',
        servers: [{ $ref: '#/servers/sink' }],
        messages: { [MESSAGE]: { $ref: `#/components/messages/${MESSAGE}` } },
      },
    },
    operations: {
      deliver: {
        action: 'send',
        channel: { $ref: `#/channels/${CHANNEL}` },
        title: 'Deliver to a subscription',
        summary:
          'Antwoord met 2xx binnen 15 seconden; anders komt het opnieuw. Answer with 2xx within 15 seconds; otherwise it comes again.',
        messages: [{ $ref: `#/channels/${CHANNEL}/messages/${MESSAGE}` }],
        bindings: { http: { method: 'POST', bindingVersion: '0.3.0' } },
      },
    },
    messages: { [MESSAGE]: message(told) },
    schemas: {
      WebhookHeaders: WEBHOOK_HEADERS,
      PublicCloudEvent: publicEvent(told.map(({ event }) => cloudEventType(event.type))),
    },
  };
}
