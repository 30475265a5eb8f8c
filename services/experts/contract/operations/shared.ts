import { object } from '@innovatienetwerk/contract';
import * as ids from '../model/shared.ts';

export const processingActivity = 'expert-pool';

export const profileParams = object({ profileId: ids.profileId });
export const requestParams = object({ requestId: ids.requestId });
export const invitationParams = object({ invitationId: ids.invitationId });
export const lendingParams = object({ lendingId: ids.lendingId });
export const assignmentParams = object({ assignmentId: ids.assignmentId });

/** Who looks for experts, each as far as their own Fieldlabs go. */
export const seekers = {
  specialist: 'organisation',
  coordinator: 'region',
  'programme-manager': 'all',
} as const;

/** Those, and the expert whom it concerns. */
export const seekersAndExpert = { expert: 'own', ...seekers } as const;
