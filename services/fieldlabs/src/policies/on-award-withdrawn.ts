import { events as funding } from '@innovatienetwerk/funding/contract';
import { policy } from '@innovatienetwerk/service';
import { fundingLost } from '../fieldlab/phase-funding.ts';
import { fieldlabs } from '../fieldlab/state.ts';

/** Without its award a phase does not start, and one that runs ends. */
export const onAwardWithdrawn = policy(
  'lose-award',
  funding.awardWithdrawn,
  async ({ data: { fieldlabId, phaseId, applicationId } }, { change, now }) => {
    if (fieldlabId === undefined || phaseId === undefined) return;
    await change(fieldlabs, fieldlabId, (state) =>
      fundingLost(fieldlabId, state, { phaseId, applicationId }, now),
    );
  },
);
