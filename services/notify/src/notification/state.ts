import type { Language, NewEventOf } from '@innovatienetwerk/contract';
import { defineAggregate, derivedId } from '@innovatienetwerk/service';
import type { events, NotificationKind } from '../../contract/index.ts';
import type { Subject } from '../texts/index.ts';

export interface NotificationState {
  readonly personId: string;
  readonly kind: NotificationKind;
  readonly language: Language;
  readonly subject: Subject;
  /** Whether it shows in the app; otherwise it is there for the e-mail alone. */
  readonly inApp: boolean;
  readonly readAt?: string;
}

export type NotificationEvent =
  | NewEventOf<typeof events.notificationCreated, Pick<NotificationState, 'language' | 'subject' | 'inApp'>>
  | NewEventOf<typeof events.notificationRead, { readonly readAt: string }>;

/** One message of a kind about one thing for a person, whichever event called for it first. @param key from `keyOf` */
export const notificationIdOf = (kind: NotificationKind, key: string, personId: string): string =>
  derivedId('notification', kind, key, personId);

export const notifications = defineAggregate<NotificationState, NotificationEvent>({
  name: 'notification',
  collection: 'notifications',
  param: 'notificationId',
  initial: {
    personId: '',
    kind: 'idea-received',
    language: 'nl',
    subject: { ideaId: '', asAuthor: true },
    inApp: true,
  },
  evolve: (state, event) => {
    switch (event.type) {
      case 'notification.created.v1':
        return { ...state, personId: event.data.personId, kind: event.data.kind, ...event.kept };
      case 'notification.read.v1':
        return { ...state, readAt: event.kept.readAt };
    }
  },
  scope: ({ personId }) => ({ region: 'NL', personIds: [personId], private: true }),
  indexes: [{ key: { 'scope.personIds': 1, createdAt: 1, _id: 1 } }],
});
