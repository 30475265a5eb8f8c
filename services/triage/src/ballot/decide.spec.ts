import { given } from '@innovatienetwerk/testkit/given';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ballotOutcomes, roundPhases } from '../../contract/index.ts';
import {
  at,
  candidateAfter,
  candidateId,
  chair,
  council,
  deputy,
  member,
  roundId,
  seat,
} from '../../test/sample.ts';
import { close, open, vote, type OpenFacts } from './decide.ts';
import { ballotIdOf, ballots, type BallotEvent, type Vote } from './state.ts';

const id = 'ballot-1';
const opened = (entitledIds: readonly string[] = council.memberIds, quorum = 3): BallotEvent => ({
  type: 'ballot.opened.v1',
  data: { ballotId: id, candidateId, roundId },
  kept: { chairId: chair, entitledIds, quorum, openedAt: at('deliberation').toISOString() },
});
const cast = (memberId: string, choice: Vote): BallotEvent => ({
  type: 'ballot.vote-cast.v1',
  data: { ballotId: id, memberId },
  kept: { vote: choice },
});
const closedAs = (outcome: 'carried' | 'rejected' | 'no-quorum'): BallotEvent => ({
  type: 'ballot.closed.v1',
  data: { ballotId: id, candidateId, roundId, outcome },
  kept: {
    closedAt: at('deliberation').toISOString(),
    entitledIds: council.memberIds,
    quorum: 3,
    result: { for: 2, against: 1, abstain: 0, castingVoteUsed: false, outcome },
  },
});
const now = at('deliberation');

describe('opening a ballot', () => {
  const openBy = (memberId: string, facts: Partial<OpenFacts> = {}, moment = now) =>
    given(ballots).when(() =>
      open(id, { seat: seat(memberId), recusedIds: [], earlier: [], ...facts }, memberId, moment),
    );

  test('entitles the council without who is recused, and takes the quorum from those', () => {
    openBy(chair).then(opened());
    openBy(chair, { recusedIds: [member] }).then(
      opened(
        council.memberIds.filter((other) => other !== member),
        3,
      ),
    );
    expect(openBy(chair, { recusedIds: [member, 'member-2', 'member-3'] }).state().quorum).toBe(2);
  });

  test('is for who presides', () => {
    openBy(member).thenRefused('council.not-the-chair');
    openBy(deputy).thenRefused('council.not-the-chair');
    openBy(chair, { seat: seat(chair, 'interest'), recusedIds: [chair] }).thenRefused('interest.recused');
    expect(openBy(deputy, { recusedIds: [chair] }).state().chairId).toBe(deputy);
  });

  test('is possible in the deliberation only', () => {
    const allowed = roundPhases.filter(
      (phase) =>
        !('refused' in open(id, { seat: seat(chair), recusedIds: [], earlier: [] }, chair, at(phase))),
    );
    expect(allowed).toEqual(['deliberation']);
  });

  test('is possible again only after ballots without quorum', () => {
    const outcome = fc.constantFrom(...ballotOutcomes, undefined);
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 4 }), (earlier) => {
        const decision = open(id, { seat: seat(chair), recusedIds: [], earlier }, chair, now);
        expect('refused' in decision).toBe(earlier.some((result) => result !== 'no-quorum'));
      }),
    );
  });

  test('gives two ballots opened at once the same id, so that one of them is refused', () => {
    expect(ballotIdOf(candidateId, roundId, 0)).toBe(ballotIdOf(candidateId, roundId, 0));
    expect(ballotIdOf(candidateId, roundId, 1)).not.toBe(ballotIdOf(candidateId, roundId, 0));
    expect(ballotIdOf(candidateId, 'round-2', 0)).not.toBe(ballotIdOf(candidateId, roundId, 0));
  });
});

describe('voting', () => {
  const voteIn = (history: readonly BallotEvent[], where = seat(member), moment = now) =>
    given(ballots, ...history).when((state) => vote(id, state, where, member, 'for', moment));

  test('is once for each member', () => {
    voteIn([opened()]).then(cast(member, 'for'));
    voteIn([opened(), cast(member, 'against')]).thenRefused('ballot.voted-already');
  });

  test('is never for a recused member, also not when they withdrew their declaration after the opening', () => {
    voteIn([opened()], seat(member, 'interest')).thenRefused('interest.recused');
    const others = council.memberIds.filter((other) => other !== member);
    voteIn([opened(others)]).thenRefused('interest.recused');
  });

  test('comes after the declaration, and is for the council only', () => {
    voteIn([opened()], seat(member, 'nothing')).thenRefused('interest.not-declared');
    given(ballots, opened())
      .when((state) => vote(id, state, seat('stranger'), 'stranger', 'for', now))
      .thenRefused('council.not-a-member');
  });

  test('ends with the ballot, with the deliberation, and when the candidate leaves the round', () => {
    voteIn([opened(), closedAs('carried')]).thenRefused('ballot.closed');
    voteIn([opened()], seat(member), at('decided')).thenRefused('round.wrong-phase');
    const withdrawn = candidateAfter('arrived', 'admitted', 'withdrawn');
    voteIn([opened()], seat(member, 'no interest', withdrawn)).thenRefused('candidate.not-in-round');
    const elsewhere = { ...candidateAfter('arrived', 'admitted'), roundId: 'round-2' };
    voteIn([opened()], seat(member, 'no interest', elsewhere)).thenRefused('candidate.not-in-round');
  });
});

const [one, two, three] = [member, 'member-2', 'member-3'];

describe('closing a ballot', () => {
  const majority = [opened(), cast(one, 'for'), cast(two, 'for'), cast(three, 'against')];
  const closeBy = (
    memberId: string,
    recusedIds: readonly string[] = [],
    where = seat(memberId),
    moment = now,
  ) =>
    given(ballots, ...majority).when((state) =>
      close(id, state, { seat: where, recusedIds }, memberId, undefined, moment),
    );

  test('tells the outcome and keeps the count', () => {
    closeBy(chair).then(closedAs('carried'));
  });

  test('counts entitled members and quorum again without who was recused meanwhile', () => {
    expect(closeBy(chair, [one]).state()).toMatchObject({
      quorum: 3,
      result: { for: 1, outcome: 'no-quorum' },
    });
    const recounted = closeBy(chair, [three, deputy]).state();
    expect(recounted).toMatchObject({ entitledIds: [chair, one, two], quorum: 2 });
    expect(recounted.result).toMatchObject({ for: 2, against: 0 });
  });

  test('is for who presides, also when that is another than who opened it', () => {
    closeBy(member).thenRefused('council.not-the-chair');
    closeBy(chair, [chair], seat(chair, 'interest')).thenRefused('interest.recused');
    expect(closeBy(deputy, [chair]).state().result?.outcome).toBe('carried');
  });

  test('is once, and until the publication', () => {
    given(ballots, ...majority, closedAs('carried'))
      .when((state) => close(id, state, { seat: seat(chair), recusedIds: [] }, chair, undefined, now))
      .thenRefused('ballot.closed');
    expect(closeBy(chair, [], seat(chair), at('decided')).state().result?.outcome).toBe('carried');
    closeBy(chair, [], seat(chair), at('published')).thenRefused('round.wrong-phase');
  });

  test('is not possible for a ballot of an earlier round', () => {
    const elsewhere = { ...candidateAfter('arrived', 'admitted'), roundId: 'round-2' };
    closeBy(chair, [], seat(chair, 'no interest', elsewhere)).thenRefused('candidate.not-in-round');
  });
});
