/** What an expert does in a Fieldlab: coaching falls under the limit of hours per week of its steering group. */
export const workKinds = ['coaching', 'expertise'] as const;
export type WorkKind = (typeof workKinds)[number];

export const profileStatuses = ['active', 'expired', 'withdrawn'] as const;
export type ProfileStatus = (typeof profileStatuses)[number];

/** What an employer says about lending hours of this person to the pool. */
export const consentStatuses = ['asked', 'given', 'refused', 'withdrawn'] as const;
export type ConsentStatus = (typeof consentStatuses)[number];
export const consentAnswers = ['given', 'refused', 'withdrawn'] as const;
export type ConsentAnswer = (typeof consentAnswers)[number];

/** Hours are held by an invitation and booked by an assignment. Both count. */
export const bookingKinds = ['held', 'booked'] as const;
export type BookingKind = (typeof bookingKinds)[number];

/** `reserved`: an expert accepted, and the employer has not agreed to lend yet. */
export const requestStatuses = ['open', 'reserved', 'filled', 'closed'] as const;
export type RequestStatus = (typeof requestStatuses)[number];

/**
 * `waiting` is on the waiting list, `chosen` is the next of it whose hours are being held, `accepted` awaits the employer,
 * and `confirmed` has become an assignment.
 */
export const invitationStatuses = [
  'waiting',
  'chosen',
  'invited',
  'accepted',
  'confirmed',
  'declined',
  'expired',
  'cancelled',
  'skipped',
] as const;
export type InvitationStatus = (typeof invitationStatuses)[number];

export const declineReasons = ['no-time', 'no-match', 'conflict-of-interest', 'other'] as const;
export type DeclineReason = (typeof declineReasons)[number];

export const cancelReasons = [
  'by-requester',
  'request-filled',
  'request-closed',
  'lending-refused',
  'consent-withdrawn',
  'profile-withdrawn',
] as const;
export type CancelReason = (typeof cancelReasons)[number];

export const lendingStatuses = ['asked', 'approved', 'refused', 'lapsed', 'cancelled'] as const;
export type LendingStatus = (typeof lendingStatuses)[number];

export const assignmentStatuses = ['running', 'ended'] as const;
export type AssignmentStatus = (typeof assignmentStatuses)[number];

export const endingReasons = ['finished', 'early'] as const;
export const allEndingReasons = [
  ...endingReasons,
  'fieldlab-over',
  'consent-withdrawn',
  'profile-withdrawn',
] as const;
export type EndingReason = (typeof allEndingReasons)[number];

export const feedbackSides = ['requester', 'expert'] as const;
export type FeedbackSide = (typeof feedbackSides)[number];

/** What a match is judged by. */
export const matchCriteria = [
  'skills',
  'availability',
  'fairness',
  'region',
  'evidence',
  'language',
] as const;
export type MatchCriterion = (typeof matchCriteria)[number];

/** Why somebody cannot be asked for this request, however well they fit. */
export const exclusionReasons = [
  'profile-expired',
  'no-employer-consent',
  'employer-leads',
  'employer-funds',
  'declared-conflict',
  'invited-already',
] as const;
export type ExclusionReason = (typeof exclusionReasons)[number];
