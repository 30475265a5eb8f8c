import type { Collection, Document } from 'mongodb';
import type { Connection } from './connection.ts';
import { isDuplicateKey } from './errors.ts';
import { named, type IndexRegistry, type IndexSpec } from './indexes.ts';
import type { Filter } from './reach.ts';

export interface ViewChange<Doc> {
  readonly id: string;
  /** Of the event that causes it. */
  readonly sequence: number;
  readonly set?: Partial<Omit<Doc, '_id'>>;
  readonly unset?: readonly string[];
  readonly remove?: boolean;
}

/**
 * A copy of what other services told by events, one document for each aggregate. A removed one stays as a mark
 * without content, so that an older event cannot bring it back.
 */
export interface View<Doc extends { _id: string }> {
  get(id: string): Promise<Doc | null>;
  find(
    filter: Filter,
    options: { readonly sort?: Readonly<Record<string, 1 | -1>>; readonly limit: number },
  ): Promise<readonly Doc[]>;
  /** Applies a change once, and only if no later one was applied: `older` means that nothing happened. */
  apply(change: ViewChange<Doc>): Promise<'applied' | 'older'>;
}

/** What the view itself keeps in each document. */
const OWN = { viewSequence: 0, removed: 0 } as const;

/** The collection that holds a view, for queries of the service that join it. */
export const viewCollection = (name: string): string => `view_${name}`;

export function openView<Doc extends { _id: string }>(
  connection: Connection,
  registry: IndexRegistry,
  name: string,
  indexes: readonly IndexSpec[],
): View<Doc> {
  const collectionName = viewCollection(name);
  const collection = connection.db.collection(collectionName) as unknown as Collection<
    Document & { _id: string }
  >;
  registry.add(collectionName, indexes.map(named));
  const run = <T>(operation: string, work: () => Promise<T>): Promise<T> =>
    connection.run(operation, collectionName, work);

  const write = ({ id, sequence, set, unset = [], remove = false }: ViewChange<Doc>): Promise<unknown> => {
    const guard = { _id: id, viewSequence: { $lt: sequence } };
    if (remove)
      return collection.replaceOne(guard, { viewSequence: sequence, removed: true }, { upsert: true });
    return collection.updateOne(
      guard,
      {
        $set: { ...set, viewSequence: sequence, removed: false },
        ...(unset.length === 0 ? {} : { $unset: Object.fromEntries(unset.map((field) => [field, ''])) }),
      },
      { upsert: true },
    );
  };

  return {
    get: (id) =>
      run(
        'get',
        async () =>
          (await collection.findOne({ _id: id, removed: false }, { projection: OWN })) as Doc | null,
      ),
    find: (filter, { sort, limit }) =>
      run('find', async () => {
        const cursor = collection.find({ $and: [filter, { removed: false }] } as object, { projection: OWN });
        if (sort !== undefined) cursor.sort({ ...sort });
        return (await cursor.limit(limit).toArray()) as unknown as Doc[];
      }),
    apply: (change) =>
      run('apply', async () => {
        try {
          await write(change);
          return 'applied';
        } catch (error) {
          // The document is there with a later sequence, so the upsert tried to insert it a second time.
          if (isDuplicateKey(error)) return 'older';
          throw error;
        }
      }),
  };
}
