import { events as experts } from '@innovatienetwerk/experts/contract';
import { policy } from '@innovatienetwerk/service';
import { fieldlabOf } from '../fieldlab/facts.ts';
import { belongingTo } from '../learning/belonging.ts';
import { assign } from '../participant/decide.ts';
import { participantIdOf, participants } from '../participant/state.ts';

/** An expert of the pool takes part for as long as the assignment lasts. */
export const onAssignmentBegun = policy(
  'assign-expert',
  experts.assignmentBegun,
  async ({ data }, { create, parts }) => {
    const { assignmentId, fieldlabId, personId, employerId, work, fromOn, untilOn } = data;
    const belonging = belongingTo(await fieldlabOf(parts, fieldlabId));
    const participantId = participantIdOf(assignmentId);
    const role = work === 'coaching' ? 'coach' : 'expert';
    await create(participants, participantId, () =>
      assign(participantId, { assignmentId, personId, employerId, role, fromOn, untilOn }, belonging),
    );
  },
);
