import { events as funding } from '@innovatienetwerk/funding/contract';
import { policy } from '@innovatienetwerk/service';
import { applied } from '../fieldlab/phase-funding.ts';
import { fieldlabs } from '../fieldlab/state.ts';

/** The phase that asked for the money now waits for the award. */
export const onApplicationSubmitted = policy(
  'note-application',
  funding.applicationSubmitted,
  async ({ data: { fieldlabId, phaseId, applicationId } }, { change, now }) => {
    if (fieldlabId === undefined || phaseId === undefined) return;
    await change(fieldlabs, fieldlabId, (state) =>
      applied(fieldlabId, state, { phaseId, applicationId }, now),
    );
  },
);
