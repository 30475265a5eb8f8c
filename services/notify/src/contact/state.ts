import type { Language, NewEventOf } from '@innovatienetwerk/contract';
import { defineAggregate } from '@innovatienetwerk/service';
import type { events } from '../../contract/index.ts';

/** The address is kept here and nowhere else: events say only that there is one. */
export interface ContactState {
  readonly personId: string;
  readonly email: string;
  readonly language: Language;
}

interface Address {
  readonly email: string;
}

export type ContactEvent =
  | NewEventOf<typeof events.contactRegistered, Address>
  | NewEventOf<typeof events.contactChanged, Address>;

export const contacts = defineAggregate<ContactState, ContactEvent>({
  name: 'contact',
  collection: 'contacts',
  param: 'personId',
  initial: { personId: '', email: '', language: 'nl' },
  evolve: (_, { data: { personId, language }, kept: { email } }) => ({ personId, language, email }),
  scope: ({ personId }) => ({ region: 'NL', personIds: [personId], private: true }),
});
