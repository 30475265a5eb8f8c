import type { Decision, Reaction } from '@innovatienetwerk/service';
import { contacts } from '../contact/state.ts';
import type { NotificationTypeCode } from '../../contract/index.ts';
import { mailIdOf, mails, type MailEvent } from '../mail/state.ts';
import { preferencesOf } from '../preferences/load.ts';
import { wants } from '../preferences/state.ts';
import { keyOf, type SubjectOf } from '../texts/index.ts';
import { notificationIdOf, notifications, type NotificationEvent } from './state.ts';

/**
 * Tells one person by the ways that they want: a message in the app, and an e-mail in the queue, which goes when it suits them. Both
 * have ids that follow from what is told to whom, so that a repeated event tells nobody twice.
 */
export async function notify<Kind extends NotificationTypeCode>(
  { parts, create }: Reaction,
  kind: Kind,
  personId: string,
  subject: SubjectOf<Kind>,
): Promise<void> {
  const [contact, preferences] = await Promise.all([
    parts.aggregates(contacts).load(personId),
    preferencesOf(parts, personId),
  ]);
  const inApp = wants(preferences, kind, 'inApp');
  const byEmail = wants(preferences, kind, 'email');
  if (!inApp && !byEmail) return;
  const language = contact?.state.language ?? 'nl';
  const notificationId = notificationIdOf(kind, keyOf(subject), personId);
  await create(notifications, notificationId, (): Decision<NotificationEvent> => [
    {
      type: 'notification.created.v1',
      data: { notificationId, personId, kind },
      kept: { language, subject, inApp },
    },
  ]);
  if (!byEmail) return;
  const mailId = mailIdOf(notificationId);
  await create(mails, mailId, (now): Decision<MailEvent> => [
    {
      type: 'mail.queued.v1',
      data: { mailId, notificationId, personId },
      kept: { dueAt: now.toISOString() },
    },
  ]);
}

/** Tells the same to several. */
export async function notifyAll<Kind extends NotificationTypeCode>(
  reaction: Reaction,
  kind: Kind,
  personIds: readonly string[],
  subject: SubjectOf<Kind>,
): Promise<void> {
  await Promise.all(personIds.map((personId) => notify(reaction, kind, personId, subject)));
}
