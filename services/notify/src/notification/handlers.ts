import { command, list, read, type Decision } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { operations, type Notification } from '../../contract/index.ts';
import { messageFor, type Subject } from '../texts/index.ts';
import { notifications, type NotificationEvent, type NotificationState } from './state.ts';

/** Where the reader can go from here. */
const pointersOf = (
  subject: Subject,
): Pick<Notification, 'ideaId' | 'fieldlabId' | 'invitationId' | 'callId' | 'subscriptionId'> => ({
  ...('ideaId' in subject ? { ideaId: subject.ideaId } : {}),
  ...('fieldlabId' in subject ? { fieldlabId: subject.fieldlabId } : {}),
  ...('invitationId' in subject ? { invitationId: subject.invitationId } : {}),
  ...('callId' in subject ? { callId: subject.callId } : {}),
  ...('subscriptionId' in subject ? { subscriptionId: subject.subscriptionId } : {}),
});

const toNotification = ({ id, state, createdAt }: Stored<NotificationState>): Notification => ({
  id,
  kind: state.kind,
  language: state.language,
  ...messageFor(state.kind, state.language, state.subject),
  ...pointersOf(state.subject),
  sentAt: createdAt.toISOString(),
  ...(state.readAt === undefined ? {} : { readAt: state.readAt }),
});

export const getNotification = read(operations.getNotification, notifications, { view: toNotification });

export const listNotifications = list(operations.listNotifications, notifications, {
  // What its reader wants by e-mail alone is no message in the app.
  filter: ({ query: { unread } }) => ({
    'state.inApp': { $ne: false },
    ...(unread === undefined ? {} : { 'state.readAt': unread ? null : { $gt: '' } }),
  }),
  sort: { sentAt: 'createdAt' },
  view: toNotification,
});

export const readNotification = command(operations.readNotification, notifications, {
  decide: ({ personId, readAt }, { id, now }): Decision<NotificationEvent> =>
    readAt === undefined
      ? [
          {
            type: 'notification.read.v1',
            data: { notificationId: id, personId },
            kept: { readAt: now.toISOString() },
          },
        ]
      : [],
  view: toNotification,
  location: ({ id }) => `/notifications/${id}`,
});
