import type { Db, MongoClient } from 'mongodb';

/** What the services know in the end, without what differs from one run to the next: ids, moments, and how often something was written. */
export type EndState = Readonly<Record<string, readonly string[]>>;

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const MOMENT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;

const bare = (text: string): string => text.replaceAll(ID, 'id').replaceAll(MOMENT, 'moment');

/** What came from several sides at once has no order of its own: lists are compared as sets. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain).toSorted(byText);
  if (value instanceof Date) return 'moment';
  if (typeof value === 'string') return bare(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, inner]) => [bare(name), plain(inner)] as const)
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}

const byText = (one: unknown, other: unknown): number => {
  const [left, right] = [JSON.stringify(one) ?? '', JSON.stringify(other) ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
};

interface Kept {
  readonly state?: object;
  readonly pending?: boolean;
}

/** @param collections of the aggregates of each service */
export async function endStateOf(
  mongo: MongoClient,
  collections: Readonly<Record<string, readonly string[]>>,
): Promise<EndState> {
  const entries = Object.entries(collections).flatMap(([service, names]) =>
    names.map(async (name): Promise<readonly [string, readonly string[]]> => {
      const found = await mongo.db(service).collection<Kept>(name).find().toArray();
      return [`${service}.${name}`, found.map(({ state = {} }) => JSON.stringify(plain(state))).toSorted()];
    }),
  );
  return Object.fromEntries(await Promise.all(entries));
}

/** How many objects still have events that were not published. */
export const pendingIn = async (database: Db, names: readonly string[]): Promise<number> => {
  const counts = await Promise.all(
    names.map((name) => database.collection(name).countDocuments({ pending: true })),
  );
  return counts.reduce((total, count) => total + count, 0);
};
