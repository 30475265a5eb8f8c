import { events as funding } from '@innovatienetwerk/funding/contract';
import { policy } from '@innovatienetwerk/service';
import { notify } from '../notification/notify.ts';

/** Who works on an application hears what becomes of it, and who must sign it is asked to. */
export const onApplicationChanged = policy(
  'ask-for-sign-off',
  funding.applicationChanged,
  async ({ data: { applicationId, signatoryIds } }, reaction) => {
    await Promise.all(
      signatoryIds.map((personId) => notify(reaction, 'sign-off-asked', personId, { applicationId })),
    );
  },
);

export const onApplicationReminded = policy(
  'remind-of-application',
  funding.applicationReminded,
  async ({ data: { applicationId, personIds, daysLeft } }, reaction) => {
    await Promise.all(
      personIds.map((personId) =>
        notify(reaction, 'application-reminder', personId, { applicationId, daysLeft }),
      ),
    );
  },
);

export const onApplicationSubmitted = policy(
  'tell-received-application',
  funding.applicationSubmitted,
  async ({ data: { applicationId, personIds } }, reaction) => {
    await Promise.all(
      personIds.map((personId) => notify(reaction, 'application-received', personId, { applicationId })),
    );
  },
);

export const onApplicationAwarded = policy(
  'tell-awarded',
  funding.applicationAwarded,
  async ({ data: { applicationId, personIds } }, reaction) => {
    await Promise.all(
      personIds.map((personId) => notify(reaction, 'application-awarded', personId, { applicationId })),
    );
  },
);

export const onApplicationRejected = policy(
  'tell-rejected',
  funding.applicationRejected,
  async ({ data: { applicationId, personIds } }, reaction) => {
    await Promise.all(
      personIds.map((personId) => notify(reaction, 'application-rejected', personId, { applicationId })),
    );
  },
);
