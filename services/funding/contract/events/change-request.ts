import { id, object, oneOf, text, hearerIds } from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import { changeCauses, changeOutcomes } from '../model/change-request.ts';
import { defineEvent } from './define.ts';

const about = {
  changeRequestId: id('Het wijzigingsverzoek. The change request.'),
  awardId: id('De toekenning. The award.'),
  applicationId: id('De aanvraag. The application.'),
} as const;
const personIds = hearerIds();
const shift = Type.Number({
  minimum: 0,
  description:
    'Welk deel van het totaal verschuift, in procenten. Which part of the total shifts, in percent.',
  examples: [24.5],
});

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
