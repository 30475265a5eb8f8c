import { asked, command, creation, list, read, sync } from '@innovatienetwerk/service';
import { dayOf } from '@innovatienetwerk/values';
import type { Stored } from '@innovatienetwerk/store';
import { operations, problems, type HoursEntry } from '../../contract/index.ts';
import { fieldlabs } from '../fieldlab/state.ts';
import { belongingTo } from '../learning/belonging.ts';
import { participants } from '../participant/state.ts';
import * as decide from './decide.ts';
import { coachingIn, coachLimitOf, entriesOf } from './entries.ts';
import { hoursEntries, hoursEntryIdOf, type HoursState } from './state.ts';
import { summarise } from './summary.ts';

const toHoursEntry = ({ id, state, createdAt, updatedAt }: Stored<HoursState>): HoursEntry => ({
  id,
  fieldlabId: state.fieldlabId,
  participantId: state.participantId,
  role: state.role,
  week: state.week,
  hours: state.hours,
  warnings: state.exceeded === undefined ? [] : [{ code: 'coach-hours-exceeded', ...state.exceeded }],
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});

export const recordHours = creation(operations.recordHours, hoursEntries, {
  id: ({ body }) => hoursEntryIdOf(body.participantId, body.week),
  taken: { code: problems.hoursThereAlready.code },
  facts: async (request) => {
    const { parts, params, body } = request;
    const fieldlab = await request.require(fieldlabs, params.fieldlabId);
    const participant = await parts.aggregates(participants).load(body.participantId);
    const own = participant?.state.fieldlabId === fieldlab.id ? participant.state : undefined;
    const entryId = hoursEntryIdOf(body.participantId, body.week);
    const coaching = await coachingIn(parts, fieldlab, body.week, entryId);
    return { belonging: belongingTo(fieldlab), participant: own, coaching };
  },
  decide: (_, { id, request, facts, now }) => decide.record(id, request.body, facts, dayOf(now)),
  view: toHoursEntry,
  location: ({ id }) => `/hours-entries/${id}`,
});

export const correctHours = command(operations.correctHours, hoursEntries, {
  facts: async ({ parts, params }, { fieldlabId, week }) => {
    const fieldlab = await parts.aggregates(fieldlabs).load(fieldlabId);
    if (fieldlab === null) return { ofOthers: 0, limit: undefined };
    return await coachingIn(parts, fieldlab, week, params.hoursEntryId);
  },
  decide: (state, { id, request, facts }) => decide.correct(id, state, request.body.hours, facts),
  view: toHoursEntry,
});

export const getHoursEntry = read(operations.getHoursEntry, hoursEntries, { view: toHoursEntry });

export const listHours = list(operations.listHours, hoursEntries, {
  filter: async (request) => {
    const { params, query } = request;
    await request.require(fieldlabs, params.fieldlabId);
    return {
      'state.fieldlabId': params.fieldlabId,
      ...asked({ 'state.week': query.week, 'state.role': query.role }),
    };
  },
  sort: { week: 'state.week', createdAt: 'createdAt' },
  view: toHoursEntry,
});

export const [snapshotHours, followHours] = sync(
  [operations.snapshotHours, operations.followHours],
  hoursEntries,
  { view: toHoursEntry },
);

export const getHoursSummary = read(operations.getHoursSummary, fieldlabs, {
  view: async (fieldlab, { parts }) => {
    const [entries, limit] = await Promise.all([
      entriesOf(parts, fieldlab.id),
      coachLimitOf(parts, fieldlab.state),
    ]);
    return summarise(
      fieldlab.id,
      entries.map(({ state }) => state),
      limit,
    );
  },
});
