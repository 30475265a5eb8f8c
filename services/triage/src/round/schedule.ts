import { ownWork, type Due, type Parts, type Schedule } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { admit } from '../candidate/decide.ts';
import { candidates } from '../candidate/state.ts';
import { tellPhases } from './decide.ts';
import { phaseAt } from './phase.ts';
import { rounds, type RoundState } from './state.ts';

/** Rounds run for months; more than this at a time does not happen. */
const MAX_RUNNING_ROUNDS = 100;
const ADMISSIONS_PER_TURN = 100;

async function runningRounds(parts: Parts, now: Date): Promise<readonly Stored<RoundState>[]> {
  const page = await parts.aggregates(rounds).list({
    filter: { 'state.toldPhase': { $ne: 'published' }, 'state.intakeFrom': { $lte: now.toISOString() } },
    reach: ownWork,
    sort: { field: 'state.intakeFrom', direction: 1 },
    limit: MAX_RUNNING_ROUNDS,
  });
  return page.items;
}

/** A national round takes every waiting idea, a provincial one those of its province. */
async function admitWaiting(due: Due, round: Stored<RoundState>): Promise<void> {
  const { region } = round.state;
  const waiting = await due.parts.aggregates(candidates).list({
    filter: { 'state.status': 'waiting', ...(region === 'NL' ? {} : { 'scope.region': region }) },
    reach: ownWork,
    sort: { field: 'createdAt', direction: 1 },
    limit: ADMISSIONS_PER_TURN,
  });
  for (const candidate of waiting.items) {
    // oxlint-disable-next-line no-await-in-loop -- in the order of arrival, and gently on the database
    await due
      .for(`admit/${candidate.id}/${round.id}`)
      .change(candidates, candidate.id, (state) => admit(candidate.id, state, round.id));
  }
}

/** Switches the phases of rounds on their dates and admits what waits while the intake runs. */
export const roundsSchedule: Schedule = {
  name: 'rounds',
  everyMs: 1_000,
  async run(due) {
    for (const round of await runningRounds(due.parts, due.now)) {
      const phase = phaseAt(round.state, due.now);
      // oxlint-disable-next-line no-await-in-loop -- few rounds, and each turn must leave them in order
      if (phase === 'intake') await admitWaiting(due, round);
      if (phase === round.state.toldPhase) continue;
      // oxlint-disable-next-line no-await-in-loop
      await due
        .for(`phase/${round.id}/${phase}`)
        .change(rounds, round.id, (state, now) => tellPhases(round.id, state, now));
    }
  },
};
