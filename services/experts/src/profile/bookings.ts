import { refuse } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import { weekOf, weeksAfter } from '@innovatienetwerk/values';
import { problems } from '../../contract/index.ts';
import { placeFor, type Wish } from './capacity.ts';
import type { Booking, ProfileEvent, ProfileState } from './state.ts';

type ProfileDecision = Decision<ProfileEvent>;

/** A list that a person cannot come near; it only keeps the document bounded. */
const MAX_BOOKINGS = 500;
/** How far back workload counts in matching. What is older is forgotten: nothing asks for it any more. */
export const WEEKS_REMEMBERED = 26;

export const bookingOf = ({ bookings }: ProfileState, invitationId: string): Booking | undefined =>
  bookings.find(({ id }) => id === invitationId);

export const isActive = ({ status, expiresOn }: ProfileState, today: string): boolean =>
  status === 'active' && today <= expiresOn;

export interface Hold extends Wish {
  readonly invitationId: string;
  readonly requestId: string;
  readonly fieldlabId: string;
  /** The organisation that leads the Fieldlab: its own people need not be lent. */
  readonly leadId: string;
}

/** Takes the hours aside while an invitation awaits its answer, so that two who ask at once cannot both have them. */
export function hold(profileId: string, state: ProfileState, wish: Hold, today: string): ProfileDecision {
  const { invitationId, requestId, fieldlabId, leadId, hoursPerWeek, fromOn, untilOn } = wish;
  if (bookingOf(state, invitationId) !== undefined) return [];
  if (!isActive(state, today)) {
    const status = state.status === 'active' ? 'expired' : state.status;
    return refuse(problems.profileNotActive, { status });
  }
  const thisWeek = weekOf(today);
  if (state.bookings.filter(({ untilWeek }) => untilWeek >= thisWeek).length >= MAX_BOOKINGS)
    return refuse(problems.tooManyBookings, { limit: MAX_BOOKINGS });
  const place = placeFor(state, wish, leadId, today);
  if (!('employerId' in place)) return refuse(problems.notAvailable, { ...place, asked: hoursPerWeek });
  return [
    {
      type: 'profile.hours-held.v1',
      data: {
        profileId,
        invitationId,
        requestId,
        fieldlabId,
        employerId: place.employerId,
        hoursPerWeek,
        fromWeek: weekOf(fromOn < today ? today : fromOn),
        untilWeek: weekOf(untilOn),
        heldOn: today,
      },
      kept: { forgetBeforeWeek: weekOf(weeksAfter(today, -WEEKS_REMEMBERED)) },
    },
  ];
}

/** The hours of an assignment, which an employer may have made fewer and shorter than those that were held, never more. */
export function book(
  profileId: string,
  state: ProfileState,
  invitationId: string,
  terms: Pick<Wish, 'hoursPerWeek' | 'untilOn'>,
): ProfileDecision {
  const booking = bookingOf(state, invitationId);
  if (booking?.kind !== 'held') return [];
  const last = weekOf(terms.untilOn);
  return [
    {
      type: 'profile.hours-booked.v1',
      data: {
        profileId,
        invitationId,
        hoursPerWeek: Math.min(terms.hoursPerWeek, booking.hoursPerWeek),
        untilWeek: last < booking.untilWeek ? last : booking.untilWeek,
      },
    },
  ];
}

/** @param usedUntilOn the last day of an assignment: its weeks until then stay, for they were worked */
export function free(
  profileId: string,
  state: ProfileState,
  invitationId: string,
  usedUntilOn?: string,
): ProfileDecision {
  const booking = bookingOf(state, invitationId);
  if (booking === undefined) return [];
  if (usedUntilOn === undefined)
    return [{ type: 'profile.hours-freed.v1', data: { profileId, invitationId } }];
  const usedUntilWeek = weekOf(usedUntilOn);
  if (booking.untilWeek <= usedUntilWeek) return [];
  return [{ type: 'profile.hours-freed.v1', data: { profileId, invitationId, usedUntilWeek } }];
}
