import { defineOperation, text } from '@innovatienetwerk/contract';
import * as events from '../events/contact.ts';
import { Contact, ContactChanges, NewContact } from '../model/contact.ts';
import * as problems from '../problems/contact.ts';
import { onesOwn, personParams, processingActivity } from './who.ts';

export const registerContact = defineOperation({
  id: 'registerContact',
  method: 'POST',
  path: '/contacts',
  summary: text('Contactgegevens geven', 'Give contact data'),
  description: text(
    'Waarheen en in welke taal u berichten wilt. De gegevens verlaten deze dienst niet.',
    'Where to and in which language you want messages. The data do not leave this service.',
  ),
  body: NewContact,
  success: { status: 201, body: Contact },
  problems: [problems.contactExists],
  allow: onesOwn,
  dataScope: 'creation',
  events: [events.contactRegistered],
  processingActivity,
});

export const getContact = defineOperation({
  id: 'getContact',
  method: 'GET',
  path: '/contacts/{personId}',
  summary: text('Contactgegevens lezen', 'Read contact data'),
  description: text('De eigen contactgegevens.', 'One’s own contact data.'),
  params: personParams,
  success: { status: 200, body: Contact },
  allow: onesOwn,
  dataScope: 'object',
  processingActivity,
});

export const changeContact = defineOperation({
  id: 'changeContact',
  method: 'PATCH',
  path: '/contacts/{personId}',
  summary: text('Contactgegevens wijzigen', 'Change contact data'),
  description: text('Wijzigt adres of taal.', 'Changes address or language.'),
  params: personParams,
  body: ContactChanges,
  success: { status: 200, body: Contact },
  allow: onesOwn,
  dataScope: 'object',
  ifMatch: true,
  events: [events.contactChanged],
  processingActivity,
});
