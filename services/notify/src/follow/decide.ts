import { refuse, regionCodes, type Grant } from '@innovatienetwerk/contract';
import { agendaTasks } from '@innovatienetwerk/ideas/contract';
import type { Decision } from '@innovatienetwerk/service';
import { validate as isUuid } from 'uuid';
import { problems, type FollowKind, type NewFollow } from '../../contract/index.ts';
import type { FollowEvent, FollowState } from './state.ts';

/** Enough for every province, theme and Fieldlab that somebody works with; more is no interest but a copy. */
export const MOST_FOLLOWS = 200;

const isOneOf =
  (words: readonly string[]) =>
  (value: string): boolean =>
    words.includes(value);

const followable: Readonly<Record<FollowKind, (value: string) => boolean>> = {
  region: isOneOf(regionCodes),
  theme: isOneOf(agendaTasks),
  fieldlab: isUuid,
  idea: isUuid,
};

export interface Follower {
  readonly personId: string;
  readonly grants: readonly Grant[];
  /** How many things the person follows already. */
  readonly following: number;
  /** The follow of the same that began last. */
  readonly last?: { readonly id: string; readonly endedAt?: string | undefined };
}

export function begin(
  followId: string,
  { kind, value }: NewFollow,
  { personId, grants, following, last }: Follower,
): Decision<FollowEvent> {
  if (!followable[kind](value)) return refuse(problems.notFollowable, { kind, value });
  if (last !== undefined && last.endedAt === undefined) return refuse(problems.followExists);
  if (following >= MOST_FOLLOWS) return refuse(problems.tooManyFollows, { limit: MOST_FOLLOWS });
  return [{ type: 'follow.begun.v1', data: { followId, personId, kind, value }, kept: { grants } }];
}

export const end = (followId: string, { personId, endedAt }: FollowState, now: Date): Decision<FollowEvent> =>
  endedAt === undefined
    ? [{ type: 'follow.ended.v1', data: { followId, personId }, kept: { endedAt: now.toISOString() } }]
    : [];
