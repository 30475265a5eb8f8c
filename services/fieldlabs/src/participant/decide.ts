import { refuse } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import {
  problems,
  type Departure,
  type NewParticipant,
  type ParticipantChanges,
  type ParticipantRole,
} from '../../contract/index.ts';
import type { Belonging } from '../learning/belonging.ts';
import type { ParticipantEvent, ParticipantState } from './state.ts';

type ParticipantDecision = Decision<ParticipantEvent>;

/** These sign before a phase starts: they bring money or work of their own, or take data with them. */
export const signatories: readonly ParticipantRole[] = ['partner', 'funder', 'researcher'];

export interface JoinFacts {
  /** Of the Fieldlab, in whose place the participant lies. */
  readonly belonging: Belonging;
  readonly isOver: boolean;
  readonly isKnown: boolean;
}

/** A participant sees itself and what it takes part in, when it is a person. */
const seenBy = (belonging: Belonging, personId: string | undefined): Belonging => ({
  ...belonging,
  personIds: [...new Set([...belonging.personIds, ...(personId === undefined ? [] : [personId])])],
});

export function join(
  participantId: string,
  participant: NewParticipant,
  { belonging, isOver, isKnown }: JoinFacts,
): ParticipantDecision {
  const { organisationId, personId, role, fromOn, untilOn, agreement } = participant;
  if (isOver) return refuse(problems.fieldlabOver);
  if (!isKnown) return refuse(problems.participantUnknownOrganisation);
  if (untilOn !== undefined && untilOn < fromOn) return refuse(problems.periodReversed, { fromOn });
  return [
    {
      type: 'participant.joined.v1',
      data: {
        participantId,
        fieldlabId: belonging.fieldlabId,
        organisationId,
        role,
        ...(personId === undefined ? {} : { personId }),
      },
      kept: {
        ...seenBy(belonging, personId),
        fromOn,
        ...(untilOn === undefined ? {} : { untilOn }),
        ...(agreement === undefined ? {} : { agreement }),
        seat: [organisationId, personId ?? '', role].join('/'),
      },
    },
  ];
}

export interface Assignment {
  readonly assignmentId: string;
  readonly personId: string;
  readonly employerId: string;
  readonly role: 'coach' | 'expert';
  readonly fromOn: string;
  readonly untilOn: string;
}

/** An expert of the pool takes part by an assignment, which has its own agreement. */
export function assign(
  participantId: string,
  { assignmentId, personId, employerId, role, fromOn, untilOn }: Assignment,
  belonging: Belonging,
): ParticipantDecision {
  const { fieldlabId } = belonging;
  return [
    {
      type: 'participant.joined.v1',
      data: { participantId, fieldlabId, organisationId: employerId, role, personId },
      kept: { ...seenBy(belonging, personId), fromOn, untilOn, assignmentId, seat: assignmentId },
    },
  ];
}

const dataOf = (participantId: string, state: ParticipantState) => ({
  participantId,
  fieldlabId: state.fieldlabId,
  organisationId: state.memberOrganisationId,
  role: state.role,
  ...(state.personId === undefined ? {} : { personId: state.personId }),
});

export function change(
  participantId: string,
  state: ParticipantState,
  changes: ParticipantChanges,
): ParticipantDecision {
  const { status, fromOn, leftOn = '' } = state;
  if (status === 'left') return refuse(problems.hasLeft, { leftOn });
  const { agreement, untilOn } = { ...state, ...changes };
  if (untilOn !== undefined && untilOn < fromOn) return refuse(problems.periodReversed, { fromOn });
  return [
    {
      type: 'participant.changed.v1',
      data: dataOf(participantId, state),
      kept: {
        ...(agreement === undefined ? {} : { agreement }),
        ...(untilOn === undefined ? {} : { untilOn }),
      },
    },
  ];
}

const left = (participantId: string, state: ParticipantState, departure: Departure): ParticipantEvent => ({
  type: 'participant.left.v1',
  data: dataOf(participantId, state),
  kept: departure,
});

export function leave(
  participantId: string,
  state: ParticipantState,
  departure: Departure,
): ParticipantDecision {
  const { status, fromOn, leftOn = '' } = state;
  if (status === 'left') return refuse(problems.hasLeft, { leftOn });
  if (departure.leftOn < fromOn) return refuse(problems.periodReversed, { fromOn });
  return [left(participantId, state, departure)];
}

/** The assignment of the expert is over. */
export function endAssignment(
  participantId: string,
  state: ParticipantState,
  endedOn: string,
): ParticipantDecision {
  return state.status === 'left' ? [] : [left(participantId, state, { leftOn: endedOn })];
}

/** The last day has passed. An assignment ends by its own event, for it can be extended elsewhere. */
export function leaveOnTime(
  participantId: string,
  state: ParticipantState,
  today: string,
): ParticipantDecision {
  const { status, untilOn, assignmentId } = state;
  if (status === 'left' || assignmentId !== undefined || untilOn === undefined || untilOn >= today) return [];
  return [left(participantId, state, { leftOn: untilOn })];
}
