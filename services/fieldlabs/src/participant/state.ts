import type { NewEventOf } from '@innovatienetwerk/contract';
import { defineAggregate, derivedId } from '@innovatienetwerk/service';
import type { events, Participant, ParticipantRole } from '../../contract/index.ts';
import { nowhere, scopeOf, type Belonging } from '../learning/belonging.ts';

export interface ParticipantState extends Belonging {
  /** Where the participant comes from; `organisationId` is the lead of the Fieldlab, whose people may change this. */
  readonly memberOrganisationId: string;
  readonly personId?: string | undefined;
  readonly role: ParticipantRole;
  readonly status: Participant['status'];
  readonly agreement?: Participant['agreement'];
  readonly fromOn: string;
  readonly untilOn?: string | undefined;
  readonly leftOn?: string | undefined;
  readonly reason?: string | undefined;
  /** The assignment of an expert by which this participant came about. */
  readonly assignmentId?: string | undefined;
  /** What nobody can take twice at the same time. */
  readonly seat: string;
}

type Joined = Belonging &
  Pick<ParticipantState, 'agreement' | 'fromOn' | 'untilOn' | 'assignmentId' | 'seat'>;

export type ParticipantEvent =
  | NewEventOf<typeof events.participantJoined, Joined>
  | NewEventOf<typeof events.participantChanged, Pick<ParticipantState, 'agreement' | 'untilOn'>>
  | NewEventOf<typeof events.participantLeft, Pick<ParticipantState, 'leftOn' | 'reason'>>;

/** One participant for each assignment of an expert: a repeated event finds it there. */
export const participantIdOf = (assignmentId: string): string => derivedId('participant', assignmentId);

export const noParticipant: ParticipantState = {
  ...nowhere,
  memberOrganisationId: '',
  role: 'partner',
  status: 'active',
  fromOn: '',
  seat: '',
};

export function evolve(state: ParticipantState, event: ParticipantEvent): ParticipantState {
  switch (event.type) {
    case 'participant.joined.v1': {
      const { organisationId, role, personId } = event.data;
      return {
        ...state,
        ...event.kept,
        memberOrganisationId: organisationId,
        role,
        ...(personId === undefined ? {} : { personId }),
      };
    }
    case 'participant.changed.v1':
      return { ...state, ...event.kept };
    case 'participant.left.v1':
      return { ...state, ...event.kept, status: 'left' };
  }
}

export const participants = defineAggregate<ParticipantState, ParticipantEvent>({
  name: 'participant',
  collection: 'participants',
  param: 'participantId',
  initial: noParticipant,
  evolve,
  scope: scopeOf,
  indexes: [
    // Whoever registers the same participant at the same moment, it takes part once.
    {
      key: { 'state.fieldlabId': 1, 'state.seat': 1 },
      unique: true,
      partialFilterExpression: { 'state.status': 'active' },
    },
    { key: { 'state.fieldlabId': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.status': 1, 'state.untilOn': 1, _id: 1 } },
  ],
});
