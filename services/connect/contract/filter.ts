import { object } from '@innovatienetwerk/contract';
import { Type, type TSchema } from 'typebox';

/**
 * The filter dialects of CloudEvents subscriptions, as the VNG notification API allows them: no expressions that would have to be run.
 * Source: CloudEvents Subscriptions API 1.0, section 3.2.4, and the VNG standard for notifications.
 */
const MAX_BRANCHES = 20;

const attributes = (description: string) =>
  Type.Record(Type.String({ pattern: '^[a-z0-9]{1,20}$' }), Type.String({ minLength: 1, maxLength: 300 }), {
    description,
    minProperties: 1,
    maxProperties: 10,
    examples: [{ region: 'NL-UT' }],
  });

const leaves = {
  exact: Type.Optional(
    attributes('Elk kenmerk is precies deze waarde. Each attribute is exactly this value.'),
  ),
  prefix: Type.Optional(attributes('Elk kenmerk begint hiermee. Each attribute begins with this.')),
  suffix: Type.Optional(attributes('Elk kenmerk eindigt hiermee. Each attribute ends with this.')),
} as const;

const branches = (inner: TSchema) => ({
  all: Type.Optional(
    Type.Array(inner, {
      description: 'Alle filters moeten kloppen. All filters must match.',
      minItems: 1,
      maxItems: MAX_BRANCHES,
    }),
  ),
  any: Type.Optional(
    Type.Array(inner, {
      description: 'Minstens één filter moet kloppen. At least one filter must match.',
      minItems: 1,
      maxItems: MAX_BRANCHES,
    }),
  ),
  not: Type.Optional(inner),
});

const one = {
  minProperties: 1,
  maxProperties: 1,
  examples: [{ exact: { region: 'NL-UT' } }],
  description:
    'Precies één van all, any, not, exact, prefix, suffix. Exactly one of all, any, not, exact, prefix, suffix.',
};

/** Three levels are enough for every combination: any filter can be written as an "any" of "all" of "not". */
const innermost = object(leaves, { name: 'PlainEventFilter', ...one });
const inner = object({ ...leaves, ...branches(innermost) }, { name: 'InnerEventFilter', ...one });
const middle = object({ ...leaves, ...branches(inner) }, { name: 'NestedEventFilter', ...one });
export const EventFilterSchema = object({ ...leaves, ...branches(middle) }, { name: 'EventFilter', ...one });

type Attributes = Readonly<Record<string, string>>;
/** One filter, as deep as the schema allows. */
export interface EventFilter {
  readonly all?: readonly EventFilter[];
  readonly any?: readonly EventFilter[];
  readonly not?: EventFilter;
  readonly exact?: Attributes;
  readonly prefix?: Attributes;
  readonly suffix?: Attributes;
}
