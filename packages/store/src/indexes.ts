import { isDeepStrictEqual } from 'node:util';
import type { Document, IndexDescriptionInfo } from 'mongodb';

/** An index that a service asks for. Fields of an aggregate lie in `state.*` and `scope.*`. */
export interface IndexSpec {
  readonly key: Readonly<Record<string, 1 | -1>>;
  readonly unique?: boolean;
  readonly sparse?: boolean;
  readonly partialFilterExpression?: Document;
}

export interface NamedIndex extends IndexSpec {
  readonly name: string;
}

/** The same name for the same fields in every replica, so that making it twice changes nothing. */
export const named = (index: IndexSpec): NamedIndex => ({
  ...index,
  name: Object.entries(index.key)
    .map(([field, direction]) => `${field}_${direction}`)
    .join('_'),
});

/** What an index is, whatever else a server tells of it; the order of its fields counts. */
const essence = ({ name, key, unique, sparse, partialFilterExpression }: IndexDescriptionInfo): unknown => [
  name,
  Object.entries(key),
  unique === true,
  sparse === true,
  partialFilterExpression,
];

/** Whether an index is as it is asked for: name, fields, and what it holds. */
export const isSameIndex = (wanted: NamedIndex, other: IndexDescriptionInfo): boolean =>
  isDeepStrictEqual(essence(wanted), essence(other));

/** Collections and their indexes, gathered while the service declares its parts and made by `prepare`. */
export interface IndexRegistry {
  add(collection: string, indexes: readonly NamedIndex[]): void;
  entries(): readonly (readonly [string, readonly NamedIndex[]])[];
}

export function createIndexRegistry(): IndexRegistry {
  const byCollection = new Map<string, Map<string, NamedIndex>>();
  /** Two indexes on the same fields are one; the server refuses the second name. */
  const keyOf = (index: NamedIndex): string => named(index).name;
  return {
    add(collection, indexes) {
      const known = byCollection.get(collection) ?? new Map<string, NamedIndex>();
      for (const index of indexes) if (!known.has(keyOf(index))) known.set(keyOf(index), index);
      byCollection.set(collection, known);
    },
    entries: () =>
      [...byCollection].map(([collection, indexes]) => [collection, [...indexes.values()]] as const),
  };
}
