import { webhooksOf } from './asyncapi-webhooks.ts';
import { cloudEventSource, cloudEventType, eventStream, toCloudEventHeaders } from './cloudevents.ts';
import type { EventDefinition } from './event.ts';
import { regionCodes, regionToken } from './region.ts';
import { EXAMPLE_ID, EXAMPLE_MOMENT, exampleOf, withoutNames } from './schema.ts';
import type { ServiceContract } from './service-contract.ts';

type Json = Record<string, unknown>;

interface Told {
  readonly contract: ServiceContract;
  readonly event: EventDefinition;
}

const inBoth = ({ nl, en }: { readonly nl: string; readonly en: string }): string => `${nl} ${en}`;

function channel({ contract, event }: Told): Json {
  return {
    address: `evt.${contract.name}.{region}.${event.type}`,
    title: event.summary.en,
    description: inBoth(event.summary),
    servers: [{ $ref: '#/servers/bus' }],
    parameters: { region: { $ref: '#/components/parameters/region' } },
    messages: { [event.type]: { $ref: `#/components/messages/${event.type}` } },
    tags: [{ name: contract.name }],
    'x-jetstream': {
      stream: eventStream(contract.name),
      deduplication: 'Nats-Msg-Id is ce-id',
      order: 'per ce-aggregateid by ce-sequence',
    },
  };
}

/** The headers of an event as an example: those that every event has. */
const exampleHeaders = ({ contract, event }: Told): Json =>
  toCloudEventHeaders({
    id: EXAMPLE_ID,
    type: event.type,
    context: contract.name,
    aggregate: event.aggregate,
    aggregateId: EXAMPLE_ID,
    sequence: 1,
    region: 'NL-UT',
    time: EXAMPLE_MOMENT,
    data: undefined,
  });

function message(told: Told): Json {
  const { contract, event } = told;
  return {
    name: cloudEventType(event.type),
    title: event.summary.en,
    summary: inBoth(event.summary),
    contentType: 'application/json',
    headers: {
      allOf: [
        { $ref: '#/components/schemas/CloudEventHeaders' },
        {
          type: 'object',
          properties: {
            'ce-type': { type: 'string', const: cloudEventType(event.type) },
            'ce-aggregate': { type: 'string', const: event.aggregate },
          },
        },
      ],
    },
    payload: withoutNames(event.data),
    examples: [{ name: 'example', headers: exampleHeaders(told), payload: exampleOf(event.data) }],
    tags: [{ name: contract.name }],
    'x-data-class': event.dataClass,
  };
}

const header = (description: string, schema: Json = { type: 'string' }): Json => ({ ...schema, description });

const CLOUD_EVENT_HEADERS: Json = {
  type: 'object',
  description:
    'CloudEvents 1.0 in binary mode, met het NL GOV-profiel. In binary mode, with the NL GOV profile.',
  required: [
    'ce-specversion',
    'ce-id',
    'ce-source',
    'ce-type',
    'ce-time',
    'ce-datacontenttype',
    'ce-sequence',
    'ce-sequencetype',
    'ce-aggregate',
    'ce-aggregateid',
    'ce-region',
  ],
  properties: {
    'ce-specversion': header('CloudEvents.', { type: 'string', const: '1.0' }),
    'ce-id': header('Het id: een herhaling heeft hetzelfde. The id: a repetition has the same.', {
      type: 'string',
      format: 'uuid',
    }),
    'ce-source': header(
      `URN met het OIN en de dienst, zoals ${cloudEventSource('ideas')}. URN with the OIN and the service.`,
      { type: 'string', pattern: '^urn:nld:oin:[0-9]{20}:systeem:[a-z]+$' },
    ),
    'ce-type': header('De soort en haar versie. The type and its version.'),
    'ce-time': header('Wanneer het gebeurde. When it happened.', { type: 'string', format: 'date-time' }),
    'ce-datacontenttype': header('De vorm van de data. The form of the data.', {
      type: 'string',
      const: 'application/json',
    }),
    'ce-sequence': header('Volgnummer per object, vanaf 1. Number per object, from 1.', {
      type: 'string',
      pattern: '^[1-9][0-9]*$',
    }),
    'ce-sequencetype': header('Een geheel getal. A whole number.', { type: 'string', const: 'Integer' }),
    'ce-aggregate': header('De soort object. The kind of object.'),
    'ce-aggregateid': header('Het object. The object.', { type: 'string', format: 'uuid' }),
    'ce-region': header('De provincie, of NL. The province, or NL.', {
      type: 'string',
      enum: [...regionCodes],
    }),
    'ce-organisationid': header('De organisatie van het object. The organisation of the object.'),
    'ce-private': header('Een concept: niet voor wie buiten staat. A draft: not for those outside.', {
      type: 'string',
      const: 'true',
    }),
    'ce-actorid': header('Wie het deed, als nummer. Who did it, as an id.'),
    'ce-causationid': header('De gebeurtenis waarop dit volgde. The event to which this is a reaction.'),
    traceparent: header('W3C Trace Context.'),
  },
};

/** The AsyncAPI 3 document of every event: CloudEvents in binary mode on NATS, and in structured mode to subscribers by HTTP. */
export function asyncApiDocument(contracts: readonly ServiceContract[], version: string): Json {
  const telling = contracts.filter(({ events }) => Object.keys(events).length > 0);
  const all = telling.flatMap((contract) =>
    Object.values(contract.events).map((event): Told => ({ contract, event })),
  );
  const webhooks = webhooksOf(contracts.flatMap(({ tells = [] }) => tells));
  return {
    asyncapi: '3.0.0',
    id: 'urn:nl:bibliotheken:innovatie',
    info: {
      title: 'Innovatienetwerk events',
      version,
      description:
        'Wat er in het innovatienetwerk gebeurt, als CloudEvents 1.0 met het NL GOV-profiel. Een schema groeit alleen: negeer velden die u niet kent. ' +
        'What happens in the innovation network, as CloudEvents 1.0 with the NL GOV profile. A schema only grows: ignore fields that you do not know.',
      license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/nl/' },
      contact: {
        name: 'Team Innovatienetwerk',
        url: 'https://api.innovatienetwerk.example/docs',
        email: 'api@innovatienetwerk.example',
      },
      tags: telling.map(({ name, summary }) => ({ name, description: inBoth(summary) })),
    },
    defaultContentType: 'application/json',
    servers: {
      bus: {
        host: 'localhost:4222',
        protocol: 'nats',
        description:
          'De bus van het platform; in productie een ander adres. The bus of the platform; another address in production.',
      },
      ...webhooks.servers,
    },
    channels: {
      ...Object.fromEntries(all.map((told) => [told.event.type, channel(told)])),
      ...webhooks.channels,
    },
    operations: {
      ...Object.fromEntries(
        all.map(({ contract, event }) => [
          `publish.${event.type}`,
          {
            action: 'send',
            channel: { $ref: `#/channels/${event.type}` },
            messages: [{ $ref: `#/channels/${event.type}/messages/${event.type}` }],
            title: event.summary.en,
            summary: inBoth(event.summary),
            tags: [{ name: contract.name }],
          },
        ]),
      ),
      ...webhooks.operations,
    },
    components: {
      messages: {
        ...Object.fromEntries(all.map((told) => [told.event.type, message(told)])),
        ...webhooks.messages,
      },
      parameters: {
        region: {
          description: 'nl, of de twee letters van de provincie. nl, or the two letters of the province.',
          enum: regionCodes.map(regionToken),
          examples: ['nl', 'ut'],
        },
      },
      schemas: { CloudEventHeaders: CLOUD_EVENT_HEADERS, ...webhooks.schemas },
    },
  };
}
