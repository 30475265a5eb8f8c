import {
  asked,
  command,
  creation,
  list,
  ownWork,
  read,
  type RequestContext,
} from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { operations, problems, type Follow } from '../../contract/index.ts';
import * as decide from './decide.ts';
import { followIdOf, follows, type FollowState } from './state.ts';

const toFollow = ({ id, state, createdAt }: Stored<FollowState>): Follow => ({
  id,
  kind: state.kind,
  value: state.value,
  createdAt: createdAt.toISOString(),
  ...(state.endedAt === undefined ? {} : { endedAt: state.endedAt }),
});

const location = ({ id }: Stored<FollowState>): string => `/follows/${id}`;

/** What must be known of who is going to follow something. */
async function followerOf({
  parts,
  actor: { subjectId: personId, grants },
  body: { kind, value },
}: RequestContext<typeof operations.follow>): Promise<decide.Follower> {
  const all = parts.aggregates(follows);
  const [active, same] = await Promise.all([
    all.list({
      filter: { 'scope.personIds': personId, 'state.endedAt': null },
      reach: ownWork,
      sort: { field: 'createdAt', direction: 1 },
      limit: decide.MOST_FOLLOWS,
    }),
    all.list({
      filter: { 'state.personId': personId, 'state.kind': kind, 'state.value': value },
      reach: ownWork,
      sort: { field: 'createdAt', direction: -1 },
      limit: 1,
    }),
  ]);
  const [last] = same.items;
  return {
    personId,
    grants,
    following: active.items.length,
    ...(last === undefined ? {} : { last: { id: last.id, endedAt: last.state.endedAt } }),
  };
}

export const follow = creation(operations.follow, follows, {
  facts: followerOf,
  id: ({ body }, { personId, last }) => followIdOf(personId, body, last?.id),
  taken: { code: problems.followExists.code },
  decide: (_, { id, facts, request: { body } }) => decide.begin(id, body, facts),
  view: toFollow,
  location,
});

export const getFollow = read(operations.getFollow, follows, { view: toFollow });

export const listFollows = list(operations.listFollows, follows, {
  filter: ({ query: { kind, ended } }) => ({
    ...asked({ 'state.kind': kind }),
    'state.endedAt': ended === true ? { $gt: '' } : null,
  }),
  sort: { createdAt: 'createdAt' },
  view: toFollow,
});

export const endFollow = command(operations.endFollow, follows, {
  decide: (state, { id, now }) => decide.end(id, state, now),
  view: toFollow,
  location,
});
