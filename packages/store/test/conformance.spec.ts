import { MongoClient, MongoServerError, type Collection, type Db, type Document } from 'mongodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startStoreStage, type StoreStage } from './support/store-stage.ts';

/**
 * Every feature of the database on which the store leans, by itself and through the driver alone, on whichever
 * server is configured (`npm run test:containers` takes MongoDB): what passes here may be built on.
 */
let stage: StoreStage;
let client: MongoClient;
let db: Db;
let things: Collection<Document & { _id: string }>;
let run = 0;
const DUPLICATE = 11_000;

beforeAll(async () => {
  stage = await startStoreStage();
  client = await MongoClient.connect(stage.server.url);
  db = client.db('conformance');
});
afterAll(async () => {
  await client?.close();
  await stage?.close();
});
beforeEach(() => {
  run += 1;
  things = db.collection(`things${run}`);
});

const codeOf = async (work: Promise<unknown>): Promise<number | string | undefined> => {
  try {
    await work;
    return undefined;
  } catch (error) {
    return error instanceof MongoServerError ? error.code : String(error);
  }
};

describe('a guarded write', () => {
  it('of 64 at once on one version, one matches', async () => {
    await things.insertOne({ _id: 'a', version: 1 });
    const results = await Promise.all(
      Array.from({ length: 64 }, () =>
        things.updateOne({ _id: 'a', version: 1 }, { $set: { version: 2 }, $push: { log: 1 } as never }),
      ),
    );
    expect(results.filter(({ matchedCount }) => matchedCount === 1)).toHaveLength(1);
    expect(await things.findOne({ _id: 'a' })).toEqual({ _id: 'a', version: 2, log: [1] });
  });

  it('pushes several values in order, and keeps the last of a bounded list', async () => {
    await things.insertOne({ _id: 'a', list: [1, 2, 3] });
    await things.updateOne({ _id: 'a' }, { $push: { list: { $each: [4, 5], $slice: -3 } } as never });
    expect(await things.findOne({ _id: 'a' })).toMatchObject({ list: [3, 4, 5] });
  });

  it('keeps a list in order while it pushes', async () => {
    await things.updateOne(
      { _id: 'a' },
      { $setOnInsert: { last: 0 }, $push: { aside: { $each: [5], $sort: 1 } } as never },
      { upsert: true },
    );
    await things.updateOne({ _id: 'a' }, { $push: { aside: { $each: [2], $sort: 1 } } as never });
    expect(await things.findOne({ _id: 'a' })).toEqual({ _id: 'a', last: 0, aside: [2, 5] });
  });

  it('pulls what lies before a place', async () => {
    await things.insertOne({ _id: 'a', outbox: [{ sequence: 1 }, { sequence: 2 }, { sequence: 3 }] });
    await things.updateOne({ _id: 'a' }, { $pull: { outbox: { sequence: { $lte: 2 } } } as never });
    expect(await things.findOne({ _id: 'a' })).toMatchObject({ outbox: [{ sequence: 3 }] });
  });

  it('that finds nothing to match and inserts instead is refused when the id is taken', async () => {
    await things.insertOne({ _id: 'a', sequence: 5 });
    const write = things.updateOne(
      { _id: 'a', sequence: { $lt: 3 } },
      { $set: { sequence: 3 } },
      { upsert: true },
    );
    expect(await codeOf(write)).toBe(DUPLICATE);
  });

  it('changes many documents by one command, and says how many matched', async () => {
    await things.insertMany(['a', 'b', 'c'].map((_id, index) => ({ _id, last: index })));
    const { matchedCount } = await things.updateMany(
      { _id: { $in: ['a', 'b', 'c'] }, last: { $gte: 1 } },
      { $set: { last: 9 } },
    );
    expect(matchedCount).toBe(2);
  });

  it('that finds and changes gives the document after the change', async () => {
    const document = await things.findOneAndUpdate(
      { _id: 'lease' },
      { $set: { holder: 'one' }, $inc: { token: 1 } },
      { upsert: true, returnDocument: 'after' },
    );
    expect(document).toEqual({ _id: 'lease', holder: 'one', token: 1 });
  });

  it('replaces a document whole', async () => {
    await things.insertOne({ _id: 'a', name: 'x', sequence: 1 });
    await things.replaceOne(
      { _id: 'a', sequence: { $lt: 2 } },
      { sequence: 2, removed: true },
      { upsert: true },
    );
    expect(await things.findOne({ _id: 'a' })).toEqual({ _id: 'a', sequence: 2, removed: true });
  });

  it('of several in one bulk counts those that matched', async () => {
    await things.insertMany([
      { _id: 'a', at: 1 },
      { _id: 'b', at: 1 },
    ]);
    const result = await things.bulkWrite(
      ['a', 'b', 'c'].map((_id) => ({ updateOne: { filter: { _id, at: 1 }, update: { $set: { at: 2 } } } })),
      { ordered: false },
    );
    expect(result.matchedCount).toBe(2);
  });
});

describe('an insert of many', () => {
  it('in order stops at the first that is refused, and keeps those before it', async () => {
    await things.insertOne({ _id: '3' });
    const write = things.insertMany(
      ['1', '2', '3', '4'].map((_id) => ({ _id })),
      { ordered: true },
    );
    expect(await codeOf(write)).toBe(DUPLICATE);
    expect((await things.find().sort({ _id: 1 }).toArray()).map(({ _id }) => _id)).toEqual(['1', '2', '3']);
  });

  it('without order inserts all others, and names those that were there', async () => {
    await things.insertOne({ _id: '2' });
    const error: { writeErrors?: { index: number }[] } = await things
      .insertMany(
        ['1', '2', '3'].map((_id) => ({ _id })),
        { ordered: false },
      )
      .then(
        () => ({}),
        (cause: object) => cause,
      );
    expect([error.writeErrors ?? []].flat().map(({ index }) => index)).toEqual([1]);
    expect(await things.countDocuments({}, { limit: 10 })).toBe(3);
  });
});

describe('an index', () => {
  it('keeps a value in an array unique over documents, and lets documents without it be', async () => {
    await things.createIndex({ 'receipts.key': 1 }, { unique: true, sparse: true });
    await things.insertMany([{ _id: 'a' }, { _id: 'b' }, { _id: 'c', receipts: [{ key: 'k' }] }]);
    const push = things.updateOne({ _id: 'a' }, { $push: { receipts: { key: 'k' } } as never });
    expect(await codeOf(push)).toBe(DUPLICATE);
    expect(await things.findOne({ _id: 'a' })).toEqual({ _id: 'a' });
  });

  it('keeps every value of an array unique over a part of the documents', async () => {
    await things.createIndex({ regions: 1 }, { unique: true, partialFilterExpression: { kind: 'poi' } });
    await things.insertMany([
      { _id: 'a', kind: 'poi', regions: ['UT'] },
      { _id: 'b', kind: 'poi', regions: ['GE', 'OV'] },
      { _id: 'library', kind: 'library', regions: ['UT'] },
    ]);
    expect(await codeOf(things.insertOne({ _id: 'c', kind: 'poi', regions: ['FL', 'OV'] }))).toBe(DUPLICATE);
    expect(await codeOf(things.updateOne({ _id: 'a' }, { $set: { regions: ['UT', 'GE'] } }))).toBe(DUPLICATE);
  });

  it('lets go of a unique value that a document gives up', async (context) => {
    context.skip(
      stage.server.kind.startsWith('secantusd-rs'),
      'secantusd-rs keeps it until the document is deleted (docs/decisions/0009-embedded-database.md)',
    );
    await things.createIndex({ regions: 1 }, { unique: true });
    await things.insertOne({ _id: 'a', regions: ['UT'] });
    await things.updateOne({ _id: 'a' }, { $set: { regions: ['FL'] } });
    await things.insertOne({ _id: 'b', regions: ['UT'] });
  });

  it('of a part holds for that part alone', async () => {
    await things.createIndex({ seat: 1 }, { unique: true, partialFilterExpression: { open: true } });
    await things.insertMany([
      { _id: 'a', seat: 1, open: false },
      { _id: 'b', seat: 1, open: false },
      { _id: 'c', seat: 1, open: true },
    ]);
    expect(await codeOf(things.insertOne({ _id: 'd', seat: 1, open: true }))).toBe(DUPLICATE);
  });

  it('gives its order to a query that names it', async () => {
    await things.createIndex(
      { pending: 1, at: 1 },
      { name: 'oldest', partialFilterExpression: { pending: true } },
    );
    await things.insertMany([3, 1, 2].map((at) => ({ _id: String(at), at, pending: true })));
    const found = await things.find({ pending: true }, { hint: 'oldest' }).toArray();
    expect(found.map(({ at }) => at as number)).toEqual([1, 2, 3]);
  });

  it('can be made by two at once, and again', async () => {
    const make = () =>
      things.createIndexes([
        { key: { a: 1 }, name: 'a' },
        { key: { b: -1, _id: 1 }, name: 'b' },
      ]);
    await Promise.all([make(), make()]);
    await make();
    expect(new Set((await things.indexes()).map(({ name }) => name))).toEqual(new Set(['_id_', 'a', 'b']));
  });
});

describe('a query', () => {
  it('takes a part of an array along', async () => {
    await things.insertOne({ _id: 'a', outbox: [1, 2, 3] });
    expect(await things.findOne({ _id: 'a' }, { projection: { outbox: { $slice: 2 } } })).toEqual({
      _id: 'a',
      outbox: [1, 2],
    });
  });

  it('takes the one element along that was asked for', async () => {
    await things.insertOne({ _id: 'a', receipts: [{ key: 'x' }, { key: 'y', status: 201 }] });
    const found = await things.findOne(
      { 'receipts.key': 'y' },
      { projection: { receipts: { $elemMatch: { key: 'y' } } } },
    );
    expect(found).toEqual({ _id: 'a', receipts: [{ key: 'y', status: 201 }] });
  });

  it('goes on after a place in an order with ties, over documents with and without a value', async () => {
    await things.insertMany([{ _id: 'a' }, { _id: 'b', at: null }, { _id: 'c', at: 1 }, { _id: 'd', at: 1 }]);
    const after = { $or: [{ at: { $gt: null } }, { at: null, _id: { $gt: 'a' } }, { at: { $ne: null } }] };
    const found = await things
      .find(after as never)
      .sort({ at: 1, _id: 1 })
      .toArray();
    expect(found.map(({ _id }) => _id)).toEqual(['b', 'c', 'd']);
  });

  it('counts no further than its limit', async () => {
    await things.insertMany(Array.from({ length: 20 }, (_, index) => ({ _id: String(index) })));
    expect(await things.countDocuments({}, { limit: 7 })).toBe(7);
  });

  it('gives more than one batch of answers', async () => {
    await things.insertMany(Array.from({ length: 2_500 }, (_, index) => ({ _id: String(index) })));
    expect(await things.find({}, { batchSize: 100 }).toArray()).toHaveLength(2_500);
  });
});

describe('a transaction', () => {
  it('leaves nothing when it is given up', async () => {
    await things.insertOne({ _id: 'there' });
    const session = client.startSession();
    session.startTransaction();
    await things.insertOne({ _id: 'new' }, { session });
    expect(await things.findOne({ _id: 'new' })).toBeNull();
    await session.abortTransaction();
    await session.endSession();
    expect(await things.findOne({ _id: 'new' })).toBeNull();
  });

  it('of 16 that change two documents at once, no sum is lost', async () => {
    await things.insertMany([
      { _id: 'a', n: 100 },
      { _id: 'b', n: 0 },
    ]);
    const move = async (): Promise<void> => {
      const session = client.startSession();
      try {
        await session.withTransaction(async () => {
          await things.updateOne({ _id: 'a' }, { $inc: { n: -1 } }, { session });
          await things.updateOne({ _id: 'b' }, { $inc: { n: 1 } }, { session });
        });
      } finally {
        await session.endSession();
      }
    };
    await Promise.all(Array.from({ length: 16 }, move));
    expect(await things.find().sort({ _id: 1 }).toArray()).toEqual([
      { _id: 'a', n: 84 },
      { _id: 'b', n: 16 },
    ]);
  });
});
