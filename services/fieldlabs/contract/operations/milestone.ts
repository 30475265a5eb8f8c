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
import * as events from '../events/milestone.ts';
import * as model from '../model/milestone.ts';
import { fieldlabOver } from '../problems/learning.ts';
import * as problems from '../problems/milestone.ts';
import { workers } from './learning.ts';
import { fieldlabParams, processingActivity, sees } from './who.ts';

const params = object({ milestoneId: id('De mijlpaal. The milestone.') });

export const planMilestone = defineOperation({
  id: 'planMilestone',
  method: 'POST',
  path: '/fieldlabs/{fieldlabId}/milestones',
  summary: text('Een mijlpaal plannen', 'Plan a milestone'),
  description: text('Wat op welke dag bereikt moet zijn.', 'What must be reached by which day.'),
  params: fieldlabParams,
  body: model.NewMilestone,
  success: { status: 201, body: model.Milestone },
  problems: [fieldlabOver],
  allow: workers,
  dataScope: 'object',
  events: [events.milestonePlanned],
  processingActivity,
});

export const getMilestone = defineOperation({
  id: 'getMilestone',
  method: 'GET',
  path: '/milestones/{milestoneId}',
  summary: text('Een mijlpaal lezen', 'Read a milestone'),
  description: text('Een mijlpaal met haar stand.', 'A milestone with its state.'),
  params,
  success: { status: 200, body: model.Milestone },
  allow: sees,
  dataScope: 'object',
  processingActivity,
});

export const listMilestones = defineOperation({
  id: 'listMilestones',
  method: 'GET',
  path: '/fieldlabs/{fieldlabId}/milestones',
  summary: text('Mijlpalen bekijken', 'List milestones'),
  description: text('De mijlpalen van een Fieldlab, op dag.', 'The milestones of a Fieldlab, by day.'),
  params: fieldlabParams,
  query: listQuery(
    { status: Type.Optional(oneOf(model.milestoneStatuses, 'Stand. State.')) },
    ['dueOn', 'createdAt'],
    model.Milestone,
  ),
  success: { status: 200, body: pageOf(model.Milestone, 'MilestonePage') },
  allow: sees,
  dataScope: 'collection',
  processingActivity,
});

export const { snapshotMilestones, followMilestones } = syncOperations(listMilestones, {
  of: text('mijlpalen van Fieldlabs', 'milestones of Fieldlabs'),
  path: '/milestones',
});

export const changeMilestone = defineOperation({
  id: 'changeMilestone',
  method: 'PATCH',
  path: '/milestones/{milestoneId}',
  summary: text('Een mijlpaal wijzigen', 'Change a milestone'),
  description: text(
    'Verschuift de mijlpaal, of legt vast dat zij is bereikt of gemist.',
    'Moves the milestone, or records that it was reached or missed.',
  ),
  params,
  body: model.MilestoneChanges,
  success: { status: 200, body: model.Milestone },
  problems: [problems.reachedNeedsDay],
  allow: workers,
  dataScope: 'object',
  ifMatch: true,
  events: [events.milestoneChanged],
  processingActivity,
});
