import {
  defineOperation,
  id,
  listQuery,
  moment,
  oneOf,
  pageOf,
  Province,
  syncOperations,
  text,
} from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import * as events from '../events/call.ts';
import * as model from '../model/index.ts';
import * as problems from '../problems/index.ts';
import { callParams as params, decides, processingActivity, publishes } from './recipients.ts';

export const createCall = defineOperation({
  id: 'createCall',
  method: 'POST',
  path: '/calls',
  summary: text('Een openstelling aankondigen', 'Announce a call'),
  description: text(
    'Tijdvak, plafond, onderdelen, verdeling en formulier. Wat elkaar tegenspreekt komt in één keer terug.',
    'Window, ceiling, parts, distribution and form. What contradicts each other comes back at once.',
  ),
  body: model.NewCall,
  success: { status: 201, body: model.Call },
  problems: [problems.termsInconsistent, problems.schemeUnknown],
  allow: publishes,
  dataScope: 'creation',
  events: [events.callAnnounced],
  processingActivity,
});

export const updateCall = defineOperation({
  id: 'updateCall',
  method: 'PATCH',
  path: '/calls/{callId}',
  summary: text('Een openstelling wijzigen', 'Change a call'),
  description: text(
    'Alleen voor haar opening; daarna gelden voor iedereen dezelfde regels.',
    'Only before its opening; after that the same rules hold for everybody.',
  ),
  params,
  body: model.CallChanges,
  success: { status: 200, body: model.Call },
  problems: [problems.termsInconsistent, problems.callHasOpened],
  allow: publishes,
  dataScope: 'object',
  ifMatch: true,
  events: [events.callChanged],
  processingActivity,
});

export const getCall = defineOperation({
  id: 'getCall',
  method: 'GET',
  path: '/calls/{callId}',
  summary: text('Een openstelling lezen', 'Read a call'),
  description: text('Alle regels van de openstelling; openbaar.', 'All rules of the call; public.'),
  params,
  success: { status: 200, body: model.Call },
  allow: 'public',
  dataScope: 'object',
  processingActivity,
});

export const listCalls = defineOperation({
  id: 'listCalls',
  method: 'GET',
  path: '/calls',
  summary: text('Openstellingen bekijken', 'List calls'),
  description: text(
    'Wat er nu, straks of eerder open is; openbaar.',
    'What is open now, soon or earlier; public.',
  ),
  query: listQuery(
    {
      schemeId: Type.Optional(id('Van welke regeling. Of which scheme.')),
      status: Type.Optional(oneOf(model.callStatuses, 'Stand op dit moment. State at this moment.')),
      province: Type.Optional(Province),
      opensAfter: Type.Optional(moment('Alleen wat na dit moment opent. Only what opens after this moment.')),
    },
    ['opensAt', 'closesAt', 'createdAt'],
    model.Call,
  ),
  success: { status: 200, body: pageOf(model.Call, 'FundingCallPage') },
  allow: 'public',
  dataScope: 'collection',
  processingActivity,
});

export const { snapshotCalls, followCalls } = syncOperations(listCalls, {
  of: text('openstellingen', 'calls'),
});

export const getCallLedger = defineOperation({
  id: 'getCallLedger',
  method: 'GET',
  path: '/calls/{callId}/ledger',
  summary: text('Het grootboek van een openstelling', 'The ledger of a call'),
  description: text(
    'Plafond, toegekend, gereserveerd en over, met alle aanvragen op volgorde van binnenkomst.',
    'Ceiling, allocated, reserved and left, with all applications in order of arrival.',
  ),
  params,
  success: { status: 200, body: model.Ledger },
  allow: decides,
  dataScope: 'object',
  processingActivity,
});

export const createCallRanking = defineOperation({
  id: 'createCallRanking',
  method: 'POST',
  path: '/calls/{callId}/rankings',
  summary: text('De rangschikking vaststellen', 'Fix the ranking'),
  description: text(
    'Na de sluiting. Scores worden met de gewichten van de criteria geteld, zonder afronding; bij gelijke scores geldt de regel van de openstelling. Vervangt een eerdere rangschikking zolang er niets uit is toegekend.',
    'After the closing. Scores are counted by the weights of the criteria, without rounding; equal scores go by the rule of the call. Replaces an earlier ranking as long as nothing was awarded from it.',
  ),
  params,
  body: model.NewRanking,
  success: { status: 201, body: model.Ranking },
  problems: [
    problems.callNotClosed,
    problems.noRanking,
    problems.rankedAlready,
    problems.rankingIncomplete,
    problems.lotNeedsSeed,
  ],
  allow: decides,
  dataScope: 'object',
  events: [events.callRanked, events.placeReserved],
  processingActivity,
});

export const getCallRanking = defineOperation({
  id: 'getCallRanking',
  method: 'GET',
  path: '/calls/{callId}/ranking',
  summary: text('De rangschikking lezen', 'Read the ranking'),
  description: text(
    'De volgorde met scores, en voor wie er geld is.',
    'The order with scores, and for whom there is money.',
  ),
  params,
  success: { status: 200, body: model.Ranking },
  problems: [problems.notRanked],
  allow: decides,
  dataScope: 'object',
  processingActivity,
});
