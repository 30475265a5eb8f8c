import { events as funding } from '@innovatienetwerk/funding/contract';
import { policy } from '@innovatienetwerk/service';
import { funded } from '../fieldlab/phase-funding.ts';
import { fieldlabs } from '../fieldlab/state.ts';

/** The phase that waits for this award can start. */
export const onAwardGranted = policy(
  'fund-phase',
  funding.awardGranted,
  async ({ data: { fieldlabId, phaseId, applicationId, awardId, amount } }, { change, now }) => {
    if (fieldlabId === undefined || phaseId === undefined) return;
    await change(fieldlabs, fieldlabId, (state) =>
      funded(fieldlabId, state, { phaseId, applicationId, awardId, amount }, now),
    );
  },
);
