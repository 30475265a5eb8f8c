import { policy } from '@innovatienetwerk/service';
import { events } from '../../contract/index.ts';
import { isOver } from '../fieldlab/phases.ts';
import { noteScaleUpWait } from '../fieldlab/scale-up-steps.ts';
import { fieldlabs } from '../fieldlab/state.ts';

/** Who follows the Fieldlab sees what its scale-up waits for, and hears of it when that takes too long. */
export const onScaleUpWaiting = policy(
  'note-scale-up-wait',
  events.scaleUpWaiting,
  async ({ data: { fieldlabId, scaleUpId, waitingFor } }, { change, now }) => {
    await change(fieldlabs, fieldlabId, (state) =>
      isOver(state) ? [] : noteScaleUpWait(fieldlabId, state, scaleUpId, waitingFor, now),
    );
  },
);
