import { id, object, oneOf, text, hearerIds } from '@innovatienetwerk/contract';
import { changeCauses, changeOutcomes, shift } from '../model/change-request.ts';
import { defineEvent } from './define.ts';

const about = {
  changeRequestId: id('Het wijzigingsverzoek. The change request.'),
  awardId: id('De toekenning. The award.'),
  applicationId: id('De aanvraag. The application.'),
} as const;
const personIds = hearerIds();
export const changeNeeded = defineEvent({
  aggregate: 'change-request',
  name: 'needed',
  version: 1,
  summary: text('Een wijzigingsverzoek is nodig geworden.', 'A change request has become necessary.'),
  data: object({ ...about, personIds, cause: oneOf(changeCauses, 'Waardoor. By what.'), shift }),
});

export const changeAsked = defineEvent({
  aggregate: 'change-request',
  name: 'asked',
  version: 1,
  summary: text('Een wijzigingsverzoek is ingediend.', 'A change request was submitted.'),
  data: object({ ...about, shift }),
});

export const changeNoted = defineEvent({
  aggregate: 'change-request',
  name: 'noted',
  version: 1,
  summary: text(
    'Een kleine wijziging is vastgelegd; er is geen toestemming nodig.',
    'A small change was recorded; no consent is needed.',
  ),
  data: object({ ...about, shift }),
});

export const changeDecided = defineEvent({
  aggregate: 'change-request',
  name: 'decided',
  version: 1,
  summary: text('Over een wijzigingsverzoek is beslist.', 'A change request was decided on.'),
  data: object({ ...about, personIds, outcome: oneOf(changeOutcomes, 'De uitkomst. The outcome.') }),
});

export const changeLapsed = defineEvent({
  aggregate: 'change-request',
  name: 'lapsed',
  version: 1,
  summary: text('Een wijzigingsverzoek is niet meer nodig.', 'A change request is not needed any more.'),
  data: object(about),
});
