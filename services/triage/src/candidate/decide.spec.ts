import { given } from '@innovatienetwerk/testkit/given';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  at,
  author,
  candidateAfter,
  candidateId,
  chair,
  dates,
  deputy,
  happened,
  ideaId,
  library,
  member,
  roundId,
  seat,
} from '../../test/sample.ts';
import { noBallot, type BallotState } from '../ballot/state.ts';
import { admit, advise, arrive, carryOver, settle, withdraw, type AdviceFacts } from './decide.ts';
import { candidates, type CandidateState } from './state.ts';

const { arrived, admitted, advised, carriedOver, withdrawn, decided } = happened;

describe('a candidate', () => {
  test('arrives with the organisation and the author of the idea, by which a conflict of interest is found', () => {
    given(candidates)
      .when(() => arrive({ candidateId, ideaId, organisationId: library, authorId: author, region: 'NL-UT' }))
      .then(arrived);
  });

  test('is admitted while it waits, and by one round only', () => {
    given(candidates, arrived)
      .when((state) => admit(candidateId, state, roundId))
      .then(admitted);
    given(candidates, arrived, admitted)
      .when((state) => admit(candidateId, state, 'round-2'))
      .thenNothing();
  });

  test('leaves when its idea is withdrawn, once, and not after the decision', () => {
    given(candidates, arrived, admitted)
      .when((state) => withdraw(candidateId, state))
      .then(withdrawn);
    for (const end of [withdrawn, decided])
      given(candidates, arrived, admitted, advised, end)
        .when((state) => withdraw(candidateId, state))
        .thenNothing();
  });

  test('without a decision waits for the next round, without the advice of this one', () => {
    const state = given(candidates, arrived, admitted, advised)
      .when((before) => carryOver(candidateId, before, roundId))
      .then(carriedOver)
      .state();
    expect(state).toEqual(candidateAfter('arrived'));
  });

  test('is not carried over by the publication of another round than its own', () => {
    given(candidates, arrived, admitted)
      .when((state) => carryOver(candidateId, state, 'round-0'))
      .thenNothing();
  });

  test('that was decided on or withdrawn is not carried over', () => {
    for (const end of [withdrawn, decided])
      given(candidates, arrived, admitted, advised, end)
        .when((state) => carryOver(candidateId, state, roundId))
        .thenNothing();
  });

  test('shows that it was decided on, whichever of decision and publication reaches it first', () => {
    const settled = (state: CandidateState) => settle(candidateId, state, roundId);
    const carried = (state: CandidateState) => carryOver(candidateId, state, roundId);
    const order = fc.shuffledSubarray([settled, carried, carried], { minLength: 3 });
    fc.assert(
      fc.property(order, (reactions) => {
        let state = candidateAfter('arrived', 'admitted', 'advised');
        for (const react of reactions) {
          const decision = react(state);
          if ('refused' in decision) throw new Error('a reaction cannot be refused');
          state = decision.reduce((evolved, event) => candidates.evolve(evolved, event), state);
        }
        expect(state).toMatchObject({ status: 'decided', roundId });
      }),
    );
  });

  test('that was withdrawn stays so, also when a decision was on its way', () => {
    given(candidates, arrived, admitted, advised, withdrawn)
      .when((state) => settle(candidateId, state, roundId))
      .thenNothing();
  });
});

const closed = (
  outcome: 'carried' | 'rejected' | 'no-quorum',
  of: Partial<BallotState> = {},
): BallotState => ({
  ...noBallot,
  candidateId,
  roundId,
  closedAt: dates.deliberationFrom,
  result: { for: 2, against: 1, abstain: 0, castingVoteUsed: false, outcome },
  ...of,
});
const motivation = { nl: 'Veelbelovend.' };
const facts = (changes: Partial<AdviceFacts> = {}): AdviceFacts => ({
  seat: seat(chair),
  recusedIds: [],
  ballotId: 'ballot-1',
  ballot: closed('carried'),
  ...changes,
});

describe('the advice of the council', () => {
  const adviceBy = (memberId: string, changes: Partial<AdviceFacts> = {}, now = at('deliberation')) =>
    given(candidates, arrived, admitted).when((state) =>
      advise(candidateId, state, memberId, motivation, facts({ seat: seat(memberId), ...changes }), now),
    );

  test('follows the ballot: carried is to accept, rejected is to decline', () => {
    adviceBy(chair).then(advised);
    expect(adviceBy(chair, { ballot: closed('rejected') }).state().advice?.recommendation).toBe('decline');
  });

  test.each([
    ['there is none', undefined],
    ['it is still open', { ...closed('carried'), result: undefined } as unknown as BallotState],
    ['it had no quorum', closed('no-quorum')],
    ['it was about another candidate', closed('carried', { candidateId: 'candidate-2' })],
    ['it was held in an earlier round', closed('carried', { roundId: 'round-0' })],
  ])('does not rest on a ballot when %s', (_, ballot) => {
    adviceBy(chair, { ballot }).thenRefused('advice.needs-ballot');
  });

  test('is given by who presides: the chair, or the deputy when the chair has an interest', () => {
    adviceBy(member).thenRefused('council.not-the-chair');
    adviceBy(chair, { seat: seat(chair, 'interest'), recusedIds: [chair] }).thenRefused('interest.recused');
    adviceBy(deputy, { recusedIds: [chair] }).then(advised);
  });

  test('is given from the deliberation until the publication', () => {
    adviceBy(chair, {}, at('assessment')).thenRefused('round.wrong-phase');
    expect(adviceBy(chair, {}, at('decided')).state().status).toBe('advised');
    adviceBy(chair, {}, at('published')).thenRefused('round.wrong-phase');
  });

  test.each([
    ['was advised on', 'advice.given-already', [arrived, admitted, advised]],
    ['was decided on', 'advice.given-already', [arrived, admitted, advised, decided]],
    ['was withdrawn', 'candidate.not-in-round', [arrived, admitted, withdrawn]],
    ['was carried over', 'candidate.not-in-round', [arrived, admitted, carriedOver]],
  ] as const)('is not given on a candidate that %s', (_, code, history) => {
    given(candidates, ...history)
      .when((state) => advise(candidateId, state, chair, motivation, facts(), at('deliberation')))
      .thenRefused(code);
  });
});
