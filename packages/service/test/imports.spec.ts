import { problems, type LineResult } from '@innovatienetwerk/contract';
import * as fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { insist } from './support/insist.ts';
import { loansService } from './support/loans.ts';
import { actorOf, ORGANISATION, startLendingStage, type Answer, type LendingStage } from './support/stage.ts';

let stage: LendingStage;
let beforeLine: ((externalKey: string) => Promise<void>) | undefined;

beforeAll(async () => {
  stage = await startLendingStage();
  await stage.start(loansService({ beforeLine: async (key) => await beforeLine?.(key) }));
});
afterEach(() => {
  beforeLine = undefined;
});
afterAll(() => stage?.close());

interface Line {
  readonly externalKey: string;
  readonly title: string;
  readonly region: string;
  readonly [more: string]: unknown;
}

const system = actorOf('service-account');
/** Keys that no other test uses. */
const newKeys = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${crypto.randomUUID()} ${index}`);
const lineOf = (externalKey: string, more: object = {}): Line => ({
  externalKey,
  title: 'Max Havelaar',
  region: 'NL-UT',
  ...more,
});
const send = (lines: readonly Line[], key?: string, actor = system, more: object = {}): Promise<Answer> =>
  stage.ask('loans.importLoans', actor, {
    body: { lines, ...more },
    ...(key === undefined ? {} : { key }),
  });
const outcomes = ({ body }: Answer): readonly string[] =>
  body.lines.map(({ outcome, refused }: LineResult) => refused?.code ?? outcome);
const idsOf = ({ body }: Answer): readonly string[] => body.lines.map(({ id }: LineResult) => id);
const stateOf = async (loanId: string) => {
  const loan = await stage
    .db('loans')
    .collection<{ _id: string; version: number; state: { title: string } }>('loans')
    .findOne({ _id: loanId });
  return { version: loan?.version, title: loan?.state.title };
};
const loggedOf = async (loanId: string): Promise<readonly string[]> => {
  const entries = await stage
    .db('loans')
    .collection('log')
    .find({ 'event.aggregateId': loanId })
    .sort({ _id: 1 })
    .toArray();
  return entries.map((entry) => entry['event'].type as string);
};

describe('an import', () => {
  it('makes what is new, brings up to date what changed, and leaves alone what is so already', async () => {
    const [one = '', two = '', three = ''] = newKeys(3);
    const first = await send([lineOf(one), lineOf(two)]);
    expect(first.status).toBe(200);
    expect(outcomes(first)).toEqual(['created', 'created']);
    const second = await send([lineOf(one), lineOf(two, { title: 'Woutertje' }), lineOf(three)]);
    expect(outcomes(second)).toEqual(['unchanged', 'updated', 'created']);
    expect(second.body.counts).toEqual({ created: 1, updated: 1, unchanged: 1, refused: 0 });
    expect(idsOf(second).slice(0, 2)).toEqual(idsOf(first));
    const [oneId = '', twoId = ''] = idsOf(first);
    expect(await stateOf(oneId)).toEqual({ version: 1, title: 'Max Havelaar' });
    expect(await stateOf(twoId)).toEqual({ version: 2, title: 'Woutertje' });
  });

  it('refuses a line by itself, with all that is wrong in it', async () => {
    const [good = '', wrong = '', far = '', returned = ''] = newKeys(4);
    const [returnedId = ''] = idsOf(await send([lineOf(returned)]));
    await stage.ask('loans.returnLoan', actorOf('coordinator'), { params: { loanId: returnedId } });
    const answer = await send([
      lineOf(wrong, { title: '', pages: 3, renewedUntil: 'morgen' }),
      lineOf(far, { region: 'NL-GR', organisationId: crypto.randomUUID() }),
      lineOf(returned, { title: 'Woutertje' }),
      lineOf(good, { renewedUntil: '2026-03-02T10:30:00+01:00' }),
    ]);
    expect(outcomes(answer)).toEqual([
      problems.invalidInput.code,
      problems.outOfReach.code,
      'loan.returned',
      'created',
    ]);
    const { faults } = answer.body.lines[0].refused;
    expect(
      faults.map(({ name, code }: { name: string; code: string }) => `${name} ${code}`).toSorted(),
    ).toEqual(['pages unknown', 'renewedUntil format.date-time', 'title minLength']);
  });

  it('does nothing with lines about the same, since nobody could say which of them counts', async () => {
    const [one = '', two = ''] = newKeys(2);
    const answer = await send([
      lineOf(`caf\u00E9 ${one}`),
      lineOf(two),
      lineOf(`cafe\u0301 ${one}`, { title: 'Woutertje' }),
    ]);
    expect(outcomes(answer)).toEqual([problems.lineRepeated.code, 'created', problems.lineRepeated.code]);
  });

  it('knows a key for each organisation apart', async () => {
    const [key = ''] = newKeys(1);
    const other = actorOf('service-account', { organisationId: crypto.randomUUID() });
    const [mine, theirs] = [await send([lineOf(key)]), await send([lineOf(key)], undefined, other)];
    expect(outcomes(theirs)).toEqual(['created']);
    expect(idsOf(theirs)).not.toEqual(idsOf(mine));
  });

  it('asks for which organisation, of whom there is more than one', async () => {
    const [key = ''] = newKeys(1);
    const second = crypto.randomUUID();
    const both = {
      ...system,
      grants: [
        ...system.grants,
        { role: 'coordinator' as const, organisationId: second, regions: ['NL-UT' as const] },
      ],
    };
    const vague = await send([lineOf(key)], undefined, both);
    expect(vague.body).toMatchObject({
      code: problems.invalidInput.code,
      faults: [{ in: 'body', name: 'organisationId', code: 'required' }],
    });
    const named = await send([lineOf(key)], undefined, both, { organisationId: second });
    expect(outcomes(named)).toEqual(['created']);
    const foreign = await send([lineOf(key)], undefined, both, { organisationId: crypto.randomUUID() });
    expect(foreign.body.code).toBe(problems.outOfReach.code);
    expect(outcomes(await send([lineOf(key)], undefined, both, { organisationId: ORGANISATION }))).toEqual([
      'created',
    ]);
  });

  it('is refused to a role that its rule does not name', async () => {
    const answer = await send([lineOf('x')], undefined, actorOf('staff'));
    expect(answer.body.code).toBe(problems.forbidden.code);
  });
});

describe('an import that is repeated', () => {
  it('with its key gives its report again, also when others changed something meanwhile', async () => {
    const [one = ''] = newKeys(1);
    const key = crypto.randomUUID();
    const first = await send([lineOf(one)], key);
    await send([lineOf(one, { title: 'Woutertje' })]);
    const again = await send([lineOf(one)], key);
    expect(again.body).toEqual(first.body);
    expect(again.headers['replayed']).toBe('true');
    expect((await stateOf(idsOf(first)[0] ?? '')).title).toBe('Woutertje');
  });

  it('with its key and other lines is a conflict, and does nothing', async () => {
    const [one = '', two = ''] = newKeys(2);
    const key = crypto.randomUUID();
    await send([lineOf(one)], key);
    expect((await send([lineOf(two)], key)).body.code).toBe(problems.idempotencyConflict.code);
    expect(outcomes(await send([lineOf(two)]))).toEqual(['created']);
  });

  it('after it was cut off goes on where it was: each line has its effect once, and the report is that of one import', async () => {
    const keys = newKeys(30);
    const lines = keys.map((key) => lineOf(key));
    await send(lines.slice(0, 10).map((line) => ({ ...line, title: 'Vroeger' })));
    const key = crypto.randomUUID();
    let handled = 0;
    beforeLine = () => {
      handled += 1;
      return handled > 20 ? Promise.reject(new Error('cut off')) : Promise.resolve();
    };
    expect((await send(lines, key)).body.code).toBe(problems.internal.code);
    beforeLine = undefined;
    const answer = await send(lines, key);
    expect(answer.body.counts).toEqual({ created: 20, updated: 10, unchanged: 0, refused: 0 });
    for (const [index, id] of idsOf(answer).entries()) {
      const expected = index < 10 ? ['loan.opened.v1', 'loan.renamed.v1'] : ['loan.opened.v1'];
      await vi.waitFor(async () => expect(await loggedOf(id)).toEqual(expected));
    }
  });

  it('at the same moment, with one key or with many, makes nothing twice', async () => {
    const lines = newKeys(20).map((key) => lineOf(key));
    const key = crypto.randomUUID();
    const twins = await Promise.all(Array.from({ length: 5 }, () => send(lines, key)));
    expect(new Set(twins.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(twins[0]?.body.counts.created).toBe(20);
    const others = newKeys(20).map((another) => lineOf(another));
    const rivals = await Promise.all(Array.from({ length: 5 }, () => insist((key) => send(others, key))));
    const made = rivals.map(({ body }) => body.counts.created as number);
    expect(made.reduce((sum, count) => sum + count, 0)).toBe(20);
    for (const { body } of rivals) expect(body.counts.created + body.counts.unchanged).toBe(20);
  });

  it('leaves the same objects, in whatever order and however often its lines come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 1 }), { minLength: 1, maxLength: 5 }),
        async (files) => {
          const lines = newKeys(6).map((key, index) => lineOf(key, { title: `Boek ${index}` }));
          const all = [...files, [0, 1, 2, 3, 4, 5]];
          for (const file of all) await send(file.flatMap((index) => lines[index] ?? []));
          const last = await send(lines);
          expect(last.body.counts.unchanged).toBe(6);
          for (const [index, id] of idsOf(last).entries())
            expect(await stateOf(id)).toEqual({ version: 1, title: `Boek ${index}` });
        },
      ),
      { numRuns: 15 },
    );
  });

  it('is forgotten after a day, so that what is kept does not grow', async () => {
    const collection = stage.db('loans').collection('imports');
    await send([lineOf(newKeys(1)[0] ?? '')]);
    expect(await collection.countDocuments({})).toBeGreaterThan(0);
    await collection.updateMany({}, { $set: { createdAt: new Date(Date.now() - 25 * 3_600_000) } });
    await send([lineOf(newKeys(1)[0] ?? '')]);
    expect(await collection.countDocuments({})).toBe(1);
  });

  it('with the key of another day is another import', async () => {
    const collection = stage.db('loans').collection('imports');
    const [one = ''] = newKeys(1);
    const key = crypto.randomUUID();
    const [id = ''] = idsOf(await send([lineOf(one)], key));
    await send([lineOf(one, { title: 'Intussen' })]);
    await collection.updateMany({}, { $set: { createdAt: new Date(Date.now() - 25 * 3_600_000) } });
    expect(outcomes(await send([lineOf(one)], key))).toEqual(['updated']);
    expect((await stateOf(id)).title).toBe('Max Havelaar');
  });
});
