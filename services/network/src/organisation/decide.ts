import { refuse, type RegionCode } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import {
  problems,
  type NewOrganisation,
  type OrganisationChanges,
  type OrganisationLine,
} from '../../contract/index.ts';
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

/**
 * @param servedByOthers the provinces that another POI serves already
 * @param externalKey of one that comes from another system
 */
export function register(
  organisationId: string,
  { kind, name, regions }: NewOrganisation,
  servedByOthers: readonly RegionCode[],
  externalKey?: string,
): Decision<OrganisationEvent> {
  const data = { organisationId, kind, name, regions };
  const origin = externalKey === undefined ? {} : { kept: { externalKey } };
  return misplaced(data, servedByOthers) ?? [{ type: 'organisation.registered.v1', data, ...origin }];
}

export function change(
  state: OrganisationState,
  changes: OrganisationChanges,
  servedByOthers: readonly RegionCode[],
): Decision<OrganisationEvent> {
  const { externalKey: _, ...before } = state;
  const data = { ...before, ...changes };
  const samePlace = data.regions.toSorted().join() === state.regions.toSorted().join();
  if (samePlace && data.name === state.name) return [];
  return (
    misplaced(data, servedByOthers) ?? [
      { type: 'organisation.changed.v1', data: { ...data, regions: [...data.regions] } },
    ]
  );
}

/** An organisation as a line of an import says that it is. */
export function bring(
  organisationId: string,
  state: OrganisationState,
  { kind, name, regions, externalKey }: OrganisationLine,
  servedByOthers: readonly RegionCode[],
): Decision<OrganisationEvent> {
  if (state.organisationId === '')
    return register(organisationId, { kind, name, regions }, servedByOthers, externalKey);
  if (kind !== state.kind) return refuse(problems.kindStays, { kind: state.kind });
  return change(state, { name, regions }, servedByOthers);
}
