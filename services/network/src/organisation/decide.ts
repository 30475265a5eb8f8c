import { refuse, type RegionCode } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import { problems, type NewOrganisation, type OrganisationChanges } from '../../contract/index.ts';
import type { OrganisationEvent, OrganisationState } from './state.ts';

type Placed = Pick<OrganisationState, 'kind' | 'regions'>;

/** Source: a province has exactly one POI, and a POI serves one or two provinces (Wsob; the map of the nine POIs). */
const MAX_PROVINCES: Partial<Record<OrganisationState['kind'], number>> = { poi: 2, library: 1 };

function misplaced({ kind, regions }: Placed, servedByOthers: readonly RegionCode[]) {
  const most = MAX_PROVINCES[kind];
  if (most !== undefined && (regions.length > most || regions.includes('NL')))
    return refuse(problems.poiNeedsProvinces);
  const taken = kind === 'poi' ? regions.find((region) => servedByOthers.includes(region)) : undefined;
  return taken === undefined ? undefined : refuse(problems.provinceTaken, { region: taken });
}

/** @param servedByOthers the provinces that another POI serves already */
export function register(
  organisationId: string,
  { kind, name, regions }: NewOrganisation,
  servedByOthers: readonly RegionCode[],
): Decision<OrganisationEvent> {
  const data = { organisationId, kind, name, regions };
  return misplaced(data, servedByOthers) ?? [{ type: 'organisation.registered.v1', data }];
}

export function change(
  state: OrganisationState,
  changes: OrganisationChanges,
  servedByOthers: readonly RegionCode[],
): Decision<OrganisationEvent> {
  const data = { ...state, ...changes };
  const samePlace = data.regions.toSorted().join() === state.regions.toSorted().join();
  if (samePlace && data.name === state.name) return [];
  return (
    misplaced(data, servedByOthers) ?? [
      { type: 'organisation.changed.v1', data: { ...data, regions: [...data.regions] } },
    ]
  );
}
