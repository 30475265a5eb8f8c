import { asked, command, creation, list, ownWork, type Parts, read, sync } from '@innovatienetwerk/service';
import type { Filter, Stored } from '@innovatienetwerk/store';
import { dayOf } from '@innovatienetwerk/values';
import { operations, type CallTerms, type Scheme } from '../../contract/index.ts';
import { calls } from '../call/state.ts';
import * as decide from './decide.ts';
import { schemes, type SchemeState } from './state.ts';

const toScheme = ({ id, state, createdAt, updatedAt }: Stored<SchemeState>): Scheme => ({
  id,
  ...state,
  rules: [...state.rules],
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});

export const createScheme = creation(operations.createScheme, schemes, {
  decide: (_, { id, request: { body } }) => decide.establish(id, body),
  view: toScheme,
  location: ({ id }) => `/schemes/${id}`,
});

async function windowOf(
  parts: Parts,
  filter: Filter,
  field: 'opensAt' | 'closesAt',
  direction: 1 | -1,
): Promise<CallTerms['window'] | undefined> {
  const { items } = await parts.aggregates(calls).list({
    filter,
    reach: ownWork,
    sort: { field: `state.terms.window.${field}`, direction },
    limit: 1,
  });
  return items[0]?.state.terms.window;
}

async function factsOf(parts: Parts, schemeId: string, now: Date): Promise<decide.SchemeFacts> {
  const moment = now.toISOString();
  const ofScheme = { 'state.schemeId': schemeId };
  const openNow = {
    ...ofScheme,
    'state.terms.window.opensAt': { $lte: moment },
    'state.terms.window.closesAt': { $gt: moment },
  };
  const [open, first, last] = await Promise.all([
    windowOf(parts, openNow, 'closesAt', -1),
    windowOf(parts, ofScheme, 'opensAt', 1),
    windowOf(parts, ofScheme, 'closesAt', -1),
  ]);
  const called =
    first === undefined || last === undefined
      ? undefined
      : { fromOn: dayOf(first.opensAt), untilOn: dayOf(last.closesAt) };
  return { openUntil: open?.closesAt, called };
}

export const updateScheme = command(operations.updateScheme, schemes, {
  facts: async ({ parts, params, now }) => await factsOf(parts, params.schemeId, now),
  decide: (state, { id, request: { body }, facts }) => decide.change(id, state, body, facts),
  view: toScheme,
});

export const getScheme = read(operations.getScheme, schemes, { view: toScheme });

export const listSchemes = list(operations.listSchemes, schemes, {
  filter: ({ query: { funderOrganisationId } }) =>
    asked({ 'state.funderOrganisationId': funderOrganisationId }),
  sort: { createdAt: 'createdAt', termFrom: 'state.term.fromOn' },
  view: toScheme,
});

export const [snapshotSchemes, followSchemes] = sync(
  [operations.snapshotSchemes, operations.followSchemes],
  schemes,
  { view: toScheme },
);
