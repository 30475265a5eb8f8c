import { events as experts } from '@innovatienetwerk/experts/contract';
import { policy } from '@innovatienetwerk/service';
import { notify } from '../notification/notify.ts';

/** A profile that is not confirmed lapses; its person hears it in time. */
export const onProfileExpiring = policy(
  'tell-profile-expiring',
  experts.expiryReminded,
  ({ data: { profileId, expiresOn } }, reaction) =>
    notify(reaction, 'profile-expiring', profileId, { expiresOn }),
);
