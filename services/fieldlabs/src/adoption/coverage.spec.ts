import { provinceCodes } from '@innovatienetwerk/contract';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adoptionStatuses } from '../../contract/index.ts';
import { coverageOf, type CoveredAdoption } from './coverage.ts';

const fieldlabId = 'fieldlab-1';
const adoption = (
  province: CoveredAdoption['province'],
  status: CoveredAdoption['status'],
  reach?: number,
  kind: CoveredAdoption['kind'] = 'library',
): CoveredAdoption => ({ kind, province, status, ...(reach === undefined ? {} : { reach }) });

const anyAdoptions = fc.array(
  fc.record({
    kind: fc.constantFrom('library' as const, 'poi' as const),
    province: fc.constantFrom(...provinceCodes),
    status: fc.constantFrom(...adoptionStatuses),
    reach: fc.nat({ max: 10_000 }),
  }),
  { maxLength: 60 },
);
const anyHomes = fc.array(fc.constantFrom(...provinceCodes), { maxLength: 60 });

describe('coverage', () => {
  test('counts libraries by province, and who uses it of them', () => {
    const { provinces, national } = coverageOf(
      fieldlabId,
      ['NL-UT', 'NL-UT', 'NL-UT', 'NL-LI'],
      [
        adoption('NL-UT', 'live', 300),
        adoption('NL-UT', 'planned', 900),
        adoption('NL-UT', 'live', 50, 'poi'),
        adoption('NL-LI', 'stopped', 100),
      ],
    );
    expect(provinces.find(({ province }) => province === 'NL-UT')).toEqual({
      province: 'NL-UT',
      libraries: 3,
      planned: 1,
      live: 1,
      stopped: 0,
      poisLive: 1,
      reach: 350,
      livePercent: 33.3,
    });
    expect(national).toEqual({
      libraries: 4,
      planned: 1,
      live: 1,
      stopped: 1,
      poisLive: 1,
      reach: 350,
      livePercent: 25,
    });
  });

  test('shows all twelve provinces, those without anything too', () => {
    const { provinces } = coverageOf(fieldlabId, [], []);
    expect(provinces.map(({ province }) => province)).toEqual(provinceCodes);
    expect(provinces.every(({ livePercent }) => livePercent === 0)).toBe(true);
  });

  test('of the provinces always adds up to that of the country', () => {
    fc.assert(
      fc.property(anyHomes, anyAdoptions, (homes, adoptions) => {
        const { provinces, national } = coverageOf(fieldlabId, homes, adoptions);
        for (const name of ['libraries', 'planned', 'live', 'stopped', 'poisLive', 'reach'] as const)
          expect(provinces.reduce((total, figures) => total + figures[name], 0)).toBe(national[name]);
      }),
    );
  });

  test('never exceeds everybody', () => {
    fc.assert(
      fc.property(anyHomes, anyAdoptions, (homes, adoptions) => {
        const { provinces, national } = coverageOf(fieldlabId, homes, adoptions);
        for (const { livePercent } of [...provinces, national]) {
          expect(livePercent).toBeGreaterThanOrEqual(0);
          expect(livePercent).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});
