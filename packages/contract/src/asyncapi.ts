import { cloudEventType, eventStream } from './cloudevents.ts';
import type { EventDefinition } from './event.ts';
import { exampleOf, withoutNames } from './schema.ts';
import type { ServiceContract } from './service-contract.ts';

type Json = Record<string, unknown>;

function channel(contract: ServiceContract, event: EventDefinition): Json {
  return {
    address: `evt.${contract.name}.{region}.${event.type}`,
    description: `${event.summary.nl} ${event.summary.en}`,
    parameters: {
      region: {
        description: 'nl, of de twee letters van de provincie. nl, or the two letters of the province.',
        examples: ['nl', 'ut'],
      },
    },
    messages: { [event.type]: { $ref: `#/components/messages/${event.type}` } },
    'x-jetstream': {
      stream: eventStream(contract.name),
      deduplication: 'Nats-Msg-Id = ce-id',
      order: 'per ce-aggregateid by ce-sequence',
    },
  };
}

function message(event: EventDefinition): Json {
  return {
    name: cloudEventType(event.type),
    title: event.summary.en,
    summary: `${event.summary.nl} ${event.summary.en}`,
    contentType: 'application/json',
    payload: withoutNames(event.data),
    examples: [{ payload: exampleOf(event.data) }],
    'x-data-class': event.dataClass,
  };
}

/** The AsyncAPI 3 document of every event: CloudEvents in binary mode on NATS. */
export function asyncApiDocument(contracts: readonly ServiceContract[], version: string): Json {
  const all = contracts.flatMap((contract) =>
    Object.values(contract.events).map((event) => ({ contract, event })),
  );
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Innovatienetwerk events',
      version,
      description: 'CloudEvents 1.0 met het NL GOV-profiel. CloudEvents 1.0 with the NL GOV profile.',
      license: { name: 'EUPL-1.2' },
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(all.map(({ contract, event }) => [event.type, channel(contract, event)])),
    operations: Object.fromEntries(
      all.map(({ event }) => [
        `publish.${event.type}`,
        {
          action: 'send',
          channel: { $ref: `#/channels/${event.type}` },
          summary: `${event.summary.nl} ${event.summary.en}`,
        },
      ]),
    ),
    components: {
      messages: Object.fromEntries(all.map(({ event }) => [event.type, message(event)])),
    },
  };
}
