import { refuse } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import { dayOf, weekOf, weeksAfter } from '@innovatienetwerk/values';
import { problems, type AvailabilityChange, type NewEmployerConsent } from '../../contract/index.ts';
import { speaksFor, type Answerer } from './answerer.ts';
import { promisesKept } from './decide.ts';
import type { Employment, ProfileEvent, ProfileState } from './state.ts';

type ProfileDecision = Decision<ProfileEvent>;

/**
 * Lowering hours below what was promised is refused; taking the consent away is not, for the employer is free to: what was
 * promised of its hours then ends.
 */
export function answerConsent(
  profileId: string,
  state: ProfileState,
  { organisationId, consent, hoursPerWeek }: NewEmployerConsent,
  answerer: Answerer,
  now: Date,
): ProfileDecision {
  if (!speaksFor(answerer, organisationId, profileId)) return refuse(problems.notTheEmployer);
  const employment = state.employers.find((candidate) => candidate.organisationId === organisationId);
  if (employment === undefined) return refuse(problems.noSuchEmployer);
  const { status } = employment.consent;
  const needed = { refused: 'asked', withdrawn: 'given' } as const;
  if (consent !== 'given' && status !== needed[consent]) return refuse(problems.consentOutOfTurn, { status });
  if (consent === 'given' && hoursPerWeek === undefined) return refuse(problems.consentNeedsHours);
  const event: ProfileEvent = {
    type: 'profile.consent-answered.v1',
    data: {
      profileId,
      employerId: organisationId,
      consent,
      ...(consent === 'given' && hoursPerWeek !== undefined ? { hoursPerWeek } : {}),
    },
    kept: {
      at: now.toISOString(),
      byPersonId: answerer.personId,
      lastWeek: weekOf(weeksAfter(dayOf(now), -1)),
    },
  };
  if (consent !== 'given') return [event];
  const granted: Employment = {
    ...employment,
    consent: {
      ...employment.consent,
      status: 'given',
      ...(hoursPerWeek === undefined ? {} : { hoursPerWeek }),
    },
  };
  const employers = state.employers.map((other) => (other === employment ? granted : other));
  return promisesKept({ ...state, employers }, now) ?? [event];
}

export function changeAvailability(
  profileId: string,
  state: ProfileState,
  { hours = [], exceptions }: AvailabilityChange,
  now: Date,
): ProfileDecision {
  if (state.status === 'withdrawn') return refuse(problems.profileNotActive, { status: state.status });
  const offered = new Map(hours.map(({ organisationId, hoursPerWeek }) => [organisationId, hoursPerWeek]));
  if (offered.size < hours.length) return refuse(problems.duplicateEmployer);
  const known = state.employers.map(({ organisationId }) => organisationId);
  if (hours.some(({ organisationId }) => !known.includes(organisationId)))
    return refuse(problems.noSuchEmployer);
  const weeks = (exceptions ?? []).map(({ week }) => week);
  const doubled = weeks.find((week, index) => weeks.indexOf(week) !== index);
  if (doubled !== undefined) return refuse(problems.weekTwice, { week: doubled });
  const employers = state.employers.map((employment) => ({
    ...employment,
    hoursPerWeek: offered.get(employment.organisationId) ?? employment.hoursPerWeek,
  }));
  const kept = { employers, ...(exceptions === undefined ? {} : { exceptions }) };
  return (
    promisesKept({ ...state, ...kept }, now) ?? [
      { type: 'profile.availability-changed.v1', data: { profileId }, kept },
    ]
  );
}
