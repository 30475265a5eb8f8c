import { events as funding } from '@innovatienetwerk/funding/contract';
import { policy } from '@innovatienetwerk/service';
import { notifyAll } from '../notification/notify.ts';

/** Who works on an application hears what becomes of it, and who must sign it is asked to. */
export const onApplicationChanged = policy(
  'ask-for-sign-off',
  funding.applicationChanged,
  ({ data: { applicationId, signatoryIds } }, reaction) =>
    notifyAll(reaction, 'sign-off-asked', signatoryIds, { applicationId }),
);

export const onApplicationReminded = policy(
  'remind-of-application',
  funding.applicationReminded,
  ({ data: { applicationId, personIds, daysLeft } }, reaction) =>
    notifyAll(reaction, 'application-reminder', personIds, { applicationId, daysLeft }),
);

export const onApplicationSubmitted = policy(
  'tell-received-application',
  funding.applicationSubmitted,
  ({ data: { applicationId, personIds } }, reaction) =>
    notifyAll(reaction, 'application-received', personIds, { applicationId }),
);

export const onApplicationAwarded = policy(
  'tell-awarded',
  funding.applicationAwarded,
  ({ data: { applicationId, personIds } }, reaction) =>
    notifyAll(reaction, 'application-awarded', personIds, { applicationId }),
);

export const onApplicationRejected = policy(
  'tell-rejected',
  funding.applicationRejected,
  ({ data: { applicationId, personIds } }, reaction) =>
    notifyAll(reaction, 'application-rejected', personIds, { applicationId }),
);
