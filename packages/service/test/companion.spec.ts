import { afterAll, beforeAll, expect, it } from 'vitest';
import { shelvesService } from './support/shelves.ts';
import { actorOf, startLendingStage, type Answer, type LendingStage } from './support/stage.ts';

let stage: LendingStage;
beforeAll(async () => {
  stage = await startLendingStage();
  // Two replicas: within one, commands on a shelf take turns; between them only the store decides.
  await stage.start(shelvesService());
  await stage.start(shelvesService());
});
afterAll(() => stage?.close());

const anna = actorOf('staff');
const fill = async (copies: number): Promise<string> =>
  (await stage.ask('shelves.fillShelf', anna, { body: { copies } })).body.id;
const reserve = (shelfId: string, more: object = {}, key: string = crypto.randomUUID()): Promise<Answer> =>
  stage.ask('shelves.reserveCopy', anna, { body: { shelfId, ...more }, key });
const end = (reservationId: string): Promise<Answer> =>
  stage.ask('shelves.endReservation', anna, { params: { reservationId } });

const left = async (shelfId: string): Promise<number> => {
  const shelf = await stage
    .db('shelves')
    .collection('shelves')
    .findOne({ _id: shelfId as never });
  return shelf?.['state'].left as number;
};
const reserved = (shelfId: string): Promise<number> =>
  stage.db('shelves').collection('reservations').countDocuments({ 'state.shelfId': shelfId });

it('an object and its companion change together, and the object knows what became of the other', async () => {
  const shelfId = await fill(2);
  expect((await reserve(shelfId)).body.left).toBe(1);
  const second = await reserve(shelfId);
  expect(second.body.left).toBe(0);
  expect(await reserve(shelfId)).toMatchObject({ body: { code: 'shelf.empty' } });
  expect(await end(second.body.id)).toMatchObject({ status: 201 });
  expect(await left(shelfId)).toBe(1);
});

it('what one of both refuses leaves both as they were', async () => {
  const shelfId = await fill(1);
  const refused = await reserve(shelfId, { endedAlready: true });
  expect(refused).toMatchObject({ body: { code: 'reservation.ended' } });
  expect([await left(shelfId), await reserved(shelfId)]).toEqual([1, 0]);
});

it('a repeated request takes from the companion once', async () => {
  const shelfId = await fill(5);
  const key = crypto.randomUUID();
  const answers = await Promise.all(Array.from({ length: 10 }, () => reserve(shelfId, {}, key)));
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  expect([await left(shelfId), await reserved(shelfId)]).toEqual([4, 1]);
});

it('a hundred at once take what there is and nothing more', async () => {
  const shelfId = await fill(30);
  const answers = await Promise.all(Array.from({ length: 100 }, () => reserve(shelfId)));
  const made = answers.filter(({ status }) => status === 201);
  const others = answers.filter(({ status }) => status !== 201).map(({ body }) => body.code);
  expect(others.filter((code) => code !== 'shelf.empty')).toEqual([]);
  expect(made).toHaveLength(30);
  expect(made.map(({ body }) => body.left).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 30 }, (_, index) => index),
  );
  expect([await left(shelfId), await reserved(shelfId)]).toEqual([0, 30]);
});
