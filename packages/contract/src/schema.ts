import {
  Type,
  type Static,
  type TObject,
  type TOptional,
  type TProperties,
  type TSchema,
  type TUnsafe,
} from 'typebox';
import { provinceCodes, regionCodes } from './region.ts';

/** The building blocks of all contracts: what is said here about an id or a moment holds everywhere. */

export const EXAMPLE_ID = '019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071';
export const EXAMPLE_MOMENT = '2026-03-02T09:30:00.000Z';

/** An object whose unknown properties are refused. `name` makes it a named component in OpenAPI. */
export const object = <P extends TProperties>(
  properties: P,
  options: {
    name?: string;
    description?: string;
    examples?: unknown[];
    minProperties?: number;
  } = {},
): TObject<P> => {
  const { name, ...rest } = options;
  return Type.Object(properties, {
    additionalProperties: false,
    ...(name === undefined ? {} : { $id: name }),
    ...rest,
  });
};

/** One of a few words. The type of the value is exactly these words. */
export const oneOf = <const V extends readonly string[]>(values: V, description?: string) =>
  Type.Unsafe<V[number]>({
    type: 'string',
    enum: [...values],
    examples: [values[0]],
    ...(description === undefined ? {} : { description }),
  });

export const id = (description: string) =>
  Type.String({ format: 'uuid', description, examples: [EXAMPLE_ID] });

/** A moment: any offset goes in, UTC comes out. Names of moments end in `At`. */
/** The persons whom an event concerns, for whoever tells them. */
export const hearerIds = () =>
  Type.Array(id('Een persoon. A person.'), {
    description: 'Wie het moet horen. Who must hear it.',
    maxItems: 50,
  });

export const moment = (description: string) =>
  Type.String({ format: 'date-time', description, examples: [EXAMPLE_MOMENT] });

/** A day without a time. Names of days end in `On`. */
export const day = (description: string) =>
  Type.String({ format: 'date', description, examples: ['2026-03-02'] });

/** Something visible, and no control characters other than line breaks and tabs. */
export const TEXT_PATTERN = String.raw`^(?=[^]*\S|$)[^\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]*$`;

/** Text that a person writes: not blank, without control characters other than line breaks and tabs. */
export const freeText = (description: string, maxLength: number, example: string, minLength = 1) =>
  Type.String({
    description,
    minLength,
    maxLength,
    pattern: TEXT_PATTERN,
    examples: [example],
  });

/** Text written to be published, and so the only free text that an event may carry. */
export const publicText = (description: string, maxLength: number, example: string) =>
  Type.String({
    description,
    minLength: 1,
    maxLength,
    pattern: TEXT_PATTERN,
    'x-data-class': 'public',
    examples: [example],
  });

/** A text in Dutch, and in English where the writer gives it. */
export const LocalisedText = object(
  {
    nl: publicText(
      'Tekst in het Nederlands. Text in Dutch.',
      4000,
      'Het idee sluit aan bij de Netwerkagenda.',
    ),
    en: Type.Optional(
      publicText('Tekst in het Engels. Text in English.', 4000, 'The idea fits the network agenda.'),
    ),
  },
  {
    name: 'LocalisedText',
    description: 'Publieke tekst in één of twee talen. Public text in one or two languages.',
  },
);
export type LocalisedText = Static<typeof LocalisedText>;

export const Region = Type.Enum([...regionCodes], {
  type: 'string',
  description:
    'Provincie volgens ISO 3166-2:NL, of NL voor heel het land. Province by ISO 3166-2:NL, or NL for the whole country.',
  examples: ['NL-UT'],
});

export const Province = Type.Enum([...provinceCodes], {
  type: 'string',
  description: 'Provincie volgens ISO 3166-2:NL. Province by ISO 3166-2:NL.',
  examples: ['NL-UT'],
});

type Removable<T extends TSchema> = TOptional<TUnsafe<Static<T> | null>>;

/** A field that a merge patch may leave out, and that `null` takes away. Its schema has one plain type, so that a fault is told in its own words. */
function removable<T extends TSchema>(schema: T): Removable<T> {
  const { type, enum: values } = schema as { type?: string; enum?: readonly string[] };
  if (typeof type !== 'string') throw new TypeError('Only a schema of one plain type can be removable');
  return Type.Optional(
    Type.Unsafe<Static<T> | null>({
      ...schema,
      type: [type, 'null'],
      ...(values === undefined ? {} : { enum: [...values, null] }),
    }),
  );
}

/** The fields of a merge patch (RFC 7396): each may be left out, and `null` takes it away. */
export const removableFields = <P extends TProperties>(fields: P) =>
  Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name, removable(schema)])) as {
    [Name in keyof P]: Removable<P[Name]>;
  };

/** An object after a merge patch of its own fields: what is `null` in the patch is gone. */
export function mergePatch<T extends object>(
  target: T,
  patch: { readonly [Name in keyof T]?: T[Name] | null },
): T {
  return Object.fromEntries(
    Object.entries({ ...target, ...patch }).filter(([, value]) => value !== null),
  ) as T;
}

export const count = (description: string, example = 3) =>
  Type.Integer({ minimum: 0, description, examples: [example] });

/** One page of a list, walked by cursor: `next` is absent on the last page. */
export const pageOf = <T extends TSchema>(item: T, name: string) =>
  object(
    {
      items: Type.Array(item, { maxItems: MAX_PAGE_SIZE }),
      next: Type.Optional(
        Type.String({
          description:
            'Cursor van de volgende bladzijde; ook in de kop Link. Cursor of the next page; also in the Link header.',
          maxLength: 1000,
          examples: ['eyJhdCI6IjIwMjYtMDMtMDIifQ'],
        }),
      ),
    },
    { name },
  );

export const MAX_PAGE_SIZE = 200;
export const DEFAULT_PAGE_SIZE = 50;

/** A place from which to read on, which says nothing to its reader. */
export const pageCursor = (
  description = 'Waar de vorige bladzijde ophield. Where the previous page ended.',
  more: { readonly examples?: string[] } = {},
) => Type.String({ description, maxLength: 1000, pattern: '^[A-Za-z0-9_-]+$', ...more });

export const pageLimit = (otherwise = DEFAULT_PAGE_SIZE) =>
  Type.Integer({
    minimum: 1,
    maximum: MAX_PAGE_SIZE,
    default: otherwise,
    description: 'Hoogste aantal per bladzijde. Highest number per page.',
  });

/**
 * The query of a list: its filters, and what every list has: `cursor`, `limit`, `sort` and `fields`.
 * @param sortable names that may follow `sort=`, with `-` before it for the other direction; the first is the default
 * @param item the schema of an item, whose property names `fields` may choose from
 */
export const listQuery = <P extends TProperties>(filters: P, sortable: readonly string[], item: TObject) => {
  const fieldNames = Object.keys(item.properties).join('|');
  return object({
    ...filters,
    cursor: Type.Optional(pageCursor()),
    limit: Type.Optional(pageLimit()),
    sort: Type.Optional(
      Type.Enum(
        sortable.flatMap((name) => [name, `-${name}`]),
        {
          type: 'string',
          default: sortable[0] as string,
          description: 'Volgorde; met een minteken aflopend. Order; descending with a minus sign.',
        },
      ),
    ),
    fields: Type.Optional(
      Type.String({
        description: 'Alleen deze velden, met komma’s ertussen. Only these fields, separated by commas.',
        maxLength: 500,
        pattern: `^(${fieldNames})(,(${fieldNames}))*$`,
      }),
    ),
  });
};

/** The plain JSON Schema of a TypeBox schema, without component names, for validators that know one namespace only. */
export function withoutNames<T>(schema: T): T {
  if (Array.isArray(schema)) return schema.map(withoutNames) as T;
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => key !== '$id')
      .map(([key, value]) => [key, withoutNames(value)]),
  ) as T;
}

/** The example of a schema: its own, or one made of the examples of its parts. */
export function exampleOf(schema: TSchema): unknown {
  const node = schema as {
    examples?: unknown[];
    default?: unknown;
    const?: unknown;
    enum?: unknown[];
    type?: string | readonly string[];
    properties?: Record<string, TSchema>;
    items?: TSchema;
    anyOf?: TSchema[];
    patternProperties?: Record<string, TSchema>;
    minimum?: number;
  };
  if (node.examples !== undefined) return node.examples[0];
  if (node.const !== undefined) return node.const;
  if (node.default !== undefined) return node.default;
  if (node.enum !== undefined) return node.enum[0];
  if (node.anyOf?.[0] !== undefined) return exampleOf(node.anyOf[0]);
  // What may be taken away with `null` is shown as what it is.
  switch (Array.isArray(node.type) ? node.type[0] : (node.type ?? 'string')) {
    case 'object':
      return Object.fromEntries(
        Object.entries(node.properties ?? {}).map(([key, value]) => [key, exampleOf(value)]),
      );
    case 'array':
      return node.items === undefined ? [] : [exampleOf(node.items)];
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return node.minimum ?? 1;
    default:
      return 'tekst';
  }
}
