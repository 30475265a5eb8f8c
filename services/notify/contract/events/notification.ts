import { object, oneOf, text } from '@innovatienetwerk/contract';
import { notificationKinds } from '../model/catalogue.ts';
import { defineEvent, notificationId, personId } from './define.ts';

export const notificationCreated = defineEvent({
  aggregate: 'notification',
  name: 'created',
  version: 1,
  summary: text('Er is een bericht voor iemand.', 'There is a message for somebody.'),
  data: object({ notificationId, personId, kind: oneOf(notificationKinds, 'Soort. Kind.') }),
});

export const notificationRead = defineEvent({
  aggregate: 'notification',
  name: 'read',
  version: 1,
  summary: text('Een bericht is gelezen.', 'A message was read.'),
  data: object({ notificationId, personId }),
});
