import type { LocalisedText, NewEventOf, RegionCode } from '@innovatienetwerk/contract';
import { defineAggregate } from '@innovatienetwerk/service';
import type { events, NewChallenge } from '../../contract/index.ts';

export interface ChallengeState {
  readonly title: LocalisedText;
  readonly question: LocalisedText;
  readonly kind: NewChallenge['kind'];
  readonly region: RegionCode;
  readonly opensAt: string;
  readonly closesAt?: string | undefined;
}

interface Texts {
  readonly title: LocalisedText;
  readonly question: LocalisedText;
}

export type ChallengeEvent =
  | NewEventOf<typeof events.challengeAnnounced, Texts & { readonly region: RegionCode }>
  | NewEventOf<typeof events.challengeChanged, Texts>;

export const noChallenge: ChallengeState = {
  title: { nl: '' },
  question: { nl: '' },
  kind: 'campaign',
  region: 'NL',
  opensAt: '',
};

export function evolve(state: ChallengeState, event: ChallengeEvent): ChallengeState {
  const { kind, opensAt, closesAt } = event.data;
  const { title, question } = event.kept;
  const region = event.type === 'challenge.announced.v1' ? event.kept.region : state.region;
  return { title, question, kind, region, opensAt, closesAt };
}

/** From the opening moment up to, and not including, the closing moment. The always-open channel has no end. */
export const isOpen = ({ opensAt, closesAt }: ChallengeState, now: Date): boolean => {
  const moment = now.toISOString();
  return opensAt <= moment && (closesAt === undefined || moment < closesAt);
};

export const challenges = defineAggregate<ChallengeState, ChallengeEvent>({
  name: 'challenge',
  collection: 'challenges',
  param: 'challengeId',
  initial: noChallenge,
  evolve,
  scope: ({ region }) => ({ region, personIds: [] }),
  indexes: [
    { key: { 'state.opensAt': 1, _id: 1 } },
    { key: { 'state.closesAt': 1, _id: 1 } },
    { key: { createdAt: 1, _id: 1 } },
  ],
});
