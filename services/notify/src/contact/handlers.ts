import { command, creation, read, type Decision } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { operations, problems, type Contact } from '../../contract/index.ts';
import { contacts, type ContactEvent, type ContactState } from './state.ts';

const toContact = ({ state, updatedAt }: Stored<ContactState>): Contact => ({
  ...state,
  updatedAt: updatedAt.toISOString(),
});

export const registerContact = creation(operations.registerContact, contacts, {
  id: ({ actor }) => actor.subjectId,
  taken: { code: problems.contactExists.code },
  decide: (_, { id, request: { body } }): Decision<ContactEvent> => [
    {
      type: 'contact.registered.v1',
      data: { personId: id, language: body.language },
      kept: { email: body.email },
    },
  ],
  view: toContact,
  location: ({ id }) => `/contacts/${id}`,
});

export const changeContact = command(operations.changeContact, contacts, {
  decide: (state, { id, request: { body } }): Decision<ContactEvent> => {
    const { email, language } = { ...state, ...body };
    if (email === state.email && language === state.language) return [];
    return [{ type: 'contact.changed.v1', data: { personId: id, language }, kept: { email } }];
  },
  view: toContact,
});

export const getContact = read(operations.getContact, contacts, { view: toContact });
