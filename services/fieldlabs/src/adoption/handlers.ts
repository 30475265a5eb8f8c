import {
  problems as house,
  ProblemError,
  provinceCodes,
  type ProvinceCode,
} from '@innovatienetwerk/contract';
import { organisationsView, type KnownOrganisation } from '@innovatienetwerk/network/contract';
import {
  allOf,
  asked,
  command,
  creation,
  importing,
  list,
  query,
  read,
  sync,
  type Parts,
} from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { operations, problems, type Adoption } from '../../contract/index.ts';
import { fieldlabs } from '../fieldlab/state.ts';
import { scaleUps } from '../scale-up/state.ts';
import { coverageOf } from './coverage.ts';
import * as decide from './decide.ts';
import { adoptionIdOf, adoptions, type AdoptionState } from './state.ts';

/** Many times the number of public libraries in the country. */
const MAX_LIBRARIES = 5_000;

function toAdoption({ id, state, createdAt, updatedAt }: Stored<AdoptionState>): Adoption {
  const { kind: _, status, ...rest } = state;
  return {
    id,
    ...rest,
    status: status === 'none' ? 'planned' : status,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

/** Where an organisation counts: one that works in several provinces in the first that it named. */
const homeOf = ({ regions }: Pick<KnownOrganisation, 'regions'>): ProvinceCode | undefined =>
  provinceCodes.find((province) => province === regions.find((region) => region !== 'NL'));

function adopterOf(organisation: KnownOrganisation | null): decide.Adopter | undefined {
  const province = organisation === null ? undefined : homeOf(organisation);
  const kind = organisation?.kind;
  if (province === undefined || (kind !== 'library' && kind !== 'poi')) return undefined;
  return { kind, province };
}

/** Whoever adopts need not reach the Fieldlab that made it: where the adoption itself lies decides. */
async function factsOf(
  parts: Parts,
  organisationId: string,
  scaleUpId: string,
  scaleUpOf = parts.aggregates(scaleUps).load(scaleUpId),
): Promise<decide.AdoptionFacts> {
  const [scaleUp, organisation] = await Promise.all([
    scaleUpOf,
    parts.view(organisationsView).get(organisationId),
  ]);
  if (scaleUp === null) throw new ProblemError(house.notFound);
  return { scaleUpId, scaleUp: scaleUp.state, adopter: adopterOf(organisation) };
}

export const planAdoption = creation(operations.planAdoption, adoptions, {
  facts: ({ parts, params: { scaleUpId }, body }) => factsOf(parts, body.organisationId, scaleUpId),
  id: ({ params, body }) => adoptionIdOf(params.scaleUpId, body.organisationId),
  taken: { code: problems.adoptedAlready.code },
  decide: (_, { id, request: { body }, facts }) => decide.plan(id, body, facts),
  view: toAdoption,
  location: ({ id }) => `/adoptions/${id}`,
});

export const changeAdoption = command(operations.changeAdoption, adoptions, {
  decide: (state, { id, request: { body }, now }) => decide.change(id, state, body, now),
  view: toAdoption,
});

export const importAdoptions = importing(operations.importAdoptions, adoptions, {
  id: ({ scaleUpId, organisationId }) => adoptionIdOf(scaleUpId, organisationId),
  facts: ({ parts }, { scaleUpId, organisationId }, _, once) =>
    factsOf(
      parts,
      organisationId,
      scaleUpId,
      once(scaleUpId, () => parts.aggregates(scaleUps).load(scaleUpId)),
    ),
  decide: (state, { id, line, facts, now }) => decide.bring(id, state, line, facts, now),
});

export const getAdoption = read(operations.getAdoption, adoptions, { view: toAdoption });

export const listAdoptions = list(operations.listAdoptions, adoptions, {
  filter: ({ query: { scaleUpId, province, status } }) =>
    asked({ 'state.scaleUpId': scaleUpId, 'state.province': province, 'state.status': status }),
  sort: { createdAt: 'createdAt', updatedAt: 'updatedAt' },
  view: toAdoption,
});

export const [snapshotAdoptions, followAdoptions] = sync(
  [operations.snapshotAdoptions, operations.followAdoptions],
  adoptions,
  { view: toAdoption },
);

async function libraryHomes(parts: Parts): Promise<readonly ProvinceCode[]> {
  const libraries = await parts.view(organisationsView).find({ kind: 'library' }, { limit: MAX_LIBRARIES });
  return libraries.flatMap((library) => homeOf(library) ?? []);
}

export const getCoverage = query(
  operations.getCoverage,
  async ({ require, params: { fieldlabId }, parts }) => {
    await require(fieldlabs, fieldlabId);
    const [homes, adopted] = await Promise.all([
      libraryHomes(parts),
      allOf(parts, adoptions, { 'state.fieldlabId': fieldlabId }),
    ]);
    return coverageOf(
      fieldlabId,
      homes,
      adopted.map(({ state }) => state),
    );
  },
);
