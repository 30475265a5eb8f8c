import { events as fieldlabs } from '@innovatienetwerk/fieldlabs/contract';
import { allOf, policy, type Reaction } from '@innovatienetwerk/service';
import { closeWithFieldlab } from '../request/decide.ts';
import { requests } from '../request/state.ts';

/** What a Fieldlab asked for ends with it: its requests are closed, and by that invitations lapse and assignments end. */
async function closeRequests(fieldlabId: string, reaction: Reaction): Promise<void> {
  for (const { id } of await allOf(reaction.parts, requests, { 'state.fieldlabId': fieldlabId })) {
    // oxlint-disable-next-line no-await-in-loop -- gently on the database
    await reaction.change(requests, id, (state) => closeWithFieldlab(id, state));
  }
}

export const onFieldlabStopped = policy(
  'close-stopped',
  fieldlabs.fieldlabStopped,
  ({ data: { fieldlabId } }, reaction) => closeRequests(fieldlabId, reaction),
);

export const onFieldlabScaled = policy(
  'close-scaled',
  fieldlabs.fieldlabScaled,
  ({ data: { fieldlabId } }, reaction) => closeRequests(fieldlabId, reaction),
);
