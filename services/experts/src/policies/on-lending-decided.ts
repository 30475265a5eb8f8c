import { policy } from '@innovatienetwerk/service';
import { events } from '../../contract/index.ts';
import { confirm, lapse } from '../invitation/decide.ts';
import { invitations } from '../invitation/state.ts';

export const onLendingApproved = policy(
  'confirm-lent',
  events.lendingApproved,
  ({ data: { invitationId } }, { change }) =>
    change(invitations, invitationId, (state) => confirm(invitationId, state)),
);

/** An employer that says no, or nothing, is like an expert that says no: the next on the list is asked. */
export const onLendingRefused = [events.lendingRefused, events.lendingLapsed].map((event) =>
  policy(`cancel-${event.name}`, event, ({ data: { invitationId } }, { change }) =>
    change(invitations, invitationId, (state) => lapse(invitationId, state, 'lending-refused')),
  ),
);
