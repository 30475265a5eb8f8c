import { policy } from '@innovatienetwerk/service';
import { events } from '../../contract/index.ts';
import { releasePerson } from '../fieldlab/decide.ts';
import { fieldlabs } from '../fieldlab/state.ts';

/** A person who left sees the Fieldlab no more, unless they take part in another way too. */
export const onParticipantLeft = policy(
  'release-person',
  events.participantLeft,
  async ({ data: { fieldlabId, participantId, personId } }, { change, now }) => {
    if (personId === undefined) return;
    await change(fieldlabs, fieldlabId, (state) => releasePerson(fieldlabId, state, participantId, now));
  },
);
