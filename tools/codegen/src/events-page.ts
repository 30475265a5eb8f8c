import { exampleOf, type EventDefinition, type ServiceContract } from '@innovatienetwerk/contract';
import type { TSchema } from 'typebox';
import { json, page, table, type GeneratedFile } from './generated-file.ts';

function typeName(schema: TSchema): string {
  const {
    type,
    format,
    items,
    enum: values,
  } = schema as {
    readonly type?: string;
    readonly format?: string;
    readonly items?: TSchema;
    readonly enum?: readonly unknown[];
  };
  if (values !== undefined) return values.map((value) => `\`${String(value)}\``).join(', ');
  if (type === 'array' && items !== undefined) return `list of ${typeName(items)}`;
  return format ?? type ?? 'object';
}

const consumersOf = (contracts: readonly ServiceContract[], event: EventDefinition): readonly string[] =>
  contracts.filter((contract) => contract.consumes.includes(event.type)).map(({ name }) => name);

function section(contracts: readonly ServiceContract[], event: EventDefinition): string {
  const consumers = consumersOf(contracts, event);
  const required = new Set<string>((event.data as { readonly required?: readonly string[] }).required ?? []);
  return [
    `### \`${event.type}\``,
    `${event.summary.nl} *${event.summary.en}*`,
    `Data: ${event.dataClass === 'ids' ? 'ids, enumerations, numbers and moments only' : 'also text that was written to be published'}. ` +
      `Heard by: ${consumers.length === 0 ? 'no service; open to subscribers' : consumers.join(', ')}.`,
    table(
      ['field', 'type', 'always'],
      Object.entries(event.data.properties).map(([name, schema]) => [
        `\`${name}\``,
        typeName(schema),
        required.has(name) ? 'yes' : 'no',
      ]),
    ),
  ].join('\n\n');
}

export const eventsPage = (contracts: readonly ServiceContract[]): string =>
  page(
    'Events',
    'What the services tell each other and whoever subscribes: CloudEvents 1.0 with the NL GOV profile, in binary mode on NATS. ' +
      'The subject is `evt.<service>.<region>.<aggregate>.<event>.v<version>`, with region `nl` or the two letters of the province. ' +
      'An event schema only grows: consumers ignore fields that they do not know.',
    ...contracts
      .filter(({ events }) => Object.keys(events).length > 0)
      .flatMap((contract) => [
        `## ${contract.name}`,
        ...Object.values(contract.events).map((event) => section(contracts, event)),
      ]),
  );

/** One example of every version of every event, kept for ever: what was published once must stay readable. */
export const eventFixtures = (contracts: readonly ServiceContract[]): readonly GeneratedFile[] =>
  contracts.flatMap((contract) =>
    Object.values(contract.events).map((event) => ({
      path: `services/${contract.name}/contract/fixtures/${event.type}.json`,
      content: json(exampleOf(event.data)),
      once: true,
    })),
  );
