import { weekOf, weeksIn } from '@innovatienetwerk/values';
import type { AvailableWeek } from '../../contract/index.ts';
import type { Booking, Employment, ProfileState } from './state.ts';

/**
 * What decides how many hours are left: what employers allow, weeks that differ, and what was promised. The one rule is that
 * promises never exceed what there is, in no week from now on, neither at one employer nor in total.
 */
export type Ledger = Pick<ProfileState, 'employers' | 'exceptions' | 'bookings'>;

/** What the expert offers and the employer allows. */
export const allowedHours = ({ hoursPerWeek, consent }: Employment): number =>
  consent.status === 'given' ? Math.min(hoursPerWeek, consent.hoursPerWeek ?? 0) : 0;

const isIn = ({ fromWeek, untilWeek }: Booking, week: string): boolean =>
  fromWeek <= week && week <= untilWeek;

const hoursOf = (bookings: readonly Booking[]): number =>
  bookings.reduce((total, { hoursPerWeek }) => total + hoursPerWeek, 0);

/** A week that differs may hold fewer hours, and never more than employers allow. */
export function capacityIn({ employers, exceptions }: Ledger, week: string): number {
  const allowed = employers.reduce((total, employment) => total + allowedHours(employment), 0);
  const exception = exceptions.find((candidate) => candidate.week === week);
  return exception === undefined ? allowed : Math.min(allowed, exception.hours);
}

export function weekOfLedger(ledger: Ledger, week: string): AvailableWeek {
  const capacity = capacityIn(ledger, week);
  const running = ledger.bookings.filter((booking) => isIn(booking, week));
  const held = hoursOf(running.filter(({ kind }) => kind === 'held'));
  const booked = hoursOf(running.filter(({ kind }) => kind === 'booked'));
  // Weeks that are past may hold what a lower capacity of today would not.
  return { week, capacity, held, booked, free: Math.max(0, capacity - held - booked) };
}

/** What is left at one employer in one week. */
export function freeAt(ledger: Ledger, employment: Employment, week: string): number {
  const running = ledger.bookings.filter((booking) => isIn(booking, week));
  const atEmployer = running.filter(({ employerId }) => employerId === employment.organisationId);
  return Math.min(
    allowedHours(employment) - hoursOf(atEmployer),
    capacityIn(ledger, week) - hoursOf(running),
  );
}

export interface Wish {
  readonly hoursPerWeek: number;
  readonly fromOn: string;
  readonly untilOn: string;
}

/** The weeks of a wish that are still to come, this one included. */
export const weeksOf = ({ fromOn, untilOn }: Wish, today: string): readonly string[] =>
  weeksIn(fromOn < today ? today : fromOn, untilOn);

export type Place =
  | { readonly employerId: string }
  /** The first week with too few hours, at the employer that has enough for longest. */
  | { readonly week: string; readonly free: number };

/**
 * At which employer the hours fit in every week: the preferred one, or else the one where most is left.
 * @param preferredId the organisation for whose own Fieldlab nobody has to be lent
 */
export function placeFor(ledger: Ledger, wish: Wish, preferredId: string, today: string): Place {
  const { hoursPerWeek, untilOn } = wish;
  const weeks = weeksOf(wish, today);
  const none = { week: weeks[0] ?? weekOf(untilOn), free: 0 };
  if (weeks.length === 0) return none;
  const offers = ledger.employers.map((employment) => {
    const free = weeks.map((week) => freeAt(ledger, employment, week));
    const short = free.findIndex((hours) => hours < hoursPerWeek);
    return { employerId: employment.organisationId, free, least: Math.min(...free), short };
  });
  const fitting = offers
    .filter(({ short }) => short === -1)
    .toSorted((one, other) => other.least - one.least);
  const chosen = fitting.find(({ employerId }) => employerId === preferredId) ?? fitting[0];
  if (chosen !== undefined) return { employerId: chosen.employerId };
  const [longest] = offers.toSorted((one, other) => other.short - one.short);
  if (longest === undefined) return none;
  return { week: weeks[longest.short] ?? none.week, free: Math.max(0, longest.free[longest.short] ?? 0) };
}

/** In how many of the weeks one employer has enough hours: of the employer that has most of them. */
export function weeksWithRoom(ledger: Ledger, weeks: readonly string[], hoursPerWeek: number): number {
  const counts = ledger.employers.map(
    (employment) => weeks.filter((week) => freeAt(ledger, employment, week) >= hoursPerWeek).length,
  );
  return Math.max(0, ...counts);
}

/**
 * The weeks from now on in which more is promised than there is, and to whom. What is promised grows only in the first week of a
 * booking, and what there is differs only in weeks that differ: looking at these is looking at all.
 */
export function overcommitted(ledger: Ledger, thisWeek: string) {
  const { employers, exceptions, bookings } = ledger;
  const telling = [
    thisWeek,
    ...bookings.map(({ fromWeek }) => fromWeek),
    ...exceptions.map(({ week }) => week),
  ];
  const weeks = [...new Set(telling)].filter((week) => week >= thisWeek).toSorted();
  const isOver = (week: string): boolean => {
    const running = bookings.filter((booking) => isIn(booking, week));
    if (running.length === 0) return false;
    if (hoursOf(running) > capacityIn(ledger, week)) return true;
    const allowed = new Map(
      employers.map((employment) => [employment.organisationId, allowedHours(employment)]),
    );
    return [...new Set(running.map(({ employerId }) => employerId))].some(
      (id) => hoursOf(running.filter(({ employerId }) => employerId === id)) > (allowed.get(id) ?? 0),
    );
  };
  const over = weeks.filter(isOver);
  return {
    weeks: over,
    invitationIds: bookings.filter((booking) => over.some((week) => isIn(booking, week))).map(({ id }) => id),
  };
}
