import { command, creation, list, ownWork, type Parts, read, sync } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { operations, problems, type Goal } from '../../contract/index.ts';
import { isOver } from '../fieldlab/phases.ts';
import { fieldlabs } from '../fieldlab/state.ts';
import { belongingTo, madeBy } from '../learning/belonging.ts';
import * as decide from './decide.ts';
import { goals, type GoalState } from './state.ts';

const toGoal = ({ id, state, createdAt, updatedAt }: Stored<GoalState>): Goal => ({
  id,
  fieldlabId: state.belonging.fieldlabId,
  ...state.content,
  frozenCodes: [...state.frozenCodes],
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});

/** @param goalId the goal that is decided on, which does not count */
async function leadsElsewhere(parts: Parts, fieldlabId: string, goalId?: string): Promise<boolean> {
  const filter = {
    'state.leading.fieldlabId': fieldlabId,
    ...(goalId === undefined ? {} : { _id: { $ne: goalId } }),
  };
  return (await parts.aggregates(goals).count(filter, ownWork, 1)) > 0;
}

export const setGoal = creation(operations.setGoal, goals, {
  facts: async ({ require, params: { fieldlabId }, parts }) => {
    const fieldlab = await require(fieldlabs, fieldlabId);
    const [isTaken, count] = await Promise.all([
      leadsElsewhere(parts, fieldlabId),
      parts.aggregates(goals).count({ 'state.belonging.fieldlabId': fieldlabId }, ownWork, decide.MAX_GOALS),
    ]);
    return { fieldlab, leadsElsewhere: isTaken, count };
  },
  taken: { code: problems.leadingTaken.code },
  decide: (_, { id, request, facts: { fieldlab, ...facts } }) =>
    decide.set(id, request.body, madeBy(request, belongingTo(fieldlab)), {
      ...facts,
      isOver: isOver(fieldlab.state),
    }),
  view: toGoal,
  location: ({ id }) => `/goals/${id}`,
});

export const changeGoal = command(operations.changeGoal, goals, {
  facts: ({ parts, params }, { belonging }) => leadsElsewhere(parts, belonging.fieldlabId, params.goalId),
  decide: (state, { id, request: { body }, facts }) => decide.change(id, state, body, facts),
  view: toGoal,
});

export const getGoal = read(operations.getGoal, goals, { view: toGoal });

export const listGoals = list(operations.listGoals, goals, {
  filter: async ({ require, params: { fieldlabId } }) => {
    await require(fieldlabs, fieldlabId);
    return { 'state.belonging.fieldlabId': fieldlabId };
  },
  sort: { createdAt: 'createdAt' },
  view: toGoal,
});

export const [snapshotGoals, followGoals] = sync([operations.snapshotGoals, operations.followGoals], goals, {
  view: toGoal,
});
