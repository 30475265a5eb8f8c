import { ownWork, type Due, type Schedule } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import type { Transporter } from 'nodemailer';
import { contacts, type ContactState } from '../contact/state.ts';
import { historyOf } from '../delivery/history.ts';
import { when } from '../delivery/when.ts';
import { letterFor } from '../letter/letter.ts';
import type { Links } from '../letter/links.ts';
import { notifications, type NotificationState } from '../notification/state.ts';
import { preferencesOf } from '../preferences/load.ts';
import { setAside, settle, type Attempt } from './decide.ts';
import { createMailer, send } from './send.ts';
import { mails, type MailEvent, type MailState } from './state.ts';
import { attemptInSpan, causeOf } from './traced.ts';
import type { Decision } from '@innovatienetwerk/service';

const MAILS_PER_TURN = 100;

interface Sender {
  readonly mailer: Transporter;
  readonly links: Links;
}

async function sendTo(
  { mailer, links }: Sender,
  mailId: string,
  contact: Stored<ContactState>,
  { state: { personId, kind, subject, language } }: Stored<NotificationState>,
): Promise<void> {
  const letter = await letterFor(links, { personId, kind, language, subject });
  await send(mailer, { mailId, to: contact.state.email, letter });
}

/** What becomes of a mail that is due: it goes, it waits as its reader wishes, or nobody can or wants to get it. */
async function consider(
  sender: Sender,
  due: Due,
  mail: Stored<MailState>,
): Promise<{
  readonly outcome: string;
  readonly decide: (state: MailState, now: Date) => Decision<MailEvent>;
}> {
  const { parts, now } = due;
  const { personId, notificationId } = mail.state;
  const [contact, notification, preferences] = await Promise.all([
    parts.aggregates(contacts).load(personId),
    parts.aggregates(notifications).load(notificationId),
    preferencesOf(parts, personId),
  ]);
  const settled = (attempt: Attempt) => ({
    outcome: attempt,
    decide: (state: MailState, at: Date) => settle(mail.id, state, attempt, at),
  });
  if (contact === null || notification === null) return settled('no-contact');
  const history = await historyOf(parts, preferences, now);
  const verdict = when(notification.state.kind, preferences, history, now);
  if (verdict.send === 'now')
    return settled(await attemptInSpan(due, mail, () => sendTo(sender, mail.id, contact, notification)));
  return { outcome: verdict.send, decide: (state) => setAside(mail.id, state, verdict) };
}

async function deliver(sender: Sender, due: Due, mail: Stored<MailState>): Promise<void> {
  const { outcome, decide } = await consider(sender, due, mail);
  due.parts.telemetry.metrics.count('innovatienetwerk.mail.deliveries', 1, { outcome });
  // By its version, because a mail may be looked at more than once between two attempts.
  await due.for(`mail/${mail.id}/${mail.version}`, causeOf(mail, due.now)).change(mails, mail.id, decide);
}

/** The mails of one person go one after another, so that each knows how many went before it. */
async function deliverInTurn(
  sender: Sender,
  due: Due,
  ofPerson: readonly Stored<MailState>[],
): Promise<void> {
  for (const mail of ofPerson) {
    // oxlint-disable-next-line no-await-in-loop -- one after another is the point
    await deliver(sender, due, mail);
  }
}

/** Sends what is due. A crash between the server's acceptance and ours sends once more, with the same Message-ID. */
export function mailSchedule(smtpUrl: string, links: Links): Schedule {
  const sender: Sender = { mailer: createMailer(smtpUrl), links };
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
      const byPerson = Map.groupBy(items, ({ state }) => state.personId);
      // As many at once as the mailer has connections. One that cannot be recorded holds up none of the others.
      const outcomes = await Promise.allSettled(
        [...byPerson.values()].map((ofPerson) => deliverInTurn(sender, due, ofPerson)),
      );
      const failed = outcomes.find((outcome) => outcome.status === 'rejected');
      if (failed !== undefined) throw failed.reason;
    },
  };
}
