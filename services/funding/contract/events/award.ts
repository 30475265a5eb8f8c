import { day, id, Money, object, oneOf, text, hearerIds } from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import { agreementSides, MAX_INSTALMENTS, releaseMoments } from '../model/award.ts';
import { instalmentMoments } from '../model/call.ts';
import { changeCauses, changeEnds, changeWaits, shift } from '../model/change-request.ts';
import { defineEvent } from './define.ts';

/** What concerns the two sides of an award; that it was granted or withdrawn is beside this file. */
const about = {
  awardId: id('De toekenning. The award.'),
  applicationId: id('De aanvraag. The application.'),
  callId: id('De openstelling. The call.'),
  organisationId: id('De ontvanger. The recipient.'),
} as const;
const personIds = hearerIds();
const number = Type.Integer({
  minimum: 1,
  maximum: MAX_INSTALMENTS,
  description: 'Welke termijn. Which instalment.',
  examples: [1],
});
const changeRequestId = id('Het wijzigingsverzoek. The change request.');

export const agreementSigned = defineEvent({
  aggregate: 'award',
  name: 'agreement-signed',
  version: 1,
  summary: text('Eén kant tekende de overeenkomst.', 'One side signed the agreement.'),
  data: object({ ...about, side: oneOf(agreementSides, 'Welke kant. Which side.') }),
});

export const momentReached = defineEvent({
  aggregate: 'award',
  name: 'moment-reached',
  version: 1,
  summary: text(
    'Waarop een termijn vrijkomt, is gebeurd.',
    'What an instalment is released on has happened.',
  ),
  data: object({ ...about, moment: oneOf(instalmentMoments, 'Wat. What.') }),
});

export const instalmentReleased = defineEvent({
  aggregate: 'award',
  name: 'instalment-released',
  version: 1,
  summary: text('Een termijn kan worden betaald.', 'An instalment can be paid.'),
  data: object({
    ...about,
    number,
    on: oneOf(releaseMoments, 'Waarop. On what.'),
    amount: Money,
    releasedOn: day('Wanneer. When.'),
  }),
});

export const instalmentsLapsed = defineEvent({
  aggregate: 'award',
  name: 'instalments-lapsed',
  version: 1,
  summary: text('Wat nog niet vrijkwam, vervalt.', 'What was not released lapses.'),
  data: object({ ...about, amount: Money }),
});

export const paymentRecorded = defineEvent({
  aggregate: 'award',
  name: 'payment-recorded',
  version: 1,
  summary: text('Een termijn is betaald.', 'An instalment was paid.'),
  data: object({ ...about, personIds, number, amount: Money, paidOn: day('Wanneer. When.') }),
});

export const recoveryOrdered = defineEvent({
  aggregate: 'award',
  name: 'recovery-ordered',
  version: 1,
  summary: text('Te veel betaald geld wordt teruggevorderd.', 'Money that was paid in excess is recovered.'),
  data: object({ ...about, personIds, amount: Money }),
});

export const recoveryReceived = defineEvent({
  aggregate: 'award',
  name: 'recovery-received',
  version: 1,
  summary: text('Teruggevorderd geld is ontvangen.', 'Recovered money was received.'),
  data: object({ ...about, amount: Money, receivedOn: day('Wanneer. When.') }),
});

export const awardSettled = defineEvent({
  aggregate: 'award',
  name: 'settled',
  version: 1,
  summary: text('Een toekenning is vastgesteld.', 'An award was settled.'),
  data: object({ ...about, amount: Money, unspent: Money }),
});

export const awardHeld = defineEvent({
  aggregate: 'award',
  name: 'held',
  version: 1,
  summary: text(
    'Een wijzigingsverzoek houdt betaling en vaststelling op.',
    'A change request holds up payment and settlement.',
  ),
  data: object({
    ...about,
    changeRequestId,
    cause: oneOf(changeCauses, 'Waardoor. By what.'),
    waitsFor: oneOf(changeWaits, 'Wie aan zet is. Who must act.'),
    reportId: Type.Optional(id('De verantwoording die het nodig maakte. The report that made it needed.')),
    shift,
  }),
});

export const awardFreed = defineEvent({
  aggregate: 'award',
  name: 'freed',
  version: 1,
  summary: text(
    'Een wijzigingsverzoek houdt niets meer op.',
    'A change request does not hold anything up any more.',
  ),
  data: object({ ...about, changeRequestId, outcome: oneOf(changeEnds, 'De uitkomst. The outcome.') }),
});

export const budgetChanged = defineEvent({
  aggregate: 'award',
  name: 'budget-changed',
  version: 1,
  summary: text('Een andere begroting geldt.', 'Another budget holds.'),
  data: object({
    ...about,
    changeRequestId,
    consented: Type.Boolean({
      description: 'Of de geldgever ermee instemde. Whether the funder consented to it.',
      examples: [true],
    }),
  }),
});

export const spendingApproved = defineEvent({
  aggregate: 'award',
  name: 'spending-approved',
  version: 1,
  summary: text('Een verantwoording is goedgekeurd.', 'A financial report was approved.'),
  data: object({
    ...about,
    reportId: id('De verantwoording. The financial report.'),
    spending: Money,
    final: Type.Boolean({
      description: 'Of het de laatste is. Whether it is the final one.',
      examples: [true],
    }),
  }),
});
