import { provinceCodes, type ProvinceCode } from '@innovatienetwerk/contract';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FieldlabKind } from '../../contract/index.ts';
import { misplaced, regionOf, type Directory } from './region-rules.ts';

/** Source: bibliotheeknetwerk.nl, the nine POIs and the provinces that they support. */
const map: Readonly<Record<string, readonly ProvinceCode[]>> = {
  'Biblionet Groningen': ['NL-GR'],
  Fers: ['NL-FR'],
  'Biblionet Drenthe': ['NL-DR'],
  Rijnbrink: ['NL-OV', 'NL-GE'],
  'Bibliotheeknetwerk Flevoland': ['NL-FL'],
  BiSC: ['NL-UT'],
  Probiblio: ['NL-NH', 'NL-ZH'],
  'ZB Bibliotheek van Zeeland': ['NL-ZE'],
  Cubiss: ['NL-NB', 'NL-LI'],
};
const pois = Object.entries(map).map(([_id, regions]) => ({ _id, kind: 'poi' as const, regions }));
const poi = (name: string) => pois.find(({ _id }) => _id === name);
const libraryIn = (province: ProvinceCode) => ({
  _id: `library ${province}`,
  kind: 'library' as const,
  regions: [province],
});
const kb = { _id: 'KB', kind: 'kb' as const, regions: ['NL' as const] };
const company = { _id: 'company', kind: 'company' as const, regions: ['NL-UT' as const] };

const check = (kind: FieldlabKind, provinces: readonly ProvinceCode[], lead: Directory['lead']) =>
  misplaced({ kind, provinces }, { lead, pois })?.refused;

const anyProvince = fc.constantFrom(...provinceCodes);
const anyProvinces = fc.uniqueArray(anyProvince, { minLength: 1, maxLength: 12 });

describe('a regional Fieldlab', () => {
  test('works in the provinces of one POI, and is led by it or by a library there', () => {
    for (const lead of pois) {
      expect(check('regional', lead.regions as ProvinceCode[], lead)).toBeUndefined();
      for (const province of lead.regions as ProvinceCode[])
        expect(check('regional', lead.regions as ProvinceCode[], libraryIn(province))).toBeUndefined();
    }
  });

  test('is refused exactly when some province has another POI than that of its lead', () => {
    const lead = fc.oneof(fc.constantFrom(...pois), anyProvince.map(libraryIn));
    fc.assert(
      fc.property(lead, anyProvinces, (leading, provinces) => {
        const home = pois.find(({ regions }) => regions.includes(leading.regions[0] as ProvinceCode));
        const foreign = provinces.find((province) => !home?.regions.includes(province));
        expect(check('regional', provinces, leading)).toEqual(
          foreign === undefined
            ? undefined
            : { code: 'fieldlab.province-of-other-poi', parameters: { province: foreign } },
        );
      }),
    );
  });

  test('needs a province, which has a POI in the network', () => {
    expect(check('regional', [], poi('BiSC'))?.code).toBe('fieldlab.needs-province');
    const without = { lead: libraryIn('NL-ZE'), pois: pois.filter(({ _id }) => !_id.startsWith('ZB')) };
    expect(misplaced({ kind: 'regional', provinces: ['NL-ZE'] }, without)?.refused).toEqual({
      code: 'fieldlab.province-without-poi',
      parameters: { province: 'NL-ZE' },
    });
  });
});

describe('a local Fieldlab', () => {
  test('is in one province, in which its lead works', () => {
    expect(check('local', ['NL-GE'], libraryIn('NL-GE'))).toBeUndefined();
    expect(check('local', ['NL-GE'], poi('Rijnbrink'))).toBeUndefined();
    expect(check('local', ['NL-UT'], poi('Rijnbrink'))).toEqual({
      code: 'fieldlab.lead-not-in-province',
      parameters: { province: 'NL-UT' },
    });
    expect(check('local', [], libraryIn('NL-GE'))?.code).toBe('fieldlab.needs-province');
    expect(check('local', ['NL-OV', 'NL-GE'], poi('Rijnbrink'))).toEqual({
      code: 'fieldlab.one-province',
      parameters: { province: 'NL-GE' },
    });
  });
});

describe('a Fieldlab of the whole country', () => {
  test('is led by the KB, and a national one also by a POI or library', () => {
    for (const lead of [kb, poi('Cubiss'), libraryIn('NL-LI')])
      expect(check('national', [], lead)).toBeUndefined();
    expect(check('thematic', [], kb)).toBeUndefined();
    for (const lead of [poi('Cubiss'), libraryIn('NL-LI')])
      expect(check('thematic', [], lead)?.code).toBe('fieldlab.lead-does-not-fit');
  });

  test('names no provinces', () => {
    for (const kind of ['national', 'thematic'] as const)
      expect(check(kind, ['NL-DR'], kb)).toEqual({
        code: 'fieldlab.whole-country',
        parameters: { province: 'NL-DR' },
      });
  });
});

test('a company leads none, nor does an organisation that is not known', () => {
  for (const kind of ['national', 'thematic', 'regional', 'local'] as const) {
    expect(check(kind, ['NL-UT'], company)?.code).toBe('fieldlab.lead-does-not-fit');
    expect(check(kind, ['NL-UT'], undefined)?.code).toBe('fieldlab.lead-unknown');
  }
  expect(check('regional', ['NL-UT'], kb)?.code).toBe('fieldlab.lead-does-not-fit');
});

test('it lies in its first province, or in the whole country', () => {
  expect(regionOf({ kind: 'regional', provinces: ['NL-OV', 'NL-GE'] }, 'NL')).toBe('NL-OV');
  expect(regionOf({ kind: 'local', provinces: [] }, 'NL-UT')).toBe('NL-UT');
  expect(regionOf({ kind: 'national', provinces: [] }, 'NL-UT')).toBe('NL');
});
