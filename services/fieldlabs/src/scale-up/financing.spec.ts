import { given } from '@innovatienetwerk/testkit/given';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readinessAnswers } from '../../contract/index.ts';
import { belonging, lead, now } from '../../test/belonging.ts';
import * as sample from '../../test/scale-up.ts';
import { accept, complete, open, prepare, proposeOwner, withWait, type ScaleUpDecision } from './decide.ts';
import { commit, review, withdraw, type Purse } from './financing.ts';
import { isFinanced, waitOf } from './missing.ts';
import { defaultReadiness } from './readiness.ts';
import { evolve, noScaleUp, scaleUps, type ScaleUpEvent, type ScaleUpState } from './state.ts';

const { scaleUpId: id, funder, owner } = sample;
const first = sample.committed('commitment-1');
/** Prepared and with an owner: it waits for financing. */
const beforeFinancing = sample.complete.slice(0, 6);
const done = [...sample.complete, sample.completed];
const terms = { commitmentId: 'commitment-2', isKnown: true, purse: 'everybody' } as const;

describe('a commitment', () => {
  const commitAfter = (
    history: readonly ScaleUpEvent[],
    changes: Parameters<typeof sample.commitment>[0] = {},
    facts: Partial<Parameters<typeof commit>[3]> = {},
  ) =>
    given(scaleUps, ...history).when((state) =>
      commit(id, state, sample.commitment(changes), { ...terms, ...facts }, now),
    );

  test('is recorded, and the scale-up waits for the next step when it is enough', () => {
    commitAfter(beforeFinancing).then(sample.committed('commitment-2'), sample.waiting('handover-by-giver'));
    commitAfter(beforeFinancing, { lasting: false, untilYear: 2027 }).then(
      sample.committed('commitment-2', { lasting: false, untilYear: 2027 }),
    );
  });

  test('has no end, or a last year that is not before the first', () => {
    for (const changes of [{ untilYear: 2030 }, { lasting: false }, { lasting: false, untilYear: 2026 }])
      commitAfter(beforeFinancing, changes).thenRefused('scale-up.commitment-term');
  });

  test('of a funder is its own, and everybody’s for who prepares the scale-up', () => {
    commitAfter(beforeFinancing, {}, { purse: ['organisation-other'] }).thenRefused(
      'scale-up.commitment-of-another',
    );
    expect(commitAfter(beforeFinancing, {}, { purse: [funder] }).state().commitments).toHaveLength(1);
  });

  test('is of an organisation of the network', () => {
    commitAfter(beforeFinancing, {}, { isKnown: false }).thenRefused('scale-up.organisation-unknown');
  });

  test('is one of fifty at most', () => {
    const many = Array.from({ length: 50 }, (_, index) => sample.committed(`commitment-${index}`));
    commitAfter([...beforeFinancing, ...many]).thenRefused('scale-up.too-many-commitments');
  });
});

describe('withdrawing a commitment', () => {
  const withdrawAfter = (
    history: readonly ScaleUpEvent[],
    purse: Purse = 'everybody',
    which = 'commitment-1',
  ) => given(scaleUps, ...history).when((state) => withdraw(id, state, which, purse, now));

  test('takes the scale-up back to the wait for financing', () => {
    withdrawAfter(sample.complete).then(
      sample.withdrawn('commitment-1'),
      sample.waiting('scale-up-financing'),
    );
  });

  test('is for the funder itself', () => {
    withdrawAfter(sample.complete, ['organisation-other']).thenRefused('scale-up.commitment-of-another');
    withdrawAfter(sample.complete, 'everybody', 'unknown').thenRefused('scale-up.commitment-unknown');
  });

  test('happens once', () => {
    withdrawAfter([...sample.complete, sample.withdrawn('commitment-1')]).thenNothing();
  });

  test('after the completion puts it at risk, until there is a replacement', () => {
    const atRisk = withdrawAfter(done).then(sample.withdrawn('commitment-1'), sample.lost).state();
    expect(atRisk).toMatchObject({ status: 'at-risk', ownerOrganisationId: owner });
    given(scaleUps, ...done, sample.withdrawn('commitment-1'), sample.lost)
      .when((state) => commit(id, state, sample.commitment(), terms, now))
      .then(sample.committed('commitment-2'), sample.restored);
  });

  test('after the completion changes nothing else while others still cover the cost', () => {
    withdrawAfter([...done, sample.committed('commitment-2')]).then(sample.withdrawn('commitment-1'));
  });
});

describe('the turn of the year', () => {
  const untilEnd = [
    ...sample.complete.map((event) =>
      JSON.stringify(event) === JSON.stringify(first)
        ? sample.committed('commitment-1', { lasting: false, untilYear: 2029 })
        : event,
    ),
    sample.completed,
  ];
  const reviewIn = (year: number) =>
    given(scaleUps, ...untilEnd).when((state) => review(id, state, new Date(`${year}-01-02T10:00:00.000Z`)));

  test('tells once that financing came to its end', () => {
    reviewIn(2029).thenNothing();
    reviewIn(2030).then(sample.lost);
    given(scaleUps, ...untilEnd, sample.lost)
      .when((state) => review(id, state, new Date('2031-01-02T10:00:00.000Z')))
      .thenNothing();
  });
});

describe('after any sequence of steps', () => {
  type Step = (state: ScaleUpState) => ScaleUpDecision;
  const organisation = fc.constantFrom(lead, owner, 'organisation-other');
  const answers = fc
    .record({
      answer: fc.constantFrom(...readinessAnswers),
      evidence: fc.option(fc.constant('Zie kennisbank.'), { nil: undefined }),
    })
    .map(({ answer, evidence }) =>
      defaultReadiness.map(({ code }) => ({ code, answer, ...(evidence === undefined ? {} : { evidence }) })),
    );
  const amount = fc
    .constantFrom('5000.00', '10000.00')
    .map((value) => ({ amount: value, currency: 'EUR' as const }));
  const step: fc.Arbitrary<Step> = fc.oneof(
    answers.map(
      (readiness): Step =>
        (state) =>
          prepare(id, state, { readiness }, now),
    ),
    fc.record({ costPerYear: amount }).map(
      (changes): Step =>
        (state) =>
          prepare(id, state, changes, now),
    ),
    fc.constant<Step>((state) => prepare(id, state, { handoverPlan: 'Het plan.' }, now)),
    organisation.map(
      (other): Step =>
        (state) =>
          proposeOwner(id, state, other, true, now),
    ),
    fc
      .record({ amountPerYear: amount, untilYear: fc.constantFrom(2027, 2029, undefined), id: fc.uuid() })
      .map(
        ({ amountPerYear, untilYear, id: commitmentId }): Step =>
          (state) =>
            commit(
              id,
              state,
              sample.commitment({
                amountPerYear,
                lasting: untilYear === undefined,
                ...(untilYear === undefined ? {} : { untilYear }),
              }),
              { ...terms, commitmentId },
              now,
            ),
      ),
    fc.nat({ max: 3 }).map(
      (index): Step =>
        (state) =>
          withdraw(id, state, state.commitments[index]?.id ?? 'none', 'everybody', now),
    ),
    fc.tuple(fc.constantFrom('giver' as const, 'receiver' as const), organisation).map(
      ([side, other]): Step =>
        (state) =>
          accept(id, state, side, { personId: 'person-1', organisationIds: [other] }, now),
    ),
    fc.constant<Step>((state) => complete(id, state, now)),
  );
  /** Steps that lead somewhere, among those at random: else a completion would hardly ever be reached. */
  const helpful: fc.Arbitrary<Step> = fc.constantFrom<Step>(
    (state) =>
      prepare(
        id,
        state,
        {
          readiness: defaultReadiness.map(({ code }) => ({
            code,
            answer: 'yes',
            evidence: 'Zie kennisbank.',
          })),
          costPerYear: { amount: '10000.00', currency: 'EUR' },
          handoverPlan: 'Het plan.',
        },
        now,
      ),
    (state) => proposeOwner(id, state, owner, true, now),
    (state) =>
      commit(id, state, sample.commitment(), { ...terms, commitmentId: `c${state.commitments.length}` }, now),
    (state) => accept(id, state, 'giver', { personId: 'person-1', organisationIds: [lead] }, now),
    (state) => accept(id, state, 'receiver', { personId: 'person-2', organisationIds: [owner] }, now),
    (state) => complete(id, state, now),
  );
  const steps = fc.array(fc.oneof(step, helpful, helpful), { maxLength: 40 });
  const begin = (): ScaleUpState => {
    const decision = open(id, noScaleUp, belonging, now);
    if ('refused' in decision) throw new Error('a scale-up can be opened');
    return decision.reduce(evolve, noScaleUp);
  };

  const walk = (
    acts: readonly Step[],
    check: (before: ScaleUpState, after: ScaleUpState) => void,
  ): ScaleUpState => {
    let state = begin();
    for (const act of acts) {
      const decision = act(state);
      if ('refused' in decision) continue;
      const after = decision.reduce(evolve, state);
      check(state, after);
      state = after;
    }
    return state;
  };

  test('it is never completed without owner, lasting financing, readiness and both acceptances', () => {
    let completions = 0;
    fc.assert(
      fc.property(steps, (acts) => {
        walk(acts, (before, after) => {
          if (before.status !== 'open' || after.status !== 'completed') return;
          completions += 1;
          const { ownerOrganisationId, acceptances, readiness, handoverPlan } = after;
          expect(ownerOrganisationId).toBeDefined();
          expect(handoverPlan).toBeDefined();
          expect(acceptances.giver?.organisationId).toBe(lead);
          expect(acceptances.receiver?.organisationId).toBe(ownerOrganisationId);
          expect(isFinanced(after, 2026)).toBe(true);
          for (const { answer, evidence } of readiness) {
            expect(answer).not.toBe('no');
            expect(answer && evidence).toBeDefined();
          }
        });
      }),
      { numRuns: 500 },
    );
    expect(completions).toBeGreaterThan(0);
  });

  test('it is healthy exactly while it is financed, once it is completed', () => {
    fc.assert(
      fc.property(steps, (acts) => {
        const { status, ...state } = walk(acts, () => {});
        if (status !== 'open') expect(status === 'completed').toBe(isFinanced(state, 2026));
      }),
      { numRuns: 300 },
    );
  });

  test('it waits for exactly what is missing, and for nothing once it is completed', () => {
    fc.assert(
      fc.property(steps, (acts) => {
        walk(acts, (_, after) => {
          expect(after.waitingFor).toBe(after.status === 'open' ? waitOf(after, 2026) : undefined);
          if (after.status === 'open') expect(withWait(id, after, [], now)).toEqual([]);
        });
      }),
    );
  });
});
