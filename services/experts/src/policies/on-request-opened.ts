import { policy } from '@innovatienetwerk/service';
import { events } from '../../contract/index.ts';
import { closeWithFieldlab } from '../request/decide.ts';
import { requests } from '../request/state.ts';
import { fieldlabsView } from '../views/fieldlabs.ts';

/** The Fieldlab may have ended in the moment in which the request was made. */
export const onRequestOpened = policy(
  'mind-fieldlab',
  events.requestOpened,
  async ({ data: { requestId, fieldlabId } }, { parts, change }) => {
    const fieldlab = await parts.view(fieldlabsView).get(fieldlabId);
    if (fieldlab?.over !== true) return;
    await change(requests, requestId, (state) => closeWithFieldlab(requestId, state));
  },
);
