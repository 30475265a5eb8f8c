import type { Decision } from '@innovatienetwerk/service';
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
      return [{ type: 'mail.sent.v1', data: { mailId, notificationId, attempts } }];
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
