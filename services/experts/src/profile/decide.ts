import { refuse } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import { dayOf, daysAfter, monthsAfter, weekOf } from '@innovatienetwerk/values';
import {
  MAX_CONFLICTS,
  problems,
  type ExpertEmployment,
  type ExpertProfileChanges,
  type ExpertSkill,
  type NewExpertConflict,
  type NewExpertProfile,
} from '../../contract/index.ts';
import { overcommitted, type Ledger } from './capacity.ts';
import type { Employment, ProfileEvent, ProfileState } from './state.ts';

type ProfileDecision = Decision<ProfileEvent>;

/** The expert's consent holds this long: personal data are kept no longer than somebody stands by them (GDPR art. 5(1)(e)). */
export const MONTHS_OF_CONSENT = 12;
/** How many days before the end the expert is reminded. */
export const REMINDERS = [30, 7] as const;

/** The next day on which time has something to do for a profile that expires then: remind, or expire it. */
export function dueAfter(today: string, expiresOn: string): string {
  const reminders = REMINDERS.map((days) => daysAfter(expiresOn, -days));
  return reminders.find((day) => day > today) ?? daysAfter(expiresOn, 1);
}

function confirmedFrom(now: Date) {
  const today = dayOf(now);
  const expiresOn = monthsAfter(today, MONTHS_OF_CONSENT);
  return { expiresOn, kept: { confirmedAt: now.toISOString(), dueOn: dueAfter(today, expiresOn) } };
}

const twice = (values: readonly string[]): string | undefined =>
  values.find((value, index) => values.indexOf(value) !== index);

/** @param allKnown whether every employer is an organisation of the network */
function faultIn(
  skills: readonly ExpertSkill[],
  employers: readonly ExpertEmployment[],
  allKnown: boolean,
): ReturnType<typeof refuse> | undefined {
  const skill = twice(skills.map(({ code }) => code));
  if (skill !== undefined) return refuse(problems.duplicateSkill, { skill });
  if (twice(employers.map(({ organisationId }) => organisationId)) !== undefined)
    return refuse(problems.duplicateEmployer);
  return allKnown ? undefined : refuse(problems.employerUnknown);
}

/** A capacity that is too low for what was promised would break a promise, so the promise is ended first. */
export function promisesKept(ledger: Ledger, now: Date): ReturnType<typeof refuse> | undefined {
  const { weeks, invitationIds } = overcommitted(ledger, weekOf(dayOf(now)));
  if (weeks.length === 0) return undefined;
  const some = (names: readonly string[]): string => names.slice(0, 5).join(', ');
  return refuse(problems.hoursInUse, { weeks: some(weeks), invitations: some(invitationIds) });
}

const asked = (employment: ExpertEmployment, now: Date): Employment => ({
  ...employment,
  consent: { status: 'asked', at: now.toISOString() },
});

const asking = (profileId: string, employers: readonly ExpertEmployment[]): readonly ProfileEvent[] =>
  employers.map(({ organisationId: employerId, hoursPerWeek }) => ({
    type: 'profile.consent-asked.v1',
    data: { profileId, employerId, hoursPerWeek },
  }));

export function create(
  profileId: string,
  { skills, languages, regions, employers, summary }: NewExpertProfile,
  allKnown: boolean,
  now: Date,
): ProfileDecision {
  const fault = faultIn(skills, employers, allKnown);
  if (fault !== undefined) return fault;
  const { expiresOn, kept } = confirmedFrom(now);
  return [
    {
      type: 'profile.created.v1',
      data: { profileId, expiresOn },
      kept: {
        skills,
        languages,
        regions,
        summary,
        employers: employers.map((employment) => asked(employment, now)),
        ...kept,
      },
    },
    ...asking(profileId, employers),
  ];
}

/** An employer that stays keeps what it said; a new one is asked. */
export function change(
  profileId: string,
  state: ProfileState,
  { employers, ...changes }: ExpertProfileChanges,
  allKnown: boolean,
  now: Date,
): ProfileDecision {
  if (state.status === 'withdrawn') return refuse(problems.profileNotActive, { status: state.status });
  const fault = faultIn(changes.skills ?? [], employers ?? [], allKnown);
  if (fault !== undefined) return fault;
  const consentOf = (id: string) =>
    state.employers.find(({ organisationId }) => organisationId === id)?.consent;
  const next = employers?.map((employment): Employment => {
    const consent = consentOf(employment.organisationId);
    return consent === undefined ? asked(employment, now) : { ...employment, consent };
  });
  const broken = next && promisesKept({ ...state, employers: next }, now);
  if (broken !== undefined) return broken;
  const added = (employers ?? []).filter(({ organisationId }) => consentOf(organisationId) === undefined);
  return [
    {
      type: 'profile.changed.v1',
      data: { profileId },
      kept: { ...changes, ...(next === undefined ? {} : { employers: next }) },
    },
    ...asking(profileId, added),
  ];
}

export function confirm(profileId: string, now: Date): ProfileDecision {
  const { expiresOn, kept } = confirmedFrom(now);
  return [{ type: 'profile.confirmed.v1', data: { profileId, expiresOn }, kept }];
}

export function withdraw(profileId: string, state: ProfileState): ProfileDecision {
  return state.status === 'withdrawn' ? [] : [{ type: 'profile.withdrawn.v1', data: { profileId } }];
}

/** What time does: reminds on its days, and expires when the last day is over. After a long stop it reminds once. */
export function tellTime(profileId: string, state: ProfileState, today: string): ProfileDecision {
  const { status, expiresOn, dueOn } = state;
  if (status !== 'active' || today < dueOn) return [];
  if (today > expiresOn) return [{ type: 'profile.expired.v1', data: { profileId } }];
  return [
    {
      type: 'profile.expiry-reminded.v1',
      data: { profileId, expiresOn },
      kept: { dueOn: dueAfter(today, expiresOn) },
    },
  ];
}

export function declareConflict(
  profileId: string,
  state: ProfileState,
  { fieldlabId, reason }: NewExpertConflict,
): ProfileDecision {
  if (state.status === 'withdrawn') return refuse(problems.profileNotActive, { status: state.status });
  if (state.conflicts.some((conflict) => conflict.fieldlabId === fieldlabId))
    return refuse(problems.conflictDeclaredAlready);
  if (state.conflicts.length >= MAX_CONFLICTS)
    return refuse(problems.tooManyConflicts, { limit: MAX_CONFLICTS });
  return [{ type: 'profile.conflict-declared.v1', data: { profileId, fieldlabId }, kept: { reason } }];
}
