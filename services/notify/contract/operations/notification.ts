import { defineOperation, id, listQuery, object, pageOf, text } from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import * as events from '../events/notification.ts';
import { NotificationTypes } from '../model/catalogue.ts';
import { Notification } from '../model/notification.ts';
import { everyone, onesOwn, processingActivity } from './who.ts';

const notificationParams = object({ notificationId: id('Het bericht. The message.') });

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

export const listNotificationTypes = defineOperation({
  id: 'listNotificationTypes',
  method: 'GET',
  path: '/notification-types',
  summary: text('Soorten berichten bekijken', 'List types of messages'),
  description: text(
    'Wat het platform kan vertellen, en wat daarvan niet uit kan.',
    'What the platform can tell, and which of it cannot be switched off.',
  ),
  success: { status: 200, body: NotificationTypes },
  allow: everyone,
  dataScope: 'none',
  processingActivity,
});
