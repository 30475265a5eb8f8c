import { count, id, object, oneOf, text } from '@innovatienetwerk/contract';
import { followedKinds } from '../model/catalogue.ts';
import { defineEvent } from './define.ts';

const announcementId = id('De aankondiging. The announcement.');
const told = count('Hoeveel mensen tot nu toe. How many people so far.');

export const announcementMade = defineEvent({
  aggregate: 'announcement',
  name: 'made',
  version: 1,
  summary: text(
    'Er is iets gebeurd dat aan volgers wordt verteld.',
    'Something happened that followers are told.',
  ),
  data: object({ announcementId, kind: oneOf(followedKinds, 'Soort bericht. Type of message.') }),
});

export const announcementPageTold = defineEvent({
  aggregate: 'announcement',
  name: 'page-told',
  version: 1,
  summary: text('Een deel van de volgers is het verteld.', 'A part of the followers was told.'),
  data: object({ announcementId, told }),
});

export const announcementCompleted = defineEvent({
  aggregate: 'announcement',
  name: 'completed',
  version: 1,
  summary: text('Alle volgers is het verteld.', 'All followers were told.'),
  data: object({ announcementId, told }),
});
