import { events as experts } from '@innovatienetwerk/experts/contract';
import { policy } from '@innovatienetwerk/service';
import { notify } from '../notification/notify.ts';

/** The expert hears of an invitation, of its last days, and that it has lapsed. A profile has the id of its person. */
export const onInvitationSent = policy(
  'tell-invited',
  experts.invitationSent,
  ({ data: { invitationId, fieldlabId, profileId, respondByOn } }, reaction) =>
    notify(reaction, 'expert-invited', profileId, { invitationId, fieldlabId, dueOn: respondByOn }),
);

export const onInvitationReminded = policy(
  'remind-invited',
  experts.invitationReminded,
  ({ data: { invitationId, fieldlabId, profileId, respondByOn } }, reaction) =>
    notify(reaction, 'invitation-reminder', profileId, { invitationId, fieldlabId, dueOn: respondByOn }),
);

export const onInvitationCancelled = policy(
  'tell-invitation-cancelled',
  experts.invitationCancelled,
  ({ data: { invitationId, fieldlabId, profileId } }, reaction) =>
    notify(reaction, 'invitation-cancelled', profileId, { invitationId, fieldlabId }),
);
