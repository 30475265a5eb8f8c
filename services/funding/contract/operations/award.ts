import {
  defineOperation,
  id,
  listQuery,
  oneOf,
  type Operation,
  pageOf,
  Region,
  syncOperations,
  text,
} from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import * as events from '../events/index.ts';
import * as model from '../model/index.ts';
import * as problems from '../problems/index.ts';
import {
  applicationParams,
  awardParams as params,
  decides,
  processingActivity,
  receives,
  sees,
} from './recipients.ts';

const ofOne = { params, dataScope: 'object', processingActivity } as const satisfies Partial<Operation>;
const award = { status: 201, body: model.Award } as const;
const releases = [events.instalmentReleased] as const;

export const grantAward = defineOperation({
  id: 'grantAward',
  method: 'POST',
  path: '/applications/{applicationId}/awards',
  summary: text('Toekennen', 'Grant an award'),
  description: text(
    'Binnen het plafond, op volgorde, en nooit meer dan gevraagd. Het geld gaat in dezelfde schrijfactie van het grootboek af.',
    'Within the ceiling, in order, and never more than was asked. The money leaves the ledger in the same write.',
  ),
  params: applicationParams,
  body: model.NewAward,
  success: award,
  problems: [
    problems.awardedAlready,
    problems.notSubmitted,
    problems.notReceived,
    problems.allocatedAlready,
    problems.aboveMaximum,
    problems.ceilingReached,
    problems.notYourTurn,
    problems.notRanked,
    problems.belowThreshold,
  ],
  allow: decides,
  dataScope: 'creation',
  events: [events.awardGranted, events.moneyAllocated, events.placeReserved],
  processingActivity,
});

export const getAward = defineOperation({
  id: 'getAward',
  method: 'GET',
  path: '/awards/{awardId}',
  summary: text('Een toekenning lezen', 'Read an award'),
  description: text(
    'Bedrag, voorwaarden, termijnen, betalingen en terugvordering.',
    'Amount, conditions, instalments, payments and recovery.',
  ),
  ...ofOne,
  success: { status: 200, body: model.Award },
  allow: sees,
});

export const listAwards = defineOperation({
  id: 'listAwards',
  method: 'GET',
  path: '/awards',
  summary: text('Toekenningen bekijken', 'List awards'),
  description: text('De toekenningen binnen uw bereik.', 'The awards within your reach.'),
  query: listQuery(
    {
      callId: Type.Optional(id('Van welke openstelling. Of which call.')),
      applicationId: Type.Optional(id('Van welke aanvraag. Of which application.')),
      organisationId: Type.Optional(id('Van welke ontvanger. Of which recipient.')),
      fieldlabId: Type.Optional(id('Voor welk Fieldlab. For which Fieldlab.')),
      status: Type.Optional(oneOf(model.awardStatuses, 'Stand. State.')),
    },
    ['createdAt'],
    model.Award,
  ),
  success: { status: 200, body: pageOf(model.Award, 'AwardPage') },
  allow: sees,
  dataScope: 'collection',
  processingActivity,
});

export const { snapshotAwards, followAwards } = syncOperations(listAwards, {
  of: text('toekenningen', 'awards'),
});

export const signAgreement = defineOperation({
  id: 'signAgreement',
  method: 'POST',
  path: '/awards/{awardId}/agreement-signatures',
  summary: text('De overeenkomst tekenen', 'Sign the agreement'),
  description: text(
    'Door elke kant één keer. Als beide hebben getekend, komen de termijnen vrij waarvan het moment er is.',
    'Once by each side. When both have signed, the instalments whose moment has come are released.',
  ),
  ...ofOne,
  body: model.NewAgreementSignature,
  success: award,
  problems: [problems.awardOver, problems.wrongSide, problems.signedAlready],
  allow: { ...receives, ...decides },
  events: [events.agreementSigned, ...releases],
});

export const recordPayment = defineOperation({
  id: 'recordPayment',
  method: 'POST',
  path: '/awards/{awardId}/payments',
  summary: text('Een betaling vastleggen', 'Record a payment'),
  description: text(
    'Een termijn die is vrijgekomen, in haar geheel.',
    'An instalment that was released, as a whole.',
  ),
  ...ofOne,
  body: model.NewPayment,
  success: award,
  problems: [problems.awardOver, problems.notReleased, problems.changeOpen],
  allow: decides,
  events: [events.paymentRecorded],
});

export const recordRecoveryReceipt = defineOperation({
  id: 'recordRecoveryReceipt',
  method: 'POST',
  path: '/awards/{awardId}/recovery-receipts',
  summary: text('Teruggevorderd geld vastleggen', 'Record recovered money'),
  description: text(
    'Geheel of in delen, nooit meer dan er openstaat.',
    'In full or in parts, never more than is outstanding.',
  ),
  ...ofOne,
  body: model.NewRecoveryReceipt,
  success: award,
  problems: [problems.nothingToRecover],
  allow: decides,
  events: [events.recoveryReceived],
});

export const withdrawAward = defineOperation({
  id: 'withdrawAward',
  method: 'POST',
  path: '/awards/{awardId}/withdrawals',
  summary: text('Een toekenning intrekken', 'Withdraw an award'),
  description: text(
    'Het geld komt vrij voor de volgende in de rij; wat is betaald, wordt teruggevorderd.',
    'The money is freed for the next in line; what was paid is recovered.',
  ),
  ...ofOne,
  body: model.NewAwardWithdrawal,
  success: award,
  problems: [problems.awardOver],
  allow: decides,
  events: [events.awardWithdrawn, events.recoveryOrdered],
});

export const settleAward = defineOperation({
  id: 'settleAward',
  method: 'POST',
  path: '/awards/{awardId}/settlements',
  summary: text('Een toekenning vaststellen', 'Settle an award'),
  description: text(
    'Na de goedgekeurde eindverantwoording: wat nog te betalen is komt vrij, wat te veel is betaald wordt teruggevorderd, wat overblijft gaat terug naar de openstelling.',
    'After the final report was approved: what is still to be paid is released, what was paid in excess is recovered, and what is left goes back to the call.',
  ),
  ...ofOne,
  body: model.NewSettlement,
  success: award,
  problems: [problems.awardInactive, problems.reportMissing, problems.changeOpen, problems.settlementTooHigh],
  allow: decides,
  events: [events.awardSettled, events.recoveryOrdered, events.instalmentsLapsed, ...releases],
});

export const listPublicAwards = defineOperation({
  id: 'listPublicAwards',
  method: 'GET',
  path: '/public-awards',
  summary: text('Het openbare subsidieregister', 'The public register of awards'),
  description: text(
    'Alle toekenningen als open data, ook als CSV. Zonder namen van personen.',
    'All awards as open data, as CSV too. Without names of persons.',
  ),
  query: listQuery(
    {
      year: Type.Optional(model.registerYear),
      region: Type.Optional(Region),
      callId: Type.Optional(id('Van welke openstelling. Of which call.')),
      schemeId: Type.Optional(id('Van welke regeling. Of which scheme.')),
    },
    ['grantedOn'],
    model.PublicAward,
  ),
  success: { status: 200, body: pageOf(model.PublicAward, 'PublicAwardPage'), csv: true },
  allow: 'public',
  dataScope: 'collection',
  processingActivity,
});

export const { snapshotPublicAwards, followPublicAwards } = syncOperations(listPublicAwards, {
  of: text('toekenningen in het openbare register', 'awards in the public register'),
});
