import { contracts } from '@innovatienetwerk/catalogue';
import {
  cloudEventType,
  isWithinReach,
  publicEvents,
  type Actor,
  type Operation,
  type Scope,
} from '@innovatienetwerk/contract';
import { clientWith, tokenFor, type Client } from '@innovatienetwerk/testkit';
import { organisations } from '@innovatienetwerk/runtime';
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { run } from './people.ts';

/**
 * What a POI sees in every list, copy, feed and table, held against where each object lies as it is stored. All operations that answer with
 * several objects are walked, whatever they are: a new one is held to the same.
 */
const pois = Object.values(organisations).filter(({ kind }) => kind === 'poi');

/** An object, or an event about one. */
interface Item {
  readonly id: string;
  readonly type?: string;
  readonly region?: Scope['region'];
  readonly organisationid?: string;
}
interface Stored {
  readonly _id: string;
  readonly scope: Scope;
}

const lists = contracts.flatMap(({ operations }) =>
  Object.values(operations).filter(
    ({ method, dataScope, path }: Operation) =>
      method === 'GET' &&
      dataScope === 'collection' &&
      !path.endsWith('_stream') &&
      !path.endsWith('_deltas'),
  ),
);

let mongo: MongoClient;
const scopes = new Map<string, Scope>();
/** By the service and the kind of object, for paths below one. */
const someIdOf = new Map<string, string>();

beforeAll(async () => {
  mongo = new MongoClient(run().mongodbUrl);
  for (const { name } of contracts) {
    const collections = await mongo.db(name).listCollections().toArray();
    for (const collection of collections) {
      const found = await mongo
        .db(name)
        .collection<Stored>(collection.name)
        .find({ scope: { $type: 'object' } }, { projection: { scope: 1 }, limit: 20_000 })
        .toArray();
      for (const { _id: id, scope } of found) scopes.set(id, scope);
      const [first] = found;
      if (first !== undefined) someIdOf.set(collection.name, first._id);
    }
  }
});
afterAll(() => mongo?.close());

/** By which rule the object of an event is read. */
const readers = new Map(
  publicEvents(contracts).map(({ event, allow }) => [cloudEventType(event.type), allow] as const),
);
const scopeOf = ({ region = 'NL', organisationid: organisationId }: Item): Scope => ({
  region,
  organisationId,
  personIds: [],
});

const actorOf = ({ id, regions }: (typeof pois)[number]): Actor => ({
  subjectId: crypto.randomUUID(),
  clientId: 'regions',
  grants: [{ role: 'service-account', organisationId: id, regions: [...regions] }],
});

/** The path with ids in it; objects of the tour stand for what a path is below of. */
const pathOf = ({ path }: Operation): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const { ideaId, fieldlabId, awardId } = inject('tour');
    const known: Readonly<Record<string, string>> = { ideaId, fieldlabId, awardId };
    return known[name] ?? someIdOf.get(`${name.replace(/Id$/, '')}s`) ?? crypto.randomUUID();
  });

async function itemsIn(client: Client, path: string): Promise<readonly Item[]> {
  const items: Item[] = [];
  let next: string | undefined;
  do {
    const cursor: string = next === undefined ? '' : `&cursor=${next}`;
    const { status, body } = await client.get(`${path}?limit=200${cursor}`);
    if (status === 403 || status === 404) return [];
    if (status === 400) return items;
    expect(status, `${path}: ${JSON.stringify(body)}`).toBe(200);
    items.push(...body.items);
    next = body.more === false ? undefined : body.next;
  } while (next !== undefined && items.length < 5_000);
  return items;
}

describe.each(pois.map((poi) => [poi.name, poi] as const))('%s', (_, poi) => {
  test('sees only what is within its reach, by every list, copy and feed [features 87]', async () => {
    const actor = actorOf(poi);
    const client = clientWith(run(), await tokenFor(run(), actor));
    const strangers: string[] = [];
    let seen = 0;
    for (const operation of lists) {
      for (const item of await itemsIn(client, pathOf(operation))) {
        const isEvent = operation.id === 'listEvents';
        const scope = isEvent ? scopeOf(item) : scopes.get(item.id);
        const allow = isEvent ? readers.get(item.type ?? '') : operation.allow;
        // What was made since the objects were read is not judged here.
        if (scope === undefined) continue;
        seen += 1;
        if (allow === undefined || !isWithinReach(allow, actor, scope))
          strangers.push(`${operation.id}: ${item.id} of ${scope.region}`);
      }
    }
    expect(strangers).toEqual([]);
    expect(seen, 'objects seen').toBeGreaterThan(20);
  });
});
