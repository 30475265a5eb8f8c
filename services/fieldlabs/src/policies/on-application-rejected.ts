import { events as funding } from '@innovatienetwerk/funding/contract';
import { policy } from '@innovatienetwerk/service';
import { fundingLost } from '../fieldlab/phase-funding.ts';
import { fieldlabs } from '../fieldlab/state.ts';

/** A rejected application gives no money: the phase is only planned again. */
export const onApplicationRejected = policy(
  'lose-application',
  funding.applicationRejected,
  async ({ data: { fieldlabId, phaseId, applicationId } }, { change, now }) => {
    if (fieldlabId === undefined || phaseId === undefined) return;
    await change(fieldlabs, fieldlabId, (state) =>
      fundingLost(fieldlabId, state, { phaseId, applicationId }, now),
    );
  },
);
