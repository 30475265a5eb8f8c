import { provinceCodes, type Bilingual } from '@innovatienetwerk/contract';
import { daysFrom, weeksAfter, weeksIn } from '@innovatienetwerk/values';
import type { ExpertMatch, MatchCriterion, MatchPart } from '../../contract/index.ts';
import { WEEKS_REMEMBERED } from '../profile/bookings.ts';
import { allowedHours, weeksOf, weeksWithRoom } from '../profile/capacity.ts';
import type { ProfileState } from '../profile/state.ts';
import type { Wanted } from '../request/state.ts';
import { matchWeights } from './weights.ts';

/** A request at a moment: what is the same for all who are judged. */
export interface Occasion {
  readonly wanted: Wanted;
  readonly today: string;
  /** The weeks of the work that are still to come. */
  readonly weeks: readonly string[];
  /** The half year in which workload counts. */
  readonly since: string;
  readonly lately: readonly string[];
}

export function occasionOf(wanted: Wanted, today: string): Occasion {
  const since = weeksAfter(today, -WEEKS_REMEMBERED);
  return { wanted, today, weeks: weeksOf(wanted, today), since, lately: weeksIn(since, today) };
}

/** What a criterion says: a value in whole hundredths, so that points and their sum are exact. */
interface Judgement {
  /** 0 to 100. */
  readonly hundredths: number;
  readonly explanation: Bilingual;
}

const whole = 100;
const shareOf = (part: number, of: number): number => (of === 0 ? whole : Math.floor((part * whole) / of));
const words = (nl: string, en: string): Bilingual => ({ nl, en });

/** A level at or above the wanted one is a full match; below it counts in proportion. */
function skills({ wanted: { skills: wanted } }: Occasion, { skills: own }: ProfileState): Judgement {
  const levelOf = (code: string): number => own.find((skill) => skill.code === code)?.level ?? 0;
  const total = wanted.reduce((sum, { weight }) => sum + weight, 0);
  // Levels are compared in sixtieths, the least in which a half, third, quarter and fifth are whole.
  const sixtieths = wanted.reduce(
    (sum, { code, minLevel, weight }) => sum + (weight * Math.min(levelOf(code), minLevel) * 60) / minLevel,
    0,
  );
  const enough = wanted.filter(({ code, minLevel }) => levelOf(code) >= minLevel).length;
  return {
    hundredths: shareOf(sixtieths, total * 60),
    explanation: words(
      `${enough} van de ${wanted.length} vaardigheden op het gevraagde niveau.`,
      `${enough} of the ${wanted.length} skills at the wanted level.`,
    ),
  };
}

function availability({ wanted, weeks }: Occasion, profile: ProfileState): Judgement {
  const enough = weeksWithRoom(profile, weeks, wanted.hoursPerWeek);
  const of = weeks.length;
  return {
    hundredths: shareOf(enough, of),
    explanation: words(
      `In ${enough} van de ${of} weken genoeg uren vrij bij één werkgever.`,
      `Enough free hours at one employer in ${enough} of the ${of} weeks.`,
    ),
  };
}

/** What somebody did for the pool in the last half year. */
function workloadOf({ since, lately }: Occasion, { bookings, invitedOn }: ProfileState) {
  const hours = bookings
    .filter(({ kind }) => kind === 'booked')
    .reduce(
      (sum, { fromWeek, untilWeek, hoursPerWeek }) =>
        sum + hoursPerWeek * lately.filter((week) => fromWeek <= week && week <= untilWeek).length,
      0,
    );
  return { hours, invitations: invitedOn.filter((day) => since <= day).length };
}

/** As many invitations in half a year as a busy expert gets. */
const MANY_INVITATIONS = 6;

/** Two thirds for the hours that were worked against those that are given to the pool, a third for how often somebody was asked. */
function fairness(occasion: Occasion, profile: ProfileState): Judgement {
  const { hours, invitations } = workloadOf(occasion, profile);
  const given = profile.employers.reduce((sum, employment) => sum + allowedHours(employment), 0);
  const room = given * WEEKS_REMEMBERED;
  const rested = room === 0 ? 0 : Math.max(0, room - hours);
  const unasked = MANY_INVITATIONS - Math.min(invitations, MANY_INVITATIONS);
  return {
    hundredths: Math.floor((2 * shareOf(rested, Math.max(room, 1)) + shareOf(unasked, MANY_INVITATIONS)) / 3),
    explanation: words(
      `${hours} uren ingezet en ${invitations} keer gevraagd in de laatste ${WEEKS_REMEMBERED} weken.`,
      `${hours} hours assigned and ${invitations} times asked in the last ${WEEKS_REMEMBERED} weeks.`,
    ),
  };
}

function region({ wanted: { region: wanted } }: Occasion, { regions }: ProfileState): Judgement {
  const provinces = wanted === 'NL' ? provinceCodes : [wanted];
  const covered = regions.includes('NL')
    ? provinces.length
    : provinces.filter((province) => regions.includes(province)).length;
  return {
    hundredths: shareOf(covered, provinces.length),
    explanation: words(
      `Werkt in ${covered} van de ${provinces.length} gevraagde provincies.`,
      `Works in ${covered} of the ${provinces.length} wanted provinces.`,
    ),
  };
}

function language({ wanted: { languages: wanted } }: Occasion, { languages }: ProfileState): Judgement {
  const spoken = wanted.filter((code) => languages.includes(code)).length;
  return {
    hundredths: shareOf(spoken, wanted.length),
    explanation: words(
      `Spreekt ${spoken} van de ${wanted.length} gevraagde talen.`,
      `Speaks ${spoken} of the ${wanted.length} wanted languages.`,
    ),
  };
}

const DAYS_FRESH = 365;

/** Half for evidence of the wanted skills, half for how lately the expert confirmed all of it. */
function evidence({ wanted: { skills: wanted }, today }: Occasion, profile: ProfileState): Judgement {
  const proven = wanted.filter(({ code }) =>
    profile.skills.some((skill) => skill.code === code && skill.evidence !== undefined),
  ).length;
  const confirmedOn = profile.confirmedAt.slice(0, 10);
  const age = confirmedOn === '' ? DAYS_FRESH : Math.max(0, daysFrom(confirmedOn, today));
  const fresh = DAYS_FRESH - Math.min(age, DAYS_FRESH);
  return {
    hundredths: Math.floor((shareOf(proven, wanted.length) + shareOf(fresh, DAYS_FRESH)) / 2),
    explanation: words(
      `Bewijs bij ${proven} van de ${wanted.length} vaardigheden; ${age} dagen geleden bevestigd.`,
      `Evidence for ${proven} of the ${wanted.length} skills; confirmed ${age} days ago.`,
    ),
  };
}

type Judge = (occasion: Occasion, profile: ProfileState) => Judgement;

const judges: Readonly<Record<MatchCriterion, Judge>> = {
  skills,
  availability,
  fairness,
  region,
  evidence,
  language,
};

export interface Candidate {
  readonly profileId: string;
  readonly profile: ProfileState;
}

/** The score of one expert for one request, with all that it is made of: each part is a weight times a value. */
export function scoreOf(occasion: Occasion, { profileId, profile }: Candidate): ExpertMatch {
  const judged = (Object.keys(matchWeights) as MatchCriterion[]).map((criterion) => ({
    criterion,
    weight: matchWeights[criterion],
    ...judges[criterion](occasion, profile),
  }));
  // Weights and values are whole numbers, and so is every sum of their products: only the last step leaves hundredths.
  const total = judged.reduce((sum, { weight, hundredths }) => sum + weight * hundredths, 0);
  const parts = judged.map(({ criterion, weight, hundredths, explanation }): MatchPart => ({
    criterion,
    weight,
    value: hundredths / whole,
    points: (weight * hundredths) / whole,
    explanation,
  }));
  return { profileId, score: total / whole, parts };
}

/** The best first; among equals who was used least, and then by id, so that the order is always the same. */
export function rank(occasion: Occasion, candidates: readonly Candidate[]): readonly ExpertMatch[] {
  return candidates
    .map((candidate) => ({
      match: scoreOf(occasion, candidate),
      ...workloadOf(occasion, candidate.profile),
    }))
    .toSorted(
      (one, other) =>
        other.match.score - one.match.score ||
        one.hours - other.hours ||
        one.invitations - other.invitations ||
        (one.match.profileId < other.match.profileId ? -1 : 1),
    )
    .map(({ match }) => match);
}
