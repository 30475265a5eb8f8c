import type { Decision } from '@innovatienetwerk/service';
import type { Verdict } from '../delivery/when.ts';
import type { MailEvent, MailState } from './state.ts';

/** After this many attempts, spread over more than three days, an address is taken to be dead. */
export const MAX_ATTEMPTS = 14;
const FIRST_DELAY_MS = 5_000;
const LONGEST_DELAY_MS = 12 * 60 * 60 * 1000;

/** Each failure waits four times as long as the one before, up to half a day. */
export const delayMs = (attempts: number): number =>
  Math.min(FIRST_DELAY_MS * 4 ** (attempts - 1), LONGEST_DELAY_MS);

/** What came of one attempt to send. */
export type Attempt = 'accepted' | 'no-contact' | 'refused' | 'failed';

export function settle(mailId: string, state: MailState, attempt: Attempt, now: Date): Decision<MailEvent> {
  if (state.status !== 'queued') return [];
  const { notificationId } = state;
  const attempts = state.attempts + 1;
  switch (attempt) {
    case 'accepted':
      return [
        {
          type: 'mail.sent.v1',
          data: { mailId, notificationId, attempts },
          kept: { sentAt: now.toISOString() },
        },
      ];
    case 'no-contact':
    case 'refused':
      return [{ type: 'mail.given-up.v1', data: { mailId, notificationId, reason: attempt } }];
    case 'failed': {
      if (attempts >= MAX_ATTEMPTS) {
        return [{ type: 'mail.given-up.v1', data: { mailId, notificationId, reason: 'too-many-attempts' } }];
      }
      const dueAt = new Date(now.getTime() + delayMs(attempts)).toISOString();
      return [{ type: 'mail.postponed.v1', data: { mailId, attempts }, kept: { dueAt } }];
    }
  }
}

/** Follows a verdict that is not to send it now: it waits, or is not wanted any more. */
export function setAside(
  mailId: string,
  state: MailState,
  verdict: Exclude<Verdict, { send: 'now' }>,
): Decision<MailEvent> {
  if (state.status !== 'queued') return [];
  switch (verdict.send) {
    case 'never': {
      const { notificationId } = state;
      return [{ type: 'mail.given-up.v1', data: { mailId, notificationId, reason: 'not-wanted' } }];
    }
    case 'later':
      return [
        {
          type: 'mail.delayed.v1',
          data: { mailId, reason: verdict.because },
          kept: { dueAt: verdict.at.toISOString() },
        },
      ];
    case 'in-digest':
      return [
        {
          type: 'mail.held.v1',
          data: { mailId, reason: verdict.because },
          kept: { dueAt: verdict.at.toISOString() },
        },
      ];
  }
}

/** What waits because of preferences is looked at again when they change. What goes into a digest this moment goes with it. */
export const reconsider = (mailId: string, { status, waiting }: MailState, now: Date): Decision<MailEvent> =>
  waiting === true && (status === 'queued' || status === 'held')
    ? [{ type: 'mail.reconsidered.v1', data: { mailId }, kept: { dueAt: now.toISOString() } }]
    : [];

/** @param dueAt of the digest, by which a mail that waits for another one meanwhile stays out of it */
export const gather = (
  mailId: string,
  state: MailState,
  digest: { readonly id: string; readonly dueAt: string },
): Decision<MailEvent> =>
  state.status === 'held' && state.dueAt === digest.dueAt
    ? [{ type: 'mail.gathered.v1', data: { mailId, digestId: digest.id } }]
    : [];

/** What is too much for one digest waits for the next. */
export const holdAgain = (
  mailId: string,
  state: MailState,
  { dueAt, next }: { readonly dueAt: string; readonly next: Date },
): Decision<MailEvent> =>
  state.status === 'held' && state.dueAt === dueAt
    ? [{ type: 'mail.held.v1', data: { mailId, reason: 'digest' }, kept: { dueAt: next.toISOString() } }]
    : [];

export const digested = (
  mailId: string,
  { status, notificationId, digestId }: MailState,
): Decision<MailEvent> =>
  status === 'gathered' && digestId !== undefined
    ? [{ type: 'mail.digested.v1', data: { mailId, notificationId, digestId } }]
    : [];
