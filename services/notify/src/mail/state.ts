import type { NewEventOf } from '@innovatienetwerk/contract';
import { defineAggregate, derivedId } from '@innovatienetwerk/service';
import type { events } from '../../contract/index.ts';

export interface MailState {
  readonly notificationId: string;
  readonly personId: string;
  readonly status: 'queued' | 'sent' | 'given-up';
  readonly attempts: number;
  /** When the next attempt is due. */
  readonly dueAt: string;
}

export type MailEvent =
  | NewEventOf<typeof events.mailQueued, { readonly dueAt: string }>
  | NewEventOf<typeof events.mailSent>
  | NewEventOf<typeof events.mailPostponed, { readonly dueAt: string }>
  | NewEventOf<typeof events.mailGivenUp>;

export const mailIdOf = (notificationId: string): string => derivedId('mail', notificationId);

export function evolve(state: MailState, event: MailEvent): MailState {
  switch (event.type) {
    case 'mail.queued.v1': {
      const { notificationId, personId } = event.data;
      return { ...state, notificationId, personId, dueAt: event.kept.dueAt };
    }
    case 'mail.sent.v1':
      return { ...state, status: 'sent', attempts: event.data.attempts };
    case 'mail.postponed.v1':
      return { ...state, attempts: event.data.attempts, dueAt: event.kept.dueAt };
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
  indexes: [{ key: { 'state.status': 1, 'state.dueAt': 1, _id: 1 } }],
});
