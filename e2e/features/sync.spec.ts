import { contracts } from '@innovatienetwerk/catalogue';
import { createInnovatienetwerkClient, type SyncCollection } from '@innovatienetwerk/client';
import {
  isWithinReach,
  reachQuery,
  type Actor,
  type Operation,
  type Scope,
} from '@innovatienetwerk/contract';
import { organisations, serviceAccounts } from '@innovatienetwerk/runtime';
import { clientWith, tokenFor, until, type Client } from '@innovatienetwerk/testkit';
import canonicalize from 'canonicalize';
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { alwaysOpenChannel, as, draftIdea, form, run, submittedIdea } from './people.ts';

let mongo: MongoClient;
beforeAll(() => {
  mongo = new MongoClient(run().mongodbUrl);
});
afterAll(() => mongo?.close());

interface Item {
  readonly id: string;
}

/** All pages of a snapshot. */
async function snapshotOf(client: Client, path: string, limit = 200) {
  const items: Item[] = [];
  let next: string | undefined;
  let deltaCursor = '';
  do {
    // oxlint-disable-next-line no-await-in-loop -- page after page
    const { status, body } = await client.get(
      `${path}?limit=${limit}${next === undefined ? '' : `&cursor=${next}`}`,
    );
    expect(status, JSON.stringify(body)).toBe(200);
    items.push(...body.items);
    ({ next, deltaCursor } = body);
  } while (next !== undefined);
  return { items, deltaCursor };
}

/** All that a service recorded is in its log. */
const logged = (service: string, collection: string): Promise<true> =>
  until('everything is in the log', async () =>
    (await mongo.db(service).collection(collection).countDocuments({ pending: true })) === 0
      ? true
      : undefined,
  );

const inOrder = (items: Iterable<Item>): string =>
  canonicalize([...items].toSorted((one, other) => (one.id < other.id ? -1 : 1))) ?? '';

/** A copy as a POI keeps it, by the client. */
function copyFor(token: string, collection: SyncCollection) {
  const client = createInnovatienetwerkClient({ baseUrl: `${run().url}/v1`, token });
  const objects = new Map<string, Item>();
  const places = new Map<string, string>();
  const told: string[] = [];
  const store = {
    load: (key: string) => places.get(key),
    save: (key: string, cursor: string) => void places.set(key, cursor),
  };
  return {
    objects,
    told,
    places,
    async catchUp(limit = 200): Promise<void> {
      told.length = 0;
      for await (const { kind, changes } of client.sync(collection, { store, limit })) {
        if (kind === 'reset') objects.clear();
        for (const change of changes) {
          told.push(`${change.kind} ${change.id}`);
          if (change.kind === 'changed') objects.set(change.id, change.item);
          else objects.delete(change.id);
        }
      }
    },
  };
}

describe('a copy of a collection [features 82]', () => {
  test('is a later snapshot byte for byte, whatever was written while it was made', async () => {
    const [anna, poi] = [await as('anna'), await as('poi-bisc')];
    const channel = await alwaysOpenChannel();
    await Promise.all([1, 2, 3, 4, 5].map((number) => submittedIdea(anna, `Vooraf ${number}`)));
    const write = async (handle: string): Promise<void> => {
      const author = await as(handle);
      for (let number = 0; number < 10; number += 1) {
        // oxlint-disable-next-line no-await-in-loop -- one write after another
        const { body, etag } = await author.post('/ideas', { body: { title: `${handle} ${number}` } });
        // oxlint-disable-next-line no-await-in-loop
        const saved = await author.patch(`/ideas/${body.id}`, { ifMatch: etag, body: form(channel) });
        // oxlint-disable-next-line no-await-in-loop
        await author.post(`/ideas/${body.id}/submissions`, { ifMatch: saved.etag });
      }
    };
    const copy = copyFor(poi.token, '/ideas');
    const writing = Promise.all(['anna', 'bram', 'emma'].map(write));
    await copy.catchUp(2);
    await copy.catchUp(3);
    await writing;
    await logged('ideas', 'ideas');
    await copy.catchUp(3);
    const { items } = await snapshotOf(poi, '/ideas/_snapshots', 7);
    expect(inOrder(copy.objects.values())).toBe(inOrder(items));
    // What lies in other provinces was never in it.
    expect(new Set(items.map((item) => (item as { region?: string }).region))).toEqual(new Set(['NL-UT']));
  });

  test('hears nothing of a draft, and of an idea once it is submitted', async () => {
    const [anna, poi] = [await as('anna'), await as('poi-bisc')];
    const copy = copyFor(poi.token, '/ideas');
    await copy.catchUp();
    const draft = await draftIdea(anna, 'Nog van mij alleen');
    await logged('ideas', 'ideas');
    await copy.catchUp();
    expect(copy.told.filter((line) => line.includes(draft.id))).toEqual([]);
    const idea = await submittedIdea(anna, 'Nu van iedereen');
    await logged('ideas', 'ideas');
    await copy.catchUp();
    expect(copy.told).toContain(`changed ${idea.id}`);
  });

  test('is told by whom an object was seen that it is gone, and nobody else', async () => {
    const profileId = crypto.randomUUID();
    const grantAt = (role: 'expert' | 'specialist', key: 'fers' | 'zb' | 'cubiss') => {
      const { id: organisationId, regions } = organisations[key];
      return [{ role, organisationId, regions: [...regions] }];
    };
    const expert = clientWith(
      run(),
      await tokenFor(run(), { subjectId: profileId, grants: grantAt('expert', 'fers') }),
    );
    const copies = await Promise.all(
      (['fers', 'zb', 'cubiss'] as const).map(async (key) =>
        copyFor(await tokenFor(run(), { grants: grantAt('specialist', key) }), '/expert-profiles'),
      ),
    );
    const employedAt = (key: 'fers' | 'zb') => ({
      employers: [{ organisationId: organisations[key].id, hoursPerWeek: 8 }],
    });
    const told = async (): Promise<readonly string[]> => {
      await logged('experts', 'expert-profiles');
      await Promise.all(copies.map((copy) => copy.catchUp()));
      return copies.map((copy) => copy.told.filter((line) => line.includes(profileId)).join());
    };
    const made = await until('the employer is known', async () => {
      const answer = await expert.post('/expert-profiles', {
        body: {
          skills: [{ code: 'service-design', level: 4, evidence: 'Ontwerptrajecten.' }],
          languages: ['nl'],
          regions: ['NL'],
          summary: 'Ontwerper van diensten.',
          ...employedAt('fers'),
        },
      });
      return answer.status === 201 ? answer : undefined;
    });
    expect(await told()).toEqual([`changed ${profileId}`, '', '']);
    const path = `/expert-profiles/${profileId}`;
    const moved = await expert.patch(path, { ifMatch: made.etag, body: employedAt('zb') });
    expect(moved.status, JSON.stringify(moved.body)).toBe(200);
    expect(await told()).toEqual([`removed ${profileId}`, `changed ${profileId}`, '']);
    await expert.patch(path, { ifMatch: moved.etag, body: { summary: 'Ontwerper.' } });
    expect(await told()).toEqual(['', `changed ${profileId}`, '']);
  });

  test('begins anew when the log is another, as after a backup was restored', async () => {
    const poi = await as('poi-bisc');
    const { deltaCursor } = await snapshotOf(poi, '/ideas/_snapshots');
    const parts = JSON.parse(Buffer.from(deltaCursor, 'base64url').toString());
    const withPart = (index: number, value: unknown): string =>
      Buffer.from(JSON.stringify(parts.with(index, value))).toString('base64url');
    for (const cursor of [withPart(3, Number(parts[3]) + 1_000_000), withPart(4, 'ffffffffffff')]) {
      const gone = await poi.get(`/ideas/_deltas?cursor=${cursor}`, { language: 'en' });
      expect(gone.status).toBe(410);
      expect(gone.body).toMatchObject({ code: 'sync.cursor-gone', status: 410 });
      expect(gone.body.detail).toContain('_snapshots');
      const copy = copyFor(poi.token, '/ideas');
      copy.places.set('/ideas', `deltas:${cursor}`);
      await copy.catchUp();
      expect(copy.objects.size).toBeGreaterThan(0);
    }
    expect((await poi.get('/ideas/_deltas?cursor=bm9uc2Vuc2U')).status).toBe(400);
    expect((await poi.get('/ideas/_deltas')).status).toBe(400);
    const elsewhere = await (await as('poi-fers')).get(`/ideas/_deltas?cursor=${deltaCursor}`);
    expect(elsewhere.status, 'the cursor of another POI').toBe(410);
  });
});

const operations = contracts.flatMap(({ name, operations: all }) =>
  Object.values(all).map((operation) => ({ service: name, operation })),
);
const snapshots = operations.filter(({ operation }) => operation.id.startsWith('snapshot'));

/** Who copies: the system of a POI where it may, and otherwise its coordinator. */
async function copier({ allow }: Operation): Promise<{ readonly client: Client; readonly actor: Actor }> {
  const account = serviceAccounts.find(({ handle }) => handle === 'poi-bisc');
  const [grant] = account?.grants ?? [];
  if (account === undefined || grant === undefined) throw new Error('BiSC has no account');
  const byItself = allow === 'public' || allow['service-account'] !== undefined;
  const grants = [
    { ...grant, regions: [...grant.regions], role: byItself ? grant.role : 'coordinator' } as const,
  ];
  const actor: Actor = { subjectId: account.id, clientId: 'tests', grants };
  return { client: clientWith(run(), await tokenFor(run(), actor)), actor };
}

interface Stored {
  readonly _id: string;
  readonly scope: Scope;
  readonly state: { readonly publishAt?: string };
}

/** The collection of the database; two registers show the same one. */
const collectionOf = (path: string): string => {
  const [, name = ''] = path.split('/');
  return name === 'public-awards' ? 'awards' : name;
};

describe.each(snapshots.map((one) => [one.operation.path, one] as const))('%s [features 82]', (path, one) => {
  test('shows a POI all within its reach and nothing else, and leads on to what changes', async () => {
    const { client, actor } = await copier(one.operation);
    const found = await mongo
      .db(one.service)
      .listCollections({ name: collectionOf(path) })
      .toArray();
    expect(found, 'the collection is there').toHaveLength(1);
    const { items, deltaCursor } = await snapshotOf(client, path, 3);
    const stored = await mongo.db(one.service).collection<Stored>(collectionOf(path)).find().toArray();
    const shown = stored.filter(
      ({ scope, state }) =>
        isWithinReach(one.operation.allow, actor, scope) &&
        // A decision is there for everybody from its moment of publication on.
        (path !== '/decisions/_snapshots' || (state.publishAt ?? '') <= new Date().toISOString()),
    );
    expect(items.map(({ id }) => id)).toEqual(shown.map(({ _id }) => _id).toSorted());
    const { regions, everything } = reachQuery(one.operation.allow, actor);
    if (!everything && regions.length > 0) expect(regions).toEqual(['NL-UT']);
    const deltas = await client.get(`${path.replace('_snapshots', '_deltas')}?cursor=${deltaCursor}`);
    expect(deltas.status).toBe(200);
    expect(deltas.body.next).toMatch(/^[\w-]+$/);
  });
});

test('the tour left something in most collections to be copied', async () => {
  expect(inject('tour').failed).toBe(0);
  const { items } = await snapshotOf(await as('poi-bisc'), '/fieldlabs/_snapshots');
  expect(items.map(({ id }) => id)).toContain(inject('tour').fieldlabId);
});
