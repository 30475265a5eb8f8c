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
import * as events from '../events/form.ts';
import * as model from '../model/form.ts';
import * as problems from '../problems/form.ts';
import { enquires, formParams as params, processingActivity, publishes } from './recipients.ts';

const version = (description: string, minimum = 1) =>
  Type.Integer({ minimum, maximum: model.MAX_VERSIONS, description, examples: [1] });

export const createForm = defineOperation({
  id: 'createForm',
  method: 'POST',
  path: '/forms',
  summary: text('Een formulier opstellen', 'Draft a form'),
  description: text(
    'Vragen als JSON Schema 2020-12, en regels over de antwoorden heen als JsonLogic.',
    'Questions as JSON Schema 2020-12, and rules across the answers as JsonLogic.',
  ),
  body: model.NewForm,
  success: { status: 201, body: model.Form },
  problems: [problems.formFaulty],
  allow: publishes,
  dataScope: 'creation',
  events: [events.formDrafted],
  processingActivity,
});

export const updateForm = defineOperation({
  id: 'updateForm',
  method: 'PATCH',
  path: '/forms/{formId}',
  summary: text('Het concept van een formulier wijzigen', 'Change the draft of a form'),
  description: text('Vastgestelde versies veranderen niet mee.', 'Published versions do not change with it.'),
  params,
  body: model.FormChanges,
  success: { status: 200, body: model.Form },
  problems: [problems.formFaulty],
  allow: publishes,
  dataScope: 'object',
  ifMatch: true,
  events: [events.formDrafted],
  processingActivity,
});

export const publishForm = defineOperation({
  id: 'publishForm',
  method: 'POST',
  path: '/forms/{formId}/publications',
  summary: text('Een versie van een formulier vaststellen', 'Publish a version of a form'),
  description: text(
    'De versie krijgt een nummer en verandert nooit meer; openstellingen verwijzen ernaar.',
    'The version gets a number and never changes again; calls refer to it.',
  ),
  params,
  success: { status: 201, body: model.Form },
  problems: [problems.publishedAlready, problems.tooManyVersions],
  allow: publishes,
  dataScope: 'object',
  ifMatch: true,
  events: [events.formPublished],
  processingActivity,
});

export const getForm = defineOperation({
  id: 'getForm',
  method: 'GET',
  path: '/forms/{formId}',
  summary: text('Een formulier lezen', 'Read a form'),
  description: text(
    'Een vastgestelde versie; zonder `version` de laatste, of het concept als er nog geen is. Versie 0 is het concept.',
    'A published version; without `version` the last one, or the draft when there is none yet. Version 0 is the draft.',
  ),
  params,
  query: object({ version: Type.Optional(version('Welke versie. Which version.', 0)) }),
  success: { status: 200, body: model.Form },
  problems: [problems.versionUnknown],
  allow: enquires,
  dataScope: 'object',
  processingActivity,
});

export const listForms = defineOperation({
  id: 'listForms',
  method: 'GET',
  path: '/forms',
  summary: text('Formulieren bekijken', 'List forms'),
  description: text('Alle formulieren met hun laatste versie.', 'All forms with their last version.'),
  query: listQuery({ organisationId: Type.Optional(id('Van wie. Whose.')) }, ['createdAt'], model.Form),
  success: { status: 200, body: pageOf(model.Form, 'FormPage') },
  allow: enquires,
  dataScope: 'collection',
  processingActivity,
});

export const { snapshotForms, followForms } = syncOperations(listForms, { of: text('formulieren', 'forms') });

export const compareForms = defineOperation({
  id: 'compareForms',
  method: 'GET',
  path: '/forms/{formId}/comparisons',
  summary: text('Twee versies van een formulier vergelijken', 'Compare two versions of a form'),
  description: text(
    'Welke velden en regels erbij kwamen, vervielen of iets anders vragen.',
    'Which fields and rules were added, fell away or ask for something else.',
  ),
  params,
  query: object({
    from: Type.Optional(version('Van versie. From version.')),
    to: Type.Optional(version('Naar versie. To version.')),
  }),
  success: { status: 200, body: model.FormComparison },
  problems: [problems.versionUnknown],
  allow: enquires,
  dataScope: 'object',
  processingActivity,
});
