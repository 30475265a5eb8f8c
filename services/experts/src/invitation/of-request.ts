import { ownWork, type Parts } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import type { InvitationStatus } from '../../contract/index.ts';
import { invitations, type InvitationState } from './state.ts';

/** More are not made for one request, so that one page holds them all. */
export const MAX_INVITATIONS = 100;

/** Every invitation that was made for a request, in the order in which they were made. */
export async function invitationsOf(
  parts: Parts,
  requestId: string,
): Promise<readonly Stored<InvitationState>[]> {
  const { items } = await parts.aggregates(invitations).list({
    filter: { 'state.requestId': requestId },
    reach: ownWork,
    sort: { field: 'createdAt', direction: 1 },
    // Those that were made at the same moment may go a little over the limit.
    limit: 2 * MAX_INVITATIONS,
  });
  return items;
}

/** What became of the invitations of one expert among those of a request. */
export const statusesOf = (
  all: readonly Pick<Stored<InvitationState>, 'state'>[],
  profileId: string,
): readonly InvitationStatus[] =>
  all
    .filter(({ state }) => state.profileId === profileId)
    .flatMap(({ state: { status } }) => (status === 'none' ? [] : [status]));
