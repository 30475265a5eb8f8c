import { asked, command, creation, list, read, sync } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { operations, type Milestone } from '../../contract/index.ts';
import { isOver } from '../fieldlab/phases.ts';
import { fieldlabs } from '../fieldlab/state.ts';
import { belongingTo, madeBy } from '../learning/belonging.ts';
import * as decide from './decide.ts';
import { milestones, type MilestoneState } from './state.ts';

const toMilestone = ({ id, state, createdAt, updatedAt }: Stored<MilestoneState>): Milestone => {
  const { belonging, ...rest } = state;
  return {
    id,
    fieldlabId: belonging.fieldlabId,
    ...rest,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
};

export const planMilestone = creation(operations.planMilestone, milestones, {
  facts: ({ require, params }) => require(fieldlabs, params.fieldlabId),
  decide: (_, { id, request, facts: fieldlab }) =>
    decide.plan(id, request.body, madeBy(request, belongingTo(fieldlab)), isOver(fieldlab.state)),
  view: toMilestone,
  location: ({ id }) => `/milestones/${id}`,
});

export const changeMilestone = command(operations.changeMilestone, milestones, {
  decide: (state, { id, request: { body }, now }) => decide.change(id, state, body, now),
  view: toMilestone,
});

export const getMilestone = read(operations.getMilestone, milestones, { view: toMilestone });

export const listMilestones = list(operations.listMilestones, milestones, {
  filter: async ({ require, params: { fieldlabId }, query: { status } }) => {
    await require(fieldlabs, fieldlabId);
    return {
      'state.belonging.fieldlabId': fieldlabId,
      ...asked({ 'state.status': status }),
    };
  },
  sort: { dueOn: 'state.dueOn', createdAt: 'createdAt' },
  view: toMilestone,
});

export const [snapshotMilestones, followMilestones] = sync(
  [operations.snapshotMilestones, operations.followMilestones],
  milestones,
  { view: toMilestone },
);
