import type { NewEventOf } from '@innovatienetwerk/contract';
import { defineAggregate, derivedId } from '@innovatienetwerk/service';
import type { events, ParticipantRole } from '../../contract/index.ts';
import { nowhere, scopeOf, type Belonging } from '../learning/belonging.ts';

export interface HoursState extends Belonging {
  readonly participantId: string;
  readonly role: ParticipantRole;
  readonly week: string;
  readonly hours: number;
  /** These hours come from an assignment, where they are written and corrected. */
  readonly ofAssignment: boolean;
  /** What was coached in this week when these hours were written, when it was more than agreed. */
  readonly exceeded?: { readonly limit: number; readonly total: number } | undefined;
}

export type HoursEvent =
  | NewEventOf<typeof events.hoursRecorded, Belonging & Pick<HoursState, 'ofAssignment'>>
  | NewEventOf<typeof events.hoursCorrected>
  | NewEventOf<typeof events.coachLimitExceeded>;

/** One for each participant and week, whoever writes at the same moment. */
export const hoursEntryIdOf = (participantId: string, week: string): string =>
  derivedId('hours-entry', participantId, week);

export const noHours: HoursState = {
  ...nowhere,
  participantId: '',
  role: 'partner',
  week: '',
  hours: 0,
  ofAssignment: false,
};

export function evolve(state: HoursState, event: HoursEvent): HoursState {
  switch (event.type) {
    case 'hours-entry.recorded.v1': {
      const { participantId, role, week, hours } = event.data;
      return { ...state, ...event.kept, participantId, role, week, hours };
    }
    case 'hours-entry.corrected.v1': {
      const { exceeded: _, ...rest } = state;
      return { ...rest, hours: event.data.hours };
    }
    case 'hours-entry.limit-exceeded.v1': {
      const { limit, total } = event.data;
      return { ...state, exceeded: { limit, total } };
    }
  }
}

export const hoursEntries = defineAggregate<HoursState, HoursEvent>({
  name: 'hours-entry',
  collection: 'hours-entries',
  param: 'hoursEntryId',
  initial: noHours,
  evolve,
  scope: scopeOf,
  indexes: [
    { key: { 'state.fieldlabId': 1, 'state.week': 1, _id: 1 } },
    { key: { 'state.fieldlabId': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.fieldlabId': 1, 'state.role': 1, 'state.week': 1, _id: 1 } },
  ],
});
