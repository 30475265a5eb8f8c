import type { NewEventOf } from '@innovatienetwerk/contract';
import { defineAggregate, derivedId } from '@innovatienetwerk/service';
import type { events } from '../../contract/index.ts';

/**
 * `queued` until it goes, at once or later; `held` until its digest; `gathered` while that digest is made; the other states are ends.
 */
export type MailStatus = 'queued' | 'held' | 'gathered' | 'digested' | 'sent' | 'given-up';

export interface MailState {
  readonly notificationId: string;
  readonly personId: string;
  readonly status: MailStatus;
  readonly attempts: number;
  /** When it is looked at next. */
  readonly dueAt: string;
  /** Whether it waits because of what its reader prefers, and not because of a mail server. */
  readonly waiting?: boolean;
  readonly sentAt?: string;
  /** The digest in which it went. */
  readonly digestId?: string;
}

interface Due {
  readonly dueAt: string;
}

export type MailEvent =
  | NewEventOf<
      | typeof events.mailQueued
      | typeof events.mailPostponed
      | typeof events.mailDelayed
      | typeof events.mailHeld
      | typeof events.mailReconsidered,
      Due
    >
  | NewEventOf<typeof events.mailSent, { readonly sentAt: string }>
  | NewEventOf<typeof events.mailGathered>
  | NewEventOf<typeof events.mailDigested>
  | NewEventOf<typeof events.mailGivenUp>;

export const mailIdOf = (notificationId: string): string => derivedId('mail', notificationId);

export function evolve(state: MailState, event: MailEvent): MailState {
  switch (event.type) {
    case 'mail.queued.v1': {
      const { notificationId, personId } = event.data;
      return { ...state, notificationId, personId, dueAt: event.kept.dueAt };
    }
    case 'mail.sent.v1':
      return { ...state, status: 'sent', attempts: event.data.attempts, sentAt: event.kept.sentAt };
    case 'mail.postponed.v1':
      return { ...state, attempts: event.data.attempts, dueAt: event.kept.dueAt, waiting: false };
    case 'mail.delayed.v1':
      return { ...state, dueAt: event.kept.dueAt, waiting: true };
    case 'mail.held.v1':
      return { ...state, status: 'held', dueAt: event.kept.dueAt, waiting: true };
    case 'mail.reconsidered.v1':
      return { ...state, status: 'queued', dueAt: event.kept.dueAt, waiting: false };
    case 'mail.gathered.v1':
      return { ...state, status: 'gathered', waiting: false, digestId: event.data.digestId };
    case 'mail.digested.v1':
      return { ...state, status: 'digested' };
    case 'mail.given-up.v1':
      return { ...state, status: 'given-up' };
  }
}

export const mails = defineAggregate<MailState, MailEvent>({
  name: 'mail',
  collection: 'mails',
  param: 'mailId',
  initial: { notificationId: '', personId: '', status: 'queued', attempts: 0, dueAt: '' },
  evolve,
  scope: ({ personId }) => ({ region: 'NL', personIds: [personId], private: true }),
  indexes: [
    { key: { 'state.status': 1, 'state.dueAt': 1, _id: 1 } },
    { key: { 'state.personId': 1, 'state.status': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.personId': 1, 'state.sentAt': 1, _id: 1 } },
  ],
});
