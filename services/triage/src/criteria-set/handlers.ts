import { command, creation, list, read, sync } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { operations, type CriteriaSet } from '../../contract/index.ts';
import * as decide from './decide.ts';
import { criteriaSets, type CriteriaSetState } from './state.ts';

const toCriteriaSet = ({ id, state, createdAt, updatedAt }: Stored<CriteriaSetState>): CriteriaSet => ({
  id,
  name: state.name,
  draft: state.draft,
  publishedVersion: state.versions.length,
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});

const location = ({ id }: { readonly id: string }): string => `/criteria-sets/${id}`;

export const createCriteriaSet = creation(operations.createCriteriaSet, criteriaSets, {
  decide: (_, { id, request: { body } }) => {
    const { name, ...draft } = body;
    return decide.draft(id, { name, draft });
  },
  view: toCriteriaSet,
  location,
});

export const changeCriteriaSet = command(operations.changeCriteriaSet, criteriaSets, {
  decide: (state, { id, request: { body } }) => {
    const { name = state.name, ...changes } = body;
    return decide.draft(id, { name, draft: { ...state.draft, ...changes } });
  },
  view: toCriteriaSet,
});

export const publishCriteriaSet = command(operations.publishCriteriaSet, criteriaSets, {
  decide: (state, { id }) => decide.publish(id, state),
  view: toCriteriaSet,
  location,
});

export const getCriteriaSet = read(operations.getCriteriaSet, criteriaSets, { view: toCriteriaSet });

export const listCriteriaSets = list(operations.listCriteriaSets, criteriaSets, {
  filter: () => ({}),
  sort: { createdAt: 'createdAt' },
  view: toCriteriaSet,
});

export const [snapshotCriteriaSets, followCriteriaSets] = sync(
  [operations.snapshotCriteriaSets, operations.followCriteriaSets],
  criteriaSets,
  { view: toCriteriaSet },
);
