import type { Bilingual } from '@innovatienetwerk/contract';
import { text } from '@innovatienetwerk/contract';
import type { ExclusionReason, InvitationStatus } from '../../contract/index.ts';
import { isActive } from '../profile/bookings.ts';
import type { ProfileState } from '../profile/state.ts';
import type { RequestState } from '../request/state.ts';

export const exclusionTexts: Readonly<Record<ExclusionReason, Bilingual>> = {
  'profile-expired': text('Het profiel is niet bevestigd.', 'The profile is not confirmed.'),
  'no-employer-consent': text('Geen werkgever geeft toestemming.', 'No employer gives its consent.'),
  'employer-leads': text(
    'Een werkgever leidt dit Fieldlab; eigen mensen coachen wel, maar zijn geen onafhankelijke expert.',
    'An employer leads this Fieldlab; its own people may coach, but are no independent experts.',
  ),
  'employer-funds': text('Een werkgever betaalt dit Fieldlab mee.', 'An employer pays for this Fieldlab.'),
  'declared-conflict': text(
    'De expert heeft een belang bij dit Fieldlab gemeld.',
    'The expert has declared an interest in this Fieldlab.',
  ),
  'invited-already': text(
    'Al uitgenodigd of op de wachtlijst, of heeft dit al afgewezen.',
    'Invited or on the waiting list already, or has declined this.',
  ),
};

/** After these somebody may be asked again; who said no is not asked twice for the same. */
const forgotten: readonly InvitationStatus[] = ['expired', 'cancelled', 'skipped'];

export interface ExclusionFacts {
  readonly request: Pick<RequestState, 'fieldlabId' | 'organisationId' | 'work'>;
  /** The organisations that pay for the Fieldlab. */
  readonly funderIds: readonly string[];
  /** What became of earlier invitations of this expert for this request. */
  readonly earlier: readonly InvitationStatus[];
}

/** Everything that stands in the way of asking this expert, however well they fit. */
export function exclusionsOf(
  profile: ProfileState,
  { request, funderIds, earlier }: ExclusionFacts,
  today: string,
): readonly ExclusionReason[] {
  const { employers, conflicts } = profile;
  const worksAt = (ids: readonly string[]): boolean =>
    employers.some(({ organisationId }) => ids.includes(organisationId));
  const stands: Readonly<Record<ExclusionReason, boolean>> = {
    'profile-expired': !isActive(profile, today),
    'no-employer-consent': !employers.some(({ consent }) => consent.status === 'given'),
    'employer-leads': request.work === 'expertise' && worksAt([request.organisationId]),
    'employer-funds': worksAt(funderIds),
    'declared-conflict': conflicts.some(({ fieldlabId }) => fieldlabId === request.fieldlabId),
    'invited-already': earlier.some((status) => !forgotten.includes(status)),
  };
  return (Object.keys(stands) as ExclusionReason[]).filter((reason) => stands[reason]);
}
