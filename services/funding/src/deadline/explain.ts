import type { LocalisedText } from '@innovatienetwerk/contract';
import { extendedWeeks, rawEnd, suspendedDays } from './clock.ts';
import { isWorkingDay } from './holidays.ts';
import { openSuspension, type DecisionTermState } from './state.ts';

type Sentence = readonly [nl: string, en: string];

/** How the last day came about, step by step, so that an applicant can check the count. */
export function explain(state: DecisionTermState, today: string): LocalisedText {
  const counted = state.metOn ?? today;
  const days = suspendedDays(state, counted);
  const weeks = extendedWeeks(state);
  const raw = rawEnd(state, counted);
  const sentences: readonly (Sentence | false)[] = [
    [
      `De termijn is ${state.weeks} weken, geteld vanaf ${state.startsOn}.`,
      `The term is ${state.weeks} weeks, counted from ${state.startsOn}.`,
    ],
    weeks > 0 && [`Zij is met ${weeks} weken verlengd.`, `It was extended by ${weeks} weeks.`],
    days > 0 && [
      `Zij stond ${days} dagen stil; die tellen niet mee.`,
      `It stood still for ${days} days, which do not count.`,
    ],
    !isWorkingDay(raw) && [
      `${raw} is een zaterdag, zondag of feestdag; daarom geldt de eerste werkdag daarna.`,
      `${raw} is a Saturday, Sunday or holiday; so the first working day after it counts.`,
    ],
    state.metOn === undefined &&
      openSuspension(state) !== undefined && [
        'De klok staat nu stil: elke dag schuift de uiterste dag mee.',
        'The clock stands still now: the last day moves with every day.',
      ],
  ];
  const told = sentences.filter((sentence) => sentence !== false);
  return { nl: told.map(([nl]) => nl).join(' '), en: told.map(([, en]) => en).join(' ') };
}
