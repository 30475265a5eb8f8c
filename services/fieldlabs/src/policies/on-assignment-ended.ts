import { events as experts } from '@innovatienetwerk/experts/contract';
import { policy } from '@innovatienetwerk/service';
import { endAssignment } from '../participant/decide.ts';
import { participantIdOf, participants } from '../participant/state.ts';

/** With the assignment the expert leaves the Fieldlab. */
export const onAssignmentEnded = policy(
  'release-expert',
  experts.assignmentEnded,
  async ({ data: { assignmentId, endedOn } }, { change }) => {
    const participantId = participantIdOf(assignmentId);
    await change(participants, participantId, (state) => endAssignment(participantId, state, endedOn));
  },
);
