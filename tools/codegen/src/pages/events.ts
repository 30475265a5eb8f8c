import {
  allOperations,
  cloudEventType,
  eventStream,
  provinceCodes,
  regionCodes,
  roleNames,
  type EventDefinition,
  type ServiceContract,
} from '@innovatienetwerk/contract';
import { anchor, code, codes, inBoth, linkTo, page, table } from '../markdown.ts';

/** The part of a JSON Schema that a reader of the page wants to know. */
interface Node {
  readonly type?: string;
  readonly format?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
}

const same = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((value) => other.includes(value));

/** Long lists of values that have a name of their own. */
const NAMED: readonly (readonly [readonly string[], string])[] = [
  [provinceCodes, 'province (ISO 3166-2:NL)'],
  [regionCodes, 'region (ISO 3166-2:NL, or `NL`)'],
  [roleNames, 'role'],
];

function typeOf({ type, format, items, enum: values }: Node): string {
  if (values !== undefined)
    return (
      NAMED.find(([known]) => same(known, values))?.[1] ??
      values.map((value) => code(String(value))).join(', ')
    );
  if (items !== undefined) return `list of ${typeOf(items)}`;
  return format ?? type ?? 'any';
}

/** One row for each field, those of objects inside it named with a dot. */
function fieldRows(node: Node, prefix = '', always = true): readonly (readonly string[])[] {
  return Object.entries(node.properties ?? {}).flatMap(([name, field]) => {
    const required = always && (node.required ?? []).includes(name);
    const inner = field.items ?? field;
    const path = `${prefix}${name}${field.items === undefined ? '' : '[]'}`;
    return inner.properties === undefined
      ? [[code(prefix + name), typeOf(field), required ? 'yes' : '', field.description ?? '']]
      : fieldRows(inner, `${path}.`, required);
  });
}

const DATA_CLASSES = {
  ids: 'only ids, enumerations, numbers and moments',
  public: 'also text that was written to be published',
} as const;

const hearersOf = (contracts: readonly ServiceContract[], { type }: EventDefinition): readonly string[] =>
  contracts.filter(({ consumes }) => consumes.includes(type)).map(({ name }) => name);

const causesOf = (contract: ServiceContract, { type }: EventDefinition): readonly string[] =>
  allOperations(contract)
    .filter(({ events = [] }) => events.some((event) => event.type === type))
    .map(({ id }) => id);

function section(
  contracts: readonly ServiceContract[],
  contract: ServiceContract,
  event: EventDefinition,
): string {
  const hearers = hearersOf(contracts, event);
  const causes = causesOf(contract, event);
  return [
    `${anchor(event.type)}\n\n### ${event.type}`,
    inBoth(event.summary),
    [
      `- CloudEvents type: ${code(cloudEventType(event.type))}`,
      `- Published by **${contract.name}**${causes.length === 0 ? '' : `, after ${codes(causes)}`}`,
      `- Consumed by ${hearers.length === 0 ? 'no service' : hearers.map((name) => `**${name}**`).join(', ')}`,
      `- Data: ${DATA_CLASSES[event.dataClass]}`,
    ].join('\n'),
    table(['field', 'type', 'always', 'meaning'], fieldRows(event.data)),
  ].join('\n\n');
}

/** Every event: what it says, who tells it and who hears it. */
export function eventsPage(contracts: readonly ServiceContract[]): string {
  const telling = contracts.filter(({ events }) => Object.keys(events).length > 0);
  return page(
    'Events',
    `What the services tell each other and whoever subscribes: CloudEvents 1.0 with the NL GOV profile, in binary mode on NATS. The subject is ` +
      `${code('evt.<service>.<region>.<aggregate>.<event>.v<version>')}, with region ${code('nl')} or the two letters of the province. Events of one ` +
      `object come in the order of their ${code('sequence')}; an event that comes twice has the same id. No event carries a name, an address or ` +
      'free text of a person. An event schema only grows, so ignore the fields that you do not know.',
    table(
      ['event', 'published by', 'consumed by'],
      telling.flatMap((contract) =>
        Object.values(contract.events).map((event) => [
          linkTo(event.type),
          contract.name,
          hearersOf(contracts, event).join(', '),
        ]),
      ),
    ),
    ...telling.flatMap((contract) => [
      `## ${contract.name}`,
      `${inBoth(contract.summary)} Stream ${code(eventStream(contract.name))}.`,
      ...Object.values(contract.events).map((event) => section(contracts, contract, event)),
    ]),
  );
}
