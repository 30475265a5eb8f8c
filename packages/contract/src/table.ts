import type { TSchema } from 'typebox';

interface Node {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, TSchema>>;
}

const namesIn = (schema: TSchema, prefix: string): readonly string[] =>
  Object.entries((schema as Node).properties ?? {}).flatMap(([name, part]) =>
    (part as Node).type === 'object' ? namesIn(part, `${prefix}${name}.`) : [`${prefix}${name}`],
  );

/** The column names of a page as a table: nested properties of its items by their path, `amount.currency`. */
export function columnsOf(page: TSchema): readonly string[] {
  const { items } = (page as unknown as { properties: { items: { items: TSchema } } }).properties;
  return namesIn(items.items, '');
}
