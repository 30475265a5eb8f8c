import { asked, command, creation, list, read, type RequestContext, sync } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { operations, type Challenge } from '../../contract/index.ts';
import * as decide from './decide.ts';
import { challenges, isOpen, type ChallengeState } from './state.ts';

const toChallenge = (
  { id, state, createdAt, updatedAt }: Stored<ChallengeState>,
  { now }: RequestContext,
): Challenge => {
  const { closesAt, ...rest } = state;
  return {
    id,
    ...rest,
    ...(closesAt === undefined ? {} : { closesAt }),
    open: isOpen(state, now),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
};

export const announceChallenge = creation(operations.announceChallenge, challenges, {
  decide: (_, { id, request }) => decide.announce(id, request.body),
  view: toChallenge,
  location: ({ id }) => `/challenges/${id}`,
});

export const changeChallenge = command(operations.changeChallenge, challenges, {
  decide: (state, { id, request }) => decide.change(id, state, request.body),
  view: toChallenge,
});

export const getChallenge = read(operations.getChallenge, challenges, { view: toChallenge });

/** Open and closed follow from the dates, so the filter asks for dates and not for a state that could be late. */
function openFilter(open: boolean, moment: string) {
  const closesLater = [{ 'state.closesAt': { $gt: moment } }, { 'state.kind': 'always-open' }];
  return open
    ? { 'state.opensAt': { $lte: moment }, $or: closesLater }
    : { $or: [{ 'state.opensAt': { $gt: moment } }, { 'state.closesAt': { $lte: moment } }] };
}

export const listChallenges = list(operations.listChallenges, challenges, {
  filter: ({ query, now }) => ({
    ...asked({ 'scope.region': query.region }),
    ...(query.open === undefined ? {} : openFilter(query.open, now.toISOString())),
  }),
  sort: { opensAt: 'state.opensAt', closesAt: 'state.closesAt', createdAt: 'createdAt' },
  view: toChallenge,
});

export const [snapshotChallenges, followChallenges] = sync(
  [operations.snapshotChallenges, operations.followChallenges],
  challenges,
  { view: toChallenge, turnsAt: ['state.opensAt', 'state.closesAt'] },
);
