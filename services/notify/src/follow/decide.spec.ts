/* oxlint-disable promise/valid-params -- the `then` of given/when/then takes any number of events */
import { given } from '@innovatienetwerk/testkit/given';
import { describe, expect, test } from 'vitest';
import { problems, type NewFollow } from '../../contract/index.ts';
import { begin, end, MOST_FOLLOWS, type Follower } from './decide.ts';
import { followIdOf, follows, type FollowEvent } from './state.ts';

const followId = 'follow-1';
const personId = 'person-1';
const grants = [{ role: 'staff', organisationId: 'library-1', regions: ['NL-UT'] }] as const;
const follower: Follower = { personId, grants, following: 0 };
const id = '019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071';
const now = new Date('2026-03-02T09:30:00.000Z');
const begun: FollowEvent = {
  type: 'follow.begun.v1',
  data: { followId, personId, kind: 'region', value: 'NL-UT' },
  kept: { grants },
};
const ended: FollowEvent = {
  type: 'follow.ended.v1',
  data: { followId, personId },
  kept: { endedAt: now.toISOString() },
};
/** After these events. */
const after = (...history: readonly FollowEvent[]) => given(follows, ...history);
const beginning = (follow: NewFollow, changes: Partial<Follower> = {}) =>
  after().when(() => begin(followId, follow, { ...follower, ...changes }));

describe('following', () => {
  test('begins with what is followed, and as whom', () => {
    beginning({ kind: 'region', value: 'NL-UT' }).then(begun);
    expect(after(begun).state).toEqual({
      personId,
      kind: 'region',
      value: 'NL-UT',
      topic: 'region:NL-UT',
      grants,
    });
  });

  test.each([
    ['region', 'NL', 'NL-XX'],
    ['theme', 'literate-society', 'football'],
    ['fieldlab', id, 'NL-UT'],
    ['idea', id, '42'],
  ] as const)('a %s is one such as %s, and not %s', (kind, right, wrong) => {
    expect(beginning({ kind, value: right }).state().value).toBe(right);
    beginning({ kind, value: wrong }).thenRefused(problems.notFollowable.code);
  });

  test('is once for each thing, until it ended', () => {
    const region: NewFollow = { kind: 'region', value: 'NL-UT' };
    beginning(region, { last: { id: 'follow-0' } }).thenRefused(problems.followExists.code);
    beginning(region, { last: { id: 'follow-0', endedAt: now.toISOString() } }).then(begun);
  });

  test('two at the same moment have the same id, and one after the end of the other has another', () => {
    const topic = { kind: 'region', value: 'NL-UT' } as const;
    expect(followIdOf(personId, topic, undefined)).toBe(followIdOf(personId, topic, undefined));
    expect(followIdOf(personId, topic, 'follow-1')).not.toBe(followIdOf(personId, topic, undefined));
  });

  test('has a bound', () => {
    const region: NewFollow = { kind: 'region', value: 'NL-UT' };
    beginning(region, { following: MOST_FOLLOWS - 1 }).then(begun);
    beginning(region, { following: MOST_FOLLOWS }).thenRefused(problems.tooManyFollows.code);
  });

  test('ends once, and is found by its topic no longer', () => {
    after(begun)
      .when((state) => end(followId, state, now))
      .then(ended);
    after(begun, ended)
      .when((state) => end(followId, state, now))
      .thenNothing();
    expect(after(begun, ended).state.topic).toBeUndefined();
  });

  test('is private to who follows', () => {
    expect(follows.scope(after(begun).state)).toMatchObject({
      personIds: [personId],
      private: true,
    });
  });
});
