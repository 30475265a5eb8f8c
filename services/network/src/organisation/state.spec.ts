import { provinceCodes, regionCodes, type RegionCode } from '@innovatienetwerk/contract';
import { given } from '@innovatienetwerk/testkit/given';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { organisations, type OrganisationEvent } from './state.ts';

const dataOf = (...regions: RegionCode[]) => ({
  organisationId: 'organisation-1',
  kind: 'poi' as const,
  name: 'BiSC',
  regions,
});
const registered = (...regions: RegionCode[]): OrganisationEvent => ({
  type: 'organisation.registered.v1',
  data: dataOf(...regions),
});
const scopeOf = (...regions: RegionCode[]) =>
  organisations.scope(given(organisations, registered(...regions)).state);

describe('an organisation', () => {
  test('is as it was last told', () => {
    expect(given(organisations, registered('NL-UT')).state).toEqual(dataOf('NL-UT'));
    const changed: OrganisationEvent = {
      type: 'organisation.changed.v1',
      data: { ...dataOf('NL-UT', 'NL-FL'), name: 'Probiblio' },
    };
    expect(given(organisations, registered('NL-UT'), changed).state).toEqual({
      ...dataOf('NL-UT', 'NL-FL'),
      name: 'Probiblio',
    });
  });

  test.each(provinceCodes)('that works in %s alone belongs to that province', (province) => {
    expect(scopeOf(province).region).toBe(province);
  });

  test('that works in more provinces, or everywhere, belongs to none of them alone', () => {
    const several = fc.subarray([...regionCodes], { minLength: 2 });
    fc.assert(fc.property(several, (regions) => scopeOf(...regions).region === 'NL'));
    expect(scopeOf('NL').region).toBe('NL');
  });

  test('is near to its own people and concerns no person', () => {
    expect(scopeOf('NL-UT')).toMatchObject({ organisationId: 'organisation-1', personIds: [] });
  });
});
