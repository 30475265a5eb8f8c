import { problems, syncCursorGone, type Actor, type RegionCode } from '@innovatienetwerk/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exhibitsService } from './support/exhibits.ts';
import { actorOf, startLendingStage, type Answer, type LendingStage } from './support/stage.ts';

const manager = actorOf('programme-manager');
const coordinatorIn = (...regions: RegionCode[]): Actor => actorOf('coordinator', { regions });

let stage: LendingStage;
beforeAll(async () => {
  stage = await startLendingStage();
  await stage.start(exhibitsService());
});
afterAll(() => stage?.close());

const ask = (operation: string, actor: Actor, asked: object): Promise<Answer> =>
  stage.ask(`exhibits.${operation}`, actor, asked);
const made = async (body: object): Promise<string> => {
  const whole = { organisationId: crypto.randomUUID(), region: 'NL-UT', ...body };
  return (await ask('makeExhibit', manager, { body: whole })).body.id;
};
const changed = (exhibitId: string, body: object): Promise<Answer> =>
  ask('changeExhibit', manager, { params: { exhibitId }, body });
const snapshot = (actor: Actor, query: object = {}) => ask('snapshotExhibits', actor, { query });
const follow = (actor: Actor, cursor: string, query: object = {}) =>
  ask('followExhibits', actor, { query: { cursor, ...query } });

/** All events are in the log. */
async function settled(): Promise<void> {
  await expect
    .poll(() => stage.db('exhibits').collection('exhibits').countDocuments({ pending: true }), {
      timeout: 10_000,
    })
    .toBe(0);
}

type Change = { readonly id: string; readonly item?: object; readonly removed?: boolean };

/** A copy as a client keeps it. */
interface Copy {
  readonly objects: Map<string, object>;
  readonly told: Change[];
  cursor: string;
}

async function copyOf(actor: Actor, limit = 200, between?: () => Promise<unknown>): Promise<Copy> {
  const objects = new Map<string, object>();
  let next: string | undefined;
  let cursor = '';
  do {
    // oxlint-disable-next-line no-await-in-loop -- page after page
    const { body } = await snapshot(actor, { limit, ...(next === undefined ? {} : { cursor: next }) });
    for (const item of body.items) objects.set(item.id, item);
    ({ next, deltaCursor: cursor } = body);
    // oxlint-disable-next-line no-await-in-loop
    await between?.();
  } while (next !== undefined);
  return { objects, cursor, told: [] };
}

async function caughtUp(actor: Actor, copy: Copy, limit = 200): Promise<Copy> {
  copy.told.length = 0;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- page after page
    const { status, body } = await follow(actor, copy.cursor, { limit });
    expect(status).toBe(200);
    for (const change of body.changes as Change[]) {
      copy.told.push(change);
      if (change.removed === true) copy.objects.delete(change.id);
      else copy.objects.set(change.id, change.item ?? {});
    }
    expect(body.changes.length).toBeLessThanOrEqual(limit);
    copy.cursor = body.next;
    if (body.more !== true) return copy;
  }
}

const bytes = ({ objects }: Copy): string =>
  JSON.stringify([...objects].toSorted(([one], [other]) => (one < other ? -1 : 1)));

describe('a copy of a collection', () => {
  it('is what a new snapshot says, whatever was written while it was made', async () => {
    const reader = coordinatorIn('NL-UT', 'NL-GE');
    const regions = ['NL-UT', 'NL-GE', 'NL-LI'] as const;
    const ids = await Promise.all(
      Array.from({ length: 30 }, (_, index) => made({ region: regions[index % 3], title: `${index}` })),
    );
    const write = async (own: number): Promise<void> => {
      for (let turn = 0; turn < 25; turn += 1) {
        const id = ids[(own * 11 + turn * 7) % ids.length] ?? '';
        // oxlint-disable-next-line no-await-in-loop -- one write after another
        await changed(id, { region: regions[turn % 3], private: turn % 5 === 0, title: `${own}/${turn}` });
        // oxlint-disable-next-line no-await-in-loop
        if (turn % 4 === 0) ids.push(await made({ region: regions[turn % 3] }));
      }
    };
    const writing = Promise.all([0, 1, 2].map(write));
    const copy = await copyOf(reader, 3);
    await caughtUp(reader, copy, 4);
    await writing;
    await settled();
    await caughtUp(reader, copy, 4);
    expect(bytes(copy)).toBe(bytes(await copyOf(reader)));
  });

  it('is told that an object is gone by whom it was seen, and by nobody else', async () => {
    const [utrecht, limburg, zeeland] = [
      coordinatorIn('NL-UT'),
      coordinatorIn('NL-LI'),
      coordinatorIn('NL-ZE'),
    ];
    const id = await made({ region: 'NL-UT' });
    await settled();
    const copies = await Promise.all([utrecht, limburg, zeeland].map((reader) => copyOf(reader)));
    await changed(id, { region: 'NL-LI' });
    await settled();
    const told = await Promise.all(
      [utrecht, limburg, zeeland].map(async (reader, index) => {
        const copy = copies[index];
        return copy === undefined ? [] : (await caughtUp(reader, copy)).told.filter((one) => one.id === id);
      }),
    );
    expect(told).toEqual([
      [{ id, removed: true }],
      [expect.objectContaining({ id, sequence: 2, item: expect.objectContaining({ region: 'NL-LI' }) })],
      [],
    ]);
    // What happens to it afterwards is no business of where it was.
    await changed(id, { title: 'elders' });
    await settled();
    const [before] = copies;
    expect(before === undefined ? [] : (await caughtUp(utrecht, before)).told).toEqual([]);
  });

  it('hears nothing of what is private, and of what becomes private that it is gone', async () => {
    const reader = coordinatorIn('NL-DR');
    const copy = await copyOf(reader);
    const draft = await made({ region: 'NL-DR', private: true });
    const shown = await made({ region: 'NL-DR' });
    await settled();
    expect((await caughtUp(reader, copy)).told.map(({ id }) => id)).toEqual([shown]);
    await changed(shown, { private: true });
    await changed(draft, { private: false });
    await settled();
    const { told, objects } = await caughtUp(reader, copy);
    expect(told).toContainEqual({ id: shown, removed: true });
    expect([...objects.keys()]).toEqual([draft]);
  });

  it('shows what the clock alone changes', async () => {
    const reader = coordinatorIn('NL-FL');
    const opensAt = new Date(Date.now() + 1_500).toISOString();
    const ids = await Promise.all([1, 2, 3].map(() => made({ region: 'NL-FL', opensAt })));
    await settled();
    const copy = await copyOf(reader);
    expect([...copy.objects.values()]).toContainEqual(expect.objectContaining({ open: false }));
    await expect.poll(() => Date.now(), { timeout: 3_000 }).toBeGreaterThan(Date.parse(opensAt));
    await caughtUp(reader, copy, 2);
    expect(copy.told.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(bytes(copy)).toBe(bytes(await copyOf(reader)));
  });

  it('comes in pages that fit into a message, however large its objects are', async () => {
    const reader = coordinatorIn('NL-GR');
    const copy = await copyOf(reader);
    const ids = await Promise.all(
      Array.from({ length: 24 }, (_, index) => made({ region: 'NL-GR', title: `${index}`.repeat(50_000) })),
    );
    await settled();
    const [first, changes] = await Promise.all([snapshot(reader), follow(reader, copy.cursor)]);
    expect(first.body.items.length).toBeLessThan(ids.length);
    expect(changes.body).toMatchObject({ more: true });
    await caughtUp(reader, copy);
    expect(copy.told.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(bytes(copy)).toBe(bytes(await copyOf(reader)));
  });

  it('does not change by a request that changed nothing', async () => {
    const reader = coordinatorIn('NL-FR');
    const id = await made({ region: 'NL-FR' });
    await settled();
    const copy = await copyOf(reader);
    expect((await changed(id, {})).status).toBe(200);
    await settled();
    expect((await caughtUp(reader, copy)).told).toEqual([]);
    expect(bytes(copy)).toBe(bytes(await copyOf(reader)));
  });
});

describe('a cursor', () => {
  const reader = coordinatorIn('NL-OV');

  it('goes on over what others do, and says nothing of it', async () => {
    await settled();
    const copy = await copyOf(reader);
    const before = copy.cursor;
    await Promise.all([1, 2, 3].map(() => ask('makeNote', manager, { body: {} })));
    await expect
      .poll(async () => (await caughtUp(reader, copy)).cursor, { timeout: 10_000 })
      .not.toBe(before);
    expect(copy.told).toEqual([]);
  });

  it('is gone for a reader whose reach is another now', async () => {
    const { cursor } = await copyOf(reader);
    const wider: Actor = {
      ...reader,
      grants: reader.grants.map((grant) => ({ ...grant, regions: ['NL-OV', 'NL-GE'] })),
    };
    expect((await follow(wider, cursor)).body.code).toBe(syncCursorGone.code);
  });

  it('is gone when the log is another, or shorter than it was', async () => {
    await made({ region: 'NL-OV' });
    await settled();
    const { cursor } = await copyOf(reader);
    const log = stage.db('exhibits').collection<{ _id: number; hash: string }>('log');
    const [last] = await log.find({}, { sort: { _id: -1 }, limit: 1 }).toArray();
    if (last === undefined) throw new Error('the log is empty');
    await log.updateOne({ _id: last._id }, { $set: { hash: 'f'.repeat(64) } });
    expect((await follow(reader, cursor)).body.code).toBe(syncCursorGone.code);
    await log.deleteOne({ _id: last._id });
    expect((await follow(reader, cursor)).body.code).toBe(syncCursorGone.code);
    await log.insertOne(last);
    expect((await follow(reader, cursor)).status).toBe(200);
  });

  it.each(['nonsense', Buffer.from('["d"]').toString('base64url'), Buffer.from('7').toString('base64url')])(
    'such as %s is refused',
    async (cursor) => {
      expect((await follow(reader, cursor)).body.code).toBe(problems.invalidCursor.code);
      expect((await snapshot(reader, { cursor })).body.code).toBe(problems.invalidCursor.code);
    },
  );

  it('of a snapshot is none of the changes, and the other way round', async () => {
    await Promise.all([made({ region: 'NL-OV' }), made({ region: 'NL-OV' })]);
    const { body } = await snapshot(reader, { limit: 1 });
    expect((await follow(reader, body.next)).body.code).toBe(problems.invalidCursor.code);
    expect((await snapshot(reader, { cursor: body.deltaCursor })).body.code).toBe(
      problems.invalidCursor.code,
    );
  });
});
