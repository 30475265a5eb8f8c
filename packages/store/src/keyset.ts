import type { Document } from 'mongodb';
import type { Filter } from './reach.ts';

export interface Sort {
  /** `createdAt`, `_id`, or a path such as `state.submittedAt`. It must not lead through an array. */
  readonly field: string;
  readonly direction: 1 | -1;
}

/** The place after which a page begins: the sort value and the id of the last object of the page before. */
export interface Keyset {
  readonly value: unknown;
  readonly id: string;
}

const isNothing = (value: unknown): boolean => value === null || value === undefined;

/**
 * What comes after a place. Objects without a value sort before all others, and a comparison never finds them, so
 * they need their own branches.
 */
export function afterFilter({ field, direction }: Sort, after: Keyset): Filter {
  const beyond = direction === 1 ? '$gt' : '$lt';
  if (field === '_id') return { _id: { [beyond]: after.id } };
  const tie: Filter = {
    [field]: isNothing(after.value) ? null : after.value,
    _id: { [beyond]: after.id },
  };
  if (isNothing(after.value)) return direction === 1 ? { $or: [tie, { [field]: { $ne: null } }] } : tie;
  const further: Filter = { [field]: { [beyond]: after.value } };
  return { $or: direction === 1 ? [further, tie] : [further, tie, { [field]: null }] };
}

export const sortOf = ({ field, direction }: Sort): [string, 1 | -1][] =>
  field === '_id'
    ? [['_id', direction]]
    : [
        [field, direction],
        ['_id', direction],
      ];

const valueAt = (document: Document, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Document | null | undefined)?.[key], document);

/** Splits the answer to a query for one more than the page into the page and the place where the next one begins. */
export function pageOf<Doc extends Document & { _id: string }>(
  documents: readonly Doc[],
  limit: number,
  { field }: Sort,
): { readonly items: readonly Doc[]; readonly next?: Keyset } {
  const items = documents.slice(0, limit);
  const last = items.at(-1);
  if (documents.length <= limit || last === undefined) return { items };
  return { items, next: { value: valueAt(last, field) ?? null, id: last._id } };
}
