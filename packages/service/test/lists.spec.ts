import { problems } from '@innovatienetwerk/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loansService } from './support/loans.ts';
import { actorOf, startLendingStage, type Answer, type LendingStage } from './support/stage.ts';

let stage: LendingStage;
beforeAll(async () => {
  stage = await startLendingStage();
  await stage.start(loansService());
});
afterAll(() => stage?.close());

describe('a list', () => {
  const owner = actorOf('staff', { organisationId: crypto.randomUUID() });
  const list = (query: object, actor = owner): Promise<Answer> =>
    stage.ask('loans.listLoans', actor, { query });
  const openHere = (title: string): Promise<Answer> =>
    stage.ask('loans.openLoan', owner, {
      body: { title, organisationId: owner.grants[0]?.organisationId, region: 'NL-UT' },
    });
  const titles = (answer: Answer): readonly string[] =>
    answer.body.items.map((item: { title: string }) => item.title);

  beforeAll(async () => {
    for (const [index, title] of ['e', 'd', 'c', 'b', 'a', 'a', 'a'].entries()) {
      // oxlint-disable-next-line no-await-in-loop -- in order of creation
      const { body } = await openHere(title);
      // oxlint-disable-next-line no-await-in-loop
      await stage.ask('loans.renewLoan', owner, { params: { loanId: body.id }, body: { days: index % 3 } });
    }
  });

  it('holds what is within reach and nothing else', async () => {
    expect(titles(await list({})).toSorted()).toEqual(['a', 'a', 'a', 'b', 'c', 'd', 'e']);
    expect(titles(await list({}, actorOf('staff', { organisationId: crypto.randomUUID() })))).toEqual([]);
  });

  it.each(['createdAt', '-createdAt', 'title', '-title', 'days', '-days'])(
    'in the order of %s holds each once, page by page',
    async (sort) => {
      const all = await list({ sort });
      const walked: { id: string }[] = [];
      let cursor: string | undefined;
      do {
        // oxlint-disable-next-line no-await-in-loop -- page after page
        const { body, headers } = await list({ sort, limit: 2, ...(cursor === undefined ? {} : { cursor }) });
        expect(body.items.length).toBeLessThanOrEqual(2);
        expect(headers['next']).toBe(body.next);
        walked.push(...body.items);
        cursor = body.next;
      } while (cursor !== undefined);
      expect(walked).toEqual(all.body.items);
      expect(walked.length).toBe(7);
      const key = sort.replace('-', '') as 'title';
      const values = walked.map((item) => (item as never)[key] as string | number);
      const sorted = values.toSorted((left, right) => (left < right ? -1 : left > right ? 1 : 0));
      expect(values).toEqual(sort.startsWith('-') ? sorted.toReversed() : sorted);
    },
  );

  it('is not disturbed by what is added while it is walked', async () => {
    const first = await list({ sort: '-createdAt', limit: 3 });
    await openHere('nieuw');
    const rest = await list({ sort: '-createdAt', limit: 10, cursor: first.body.next });
    expect([...titles(first), ...titles(rest)].toSorted()).toEqual(['a', 'a', 'a', 'b', 'c', 'd', 'e']);
  });

  it('holds what its filter asks for', async () => {
    expect(titles(await list({ title: 'c' }))).toEqual(['c']);
  });

  it('shows only the fields that are asked for', async () => {
    const { body } = await list({ title: 'c', fields: 'title,days' });
    expect(body.items).toEqual([{ title: 'c', days: 2 }]);
  });

  it.each([
    'nonsense',
    Buffer.from('["title"]').toString('base64url'),
    Buffer.from('null').toString('base64url'),
  ])('refuses the cursor %j, which is not one of it', async (cursor) => {
    expect((await list({ cursor })).body.code).toBe(problems.invalidCursor.code);
  });

  it('refuses a cursor of another order', async () => {
    const { body } = await list({ sort: 'title', limit: 1 });
    expect((await list({ sort: '-title', cursor: body.next })).body.code).toBe(problems.invalidCursor.code);
  });
});
