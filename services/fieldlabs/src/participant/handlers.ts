import { organisationsView } from '@innovatienetwerk/network/contract';
import { asked, command, creation, list, read, sync } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { operations, problems, type Participant } from '../../contract/index.ts';
import { isOver } from '../fieldlab/phases.ts';
import { fieldlabs } from '../fieldlab/state.ts';
import { belongingTo } from '../learning/belonging.ts';
import * as decide from './decide.ts';
import { participants, type ParticipantState } from './state.ts';

const toParticipant = ({ id, state, createdAt, updatedAt }: Stored<ParticipantState>): Participant => ({
  id,
  fieldlabId: state.fieldlabId,
  organisationId: state.memberOrganisationId,
  ...(state.personId === undefined ? {} : { personId: state.personId }),
  role: state.role,
  status: state.status,
  ...(state.agreement === undefined ? {} : { agreement: state.agreement }),
  fromOn: state.fromOn,
  ...(state.untilOn === undefined ? {} : { untilOn: state.untilOn }),
  ...(state.leftOn === undefined ? {} : { leftOn: state.leftOn }),
  ...(state.reason === undefined ? {} : { reason: state.reason }),
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});

export const joinFieldlab = creation(operations.joinFieldlab, participants, {
  facts: async (request) => {
    const { parts, params, body } = request;
    const fieldlab = await request.require(fieldlabs, params.fieldlabId);
    const organisation = await parts.view(organisationsView).get(body.organisationId);
    return {
      belonging: belongingTo(fieldlab),
      isOver: isOver(fieldlab.state),
      isKnown: organisation !== null,
    };
  },
  taken: { code: problems.takesPartAlready.code },
  decide: (_, { id, request, facts }) => decide.join(id, request.body, facts),
  view: toParticipant,
  location: ({ id }) => `/participants/${id}`,
});

export const changeParticipant = command(operations.changeParticipant, participants, {
  decide: (state, { id, request }) => decide.change(id, state, request.body),
  view: toParticipant,
});

export const leaveFieldlab = command(operations.leaveFieldlab, participants, {
  decide: (state, { id, request }) => decide.leave(id, state, request.body),
  view: toParticipant,
  location: ({ id }) => `/participants/${id}`,
});

export const getParticipant = read(operations.getParticipant, participants, { view: toParticipant });

export const listParticipants = list(operations.listParticipants, participants, {
  filter: async (request) => {
    const { params, query } = request;
    await request.require(fieldlabs, params.fieldlabId);
    return {
      'state.fieldlabId': params.fieldlabId,
      ...asked({ 'state.role': query.role, 'state.status': query.status }),
    };
  },
  sort: { createdAt: 'createdAt' },
  view: toParticipant,
});

export const [snapshotParticipants, followParticipants] = sync(
  [operations.snapshotParticipants, operations.followParticipants],
  participants,
  { view: toParticipant },
);
