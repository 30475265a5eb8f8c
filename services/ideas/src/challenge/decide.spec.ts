import { given } from '@innovatienetwerk/testkit/given';
import { describe, expect, test } from 'vitest';
import { problems, type NewChallenge } from '../../contract/index.ts';
import { announce, change } from './decide.ts';
import { challenges, isOpen, type ChallengeEvent } from './state.ts';

const challengeId = '019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071';
const campaign: NewChallenge = {
  title: { nl: 'Lezen in de wijk', en: 'Reading in the neighbourhood' },
  question: { nl: 'Hoe bereiken we de wijk?' },
  kind: 'campaign',
  region: 'NL-UT',
  opensAt: '2026-03-01T00:00:00.000Z',
  closesAt: '2026-04-01T00:00:00.000Z',
};
const { closesAt: _, ...open } = campaign;
const channel: NewChallenge = { ...open, kind: 'always-open' };

const announced = (challenge: NewChallenge): readonly ChallengeEvent[] => {
  const decision = announce(challengeId, challenge);
  if ('refused' in decision) throw new Error(decision.refused.code);
  return decision;
};

describe('a challenge', () => {
  test('that is a campaign has an end, and the always-open channel has none', () => {
    given(challenges)
      .when(() => announce(challengeId, { ...open, kind: 'campaign' }))
      .thenRefused(problems.campaignNeedsClosing.code);
    given(challenges)
      .when(() => announce(challengeId, { ...campaign, kind: 'always-open' }))
      .thenRefused(problems.campaignNeedsClosing.code);
  });

  test('closes after it opens', () => {
    given(challenges)
      .when(() => announce(challengeId, { ...campaign, closesAt: campaign.opensAt }))
      .thenRefused(problems.closesBeforeItOpens.code);
    given(challenges, ...announced(campaign))
      .when((state) => change(challengeId, state, { closesAt: '2026-02-01T00:00:00.000Z' }))
      .thenRefused(problems.closesBeforeItOpens.code);
  });

  test('is open from its first moment up to, and not including, its last', () => {
    const state = given(challenges, ...announced(campaign)).state;
    const openAt = (moment: string): boolean => isOpen(state, new Date(moment));
    expect(openAt('2026-02-28T23:59:59.999Z')).toBe(false);
    expect(openAt('2026-03-01T00:00:00.000Z')).toBe(true);
    expect(openAt('2026-03-31T23:59:59.999Z')).toBe(true);
    expect(openAt('2026-04-01T00:00:00.000Z')).toBe(false);
    expect(isOpen(given(challenges, ...announced(channel)).state, new Date('2099-01-01T00:00:00.000Z'))).toBe(
      true,
    );
  });

  test('keeps its region and what a change does not mention', () => {
    const changed = change(challengeId, given(challenges, ...announced(campaign)).state, {
      title: { nl: 'Lezen in de stad' },
    });
    if ('refused' in changed) throw new Error(changed.refused.code);
    expect(given(challenges, ...announced(campaign), ...changed).state).toEqual({
      ...campaign,
      title: { nl: 'Lezen in de stad' },
    });
  });
});
