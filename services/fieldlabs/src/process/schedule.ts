import { ownWork, type Due, type Schedule } from '@innovatienetwerk/service';
import type { Filter, Stored } from '@innovatienetwerk/store';
import { dayOf, daysAfter, endOfDay } from '@innovatienetwerk/values';
import { groupOf } from '../fieldlab/facts.ts';
import { endOnTime, remind, SOON_DAYS } from '../fieldlab/phase-run.ts';
import { fieldlabs, type FieldlabState } from '../fieldlab/state.ts';
import { tellStuck } from './decide.ts';

const PER_TURN = 100;

async function dueFieldlabs(
  { parts }: Due,
  filter: Filter,
  field: string,
): Promise<readonly Stored<FieldlabState>[]> {
  const page = await parts.aggregates(fieldlabs).list({
    filter,
    reach: ownWork,
    sort: { field, direction: 1 },
    limit: PER_TURN,
  });
  return page.items;
}

/** Phases whose planned last day is past: they would be stuck from the day after it on. */
async function endPhases(due: Due): Promise<void> {
  const filter = {
    'state.waiting.for': 'phase-end',
    'state.waiting.dueAt': { $lte: endOfDay(dayOf(due.now)) },
  };
  for (const { id, state } of await dueFieldlabs(due, filter, 'state.waiting.dueAt')) {
    // oxlint-disable-next-line no-await-in-loop -- few at a time, and gently on the database
    await due
      .for(`end/${id}/${state.waiting?.phaseId ?? ''}`)
      .change(fieldlabs, id, (current, now) => endOnTime(id, current, now));
  }
}

/** Also of Fieldlabs that were stopped: their last closing report is owed all the same. */
async function remindOfClosures(due: Due): Promise<void> {
  const today = dayOf(due.now);
  // One that was reminded of for the last time has nothing more to hear.
  const filter = {
    'state.closure.dueOn': { $lte: daysAfter(today, SOON_DAYS) },
    'state.closure.reminded': { $ne: 'overdue' },
  };
  for (const { id } of await dueFieldlabs(due, filter, 'state.closure.dueOn')) {
    // oxlint-disable-next-line no-await-in-loop
    await due.for(`remind/${id}/${today}`).change(fieldlabs, id, (current, now) => remind(id, current, now));
  }
}

async function tellWhatIsStuck(due: Due): Promise<void> {
  const { parts, now } = due;
  const filter = { 'state.waiting.told': false, 'state.waiting.dueAt': { $lt: now.toISOString() } };
  for (const { id, state } of await dueFieldlabs(due, filter, 'state.waiting.dueAt')) {
    // oxlint-disable-next-line no-await-in-loop
    const group = await groupOf(parts, state.steeringGroupId);
    const { for: waitingFor = '', since = '', dueAt = '' } = state.waiting ?? {};
    // oxlint-disable-next-line no-await-in-loop
    await due
      .for(`stuck/${id}/${waitingFor}/${since}/${dueAt}`)
      .change(fieldlabs, id, (current, at) => tellStuck(id, current, group?.memberIds ?? [], at));
    parts.telemetry.metrics.count('innovatienetwerk.process.stuck', 1, { waiting_for: waitingFor });
    parts.telemetry.log.warn({ event: 'process_stuck', fieldlabId: id, waitingFor, since });
  }
}

/** What time does to Fieldlabs: phases end, closing reports become due, and what stands still is told. */
export const processSchedule: Schedule = {
  name: 'process',
  everyMs: 5_000,
  async run(due) {
    await endPhases(due);
    await remindOfClosures(due);
    await tellWhatIsStuck(due);
  },
};
