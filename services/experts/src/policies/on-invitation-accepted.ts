import { policy } from '@innovatienetwerk/service';
import { dayOf } from '@innovatienetwerk/values';
import { events } from '../../contract/index.ts';
import { invitations } from '../invitation/state.ts';
import { ask } from '../lending/decide.ts';
import { lendingIdOf, lendings } from '../lending/state.ts';

/** The employer is asked to lend the expert, when the Fieldlab is not its own. */
export const onInvitationAccepted = policy(
  'ask-to-lend',
  events.invitationAccepted,
  async ({ data: { invitationId } }, { parts, create }) => {
    const invitation = await parts.aggregates(invitations).load(invitationId);
    if (invitation === null) return;
    await create(lendings, lendingIdOf(invitationId), (now) =>
      ask(invitationId, invitation.state, dayOf(now)),
    );
  },
);
