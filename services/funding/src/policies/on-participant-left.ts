import { events as fieldlabs } from '@innovatienetwerk/fieldlabs/contract';
import { allOf, policy } from '@innovatienetwerk/service';
import { lapsePartner } from '../application/signing.ts';
import { applications } from '../application/state.ts';
import { losePartner } from '../award/changes.ts';
import { awards } from '../award/state.ts';
import { changeRequestIdOf } from '../change-request/state.ts';

/** A partner leaves: what it signed and would pay lapses in drafts; where money was awarded already, a change request may be needed. */
export const onParticipantLeft = policy(
  'lapse-partner',
  fieldlabs.participantLeft,
  async ({ data: { fieldlabId, organisationId, participantId } }, reaction) => {
    const filter = { 'state.fieldlabId': fieldlabId };
    for (const { id } of await allOf(reaction.parts, applications, filter))
      // oxlint-disable-next-line no-await-in-loop -- gently on the database
      await reaction.change(applications, id, (state) => lapsePartner(id, state, organisationId));
    for (const { id } of await allOf(reaction.parts, awards, filter)) {
      const changeRequestId = changeRequestIdOf(id, participantId);
      // oxlint-disable-next-line no-await-in-loop -- gently on the database
      await reaction.change(awards, id, (state) => losePartner(id, state, changeRequestId, organisationId));
    }
  },
);
