import { refuse } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import { mondayOf, daysAfter, weekOf } from '@innovatienetwerk/values';
import { problems } from '../../contract/index.ts';
import type { Belonging } from '../learning/belonging.ts';
import type { ParticipantState } from '../participant/state.ts';
import type { HoursEvent, HoursState } from './state.ts';

type HoursDecision = Decision<HoursEvent>;

/** Coaching in the week of an entry: what others wrote, and what the steering group agreed on. */
export interface Coaching {
  readonly ofOthers: number;
  /** Absent as long as the Fieldlab has no steering group. */
  readonly limit: number | undefined;
}

type Entry = Pick<HoursState, 'fieldlabId' | 'participantId' | 'role' | 'week' | 'hours'>;

const dataOf = (hoursEntryId: string, { fieldlabId, participantId, role, week, hours }: Entry) => ({
  hoursEntryId,
  fieldlabId,
  participantId,
  role,
  week,
  hours,
});

/** Source: innovatiebieb.nl, "Fieldlabs": a coach works at most so many hours in a week. More is told, and stops nobody. */
function warning(hoursEntryId: string, entry: Entry, { ofOthers, limit }: Coaching): readonly HoursEvent[] {
  const total = ofOthers + entry.hours;
  if (entry.role !== 'coach' || limit === undefined || total <= limit) return [];
  const { hours: _, ...data } = dataOf(hoursEntryId, entry);
  return [{ type: 'hours-entry.limit-exceeded.v1', data: { ...data, total, limit } }];
}

/** Whether the participant takes part in some day of the week. */
function takesPartIn({ fromOn, untilOn, leftOn }: ParticipantState, week: string): boolean {
  const monday = mondayOf(week);
  const last = leftOn ?? untilOn;
  return daysAfter(monday, 6) >= fromOn && (last === undefined || monday <= last);
}

/** A year has 52 or 53 weeks: the 53rd of a year of 52 is none. */
const isWeek = (week: string): boolean => weekOf(mondayOf(week)) === week;

export interface RecordFacts {
  readonly belonging: Belonging;
  /** Of this Fieldlab. */
  readonly participant: ParticipantState | undefined;
  readonly coaching: Coaching;
}

/** @param today no hours are written of a week that is yet to come */
export function record(
  hoursEntryId: string,
  { participantId, week, hours }: Pick<HoursState, 'participantId' | 'week' | 'hours'>,
  { belonging, participant, coaching }: RecordFacts,
  today: string,
): HoursDecision {
  if (participant === undefined) return refuse(problems.participantElsewhere);
  if (participant.assignmentId !== undefined) return refuse(problems.hoursOfAssignment);
  if (!isWeek(week) || !takesPartIn(participant, week) || mondayOf(week) > today)
    return refuse(problems.weekOutside, { week });
  const { fieldlabId } = belonging;
  const entry = { fieldlabId, participantId, role: participant.role, week, hours };
  const { personId } = participant;
  const personIds = personId === undefined ? [] : [personId];
  return [
    {
      type: 'hours-entry.recorded.v1',
      data: dataOf(hoursEntryId, entry),
      kept: { ...belonging, personIds, ofAssignment: false },
    },
    ...warning(hoursEntryId, entry, coaching),
  ];
}

function corrected(
  hoursEntryId: string,
  state: HoursState,
  hours: number,
  coaching: Coaching,
): readonly HoursEvent[] {
  if (state.hours === hours) return [];
  const entry = { ...state, hours };
  return [
    { type: 'hours-entry.corrected.v1', data: dataOf(hoursEntryId, entry) },
    ...warning(hoursEntryId, entry, coaching),
  ];
}

export const correct = (
  hoursEntryId: string,
  state: HoursState,
  hours: number,
  coaching: Coaching,
): HoursDecision =>
  state.ofAssignment ? refuse(problems.hoursOfAssignment) : corrected(hoursEntryId, state, hours, coaching);

/** Hours that an expert wrote with the assignment. */
export function recordOfAssignment(
  hoursEntryId: string,
  entry: Entry & { readonly personId: string },
  belonging: Belonging,
  coaching: Coaching,
): HoursDecision {
  return [
    {
      type: 'hours-entry.recorded.v1',
      data: dataOf(hoursEntryId, entry),
      kept: { ...belonging, personIds: [entry.personId], ofAssignment: true },
    },
    ...warning(hoursEntryId, entry, coaching),
  ];
}

/** Written again for the same week, they take the place of those before. */
export const replaceOfAssignment = (
  hoursEntryId: string,
  state: HoursState,
  hours: number,
  coaching: Coaching,
): HoursDecision => corrected(hoursEntryId, state, hours, coaching);
