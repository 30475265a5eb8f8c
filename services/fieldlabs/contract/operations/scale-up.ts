import {
  defineOperation,
  id,
  listQuery,
  object,
  oneOf,
  pageOf,
  syncOperations,
  text,
} from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import { fieldlabScaled, fieldlabScaleUpOpened } from '../events/fieldlab.ts';
import * as events from '../events/scale-up.ts';
import * as model from '../model/scale-up.ts';
import * as problems from '../problems/scale-up.ts';
import { network } from './learning.ts';
import { fieldlabParams, processingActivity } from './who.ts';

const params = object({ scaleUpId: id('De opschaling. The scale-up.') });

/** Those who prepare a scale-up on the side of the Fieldlab. */
const preparers = {
  staff: 'organisation',
  specialist: 'organisation',
  coordinator: 'region',
  'programme-manager': 'all',
} as const;

/** The owner may be any organisation, and its people must be able to see what they accept. */
const onlookers = { ...network, partner: 'all' } as const;

const moving = [events.scaleUpWaiting, events.scaleUpHandoverVoided] as const;

export const openScaleUp = defineOperation({
  id: 'openScaleUp',
  method: 'POST',
  path: '/fieldlabs/{fieldlabId}/scale-ups',
  summary: text('Een opschaling openen', 'Open a scale-up'),
  description: text(
    'Begint de overdracht van wat het Fieldlab ontwikkelde, na het besluit van de stuurgroep om op te schalen.',
    'Begins the handover of what the Fieldlab developed, after the decision of the steering group to scale up.',
  ),
  params: fieldlabParams,
  success: { status: 201, body: model.ScaleUp },
  problems: [problems.scaleUpNotDecided, problems.scaleUpOpenAlready],
  allow: preparers,
  dataScope: 'object',
  events: [events.scaleUpOpened, events.scaleUpWaiting, fieldlabScaleUpOpened],
  processingActivity,
});

export const getScaleUp = defineOperation({
  id: 'getScaleUp',
  method: 'GET',
  path: '/scale-ups/{scaleUpId}',
  summary: text('Een opschaling lezen', 'Read a scale-up'),
  description: text(
    'Gereedheid, eigenaar, financiering en overdracht, en waarop het wacht.',
    'Readiness, owner, financing and handover, and what it waits for.',
  ),
  params,
  success: { status: 200, body: model.ScaleUp },
  allow: onlookers,
  dataScope: 'object',
  processingActivity,
});

export const listScaleUps = defineOperation({
  id: 'listScaleUps',
  method: 'GET',
  path: '/scale-ups',
  summary: text('Opschalingen bekijken', 'List scale-ups'),
  description: text('Alle opschalingen van het netwerk.', 'All scale-ups of the network.'),
  query: listQuery(
    {
      fieldlabId: Type.Optional(id('Alleen van dit Fieldlab. Of this Fieldlab only.')),
      status: Type.Optional(oneOf(model.scaleUpStatuses, 'Alleen in deze stand. In this state only.')),
    },
    ['createdAt', 'updatedAt'],
    model.ScaleUp,
  ),
  success: { status: 200, body: pageOf(model.ScaleUp, 'ScaleUpPage') },
  allow: onlookers,
  dataScope: 'collection',
  processingActivity,
});

export const { snapshotScaleUps, followScaleUps } = syncOperations(listScaleUps, {
  of: text('opschalingen', 'scale-ups'),
});

export const changeScaleUp = defineOperation({
  id: 'changeScaleUp',
  method: 'PATCH',
  path: '/scale-ups/{scaleUpId}',
  summary: text('Een opschaling voorbereiden', 'Prepare a scale-up'),
  description: text(
    'Beantwoordt vragen over gereedheid, met bewijs bij `yes` en `not-applicable`, en legt kosten per jaar en overdrachtsplan vast. Wie al aanvaardde, aanvaardt daarna opnieuw.',
    'Answers questions on readiness, with evidence for `yes` and `not-applicable`, and records yearly cost and handover plan. Who had accepted, accepts anew afterwards.',
  ),
  params,
  body: model.ScaleUpChanges,
  success: { status: 200, body: model.ScaleUp },
  problems: [problems.scaleUpCompleted, problems.readinessUnknown],
  allow: preparers,
  dataScope: 'object',
  ifMatch: true,
  events: [events.scaleUpDescribed, ...moving],
  processingActivity,
});

export const proposeScaleUpOwner = defineOperation({
  id: 'proposeScaleUpOwner',
  method: 'POST',
  path: '/scale-ups/{scaleUpId}/owner-proposals',
  summary: text('Een eigenaar voorstellen', 'Propose an owner'),
  description: text(
    'Wie het voortaan beheert. Een andere eigenaar maakt aanvaarding van de overdracht ongedaan.',
    'Who looks after it from now on. Another owner undoes acceptances of the handover.',
  ),
  params,
  body: model.OwnerProposal,
  success: { status: 201, body: model.ScaleUp },
  problems: [problems.scaleUpCompleted, problems.organisationUnknown],
  allow: preparers,
  dataScope: 'object',
  ifMatch: true,
  events: [events.scaleUpOwnerProposed, ...moving],
  processingActivity,
});

export const commitScaleUpFinancing = defineOperation({
  id: 'commitScaleUpFinancing',
  method: 'POST',
  path: '/scale-ups/{scaleUpId}/financing-commitments',
  summary: text('Een toezegging vastleggen', 'Record a commitment'),
  description: text(
    'Wie hoeveel per jaar betaalt en hoe lang. Blijvend is zonder einde of minstens drie jaar, en begint uiterlijk volgend jaar; alleen dat telt mee voor de kosten per jaar.',
    'Who pays how much a year and for how long. Lasting is without an end or at least three years, beginning no later than next year; only that counts towards the yearly cost.',
  ),
  params,
  body: model.NewFinancingCommitment,
  success: { status: 201, body: model.ScaleUp },
  problems: [
    problems.organisationUnknown,
    problems.commitmentTerm,
    problems.commitmentOfAnother,
    problems.tooManyCommitments,
  ],
  allow: { ...preparers, funder: 'all' },
  dataScope: 'object',
  events: [events.scaleUpFinancingCommitted, events.scaleUpWaiting, events.scaleUpFinancingRestored],
  processingActivity,
});

export const withdrawScaleUpFinancing = defineOperation({
  id: 'withdrawScaleUpFinancing',
  method: 'POST',
  path: '/scale-ups/{scaleUpId}/financing-withdrawals',
  summary: text('Een toezegging intrekken', 'Withdraw a commitment'),
  description: text(
    'De toezegging telt niet meer. Een voltooide opschaling die daardoor geen blijvende financiering meer heeft, is in gevaar tot er vervanging is.',
    'The commitment does not count any more. A completed scale-up that loses its lasting financing by it is at risk until there is a replacement.',
  ),
  params,
  body: model.FinancingWithdrawal,
  success: { status: 201, body: model.ScaleUp },
  problems: [problems.commitmentUnknown, problems.commitmentOfAnother],
  allow: { ...preparers, funder: 'all' },
  dataScope: 'object',
  events: [events.scaleUpFinancingWithdrawn, events.scaleUpWaiting, events.scaleUpFinancingLost],
  processingActivity,
});

export const acceptScaleUpHandover = defineOperation({
  id: 'acceptScaleUpHandover',
  method: 'POST',
  path: '/scale-ups/{scaleUpId}/handover-acceptances',
  summary: text('De overdracht aanvaarden', 'Accept the handover'),
  description: text(
    'De gever aanvaardt namens de organisatie die het Fieldlab leidt, de ontvanger namens de voorgestelde eigenaar. Verandert er daarna iets, dan aanvaarden beide opnieuw.',
    'The giver accepts for the organisation that leads the Fieldlab, the receiver for the proposed owner. When something changes afterwards, both accept anew.',
  ),
  params,
  body: model.HandoverAcceptance,
  success: { status: 201, body: model.ScaleUp },
  problems: [problems.scaleUpCompleted, problems.ownerMissing, problems.notThisSide],
  allow: { specialist: 'all', coordinator: 'all', 'programme-manager': 'all', partner: 'all' },
  dataScope: 'object',
  ifMatch: true,
  events: [events.scaleUpHandoverAccepted, events.scaleUpWaiting],
  processingActivity,
});

export const completeScaleUp = defineOperation({
  id: 'completeScaleUp',
  method: 'POST',
  path: '/scale-ups/{scaleUpId}/completions',
  summary: text('De opschaling voltooien', 'Complete the scale-up'),
  description: text(
    'Kan alleen als niets meer ontbreekt. Daarna kunnen bibliotheken en POI’s invoeren.',
    'Possible only when nothing is missing any more. After that, libraries and POIs can adopt it.',
  ),
  params,
  success: { status: 201, body: model.ScaleUp },
  problems: [problems.scaleUpNotDecided, problems.scaleUpCompleted, problems.scaleUpIncomplete],
  allow: { coordinator: 'region', 'programme-manager': 'all' },
  dataScope: 'object',
  ifMatch: true,
  events: [events.scaleUpCompleted, fieldlabScaled],
  processingActivity,
});
