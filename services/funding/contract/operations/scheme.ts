import {
  defineOperation,
  id,
  listQuery,
  object,
  pageOf,
  syncOperations,
  text,
} from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import * as events from '../events/scheme.ts';
import * as model from '../model/scheme.ts';
import * as problems from '../problems/scheme.ts';
import { processingActivity, publishes } from './recipients.ts';

const params = object({ schemeId: id('De regeling. The scheme.') });

export const createScheme = defineOperation({
  id: 'createScheme',
  method: 'POST',
  path: '/schemes',
  summary: text('Een regeling vaststellen', 'Establish a scheme'),
  description: text(
    'De subsidieregeling zoals zij is bekendgemaakt. Het geld en de grenzen staan in haar openstellingen.',
    'The funding scheme as it was published. The money and the limits are in its calls.',
  ),
  body: model.NewScheme,
  success: { status: 201, body: model.Scheme },
  problems: [problems.termOutOfOrder],
  allow: publishes,
  dataScope: 'creation',
  events: [events.schemeEstablished],
  processingActivity,
});

export const updateScheme = defineOperation({
  id: 'updateScheme',
  method: 'PATCH',
  path: '/schemes/{schemeId}',
  summary: text('Een regeling wijzigen', 'Change a scheme'),
  description: text(
    'Kan zolang er geen openstelling van deze regeling open is; haar openstellingen blijven binnen de looptijd.',
    'Possible while no call of this scheme is open; its calls stay within the term.',
  ),
  params,
  body: model.SchemeChanges,
  success: { status: 200, body: model.Scheme },
  problems: [problems.termOutOfOrder, problems.schemeInUse, problems.callsOutsideTerm],
  allow: publishes,
  dataScope: 'object',
  ifMatch: true,
  events: [events.schemeChanged],
  processingActivity,
});

export const getScheme = defineOperation({
  id: 'getScheme',
  method: 'GET',
  path: '/schemes/{schemeId}',
  summary: text('Een regeling lezen', 'Read a scheme'),
  description: text(
    'Looptijd, vindplaats en regels in gewone woorden; openbaar.',
    'Term, source and rules in plain words; public.',
  ),
  params,
  success: { status: 200, body: model.Scheme },
  allow: 'public',
  dataScope: 'object',
  processingActivity,
});

export const listSchemes = defineOperation({
  id: 'listSchemes',
  method: 'GET',
  path: '/schemes',
  summary: text('Regelingen bekijken', 'List schemes'),
  description: text('Alle regelingen; openbaar.', 'All schemes; public.'),
  query: listQuery(
    { funderOrganisationId: Type.Optional(id('Van welke geldgever. Of which funder.')) },
    ['createdAt', 'termFrom'],
    model.Scheme,
  ),
  success: { status: 200, body: pageOf(model.Scheme, 'SchemePage') },
  allow: 'public',
  dataScope: 'collection',
  processingActivity,
});

export const { snapshotSchemes, followSchemes } = syncOperations(listSchemes, {
  of: text('regelingen', 'schemes'),
});
