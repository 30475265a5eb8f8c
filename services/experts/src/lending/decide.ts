import { refuse } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import { daysAfter } from '@innovatienetwerk/values';
import { problems, type InvitationStatus, type LendingTerms } from '../../contract/index.ts';
import type { InvitationState } from '../invitation/state.ts';
import { speaksFor, type Answerer } from '../profile/answerer.ts';
import { lendingIdOf, type LendingEvent, type LendingState } from './state.ts';

type LendingDecision = Decision<LendingEvent>;

/** An employer that says nothing for so long does not lend: the hours of the expert are held all that time. */
export const DAYS_TO_DECIDE = 14;

export function ask(invitationId: string, invitation: InvitationState, today: string): LendingDecision {
  const { status, needsLending, employerId = '', profileId, fieldlabId } = invitation;
  if (status !== 'accepted' || needsLending !== true) return [];
  const { hoursPerWeek, fromOn, untilOn, organisationId, requestedById, scopeRegion } = invitation;
  return [
    {
      type: 'lending.asked.v1',
      data: {
        lendingId: lendingIdOf(invitationId),
        invitationId,
        profileId,
        fieldlabId,
        employerId,
        hoursPerWeek,
        fromOn,
        untilOn,
        respondByOn: daysAfter(today, DAYS_TO_DECIDE),
      },
      kept: { borrowerId: organisationId, requestedById, scopeRegion },
    },
  ];
}

const idsOf = (lendingId: string, { invitationId, profileId, fieldlabId, employerId }: LendingState) => ({
  lendingId,
  invitationId,
  profileId,
  fieldlabId,
  employerId,
});

/** @param invitation what has become of the invitation: it may have been cancelled just now */
function undecidable(
  state: LendingState,
  answerer: Answerer,
  invitation: InvitationStatus | 'none',
): ReturnType<typeof refuse> | undefined {
  if (!speaksFor(answerer, state.employerId, state.profileId)) return refuse(problems.notTheLender);
  if (state.status !== 'asked') return refuse(problems.lendingNotAsked, { status: state.status });
  return invitation === 'accepted' ? undefined : refuse(problems.lendingNotAsked, { status: 'cancelled' });
}

/** The terms stay within what was asked, for no more hours than those are held. */
export function approve(
  lendingId: string,
  state: LendingState,
  terms: LendingTerms,
  answerer: Answerer,
  invitation: InvitationStatus | 'none',
): LendingDecision {
  const refused = undecidable(state, answerer, invitation);
  if (refused !== undefined) return refused;
  const { hoursPerWeek = state.hoursPerWeek, untilOn = state.untilOn } = terms;
  const within = hoursPerWeek <= state.hoursPerWeek && state.fromOn <= untilOn && untilOn <= state.untilOn;
  if (!within) {
    const { fromOn } = state;
    return refuse(problems.moreThanAsked, {
      hoursPerWeek: state.hoursPerWeek,
      fromOn,
      untilOn: state.untilOn,
    });
  }
  return [
    {
      type: 'lending.approved.v1',
      data: { ...idsOf(lendingId, state), hoursPerWeek, untilOn },
      kept: { terms: { ...terms, hoursPerWeek, untilOn }, decidedById: answerer.personId },
    },
  ];
}

export function refuseToLend(
  lendingId: string,
  state: LendingState,
  reason: string,
  answerer: Answerer,
  invitation: InvitationStatus | 'none',
): LendingDecision {
  const refused = undecidable(state, answerer, invitation);
  if (refused !== undefined) return refused;
  return [
    {
      type: 'lending.refused.v1',
      data: idsOf(lendingId, state),
      kept: { reason, decidedById: answerer.personId },
    },
  ];
}

export function lapse(lendingId: string, state: LendingState, today: string): LendingDecision {
  if (state.status !== 'asked' || today <= state.respondByOn) return [];
  return [{ type: 'lending.lapsed.v1', data: idsOf(lendingId, state) }];
}

/** The invitation came to nothing, so nothing is lent, even when it was approved a moment ago. */
export function cancel(lendingId: string, state: LendingState): LendingDecision {
  if (state.status !== 'asked' && state.status !== 'approved') return [];
  return [{ type: 'lending.cancelled.v1', data: idsOf(lendingId, state) }];
}
