import { defineOperation, id, listQuery, object, pageOf, text } from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import * as events from './events.ts';
import { Contact, ContactChanges, NewContact, Notification } from './model.ts';
import * as problems from './problems.ts';

const processingActivity = 'notification';

/** Contact data and messages are for the person concerned alone, whatever their role. */
const onesOwn = {
  staff: 'own',
  specialist: 'own',
  coordinator: 'own',
  'council-member': 'own',
  'council-chair': 'own',
  'programme-manager': 'own',
  expert: 'own',
  funder: 'own',
  partner: 'own',
  'service-account': 'own',
  ops: 'own',
} as const;

const contactParams = object({ personId: id('De persoon: het eigen nummer. The person: one’s own id.') });
const notificationParams = object({ notificationId: id('Het bericht. The message.') });

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
  params: contactParams,
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
  params: contactParams,
  body: ContactChanges,
  success: { status: 200, body: Contact },
  allow: onesOwn,
  dataScope: 'object',
  ifMatch: true,
  events: [events.contactChanged],
  processingActivity,
});

export const listNotifications = defineOperation({
  id: 'listNotifications',
  method: 'GET',
  path: '/notifications',
  summary: text('Berichten bekijken', 'List messages'),
  description: text(
    'De eigen berichten; met `unread=true` alleen de ongelezen.',
    'One’s own messages; with `unread=true` only those unread.',
  ),
  query: listQuery(
    {
      unread: Type.Optional(
        Type.Boolean({ description: 'Alleen ongelezen of gelezen. Only unread or read.' }),
      ),
    },
    ['sentAt'],
    Notification,
  ),
  success: { status: 200, body: pageOf(Notification, 'NotificationPage') },
  allow: onesOwn,
  dataScope: 'collection',
  processingActivity,
});

export const getNotification = defineOperation({
  id: 'getNotification',
  method: 'GET',
  path: '/notifications/{notificationId}',
  summary: text('Een bericht lezen', 'Read a message'),
  description: text('Een eigen bericht.', 'One message of one’s own.'),
  params: notificationParams,
  success: { status: 200, body: Notification },
  allow: onesOwn,
  dataScope: 'object',
  processingActivity,
});

export const readNotification = defineOperation({
  id: 'readNotification',
  method: 'POST',
  path: '/notifications/{notificationId}/readings',
  summary: text('Een bericht als gelezen aanmerken', 'Mark a message as read'),
  description: text('Daarna telt het niet meer als ongelezen.', 'After that it no longer counts as unread.'),
  params: notificationParams,
  success: { status: 201, body: Notification },
  allow: onesOwn,
  dataScope: 'object',
  ifMatch: true,
  events: [events.notificationRead],
  processingActivity,
});
