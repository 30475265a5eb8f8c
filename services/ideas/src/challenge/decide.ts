import { refuse } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import { problems, type ChallengeChanges, type NewChallenge } from '../../contract/index.ts';
import type { ChallengeEvent, ChallengeState } from './state.ts';

type Dates = Pick<ChallengeState, 'kind' | 'opensAt' | 'closesAt'>;

function wrongDates({ kind, opensAt, closesAt }: Dates) {
  if ((kind === 'always-open') === (closesAt !== undefined)) return refuse(problems.campaignNeedsClosing);
  if (closesAt !== undefined && closesAt <= opensAt) return refuse(problems.closesBeforeItOpens);
  return undefined;
}

const data = (challengeId: string, { kind, opensAt, closesAt }: Dates) => ({
  challengeId,
  kind,
  opensAt,
  ...(closesAt === undefined ? {} : { closesAt }),
});

export function announce(challengeId: string, challenge: NewChallenge): Decision<ChallengeEvent> {
  const { title, question, region } = challenge;
  return (
    wrongDates(challenge) ?? [
      {
        type: 'challenge.announced.v1',
        data: data(challengeId, challenge),
        kept: { title, question, region },
      },
    ]
  );
}

export function change(
  challengeId: string,
  state: ChallengeState,
  changes: ChallengeChanges,
): Decision<ChallengeEvent> {
  const next = { ...state, ...changes };
  const { title, question } = next;
  return (
    wrongDates(next) ?? [
      { type: 'challenge.changed.v1', data: data(challengeId, next), kept: { title, question } },
    ]
  );
}
