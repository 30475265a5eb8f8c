import type { Grant, NewEventOf } from '@innovatienetwerk/contract';
import { defineAggregate, derivedId } from '@innovatienetwerk/service';
import type { events, FollowKind } from '../../contract/index.ts';

/** What is followed, in one word that an index finds. */
export interface Topic {
  readonly kind: FollowKind;
  readonly value: string;
}

export const topicKey = ({ kind, value }: Topic): string => `${kind}:${value}`;

export interface FollowState {
  readonly personId: string;
  readonly kind: FollowKind;
  readonly value: string;
  /** The key of its topic, as long as it lasts. */
  readonly topic?: string;
  /** As whom the person follows: they hear what these grants may read. */
  readonly grants: readonly Grant[];
  readonly endedAt?: string;
}

export type FollowEvent =
  | NewEventOf<typeof events.followBegun, { readonly grants: readonly Grant[] }>
  | NewEventOf<typeof events.followEnded, { readonly endedAt: string }>;

/** One follow of a person and a topic after another, so that two at the same moment are one. @param before the last that ended */
export const followIdOf = (personId: string, topic: Topic, before: string | undefined): string =>
  derivedId('follow', personId, topicKey(topic), before ?? '');

function evolve({ topic: _, ...state }: FollowState, event: FollowEvent): FollowState {
  switch (event.type) {
    case 'follow.begun.v1': {
      const { personId, kind, value } = event.data;
      return { personId, kind, value, topic: topicKey({ kind, value }), grants: event.kept.grants };
    }
    case 'follow.ended.v1':
      return { ...state, endedAt: event.kept.endedAt };
  }
}

export const follows = defineAggregate<FollowState, FollowEvent>({
  name: 'follow',
  collection: 'follows',
  param: 'followId',
  initial: { personId: '', kind: 'region', value: '', grants: [] },
  evolve,
  scope: ({ personId }) => ({ region: 'NL', personIds: [personId], private: true }),
  indexes: [
    { key: { 'state.topic': 1, createdAt: 1, _id: 1 } },
    { key: { 'scope.personIds': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.personId': 1, 'state.kind': 1, 'state.value': 1, createdAt: 1, _id: 1 } },
  ],
});
