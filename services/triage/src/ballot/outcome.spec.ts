import { given } from '@innovatienetwerk/testkit/given';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { votes } from '../../contract/index.ts';
import { at, candidateId, chair, council, member, roundId, seat } from '../../test/sample.ts';
import { close, quorumOf } from './decide.ts';
import { ballots, type BallotState, type Vote } from './state.ts';

const id = 'ballot-1';
const now = at('deliberation');
const open = given(ballots, {
  type: 'ballot.opened.v1',
  data: { ballotId: id, candidateId, roundId },
  kept: { chairId: chair, entitledIds: council.memberIds, quorum: 3, openedAt: now.toISOString() },
}).state;
const [one, two, three] = [member, 'member-2', 'member-3'];

/** The result of closing after these votes, with who is recused by then. */
function resultOf(
  cards: readonly (readonly [memberId: string, choice: Vote])[],
  { recusedIds = [] as readonly string[], castingVote = undefined as 'for' | 'against' | undefined } = {},
) {
  const voted = cards.reduce<BallotState>(
    (state, [memberId, choice]) =>
      ballots.evolve(state, {
        type: 'ballot.vote-cast.v1',
        data: { ballotId: id, memberId },
        kept: { vote: choice },
      }),
    open,
  );
  const decision = close(id, voted, { seat: seat(chair), recusedIds }, chair, castingVote, now);
  if ('refused' in decision) return decision.refused.code;
  return decision.reduce((evolved, event) => ballots.evolve(evolved, event), voted).result;
}

/** One vote of some members of the council. */
const anyCards = fc
  .subarray([...council.memberIds])
  .chain((ids) =>
    fc.tuple(...ids.map((memberId) => fc.tuple(fc.constant(memberId), fc.constantFrom(...votes)))),
  )
  .map((cards) => cards as readonly (readonly [string, Vote])[]);
const anyCasting = fc.constantFrom('for', 'against', undefined);

describe('the outcome of a ballot', () => {
  test.each([
    ['more votes for than against', 'carried', ['for', 'for', 'against']],
    ['more votes against than for', 'rejected', ['for', 'against', 'against']],
    ['one vote for and the rest abstained', 'carried', ['for', 'abstain', 'abstain']],
  ] as const)('with %s is %s', (_, outcome, [first, second, third]) => {
    expect(
      resultOf([
        [one, first],
        [two, second],
        [three, third],
      ]),
    ).toMatchObject({ outcome, castingVoteUsed: false });
  });

  test('is "no quorum" with too few votes, whoever won', () => {
    expect(
      resultOf([
        [one, 'for'],
        [two, 'for'],
      ]),
    ).toMatchObject({ outcome: 'no-quorum' });
  });

  test('is the casting vote in a tie, which is asked for only then', () => {
    const tie = [
      [one, 'for'],
      [two, 'against'],
      [three, 'abstain'],
    ] as const;
    expect(resultOf(tie)).toBe('ballot.casting-vote-required');
    expect(resultOf(tie, { castingVote: 'for' })).toMatchObject({
      outcome: 'carried',
      castingVoteUsed: true,
    });
    expect(resultOf(tie, { castingVote: 'against' })).toMatchObject({ outcome: 'rejected' });
  });

  test('never depends on the order of votes', () => {
    const shuffled = anyCards.chain((cards) =>
      fc.tuple(fc.constant(cards), fc.shuffledSubarray([...cards], { minLength: cards.length })),
    );
    fc.assert(
      fc.property(shuffled, anyCasting, ([cards, other], castingVote) => {
        expect(resultOf(other, { castingVote })).toEqual(resultOf(cards, { castingVote }));
      }),
    );
  });

  test('never counts the vote of a recused member: it is as if they were not there', () => {
    const others = fc.subarray(council.memberIds.filter((other) => other !== chair));
    fc.assert(
      fc.property(anyCards, others, anyCasting, (cards, recusedIds, castingVote) => {
        const theirs = cards.filter(([memberId]) => !recusedIds.includes(memberId));
        expect(resultOf(cards, { recusedIds, castingVote })).toEqual(
          resultOf(theirs, { recusedIds, castingVote }),
        );
      }),
    );
  });

  test('is never turned by the casting vote without a tie', () => {
    fc.assert(
      fc.property(anyCards, anyCasting, (cards, castingVote) => {
        const count = (choice: Vote) => cards.filter(([, card]) => card === choice).length;
        fc.pre(count('for') !== count('against'));
        expect(resultOf(cards, { castingVote })).toEqual(resultOf(cards));
        expect(resultOf(cards)).toMatchObject({ castingVoteUsed: false });
      }),
    );
  });

  test('never gets worse for a candidate by one more vote for it', () => {
    const rank = (result: ReturnType<typeof resultOf>) =>
      typeof result === 'object' && result.outcome === 'carried' ? 1 : 0;
    fc.assert(
      fc.property(anyCards, (cards) => {
        const absent = council.memberIds.find((other) => cards.every(([memberId]) => memberId !== other));
        fc.pre(absent !== undefined);
        const more = [...cards, [absent ?? '', 'for'] as const];
        expect(rank(resultOf(more, { castingVote: 'for' }))).toBeGreaterThanOrEqual(
          rank(resultOf(cards, { castingVote: 'for' })),
        );
      }),
    );
  });
});

describe('the quorum', () => {
  test('is the share of those entitled, rounded up: half of five is three', () => {
    expect(quorumOf(5, 50)).toBe(3);
    expect(quorumOf(5, 60)).toBe(3);
    expect(quorumOf(5, 61)).toBe(4);
    expect(quorumOf(3, 100)).toBe(3);
  });

  test('is at least one, at most everybody, and enough for the share asked', () => {
    const entitled = fc.integer({ min: 1, max: 50 });
    fc.assert(
      fc.property(entitled, fc.integer({ min: 1, max: 100 }), (members, percent) => {
        const quorum = quorumOf(members, percent);
        expect(quorum).toBeGreaterThanOrEqual(1);
        expect(quorum).toBeLessThanOrEqual(members);
        expect(quorum * 100).toBeGreaterThanOrEqual(members * percent);
        expect((quorum - 1) * 100).toBeLessThan(members * percent);
      }),
    );
  });

  test('cannot be met when nobody is entitled', () => {
    expect(quorumOf(0, 50)).toBe(1);
  });
});
