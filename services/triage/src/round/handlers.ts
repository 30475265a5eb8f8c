import { asked, command, creation, list, read, type RequestContext, sync } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { operations, type Round } from '../../contract/index.ts';
import { criteriaSets } from '../criteria-set/state.ts';
import * as decide from './decide.ts';
import { phaseAt, roundMoments } from './phase.ts';
import { rounds, type RoundState } from './state.ts';

const toRound = ({ id, state, createdAt, updatedAt }: Stored<RoundState>, { now }: RequestContext): Round => {
  const { toldPhase: _, ...rest } = state;
  return {
    id,
    ...rest,
    phase: phaseAt(state, now),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
};

export const announceRound = creation(operations.announceRound, rounds, {
  facts: async ({ parts, body }) => {
    const set = await parts.aggregates(criteriaSets).load(body.criteriaSetId);
    const content = set?.state.versions.at(-1);
    return content === undefined ? undefined : { version: set?.state.versions.length ?? 0, content };
  },
  decide: (_, { id, request, facts, now }) => decide.announce(id, request.body, facts, now),
  view: toRound,
  location: ({ id }) => `/rounds/${id}`,
});

export const rescheduleRound = command(operations.rescheduleRound, rounds, {
  decide: (state, { id, request, now }) => decide.reschedule(id, state, request.body, now),
  view: toRound,
});

export const getRound = read(operations.getRound, rounds, { view: toRound });

export const listRounds = list(operations.listRounds, rounds, {
  filter: ({ query: { region } }) => asked({ 'scope.region': region }),
  sort: { intakeFrom: 'state.intakeFrom', publishAt: 'state.publishAt' },
  view: toRound,
});

export const [snapshotRounds, followRounds] = sync(
  [operations.snapshotRounds, operations.followRounds],
  rounds,
  { view: toRound, turnsAt: roundMoments },
);
