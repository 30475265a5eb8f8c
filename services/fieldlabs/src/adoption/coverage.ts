import { provinceCodes, type ProvinceCode } from '@innovatienetwerk/contract';
import type { Coverage, CoverageFigures } from '../../contract/index.ts';
import type { AdoptionState } from './state.ts';

export type CoveredAdoption = Pick<AdoptionState, 'kind' | 'province' | 'status' | 'reach'>;

/** @returns one decimal; 0 where there are no libraries */
const percentOf = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;

/** @param libraries how many libraries there are */
function figuresOf(libraries: number, adoptions: readonly CoveredAdoption[]): CoverageFigures {
  const ofLibraries = adoptions.filter(({ kind }) => kind === 'library');
  const count = (status: AdoptionState['status']): number =>
    ofLibraries.filter((adoption) => adoption.status === status).length;
  const live = adoptions.filter(({ status }) => status === 'live');
  const liveLibraries = count('live');
  return {
    libraries,
    planned: count('planned'),
    live: liveLibraries,
    stopped: count('stopped'),
    poisLive: live.length - liveLibraries,
    reach: live.reduce((total, { reach = 0 }) => total + reach, 0),
    // A library that has left the network since may still be live.
    livePercent: Math.min(100, percentOf(liveLibraries, libraries)),
  };
}

/** Which libraries use it, province by province. @param homes the province of each library in the network */
export function coverageOf(
  fieldlabId: string,
  homes: readonly ProvinceCode[],
  adoptions: readonly CoveredAdoption[],
): Coverage {
  return {
    fieldlabId,
    provinces: provinceCodes.map((province) => ({
      province,
      ...figuresOf(
        homes.filter((home) => home === province).length,
        adoptions.filter((adoption) => adoption.province === province),
      ),
    })),
    national: figuresOf(homes.length, adoptions),
  };
}
