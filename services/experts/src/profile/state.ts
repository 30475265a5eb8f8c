import type { NewEventOf, RegionCode } from '@innovatienetwerk/contract';
import { defineAggregate } from '@innovatienetwerk/service';
import type {
  BookingKind,
  ConsentStatus,
  events,
  ExpertSkill,
  NewExpertConflict,
  ProfileStatus,
  WeekException,
} from '../../contract/index.ts';

export interface Employment {
  readonly organisationId: string;
  /** What the expert offers. */
  readonly hoursPerWeek: number;
  readonly consent: {
    readonly status: ConsentStatus;
    /** What the employer allows. */
    readonly hoursPerWeek?: number;
    readonly at: string;
    readonly byPersonId?: string;
  };
}

/** Hours promised to one invitation, and then to the assignment that came of it. */
export interface Booking {
  /** The invitation from which it comes. */
  readonly id: string;
  readonly kind: BookingKind;
  readonly requestId: string;
  readonly fieldlabId: string;
  readonly employerId: string;
  readonly hoursPerWeek: number;
  readonly fromWeek: string;
  readonly untilWeek: string;
}

interface Content {
  readonly skills: readonly ExpertSkill[];
  readonly languages: readonly string[];
  readonly regions: readonly RegionCode[];
  readonly employers: readonly Employment[];
  readonly summary: string;
}

export interface ProfileState extends Content {
  readonly status: ProfileStatus | 'none';
  readonly profileId: string;
  readonly confirmedAt: string;
  readonly expiresOn: string;
  /** The day on which time has something to do: remind, or expire. */
  readonly dueOn: string;
  readonly exceptions: readonly WeekException[];
  readonly bookings: readonly Booking[];
  /** The days of the last invitations, the latest last. */
  readonly invitedOn: readonly string[];
  readonly conflicts: readonly NewExpertConflict[];
}

/** What is remembered of how often somebody was asked. */
const INVITATIONS_REMEMBERED = 100;

interface Confirmation {
  readonly confirmedAt: string;
  readonly dueOn: string;
}

export type ProfileEvent =
  | NewEventOf<typeof events.profileCreated, Content & Confirmation>
  | NewEventOf<typeof events.profileChanged, Partial<Content>>
  | NewEventOf<typeof events.consentAsked>
  | NewEventOf<
      typeof events.consentAnswered,
      { readonly at: string; readonly byPersonId: string; readonly lastWeek: string }
    >
  | NewEventOf<typeof events.profileConfirmed, Confirmation>
  | NewEventOf<typeof events.expiryReminded, { readonly dueOn: string }>
  | NewEventOf<typeof events.profileExpired>
  | NewEventOf<typeof events.profileWithdrawn>
  | NewEventOf<
      typeof events.availabilityChanged,
      Pick<ProfileState, 'employers'> & { readonly exceptions?: readonly WeekException[] }
    >
  | NewEventOf<typeof events.conflictDeclared, { readonly reason: string }>
  | NewEventOf<typeof events.hoursHeld, { readonly forgetBeforeWeek: string }>
  | NewEventOf<typeof events.hoursBooked>
  | NewEventOf<typeof events.hoursFreed>;

const noContent: Content = { skills: [], languages: [], regions: [], employers: [], summary: '' };

export const noProfile: ProfileState = {
  ...noContent,
  status: 'none',
  profileId: '',
  confirmedAt: '',
  expiresOn: '',
  dueOn: '',
  exceptions: [],
  bookings: [],
  invitedOn: [],
  conflicts: [],
};

type Of<T extends ProfileEvent['type']> = Extract<ProfileEvent, { type: T }>;

/** The ledger with one booking until an earlier week, and without it when none of its weeks is left. */
const endedAfter = (bookings: readonly Booking[], lastWeek: string, ends: (booking: Booking) => boolean) =>
  bookings.flatMap((booking) => {
    if (!ends(booking) || booking.untilWeek <= lastWeek) return [booking];
    return booking.fromWeek > lastWeek ? [] : [{ ...booking, untilWeek: lastWeek }];
  });

function consentAnswered(
  state: ProfileState,
  { data, kept }: Of<'profile.consent-answered.v1'>,
): ProfileState {
  const { employerId, consent: status, hoursPerWeek } = data;
  const { lastWeek, ...answer } = kept;
  const consent = { status, ...(hoursPerWeek === undefined ? {} : { hoursPerWeek }), ...answer };
  const isTheirs = (booking: Booking): boolean => booking.employerId === employerId;
  return {
    ...state,
    employers: state.employers.map((employment) =>
      employment.organisationId === employerId ? { ...employment, consent } : employment,
    ),
    bookings:
      status === 'given'
        ? state.bookings
        : endedAfter(
            state.bookings.filter((booking) => !isTheirs(booking) || booking.kind === 'booked'),
            lastWeek,
            isTheirs,
          ),
  };
}

function hoursHeld(state: ProfileState, { data, kept }: Of<'profile.hours-held.v1'>): ProfileState {
  const { profileId: _, invitationId: id, heldOn, ...booking } = data;
  const remembered = state.bookings.filter(({ untilWeek }) => untilWeek >= kept.forgetBeforeWeek);
  return {
    ...state,
    bookings: [...remembered, { id, kind: 'held', ...booking }],
    invitedOn: [...state.invitedOn, heldOn].slice(-INVITATIONS_REMEMBERED),
  };
}

function hoursFreed(state: ProfileState, { data }: Of<'profile.hours-freed.v1'>): ProfileState {
  const { invitationId, usedUntilWeek } = data;
  const isIt = ({ id }: Booking): boolean => id === invitationId;
  return {
    ...state,
    bookings:
      usedUntilWeek === undefined
        ? state.bookings.filter((booking) => !isIt(booking))
        : endedAfter(state.bookings, usedUntilWeek, isIt),
  };
}

export function evolve(state: ProfileState, event: ProfileEvent): ProfileState {
  switch (event.type) {
    case 'profile.created.v1':
      return { ...state, ...event.data, ...event.kept, status: 'active' };
    case 'profile.changed.v1':
      return { ...state, ...event.kept };
    case 'profile.consent-asked.v1':
      return state;
    case 'profile.consent-answered.v1':
      return consentAnswered(state, event);
    case 'profile.confirmed.v1':
      return { ...state, ...event.kept, expiresOn: event.data.expiresOn, status: 'active' };
    case 'profile.expiry-reminded.v1':
      return { ...state, dueOn: event.kept.dueOn };
    case 'profile.expired.v1':
      return { ...state, status: 'expired' };
    case 'profile.withdrawn.v1': {
      const { confirmedAt, expiresOn, profileId } = state;
      return { ...noProfile, confirmedAt, expiresOn, profileId, status: 'withdrawn' };
    }
    case 'profile.availability-changed.v1':
      return { ...state, ...event.kept };
    case 'profile.conflict-declared.v1': {
      const { fieldlabId } = event.data;
      return { ...state, conflicts: [...state.conflicts, { fieldlabId, reason: event.kept.reason }] };
    }
    case 'profile.hours-held.v1':
      return hoursHeld(state, event);
    case 'profile.hours-booked.v1': {
      const { invitationId, hoursPerWeek, untilWeek } = event.data;
      return {
        ...state,
        bookings: state.bookings.map((booking) =>
          booking.id === invitationId ? { ...booking, kind: 'booked', hoursPerWeek, untilWeek } : booking,
        ),
      };
    }
    case 'profile.hours-freed.v1':
      return hoursFreed(state, event);
  }
}

/** Lies at the main employer, in the province when there is only one. */
export const profiles = defineAggregate<ProfileState, ProfileEvent>({
  name: 'profile',
  collection: 'expert-profiles',
  param: 'profileId',
  initial: noProfile,
  evolve,
  scope: ({ profileId, regions: [first = 'NL', ...others], employers: [main] }) => ({
    region: others.length === 0 ? first : 'NL',
    ...(main === undefined ? {} : { organisationId: main.organisationId }),
    personIds: [profileId],
  }),
  indexes: [
    { key: { 'state.skills.code': 1, 'state.confirmedAt': 1, _id: 1 } },
    { key: { 'state.skills.code': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.regions': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.status': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.status': 1, 'state.dueOn': 1, _id: 1 } },
    { key: { 'state.expiresOn': 1, _id: 1 } },
    { key: { createdAt: 1, _id: 1 } },
  ],
});
