import { asked, command, list, type Parts, read, sync } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { operations, type Lending } from '../../contract/index.ts';
import { assignmentIdOf } from '../invitation/decide.ts';
import { invitations } from '../invitation/state.ts';
import { answererOf } from '../profile/answerer.ts';
import * as decide from './decide.ts';
import { lendings, type LendingState } from './state.ts';

const toLending = ({ id, state, createdAt, updatedAt }: Stored<LendingState>): Lending => {
  const { requestedById: _, scopeRegion: __, status, ...rest } = state;
  return {
    id,
    ...rest,
    status: status === 'none' ? 'asked' : status,
    ...(status === 'approved' ? { assignmentId: assignmentIdOf(state.invitationId) } : {}),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
};

const statusOf = async (parts: Parts, invitationId: string) =>
  (await parts.aggregates(invitations).load(invitationId))?.state.status ?? 'none';

export const getLending = read(operations.getLending, lendings, { view: toLending });

export const listLendings = list(operations.listLendings, lendings, {
  filter: ({ query: { status, employerId } }) =>
    asked({ 'state.status': status, 'state.employerId': employerId }),
  sort: { createdAt: 'createdAt' },
  view: toLending,
});

export const [snapshotLendings, followLendings] = sync(
  [operations.snapshotLendings, operations.followLendings],
  lendings,
  { view: toLending },
);

export const approveLending = command(operations.approveLending, lendings, {
  facts: ({ parts }, { invitationId }) => statusOf(parts, invitationId),
  decide: (state, { id, request, facts }) =>
    decide.approve(id, state, request.body, answererOf(request), facts),
  view: toLending,
});

export const refuseLending = command(operations.refuseLending, lendings, {
  facts: ({ parts }, { invitationId }) => statusOf(parts, invitationId),
  decide: (state, { id, request, facts }) =>
    decide.refuseToLend(id, state, request.body.reason, answererOf(request), facts),
  view: toLending,
});
