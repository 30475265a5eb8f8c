import type { NewEventOf, Scope } from '@innovatienetwerk/contract';
import { defineAggregate, derivedId } from '@innovatienetwerk/service';
import type { events, FollowedKind } from '../../contract/index.ts';
import type { SubjectOf } from '../texts/index.ts';

/** How far the telling has come: the last follow that was told, in the order in which follows began. */
export interface Place {
  readonly at: string;
  readonly id: string;
}

/** What is told, of what, and to whom not. */
export interface Announced {
  readonly subject: SubjectOf<FollowedKind>;
  /** Keys of the topics whose followers hear it. */
  readonly topics: readonly string[];
  /** Where what it is about lies: who may not read it does not hear of it. */
  readonly about: Scope;
  /** Who heard it already as one whom it concerns. */
  readonly besides: readonly string[];
  /** Who begins to follow after this moment follows what comes, not what was. */
  readonly madeAt: string;
}

export interface AnnouncementState extends Announced {
  readonly kind: FollowedKind;
  readonly status: 'telling' | 'completed';
  /** How many were told. */
  readonly told: number;
  readonly place?: Place;
}

export type AnnouncementEvent =
  | NewEventOf<typeof events.announcementMade, Announced>
  | NewEventOf<typeof events.announcementPageTold, { readonly place: Place }>
  | NewEventOf<typeof events.announcementCompleted>;

/** One announcement for what happened, whichever event tells it. @param key from `keyOf` of its subject */
export const announcementIdOf = (kind: FollowedKind, key: string): string =>
  derivedId('announcement', kind, key);

export function evolve(state: AnnouncementState, event: AnnouncementEvent): AnnouncementState {
  switch (event.type) {
    case 'announcement.made.v1':
      return { ...state, kind: event.data.kind, ...event.kept };
    case 'announcement.page-told.v1':
      return { ...state, told: event.data.told, place: event.kept.place };
    case 'announcement.completed.v1':
      return { ...state, told: event.data.told, status: 'completed' };
  }
}

export const announcements = defineAggregate<AnnouncementState, AnnouncementEvent>({
  name: 'announcement',
  collection: 'announcements',
  param: 'announcementId',
  initial: {
    kind: 'followed-idea-submitted',
    subject: { ideaId: '', asAuthor: false },
    topics: [],
    about: { region: 'NL', personIds: [] },
    besides: [],
    madeAt: '',
    status: 'telling',
    told: 0,
  },
  evolve,
  // Whom it is told to is nobody's business but theirs.
  scope: () => ({ region: 'NL', personIds: [], private: true }),
  indexes: [{ key: { 'state.status': 1, createdAt: 1, _id: 1 } }],
});
