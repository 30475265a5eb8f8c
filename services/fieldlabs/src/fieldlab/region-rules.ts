import { refuse, type ProvinceCode, type Refusal, type RegionCode } from '@innovatienetwerk/contract';
import type { KnownOrganisation } from '@innovatienetwerk/network/contract';
import { problems, type FieldlabKind } from '../../contract/index.ts';

type Known = Pick<KnownOrganisation, '_id' | 'kind' | 'regions'>;

/** What must be known of the network to say where a Fieldlab may work: its lead, and which POI supports which province. */
export interface Directory {
  readonly lead: Known | undefined;
  readonly pois: readonly Known[];
}

export interface Placement {
  readonly kind: FieldlabKind;
  readonly provinces: readonly ProvinceCode[];
}

type Misplacement = { readonly refused: Refusal } | undefined;

const leads: Readonly<Record<FieldlabKind, readonly Known['kind'][]>> = {
  national: ['kb', 'poi', 'library'],
  thematic: ['kb'],
  regional: ['poi', 'library'],
  local: ['library', 'poi'],
};

const poiOf = (pois: readonly Known[], region: RegionCode | undefined): Known | undefined =>
  pois.find(({ regions }) => region !== undefined && regions.includes(region));

/** A regional Fieldlab works under one POI: itself the lead, or that of the province in which the lead works. */
function outsideOnePoi(
  provinces: readonly ProvinceCode[],
  lead: Known,
  pois: readonly Known[],
): Misplacement {
  if (provinces.length === 0) return refuse(problems.needsProvince);
  const orphan = provinces.find((province) => poiOf(pois, province) === undefined);
  if (orphan !== undefined) return refuse(problems.provinceWithoutPoi, { province: orphan });
  const poi = lead.kind === 'poi' ? lead : poiOf(pois, lead.regions[0]);
  const foreign = provinces.find((province) => poiOf(pois, province)?._id !== poi?._id);
  return foreign === undefined ? undefined : refuse(problems.provinceOfOtherPoi, { province: foreign });
}

function outsideOneProvince(provinces: readonly ProvinceCode[], lead: Known): Misplacement {
  const [province, second] = provinces;
  if (province === undefined) return refuse(problems.needsProvince);
  if (second !== undefined) return refuse(problems.oneProvince, { province: second });
  return lead.regions.includes(province) ? undefined : refuse(problems.leadNotInProvince, { province });
}

/** Which rule of the region a Fieldlab breaks, if any. Source: innovatiebieb.nl, "Fieldlabs", for the kinds; the map of the nine POIs. */
export function misplaced({ kind, provinces }: Placement, { lead, pois }: Directory): Misplacement {
  if (lead === undefined) return refuse(problems.leadUnknown);
  if (!leads[kind].includes(lead.kind)) return refuse(problems.leadDoesNotFit, { kind });
  switch (kind) {
    case 'national':
    case 'thematic': {
      const [province] = provinces;
      return province === undefined ? undefined : refuse(problems.wholeCountry, { province });
    }
    case 'regional':
      return outsideOnePoi(provinces, lead, pois);
    case 'local':
      return outsideOneProvince(provinces, lead);
  }
}

/**
 * Where a Fieldlab lies for the reach of others. One in two provinces lies in the first: both have the same POI, whose people have both.
 */
export const regionOf = ({ kind, provinces }: Placement, before: RegionCode): RegionCode =>
  kind === 'national' || kind === 'thematic' ? 'NL' : (provinces[0] ?? before);
