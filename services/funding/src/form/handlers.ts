import { asked, command, creation, list, read, sync } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { operations, problems, type Form } from '../../contract/index.ts';
import { compareVersions } from './compare.ts';
import * as decide from './decide.ts';
import { forms, fromStored, versionOf, type FormState } from './state.ts';

/** The number under which the draft is read. */
const DRAFT = 0;

function toForm({ id, state, createdAt, updatedAt }: Stored<FormState>, version: number): Form {
  const content = versionOf(state, version);
  return {
    id,
    organisationId: state.organisationId,
    name: state.name,
    stage: state.stage,
    publishedVersion: state.versions.length,
    version: content === undefined ? DRAFT : version,
    content: fromStored(content ?? state.draft),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
const asDraft = (stored: Stored<FormState>): Form => toForm(stored, DRAFT);
const asPublished = (stored: Stored<FormState>): Form => toForm(stored, stored.state.versions.length);

export const createForm = creation(operations.createForm, forms, {
  decide: (_, { id, request: { body } }) => decide.draft(id, body),
  view: asDraft,
  location: ({ id }) => `/forms/${id}`,
});

export const updateForm = command(operations.updateForm, forms, {
  decide: (state, { id, request: { body } }) => decide.change(id, state, body),
  view: asDraft,
});

export const publishForm = command(operations.publishForm, forms, {
  decide: (state, { id }) => decide.publish(id, state),
  view: asPublished,
  location: ({ id, state }) => `/forms/${id}?version=${state.versions.length}`,
});

const unknown = { code: problems.versionUnknown.code };

export const getForm = read(operations.getForm, forms, {
  guard: async ({ state }, { query: { version } }) =>
    version === undefined || version === DRAFT || versionOf(state, version) !== undefined
      ? undefined
      : unknown,
  view: (stored, { query: { version = stored.state.versions.length } }) => toForm(stored, version),
});

export const listForms = list(operations.listForms, forms, {
  filter: ({ query: { organisationId } }) => asked({ 'state.organisationId': organisationId }),
  sort: { createdAt: 'createdAt' },
  view: asPublished,
});

export const [snapshotForms, followForms] = sync([operations.snapshotForms, operations.followForms], forms, {
  view: asPublished,
});

/** The versions that are compared; without numbers the last with the one before it. */
function comparedIn(
  state: FormState,
  { from, to = state.versions.length }: { readonly from?: number; readonly to?: number },
) {
  const [before, after] = [versionOf(state, from ?? to - 1), versionOf(state, to)];
  return before === undefined || after === undefined ? undefined : ([before, after] as const);
}

export const compareForms = read(operations.compareForms, forms, {
  guard: async ({ state }, { query }) => (comparedIn(state, query) === undefined ? unknown : undefined),
  view: ({ id, state }, { query }) => {
    const compared = comparedIn(state, query);
    // The guard let nobody in without both.
    if (compared === undefined) throw new TypeError('a version that was there is gone');
    return compareVersions(id, ...compared);
  },
});
