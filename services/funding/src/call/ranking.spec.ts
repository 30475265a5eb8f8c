import { isRefused } from '@innovatienetwerk/service';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CallTerms, NewRanking, TieRule } from '../../contract/index.ts';
import {
  after,
  afterClosing,
  arriving,
  distributed,
  euro,
  happened,
  standing,
  terms,
  whileOpen,
} from '../../test/call.ts';
import { allocate, release } from './ledger.ts';
import { inOrder, lotOf, rank, weightedScore, type Scored } from './ranking.ts';
import type { CallState } from './state.ts';

/** Points for innovative power (weight 3) and customer demand (weight 1). */
type Scores = Readonly<Record<string, readonly [power: number, demand: number]>>;
const ranking = (scores: Scores, lotSeed?: string): NewRanking => ({
  applications: Object.entries(scores).map(([applicationId, [power, demand]]) => ({
    applicationId,
    scores: [
      { criterion: 'customer-demand', points: demand },
      { criterion: 'innovative-power', points: power },
    ],
  })),
  ...(lotSeed === undefined ? {} : { lotSeed }),
});
const ranked = (scores: Scores, lotSeed?: string) => (state: CallState) =>
  rank(state, ranking(scores, lotSeed), afterClosing);
const awarding = (applicationId: string, amount: string) => (state: CallState) =>
  allocate(state, { applicationId, amount: euro(amount) }, afterClosing);
const ranks = ({ receipts }: CallState) =>
  Object.fromEntries(receipts.map(({ applicationId, rank: place }) => [applicationId, place]));
const refused = (decision: ReturnType<typeof rank>) =>
  isRefused(decision)
    ? [decision.refused.code, ...(decision.refused.faults ?? []).map(({ name, code }) => `${name}: ${code}`)]
    : [];

const received = (distribution: Partial<CallTerms['distribution']> = {}, rest: Partial<CallTerms> = {}) =>
  after(
    distributed({ method: 'ranking', ...distribution }, rest),
    arriving('a', '60.00'),
    arriving('b', '50.00'),
    arriving('c', '30.00'),
  );

describe('the score', () => {
  test('is counted by weight, without rounding', () => {
    const [first] = ranking({ a: [70, 81] }).applications;
    expect(weightedScore(terms.criteria, first?.scores ?? [])).toBe(3 * 70 + 81);
  });

  test('two that differ by the least are not equal', () => {
    const state = after(received(), ranked({ a: [50, 50], b: [50, 51], c: [0, 0] }));
    expect(ranks(state)).toEqual({ a: 2, b: 1, c: 3 });
    expect(state.receipts.map(({ total }) => total)).toEqual([5000, 5025, 0]);
  });
});

describe('equal scores', () => {
  const equal: Scores = { a: [50, 50], b: [50, 50], c: [50, 50] };
  const order = (ties: TieRule, lotSeed?: string) => {
    const state = after(received({ ties }), ranked(equal, lotSeed));
    return state.receipts
      .toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0))
      .map(({ applicationId }) => applicationId);
  };

  test('go by arrival, or by the smaller amount', () => {
    expect(order('earlier-arrival')).toEqual(['a', 'b', 'c']);
    expect(order('smaller-amount')).toEqual(['c', 'b', 'a']);
  });

  test('go by a lot that anybody can repeat with the seed', () => {
    const seed = 'notaris-2026-04-01';
    const byHand = ['a', 'b', 'c'].toSorted((one, other) => (lotOf(seed, one) < lotOf(seed, other) ? -1 : 1));
    expect(order('lot', seed)).toEqual(byHand);
    expect(order('lot', seed)).toEqual(order('lot', seed));
    const others = Array.from({ length: 20 }, (_, index) => order('lot', `notaris-2026-${index}`).join());
    expect(new Set(others).size).toBeGreaterThan(1);
  });

  test('need the seed that was published', () => {
    expect(refused(ranked(equal)(received({ ties: 'lot' })))).toEqual(['call.lot-needs-seed']);
  });

  const scored = fc
    .array(fc.record({ weighted: fc.nat({ max: 3 }), cents: fc.integer({ min: 1, max: 3 }) }), {
      maxLength: 12,
    })
    .map((all) =>
      all.map(({ weighted, cents }, index): Scored => ({
        weighted,
        receipt: {
          applicationId: `application-${index}`,
          position: index + 1,
          organisationId: 'o',
          requested: euro(`${cents}.00`),
          receivedAt: '',
          state: 'waiting',
        },
      })),
    );

  test('never put a lower score first, and the order in which scores are given does not matter', () => {
    const rules = fc.constantFrom<TieRule[]>('earlier-arrival', 'smaller-amount', 'lot');
    fc.assert(
      fc.property(scored, rules, fc.string(), (all, rule, seed) => {
        const once = inOrder(all, rule, seed);
        const scores = once.map(({ weighted }) => weighted);
        expect(scores).toEqual(scores.toSorted((one, other) => other - one));
        expect(inOrder(all.toReversed(), rule, seed)).toEqual(once);
      }),
    );
  });
});

describe('the money of a ranking', () => {
  const scores: Scores = { a: [90, 90], b: [80, 80], c: [70, 70] };

  test.each([
    ['skip', { a: 'reserved 60.00', b: 'waiting', c: 'reserved 30.00' }],
    ['stop', { a: 'reserved 60.00', b: 'waiting', c: 'waiting' }],
    ['partial', { a: 'reserved 60.00', b: 'reserved 40.00', c: 'waiting' }],
  ] as const)('goes from the top, as far as it goes: %s', (whenNotFitting, expected) => {
    const minPartial = whenNotFitting === 'partial' ? { minPartial: euro('5.00') } : {};
    expect(standing(after(received({ whenNotFitting, ...minPartial }), ranked(scores)))).toEqual(expected);
  });

  test('never goes below the threshold, of which the exact score decides', () => {
    const state = after(received({}, { minScore: 75 }), ranked({ a: [75, 75], b: [75, 74], c: [90, 90] }));
    expect(ranks(state)).toEqual({ a: 2, b: undefined, c: 1 });
    expect(standing(state)).toMatchObject({ b: 'waiting' });
    const decision = awarding('b', '1.00')(state);
    expect(isRefused(decision) && decision.refused).toMatchObject({
      code: 'call.below-threshold',
      parameters: { minimum: 75 },
    });
  });

  test('that is given back goes to the next in rank', () => {
    const state = after(received(), ranked({ a: [10, 10], b: [90, 90], c: [50, 50] }));
    expect(standing(state)).toEqual({ a: 'waiting', b: 'reserved 50.00', c: 'reserved 30.00' });
    const freed = after(state, (call) => release(call, { applicationId: 'b', as: 'rejected' }, afterClosing));
    expect(standing(freed)).toEqual({ a: 'reserved 60.00', b: 'rejected', c: 'reserved 30.00' });
  });

  test('goes in order', () => {
    const state = after(
      received({ whenNotFitting: 'stop' }),
      ranked({ a: [90, 90], b: [50, 50], c: [70, 70] }),
    );
    expect(standing(state)).toEqual({ a: 'reserved 60.00', b: 'waiting', c: 'reserved 30.00' });
    const both = after(
      received({ whenNotFitting: 'stop' }),
      ranked({ a: [70, 70], b: [90, 90], c: [50, 50] }),
    );
    expect(standing(both)).toEqual({ a: 'waiting', b: 'reserved 50.00', c: 'waiting' });
    const decision = awarding('c', '30.00')(both);
    expect(isRefused(decision) && decision.refused).toMatchObject({
      code: 'call.not-your-turn',
      parameters: { position: 1 },
    });
    expect(standing(after(both, awarding('a', '20.00')))).toEqual({
      a: 'awarded 20.00',
      b: 'reserved 50.00',
      c: 'reserved 30.00',
    });
  });

  test('of a hybrid call: who has a place by arrival keeps it, and the rest competes for all that is left', () => {
    const state = after(
      distributed({ method: 'hybrid', firstComeShare: 40 }),
      arriving('a', '30.00'),
      arriving('b', '50.00'),
      arriving('c', '60.00'),
    );
    expect(standing(state)).toEqual({ a: 'reserved 30.00', b: 'waiting', c: 'waiting' });
    const fixed = after(state, ranked({ b: [50, 50], c: [90, 90] }));
    expect(standing(fixed)).toEqual({ a: 'reserved 30.00', b: 'waiting', c: 'reserved 60.00' });
    expect(ranks(fixed)).toEqual({ a: undefined, b: 2, c: 1 });
  });

  test('of a hybrid call: who has a place in part gets the rest of it first', () => {
    const state = after(
      distributed({
        method: 'hybrid',
        firstComeShare: 40,
        whenNotFitting: 'partial',
        minPartial: euro('5.00'),
      }),
      arriving('a', '50.00'),
      arriving('b', '60.00'),
    );
    expect(standing(state)).toEqual({ a: 'reserved 40.00', b: 'waiting' });
    const events = happened(ranked({ b: [90, 90] })(state));
    expect(events.map(({ type }) => type)).toEqual(['call.ranked.v1', 'call.place-reserved.v1']);
    expect(standing(after(state, () => events))).toEqual({ a: 'reserved 50.00', b: 'reserved 50.00' });
  });
});

describe('fixing the ranking', () => {
  const scores: Scores = { a: [90, 90], b: [80, 80], c: [70, 70] };

  test('waits for the closing, and is not for a call that goes by arrival', () => {
    expect(refused(rank(received(), ranking(scores), whileOpen))).toEqual(['call.not-closed']);
    expect(refused(rank(received(), ranking(scores), new Date(terms.window.closesAt)))).toEqual([]);
    expect(refused(ranked(scores)(received({ method: 'first-come' })))).toEqual(['call.no-ranking']);
  });

  test('scores everybody, once, and by every criterion', () => {
    expect(refused(ranked({ a: [1, 1], z: [1, 1] })(received()))).toEqual([
      'call.ranking-incomplete',
      'applications.1.applicationId: reference',
      'b: required',
      'c: required',
    ]);
    const { applications } = ranking(scores);
    const twice = { applications: [...applications, ...applications.slice(0, 1)] };
    expect(refused(rank(received(), twice, afterClosing))).toEqual([
      'call.ranking-incomplete',
      'applications.3.applicationId: reference',
    ]);
    const half = { applications: applications.map((one) => ({ ...one, scores: one.scores.slice(1) })) };
    expect(refused(rank(received(), half, afterClosing))).toEqual([
      'call.ranking-incomplete',
      'applications.0.scores: enum',
      'applications.1.scores: enum',
      'applications.2.scores: enum',
    ]);
  });

  test('replaces an earlier one as if that had never been, until something was awarded from it', () => {
    const other: Scores = { a: [10, 10], b: [80, 80], c: [70, 70] };
    const once = after(received(), ranked(scores));
    expect(after(once, ranked(other))).toEqual(after(received(), ranked(other)));
    expect(refused(ranked(other)(after(once, awarding('a', '60.00'))))).toEqual(['call.ranked-already']);
  });

  test('tells a long one in parts, which together are one ranking', () => {
    const many = Array.from({ length: 230 }, (_, index) => `application-${index}`);
    const state = after(
      distributed({ method: 'ranking' }),
      ...many.map((applicationId) => arriving(applicationId, '1.00')),
    );
    const all = Object.fromEntries(many.map((id, index) => [id, [index % 100, 0] as const]));
    const events = happened(ranked(all)(state));
    expect(events.map(({ data }) => 'batch' in data && [data.batch, data.applications.length])).toEqual([
      [1, 100],
      [2, 100],
      [3, 30],
    ]);
    const fixed = after(state, () => events);
    expect(new Set(fixed.receipts.map(({ rank: place }) => place)).size).toBe(230);
    expect(fixed.receipts.filter(({ state: where }) => where === 'reserved')).toHaveLength(100);
    expect(fixed.receipts.filter(({ total = 0 }) => total === 7425)).toHaveLength(2);
  });
});
