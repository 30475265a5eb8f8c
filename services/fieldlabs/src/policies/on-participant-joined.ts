import { policy } from '@innovatienetwerk/service';
import { events } from '../../contract/index.ts';
import { admitPerson } from '../fieldlab/decide.ts';
import { fieldlabs } from '../fieldlab/state.ts';

/** A person who takes part sees the Fieldlab from now on. */
export const onParticipantJoined = policy(
  'admit-person',
  events.participantJoined,
  async ({ data: { fieldlabId, participantId, personId } }, { change, now }) => {
    if (personId === undefined) return;
    await change(fieldlabs, fieldlabId, (state) =>
      admitPerson(fieldlabId, state, participantId, personId, now),
    );
  },
);
