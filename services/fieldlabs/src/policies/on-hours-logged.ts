import { events as experts } from '@innovatienetwerk/experts/contract';
import { policy } from '@innovatienetwerk/service';
import { fieldlabOf } from '../fieldlab/facts.ts';
import { recordOfAssignment, replaceOfAssignment } from '../hours/decide.ts';
import { coachingIn } from '../hours/entries.ts';
import { hoursEntries, hoursEntryIdOf } from '../hours/state.ts';
import { belongingTo } from '../learning/belonging.ts';
import { participantIdOf } from '../participant/state.ts';

/** Hours that an expert writes with the assignment count for the Fieldlab; those of the same week take the place of the earlier. */
export const onHoursLogged = policy(
  'count-hours',
  experts.hoursLogged,
  async ({ data }, { create, change, parts }) => {
    const { assignmentId, fieldlabId, personId, work, week, hours } = data;
    const participantId = participantIdOf(assignmentId);
    const entryId = hoursEntryIdOf(participantId, week);
    const fieldlab = await fieldlabOf(parts, fieldlabId);
    const coaching = await coachingIn(parts, fieldlab, week, entryId);
    const role = work === 'coaching' ? 'coach' : 'expert';
    const entry = { fieldlabId, participantId, personId, role, week, hours } as const;
    await create(hoursEntries, entryId, () =>
      recordOfAssignment(entryId, entry, belongingTo(fieldlab), coaching),
    );
    await change(hoursEntries, entryId, (state) => replaceOfAssignment(entryId, state, hours, coaching));
  },
);
