import { ownWork, type Due, type Schedule } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import type { Transporter } from 'nodemailer';
import { contacts } from '../contact/state.ts';
import { notifications } from '../notification/state.ts';
import { messageFor } from '../texts/index.ts';
import { settle, type Attempt } from './decide.ts';
import { isFinal } from './refusal.ts';
import { createMailer, send } from './send.ts';
import { mails, type MailState } from './state.ts';

const MAILS_PER_TURN = 100;

async function attemptToSend(mailer: Transporter, due: Due, mail: Stored<MailState>): Promise<Attempt> {
  const { parts } = due;
  const { personId, notificationId } = mail.state;
  const [contact, notification] = await Promise.all([
    parts.aggregates(contacts).load(personId),
    parts.aggregates(notifications).load(notificationId),
  ]);
  if (contact === null || notification === null) return 'no-contact';
  const { kind, language, subject } = notification.state;
  try {
    const message = messageFor(kind, language, subject);
    await send(mailer, { mailId: mail.id, to: contact.state.email, language, message });
    return 'accepted';
  } catch (error) {
    return isFinal(error) ? 'refused' : 'failed';
  }
}

async function deliver(mailer: Transporter, due: Due, mail: Stored<MailState>): Promise<void> {
  const attempt = await attemptToSend(mailer, due, mail);
  due.parts.telemetry.metrics.count('innovatienetwerk.mail.deliveries', 1, { outcome: attempt });
  await due
    .for(`mail/${mail.id}/${mail.state.attempts}`)
    .change(mails, mail.id, (state, now) => settle(mail.id, state, attempt, now));
}

/** Sends what is due. A crash between the server's acceptance and ours sends once more, with the same Message-ID. */
export function mailSchedule(smtpUrl: string): Schedule {
  const mailer = createMailer(smtpUrl);
  return {
    name: 'mail',
    everyMs: 1_000,
    async run(due) {
      const { items } = await due.parts.aggregates(mails).list({
        filter: { 'state.status': 'queued', 'state.dueAt': { $lte: due.now.toISOString() } },
        reach: ownWork,
        sort: { field: 'state.dueAt', direction: 1 },
        limit: MAILS_PER_TURN,
      });
      // As many at once as the mailer has connections. One that cannot be recorded holds up none of the others.
      const outcomes = await Promise.allSettled(items.map((mail) => deliver(mailer, due, mail)));
      const failed = outcomes.find((outcome) => outcome.status === 'rejected');
      if (failed !== undefined) throw failed.reason;
    },
  };
}
