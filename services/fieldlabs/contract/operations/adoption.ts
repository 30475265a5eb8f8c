import {
  defineOperation,
  id,
  ImportReport,
  listQuery,
  object,
  oneOf,
  pageOf,
  Province,
  syncOperations,
  text,
} from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import * as events from '../events/adoption.ts';
import * as model from '../model/adoption.ts';
import * as problems from '../problems/adoption.ts';
import { network } from './learning.ts';
import { fieldlabParams, importers, processingActivity } from './who.ts';

const params = object({ adoptionId: id('De invoering. The adoption.') });

/** An adoption is of the library or POI that adopts, whoever led the Fieldlab. */
const adopters = {
  staff: 'organisation',
  specialist: 'organisation',
  coordinator: 'region',
  'programme-manager': 'all',
} as const;

export const planAdoption = defineOperation({
  id: 'planAdoption',
  method: 'POST',
  path: '/scale-ups/{scaleUpId}/adoptions',
  summary: text('Invoering plannen', 'Plan an adoption'),
  description: text(
    'Een bibliotheek of POI gaat invoeren wat een voltooide opschaling aanbiedt; één keer per organisatie.',
    'A library or POI is going to adopt what a completed scale-up offers; once for each organisation.',
  ),
  params: object({ scaleUpId: id('De opschaling. The scale-up.') }),
  body: model.NewAdoption,
  success: { status: 201, body: model.Adoption },
  problems: [problems.adoptionTooEarly, problems.notAnAdopter, problems.adoptedAlready],
  allow: adopters,
  dataScope: 'creation',
  events: [events.adoptionPlanned],
  processingActivity,
});

export const importAdoptions = defineOperation({
  id: 'importAdoptions',
  method: 'POST',
  path: '/adoption-imports',
  summary: text('Invoeringen overnemen uit een ander systeem', 'Import adoptions from another system'),
  description: text(
    'Neemt hoogstens 200 invoeringen over, elk met het kenmerk dat zij in uw systeem heeft. Een organisatie heeft per opschaling één invoering; een regel over een invoering die er al is werkt die bij. Dezelfde regels kunt u altijd opnieuw sturen. Het verslag zegt per regel wat er gebeurde.',
    'Imports 200 adoptions at most, each with the key that it has in your system. An organisation has one adoption of each scale-up; a line about one that is there already brings that one up to date. The same lines may be sent again at any time. The report says of each line what became of it.',
  ),
  body: model.AdoptionImport,
  success: { status: 200, body: ImportReport },
  problems: [
    problems.adoptionTooEarly,
    problems.notAnAdopter,
    problems.adoptionStep,
    problems.adoptionIncomplete,
  ],
  allow: importers,
  dataScope: 'lines',
  events: [events.adoptionPlanned, events.adoptionChanged],
  processingActivity,
});

export const getAdoption = defineOperation({
  id: 'getAdoption',
  method: 'GET',
  path: '/adoptions/{adoptionId}',
  summary: text('Een invoering lezen', 'Read an adoption'),
  description: text('Stand en bereik van een invoering.', 'State and reach of an adoption.'),
  params,
  success: { status: 200, body: model.Adoption },
  allow: network,
  dataScope: 'object',
  processingActivity,
});

export const listAdoptions = defineOperation({
  id: 'listAdoptions',
  method: 'GET',
  path: '/adoptions',
  summary: text('Invoeringen bekijken', 'List adoptions'),
  description: text(
    'Wie wat gebruikt, gaat gebruiken of ermee stopte.',
    'Who uses what, is going to, or stopped.',
  ),
  query: listQuery(
    {
      scaleUpId: Type.Optional(id('Alleen van deze opschaling. Of this scale-up only.')),
      province: Type.Optional(Province),
      status: Type.Optional(oneOf(model.adoptionStatuses, 'Alleen in deze stand. In this state only.')),
    },
    ['createdAt', 'updatedAt'],
    model.Adoption,
  ),
  success: { status: 200, body: pageOf(model.Adoption, 'AdoptionPage') },
  allow: network,
  dataScope: 'collection',
  processingActivity,
});

export const { snapshotAdoptions, followAdoptions } = syncOperations(listAdoptions, {
  of: text('invoeringen', 'adoptions'),
});

export const changeAdoption = defineOperation({
  id: 'changeAdoption',
  method: 'PATCH',
  path: '/adoptions/{adoptionId}',
  summary: text('Een invoering bijwerken', 'Update an adoption'),
  description: text(
    'Legt vast dat het in gebruik is of gestopt, met het bereik per jaar en de gebruikte versie.',
    'Records that it is in use or stopped, with the reach a year and the version used.',
  ),
  params,
  body: model.AdoptionChanges,
  success: { status: 200, body: model.Adoption },
  problems: [problems.adoptionStep, problems.adoptionIncomplete],
  allow: adopters,
  dataScope: 'object',
  ifMatch: true,
  events: [events.adoptionChanged],
  processingActivity,
});

export const getCoverage = defineOperation({
  id: 'getCoverage',
  method: 'GET',
  path: '/fieldlabs/{fieldlabId}/coverage',
  summary: text('Dekking per provincie', 'Coverage by province'),
  description: text(
    'Hoeveel bibliotheken het in elke provincie gebruiken, en hoeveel mensen dat bereikt.',
    'How many libraries use it in each province, and how many people that reaches.',
  ),
  params: fieldlabParams,
  success: { status: 200, body: model.Coverage },
  allow: network,
  dataScope: 'object',
  processingActivity,
});
