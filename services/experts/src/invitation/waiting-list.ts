import type { Reaction } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { tellUnfilled } from '../request/decide.ts';
import { requests } from '../request/state.ts';
import { choose } from './decide.ts';
import { invitationsOf } from './of-request.ts';
import { invitations, isPending, type InvitationState } from './state.ts';

type Listed = Pick<Stored<InvitationState>, 'id' | 'state'>;

/** Whose turn it is: by place, and by age among those who were placed at the same moment. */
export function nextOf(all: readonly Listed[]): Listed | undefined {
  return all
    .filter(({ state }) => state.status === 'waiting')
    .toSorted((one, other) => (one.state.rank ?? 0) - (other.state.rank ?? 0))[0];
}

/** Whether somebody was asked, so that another is asked in their place. Who only waited leaves no place. */
export const leavesPlace = ({ employerId, replacesId }: InvitationState): boolean =>
  employerId !== undefined || replacesId !== undefined;

/** The last place that nobody took. While somebody is being asked, the list waits for the answer. */
export function placeLeft(all: readonly Listed[]): Listed | undefined {
  if (all.some(({ state }) => isPending(state))) return undefined;
  const taken = new Set(all.map(({ state }) => state.replacesId));
  return all.findLast(({ id, state }) => leavesPlace(state) && !taken.has(id));
}

/**
 * Gives the place of an invitation that came to nothing to the next of the list, once: who takes a place remembers whose it was.
 * When nobody is left and nobody is being asked, the request says so.
 */
export async function giveTurn(reaction: Reaction, requestId: string, endedId: string): Promise<void> {
  const { parts, change } = reaction;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- another reaction may have taken the one that was next
    const [request, all] = await Promise.all([
      parts.aggregates(requests).load(requestId),
      invitationsOf(parts, requestId),
    ]);
    const ended = all.find(({ id }) => id === endedId);
    if (request?.state.status !== 'open' || ended === undefined || !leavesPlace(ended.state)) return;
    if (all.some(({ state }) => state.replacesId === endedId)) return;
    const next = nextOf(all);
    if (next === undefined) {
      if (all.some(({ state }) => isPending(state))) return;
      // oxlint-disable-next-line no-await-in-loop -- the last thing that happens
      await change(requests, requestId, (state) => tellUnfilled(requestId, state));
      return;
    }
    // oxlint-disable-next-line no-await-in-loop
    await change(invitations, next.id, (state) => choose(next.id, state, endedId));
  }
}
