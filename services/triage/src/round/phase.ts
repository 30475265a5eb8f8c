import { refuse } from '@innovatienetwerk/contract';
import { problems, type RoundPhase } from '../../contract/index.ts';
import type { RoundDates } from './state.ts';

/** When each phase begins. `scheduled` is before all of them. */
export const phaseStarts = (dates: RoundDates): readonly (readonly [RoundPhase, string])[] => [
  ['intake', dates.intakeFrom],
  ['assessment', dates.assessmentFrom],
  ['deliberation', dates.deliberationFrom],
  ['decided', dates.decisionFrom],
  ['published', dates.publishAt],
];

/** Where the moments at which it shows another phase lie in its document. */
export const roundMoments: readonly string[] = [
  'state.intakeFrom',
  'state.assessmentFrom',
  'state.deliberationFrom',
  'state.decisionFrom',
  'state.publishAt',
];

/** The phase follows from the dates and the moment alone, so it switches exactly on time, whatever else is late. */
export function phaseAt(dates: RoundDates, now: Date): RoundPhase {
  const moment = now.toISOString();
  return phaseStarts(dates).findLast(([, start]) => start <= moment)?.[0] ?? 'scheduled';
}

/** A refusal that says when it is possible, unless the round is in one of the needed phases. */
export function outsidePhase(dates: RoundDates, now: Date, ...needed: readonly RoundPhase[]) {
  const phase = phaseAt(dates, now);
  if (needed.includes(phase)) return undefined;
  const starts = phaseStarts(dates);
  const first = starts.findIndex(([name]) => name === needed[0]);
  const last = starts.findIndex(([name]) => name === needed.at(-1));
  return refuse(problems.wrongPhase, {
    phase,
    needed: needed.join(' / '),
    from: starts[first]?.[1] ?? '–',
    until: starts[last + 1]?.[1] ?? '–',
  });
}
