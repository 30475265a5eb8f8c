import { ownWork, traceOf, type Decision, type Due, type Schedule } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { contacts } from '../contact/state.ts';
import { nextDigestAt } from '../delivery/when.ts';
import { digested, gather, holdAgain } from '../mail/decide.ts';
import { mailIdOf, mails, type MailEvent, type MailState } from '../mail/state.ts';
import { notificationIdOf, notifications, type NotificationEvent } from '../notification/state.ts';
import { preferencesOf } from '../preferences/load.ts';
import { itemsOf, mailsOf, MOST_ITEMS } from './items.ts';

const MAILS_PER_TURN = 500;

/** One digest: of one person, due at one moment. */
interface Digest {
  readonly id: string;
  readonly personId: string;
  readonly dueAt: string;
}

const digestOf = (personId: string, dueAt: string): Digest => ({
  id: notificationIdOf('digest', dueAt, personId),
  personId,
  dueAt,
});

async function changeEach(
  due: Due,
  found: readonly Stored<MailState>[],
  decide: (id: string, state: MailState) => Decision<MailEvent>,
): Promise<void> {
  await Promise.all(
    found.map(({ id, version }) =>
      due.for(`digest/${id}/${version}`).change(mails, id, (state) => decide(id, state)),
    ),
  );
}

/**
 * Takes what waits for this digest into it, all of it before the digest is made: what joins it is settled by the moment at which it was
 * due, so a turn that broke off is taken up by the next as if nothing happened.
 */
async function gatherAll(due: Due, digest: Digest): Promise<void> {
  const { parts, now } = due;
  const { id, personId, dueAt } = digest;
  const waiting = await mailsOf(
    parts,
    personId,
    { 'state.status': 'held', 'state.dueAt': dueAt },
    MAILS_PER_TURN,
  );
  const gathered = await mailsOf(
    parts,
    personId,
    { 'state.status': { $in: ['gathered', 'digested'] }, 'state.digestId': id },
    MOST_ITEMS,
  );
  const room = MOST_ITEMS - gathered.length;
  for (const mail of waiting) {
    const cause = traceOf(mail);
    if (cause !== undefined) due.link(cause);
  }
  await changeEach(due, waiting.slice(0, room), (mailId, state) => gather(mailId, state, { id, dueAt }));
  if (waiting.length <= room) return;
  const next = nextDigestAt(await preferencesOf(parts, personId), now);
  await changeEach(due, waiting.slice(room), (mailId, state) => holdAgain(mailId, state, { dueAt, next }));
}

/** Makes the digest of what was gathered for it, and lets it go as any other mail: in quiet hours it waits. */
async function makeDigest(due: Due, { id, personId, dueAt }: Digest): Promise<void> {
  const { parts } = due;
  const gathered = await mailsOf(
    parts,
    personId,
    { 'state.status': 'gathered', 'state.digestId': id },
    MOST_ITEMS,
  );
  if (gathered.length === 0) return;
  const items = await itemsOf(parts, gathered);
  const contact = await parts.aggregates(contacts).load(personId);
  const language = contact?.state.language ?? 'nl';
  const { create } = due.for(`digest/${id}`);
  await create(notifications, id, (): Decision<NotificationEvent> => [
    {
      type: 'notification.created.v1',
      data: { notificationId: id, personId, kind: 'digest' },
      kept: { language, subject: { digestDueAt: dueAt, items }, inApp: false },
    },
  ]);
  const mailId = mailIdOf(id);
  await create(mails, mailId, (now): Decision<MailEvent> => [
    {
      type: 'mail.queued.v1',
      data: { mailId, notificationId: id, personId },
      kept: { dueAt: now.toISOString() },
    },
  ]);
  await changeEach(due, gathered, digested);
}

/** Which digests are due, or were begun by a turn that broke off. */
async function dueDigests({ parts, now }: Due): Promise<readonly Digest[]> {
  const { items } = await parts.aggregates(mails).list({
    filter: {
      'state.status': { $in: ['held', 'gathered'] },
      'state.dueAt': { $lte: now.toISOString() },
    },
    reach: ownWork,
    sort: { field: 'state.dueAt', direction: 1 },
    limit: MAILS_PER_TURN,
  });
  const digests = items.map(({ state: { personId, dueAt } }) => digestOf(personId, dueAt));
  return [...new Map(digests.map((digest) => [digest.id, digest])).values()];
}

/** Makes one e-mail for each person and period of what waited for it. */
export const digestSchedule: Schedule = {
  name: 'digests',
  everyMs: 1_000,
  async run(due) {
    let failure: unknown;
    for (const digest of await dueDigests(due)) {
      try {
        // oxlint-disable-next-line no-await-in-loop -- one person after another, and gently on the database
        await gatherAll(due, digest);
        // oxlint-disable-next-line no-await-in-loop
        await makeDigest(due, digest);
      } catch (error) {
        // One that cannot be made holds up none of the others.
        failure = error;
      }
    }
    if (failure !== undefined) throw failure;
  },
};
