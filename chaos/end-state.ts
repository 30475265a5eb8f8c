import { organisations, people } from '@innovatienetwerk/runtime';
import type { Db, Document, MongoClient } from 'mongodb';
import { collections } from './process-steps.ts';

/** What the services know in the end, without what differs from one run to the next: new ids and moments. Days are compared. */
export type EndState = Readonly<Record<string, readonly string[]>>;

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const MOMENT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;

/** What is not compared. */
const ignored: readonly string[] = [
  // Who took part when a participant was taken in, as far as was heard of it by then. Those who join at the same time may miss each other.
  'fieldlabs.participants.personIds',
];

/** People and organisations of the sample have the same id in every run. */
const lasting = new Set([...people, ...Object.values(organisations)].map(({ id }) => id));

/** An id is known by the kind of its object. */
type Kinds = ReadonlyMap<string, string>;

const bare = (text: string, kinds: Kinds): string =>
  text.replaceAll(ID, (id) => (lasting.has(id) ? id : (kinds.get(id) ?? 'id'))).replaceAll(MOMENT, 'moment');

/** Lists keep their order: each is added to by one side at a time. @param path of the value, such as `fieldlabs.fieldlabs.people` */
function plain(value: unknown, path: string, kinds: Kinds): unknown {
  if (Array.isArray(value)) return value.map((item) => plain(item, path, kinds));
  if (value instanceof Date) return 'moment';
  if (typeof value === 'string') return bare(value, kinds);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !ignored.includes(`${path}.${name}`))
      .map(([name, inner]) => [bare(name, kinds), plain(inner, `${path}.${name}`, kinds)] as const)
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}

interface Kept extends Document {
  readonly _id: string;
  readonly sequence: number;
  readonly state: object;
}

/** How many events of each type a service has published, by its log. */
async function publishedBy(database: Db): Promise<readonly string[]> {
  const counts = await database
    .collection('log')
    .aggregate<{ readonly _id: string; readonly count: number }>([
      { $group: { _id: '$event.type', count: { $sum: 1 } } },
    ])
    .toArray();
  return counts.map(({ _id: type, count }) => `${type} ${count}`).toSorted();
}

/** Every object with the number of its events, every copy, and the events of every service. */
export async function endStateOf(mongo: MongoClient): Promise<EndState> {
  const kinds = new Map<string, string>();
  const found = new Map<string, readonly object[]>();
  for (const [service, { objects, copies }] of Object.entries(collections)) {
    for (const name of objects) {
      const kept = await mongo.db(service).collection<Kept>(name).find().toArray();
      // A decision term has the id of its application, and an expert profile that of its person.
      for (const { _id: id } of kept) if (!kinds.has(id)) kinds.set(id, name);
      found.set(
        `${service}.${name}`,
        kept.map(({ sequence, state }) => ({ sequence, ...state })),
      );
    }
    for (const name of copies)
      found.set(`${service}.${name}`, await mongo.db(service).collection(name).find().toArray());
  }
  const end: Record<string, readonly string[]> = {};
  for (const [name, objects] of found)
    end[name] = objects.map((object) => JSON.stringify(plain(object, name, kinds))).toSorted();
  for (const service of Object.keys(collections))
    end[`events of ${service}`] = await publishedBy(mongo.db(service));
  return end;
}

/** How many objects of a service still have events that were not published. */
export async function pendingIn(mongo: MongoClient, service: string): Promise<number> {
  const counts = (collections[service]?.objects ?? []).map((name) =>
    mongo.db(service).collection(name).countDocuments({ pending: true }),
  );
  return (await Promise.all(counts)).reduce((total, count) => total + count, 0);
}
