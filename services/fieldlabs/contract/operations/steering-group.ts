import {
  defineOperation,
  id,
  listQuery,
  object,
  pageOf,
  Region,
  syncOperations,
  text,
} from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import * as events from '../events/steering-group.ts';
import * as model from '../model/steering-group.ts';
import * as problems from '../problems/steering-group.ts';
import { processingActivity } from './who.ts';

const params = object({ steeringGroupId: id('De stuurgroep. The steering group.') });
const everyone = {
  staff: 'all',
  specialist: 'all',
  coordinator: 'all',
  'service-account': 'all',
  'council-member': 'all',
  'council-chair': 'all',
  'programme-manager': 'all',
  expert: 'all',
  funder: 'all',
  partner: 'all',
  ops: 'all',
} as const;

export const establishSteeringGroup = defineOperation({
  id: 'establishSteeringGroup',
  method: 'POST',
  path: '/steering-groups',
  summary: text('Een stuurgroep instellen', 'Establish a steering group'),
  description: text(
    'Legt vast wie na een fase besluiten, het hoogste budget per soort fase en hoe lang stappen mogen duren.',
    'Fixes who decide after a phase, the highest budget of each kind of phase and how long steps may take.',
  ),
  body: model.NewSteeringGroup,
  success: { status: 201, body: model.SteeringGroup },
  problems: [problems.capTwice],
  allow: { 'programme-manager': 'all' },
  dataScope: 'creation',
  events: [events.steeringGroupEstablished],
  processingActivity,
});

export const getSteeringGroup = defineOperation({
  id: 'getSteeringGroup',
  method: 'GET',
  path: '/steering-groups/{steeringGroupId}',
  summary: text('Een stuurgroep lezen', 'Read a steering group'),
  description: text('De leden en de afspraken.', 'The members and the agreements.'),
  params,
  success: { status: 200, body: model.SteeringGroup },
  allow: everyone,
  dataScope: 'object',
  processingActivity,
});

export const listSteeringGroups = defineOperation({
  id: 'listSteeringGroups',
  method: 'GET',
  path: '/steering-groups',
  summary: text('Stuurgroepen bekijken', 'List steering groups'),
  description: text('Alle stuurgroepen, of die van een regio.', 'All steering groups, or those of a region.'),
  query: listQuery({ region: Type.Optional(Region) }, ['createdAt'], model.SteeringGroup),
  success: { status: 200, body: pageOf(model.SteeringGroup, 'SteeringGroupPage') },
  allow: everyone,
  dataScope: 'collection',
  processingActivity,
});

export const { snapshotSteeringGroups, followSteeringGroups } = syncOperations(listSteeringGroups, {
  of: text('stuurgroepen', 'steering groups'),
});

export const changeSteeringGroup = defineOperation({
  id: 'changeSteeringGroup',
  method: 'PATCH',
  path: '/steering-groups/{steeringGroupId}',
  summary: text('Een stuurgroep wijzigen', 'Change a steering group'),
  description: text(
    'Een fase die loopt houdt de termijnen waarmee haar Fieldlab begon te werven; nieuwe leden besluiten meteen mee.',
    'A running phase keeps the terms with which its Fieldlab began to recruit; new members decide at once.',
  ),
  params,
  body: model.SteeringGroupChanges,
  success: { status: 200, body: model.SteeringGroup },
  problems: [problems.capTwice],
  allow: { 'programme-manager': 'all' },
  dataScope: 'object',
  ifMatch: true,
  events: [events.steeringGroupChanged],
  processingActivity,
});
