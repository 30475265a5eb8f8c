import { asked, command, list, ownWork, type Parts, read, sync } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { dayOf } from '@innovatienetwerk/values';
import { operations, type Assignment } from '../../contract/index.ts';
import * as decide from './decide.ts';
import { assignments, type AssignmentState } from './state.ts';

/** More assignments than one person can have in one week. */
const MAX_AT_ONCE = 200;

const toAssignment = ({ id, state, createdAt, updatedAt }: Stored<AssignmentState>): Assignment => {
  const { scopeRegion: region, requestedById: _, status, hours, feedback, ...rest } = state;
  return {
    id,
    region,
    ...rest,
    status: status === 'none' ? 'running' : status,
    hours: [...hours],
    feedback: [...feedback],
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
};

/** What a person recorded for a week at all assignments but this one. */
async function hoursElsewhere(
  parts: Parts,
  profileId: string,
  week: string,
  assignmentId: string,
): Promise<number> {
  const { items } = await parts.aggregates(assignments).list({
    filter: { 'state.profileId': profileId, 'state.hours.week': week },
    reach: ownWork,
    sort: { field: 'createdAt', direction: 1 },
    limit: MAX_AT_ONCE,
  });
  return items
    .filter(({ id }) => id !== assignmentId)
    .flatMap(({ state }) => state.hours)
    .filter((logged) => logged.week === week)
    .reduce((total, { hours }) => total + hours, 0);
}

export const getExpertAssignment = read(operations.getExpertAssignment, assignments, { view: toAssignment });

export const listExpertAssignments = list(operations.listExpertAssignments, assignments, {
  filter: ({ query: { fieldlabId, profileId, status } }) =>
    asked({ 'state.fieldlabId': fieldlabId, 'state.profileId': profileId, 'state.status': status }),
  sort: { createdAt: 'createdAt', untilOn: 'state.untilOn' },
  view: toAssignment,
});

export const [snapshotExpertAssignments, followExpertAssignments] = sync(
  [operations.snapshotExpertAssignments, operations.followExpertAssignments],
  assignments,
  { view: toAssignment },
);

export const endExpertAssignment = command(operations.endExpertAssignment, assignments, {
  decide: (state, { id, request, now }) => decide.end(id, state, request.body, dayOf(now)),
  view: toAssignment,
});

export const logExpertHours = command(operations.logExpertHours, assignments, {
  facts: ({ parts, params, body }, { profileId }) =>
    hoursElsewhere(parts, profileId, body.week, params.assignmentId),
  decide: (state, { id, request: { body, actor }, facts, now }) =>
    decide.log(id, state, body, facts, actor.subjectId, now),
  view: toAssignment,
});

export const giveExpertFeedback = command(operations.giveExpertFeedback, assignments, {
  decide: (state, { id, request: { body, actor }, now }) =>
    decide.giveFeedback(id, state, body, actor.subjectId, now),
  view: toAssignment,
});
