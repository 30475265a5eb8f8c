import { describe, expect, it } from 'vitest';
import { regionCodes } from './region.ts';
import { regionsAt, seatFrom, undivided } from './seat.ts';

const REGIONS = 'gr:NL-GR,NL-DR; fr:NL-FR';

describe('the seat of a process', () => {
  it('is the one that holds everything when nothing is said', () => {
    expect(seatFrom({})).toEqual(undivided);
    expect(regionsAt(undivided)).toEqual(regionCodes);
  });

  it('holds the provinces of its region, and the hub what is left with the country itself', () => {
    expect(regionsAt(seatFrom({ REGIONS, REGION: 'gr' }))).toEqual(['NL-GR', 'NL-DR']);
    const hub = regionsAt(seatFrom({ REGIONS }));
    expect(hub).toContain('NL');
    expect(hub).not.toContain('NL-DR');
    expect(hub).not.toContain('NL-FR');
  });

  it('leaves no region without a seat and gives none two', () => {
    const all = [undefined, 'gr', 'fr'].flatMap((REGION) => regionsAt(seatFrom({ REGIONS, REGION })));
    expect(all.toSorted()).toEqual(regionCodes.toSorted());
  });

  it.each([
    ['gr:NL-XX', 'no province'],
    ['hub:NL-GR', 'no name'],
    ['Gr:NL-GR', 'no name'],
    ['gr:NL-GR;fr:NL-GR', 'NL-GR more than once'],
    ['gr:NL-GR;gr:NL-FR', 'gr more than once'],
  ])('is refused with REGIONS=%s', (wrong, reason) => {
    expect(() => seatFrom({ REGIONS: wrong })).toThrow(reason);
  });

  it('is refused when the country has no such region', () => {
    expect(() => seatFrom({ REGIONS, REGION: 'ze' })).toThrow('REGION is ze');
  });
});
