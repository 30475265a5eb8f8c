import { provinceCodes, provinces, type RegionCode } from '@innovatienetwerk/contract';
import {
  asked,
  command,
  creation,
  importedId,
  importing,
  list,
  ownWork,
  query,
  read,
  sync,
  type Parts,
} from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { operations, problems, type Organisation, type RegionEntry } from '../../contract/index.ts';
import * as decide from './decide.ts';
import { organisations, type OrganisationState } from './state.ts';

const toOrganisation = ({ id, state, createdAt, updatedAt }: Stored<OrganisationState>): Organisation => ({
  id,
  ...(state.externalKey === undefined ? {} : { externalKey: state.externalKey }),
  kind: state.kind,
  name: state.name,
  regions: [...state.regions],
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});

/** There are nine; the bound only keeps the query honest. */
const MAX_POIS = 50;

async function pois(parts: Parts): Promise<readonly Stored<OrganisationState>[]> {
  const page = await parts.aggregates(organisations).list({
    filter: { 'state.kind': 'poi' },
    reach: ownWork,
    sort: { field: 'state.name', direction: 1 },
    limit: MAX_POIS,
  });
  return page.items;
}

async function servedByOthers(parts: Parts, organisationId?: string): Promise<readonly RegionCode[]> {
  const others = (await pois(parts)).filter((poi) => poi.id !== organisationId);
  return others.flatMap((poi) => poi.state.regions);
}

export const registerOrganisation = creation(operations.registerOrganisation, organisations, {
  id: ({ body, parts }) => body.id ?? parts.newId(),
  taken: { code: problems.organisationExists.code },
  facts: ({ parts }) => servedByOthers(parts),
  decide: (_, { id, request, facts }) => decide.register(id, request.body, facts),
  view: toOrganisation,
  location: ({ id }) => `/organisations/${id}`,
});

export const changeOrganisation = command(operations.changeOrganisation, organisations, {
  facts: ({ parts }, { organisationId }) => servedByOthers(parts, organisationId),
  decide: (state, { request, facts }) => decide.change(state, request.body, facts),
  view: toOrganisation,
});

export const importOrganisations = importing(operations.importOrganisations, organisations, {
  id: ({ id, externalKey }, importerId) => id ?? importedId(organisations.name, importerId, externalKey),
  // Only a POI has its provinces to itself.
  facts: async ({ parts }, { kind }, { id }) => (kind === 'poi' ? await servedByOthers(parts, id) : []),
  decide: (state, { id, line, facts }) => decide.bring(id, state, line, facts),
});

export const getOrganisation = read(operations.getOrganisation, organisations, { view: toOrganisation });

export const listOrganisations = list(operations.listOrganisations, organisations, {
  filter: ({ query: { kind, region } }) => asked({ 'state.kind': kind, 'state.regions': region }),
  sort: { name: 'state.name', createdAt: 'createdAt' },
  view: toOrganisation,
});

export const [snapshotOrganisations, followOrganisations] = sync(
  [operations.snapshotOrganisations, operations.followOrganisations],
  organisations,
  { view: toOrganisation },
);

async function regionEntries(parts: Parts): Promise<RegionEntry[]> {
  const all = await pois(parts);
  return provinceCodes.map((code) => {
    const poi = all.find((candidate) => candidate.state.regions.includes(code));
    return {
      code,
      name: provinces[code].nl,
      ...(poi === undefined ? {} : { poi: { id: poi.id, name: poi.state.name } }),
    };
  });
}

export const listRegions = query(operations.listRegions, async ({ parts }) => ({
  items: await regionEntries(parts),
}));

export const getRegion = query(operations.getRegion, async ({ parts, params }) => {
  const entries = await regionEntries(parts);
  return entries.find(({ code }) => code === params.regionCode) ?? { code: params.regionCode, name: '' };
});
