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
import * as events from '../events/hours.ts';
import * as model from '../model/hours.ts';
import { participantRoles } from '../model/words.ts';
import * as problems from '../problems/hours.ts';
import { fieldlabParams, processingActivity, runs, sees } from './who.ts';

const params = object({ hoursEntryId: id('De urenregel. The hours entry.') });
/** Who takes part writes the own hours; who runs the Fieldlab may write those of others. */
const writes = { ...runs, staff: 'own', expert: 'own', partner: 'own' } as const;

export const recordHours = defineOperation({
  id: 'recordHours',
  method: 'POST',
  path: '/fieldlabs/{fieldlabId}/hours',
  summary: text('Uren schrijven', 'Record hours'),
  description: text(
    'Van één deelnemer in één week, in kwartieren. Meer coaching dan afgesproken geeft een waarschuwing en houdt niets tegen.',
    'Of one participant in one week, in quarters. More coaching than agreed gives a warning and stops nothing.',
  ),
  params: fieldlabParams,
  body: model.NewHoursEntry,
  success: { status: 201, body: model.HoursEntry },
  problems: [
    problems.participantElsewhere,
    problems.weekOutside,
    problems.hoursThereAlready,
    problems.hoursOfAssignment,
  ],
  allow: writes,
  dataScope: 'creation',
  events: [events.hoursRecorded, events.coachLimitExceeded],
  processingActivity,
});

export const listHours = defineOperation({
  id: 'listHours',
  method: 'GET',
  path: '/fieldlabs/{fieldlabId}/hours',
  summary: text('Uren bekijken', 'List hours'),
  description: text(
    'De uren van een Fieldlab, per deelnemer en week.',
    'The hours of a Fieldlab, by participant and week.',
  ),
  params: fieldlabParams,
  query: listQuery(
    {
      week: Type.Optional(model.isoWeek),
      role: Type.Optional(oneOf(participantRoles, 'Alleen in deze rol. Only in this role.')),
    },
    ['week', 'createdAt'],
    model.HoursEntry,
  ),
  success: { status: 200, body: pageOf(model.HoursEntry, 'HoursEntryPage') },
  allow: sees,
  dataScope: 'collection',
  processingActivity,
});

export const { snapshotHours, followHours } = syncOperations(listHours, {
  of: text('urenregels van Fieldlabs', 'hours entries of Fieldlabs'),
  path: '/hours-entries',
});

export const getHoursEntry = defineOperation({
  id: 'getHoursEntry',
  method: 'GET',
  path: '/hours-entries/{hoursEntryId}',
  summary: text('Een urenregel lezen', 'Read an hours entry'),
  description: text('De uren van één deelnemer in één week.', 'The hours of one participant in one week.'),
  params,
  success: { status: 200, body: model.HoursEntry },
  allow: sees,
  dataScope: 'object',
  processingActivity,
});

export const correctHours = defineOperation({
  id: 'correctHours',
  method: 'PATCH',
  path: '/hours-entries/{hoursEntryId}',
  summary: text('Uren verbeteren', 'Correct hours'),
  description: text(
    'Vervangt de uren van deze week. Uren bij een inzet uit de expertpool worden daar verbeterd.',
    'Replaces the hours of this week. Hours of an assignment from the pool of experts are corrected there.',
  ),
  params,
  body: model.HoursCorrection,
  success: { status: 200, body: model.HoursEntry },
  problems: [problems.hoursOfAssignment],
  allow: writes,
  dataScope: 'object',
  ifMatch: true,
  events: [events.hoursCorrected, events.coachLimitExceeded],
  processingActivity,
});

export const getHoursSummary = defineOperation({
  id: 'getHoursSummary',
  method: 'GET',
  path: '/fieldlabs/{fieldlabId}/hours-summary',
  summary: text('Uren samengevat', 'Hours in summary'),
  description: text(
    'Alle uren per rol, en de weken met meer coaching dan afgesproken.',
    'All hours by role, and the weeks with more coaching than agreed.',
  ),
  params: fieldlabParams,
  success: { status: 200, body: model.HoursSummary },
  allow: sees,
  dataScope: 'object',
  processingActivity,
});
