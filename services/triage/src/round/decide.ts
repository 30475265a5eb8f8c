import { refuse } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import {
  problems,
  roundPhases,
  type Criteria,
  type NewRound,
  type RoundChanges,
} from '../../contract/index.ts';
import { phaseAt } from './phase.ts';
import type { RoundDates, RoundEvent, RoundState } from './state.ts';

const order = ['intakeFrom', 'assessmentFrom', 'deliberationFrom', 'decisionFrom', 'publishAt'] as const;

function outOfOrder(dates: RoundDates) {
  for (const [index, later] of order.entries()) {
    const earlier = order[index - 1];
    if (earlier !== undefined && dates[later] <= dates[earlier])
      return refuse(problems.datesOutOfOrder, { later, earlier });
  }
  return undefined;
}

/**
 * A round whose intake is over when it is announced could take nothing in.
 * @param criteria the last published version of the criteria set, which the round freezes
 */
export function announce(
  roundId: string,
  round: NewRound,
  criteria: { readonly version: number; readonly content: Criteria } | undefined,
  now: Date,
): Decision<RoundEvent> {
  const { title, region, council, ...rest } = round;
  if (criteria === undefined) return refuse(problems.criteriaNotPublished);
  const { chairId, viceChairId = chairId, memberIds } = council;
  if (![chairId, viceChairId].every((id) => memberIds.includes(id)))
    return refuse(problems.chairNotOnCouncil);
  if (rest.assessmentFrom <= now.toISOString())
    return refuse(problems.dateHasPassed, { name: 'assessmentFrom' });
  return (
    outOfOrder(rest) ?? [
      {
        type: 'round.announced.v1',
        data: { roundId, ...rest, criteriaVersion: criteria.version },
        kept: { title, region, council, criteria: criteria.content },
      },
    ]
  );
}

/** Decisions carry the moment of publication with them, so that cannot move any more once they may be taken. */
export function reschedule(
  roundId: string,
  state: RoundState,
  changes: RoundChanges,
  now: Date,
): Decision<RoundEvent> {
  const moment = now.toISOString();
  const names = Object.keys(changes) as (keyof RoundChanges)[];
  const late = names.find((name) => state[name] <= moment || (changes[name] ?? '') <= moment);
  if (late !== undefined) return refuse(problems.dateHasPassed, { name: late });
  if (phaseAt(state, now) === 'decided' && changes.publishAt !== undefined)
    return refuse(problems.publicationFixed, { publishAt: state.publishAt });
  const { intakeFrom, assessmentFrom, deliberationFrom, decisionFrom, publishAt } = { ...state, ...changes };
  const dates = { assessmentFrom, deliberationFrom, decisionFrom, publishAt };
  return (
    outOfOrder({ intakeFrom, ...dates }) ?? [{ type: 'round.rescheduled.v1', data: { roundId, ...dates } }]
  );
}

/** Tells every phase that began since the last time, in order, so that no listener misses one after a long stop. */
export function tellPhases(roundId: string, state: RoundState, now: Date): Decision<RoundEvent> {
  const told = roundPhases.indexOf(state.toldPhase);
  const current = roundPhases.indexOf(phaseAt(state, now));
  return roundPhases
    .slice(told + 1, current + 1)
    .map((phase): RoundEvent =>
      phase === 'published'
        ? { type: 'round.published.v1', data: { roundId } }
        : { type: 'round.phase-entered.v1', data: { roundId, phase } },
    );
}
