import { read } from '@innovatienetwerk/service';
import { operations } from '../../contract/index.ts';
import { fieldlabs } from '../fieldlab/state.ts';
import { toWaiting } from '../fieldlab/views.ts';
import { isStuck } from '../fieldlab/waiting.ts';
import { expertRequestsView } from '../views/expert-requests.ts';

const MAX_REQUESTS = 100;

export const getFieldlabProcess = read(operations.getFieldlabProcess, fieldlabs, {
  view: async ({ id, state }, { parts, now }) => {
    const requests = await parts
      .view(expertRequestsView)
      .find({ fieldlabId: id }, { sort: { since: 1 }, limit: MAX_REQUESTS });
    const waiting = toWaiting(state);
    return {
      fieldlabId: id,
      steps: [...state.steps],
      ...(waiting === undefined ? {} : { waiting }),
      stuck: isStuck(state, now),
      expertRequests: requests.map(({ _id, status, since }) => ({ requestId: _id, status, since })),
    };
  },
});
