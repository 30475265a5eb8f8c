import { provinceCodes } from '@innovatienetwerk/contract';
import { daysAfter } from '@innovatienetwerk/values';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchCriteria, type MatchCriterion } from '../../contract/index.ts';
import { employment, expert, fieldlabId, library, poi, profile, request, today } from '../../test/sample.ts';
import type { Booking, ProfileState } from '../profile/state.ts';
import { occasionOf, rank, scoreOf } from './score.ts';
import { matchWeights } from './weights.ts';

const occasion = occasionOf(request, today);
const partOf = (criterion: MatchCriterion, changes: Partial<ProfileState> = {}, asked = occasion) => {
  const match = scoreOf(asked, { profileId: expert, profile: { ...profile, ...changes } });
  const part = match.parts.find((candidate) => candidate.criterion === criterion);
  if (part === undefined) throw new Error(`no part for ${criterion}`);
  return part;
};
const booking = (hoursPerWeek: number, fromWeek: string, untilWeek: string): Booking => ({
  id: `booking-${fromWeek}`,
  kind: 'booked',
  requestId: 'other',
  fieldlabId,
  employerId: library,
  hoursPerWeek,
  fromWeek,
  untilWeek,
});

describe('the parts of a score', () => {
  test('weigh a hundred together', () => {
    expect(Object.values(matchWeights).reduce((sum, weight) => sum + weight, 0)).toBe(100);
    expect(Object.keys(matchWeights).toSorted()).toEqual([...matchCriteria].toSorted());
  });

  test('skills count by their weight, and a level below the wanted one in proportion', () => {
    // Three quarters for a full match, and half of the last quarter for level 2 of 4.
    expect(partOf('skills')).toMatchObject({ weight: 40, value: 0.87, points: 34.8 });
    expect(partOf('skills', { skills: [] }).value).toBe(0);
    const both = [
      { code: 'design-thinking', level: 5 },
      { code: 'data', level: 4 },
    ];
    expect(partOf('skills', { skills: both }).value).toBe(1);
  });

  test('availability is the share of weeks with enough hours at one employer', () => {
    expect(partOf('availability').value).toBe(1);
    // Ten weeks, in five of which the library has three hours and the POI none.
    const exceptions = [11, 12, 13, 14, 15].map((week) => ({ week: `2026-W${week}`, hours: 3 }));
    expect(partOf('availability', { exceptions }).value).toBe(0.5);
    expect(partOf('availability', { employers: [employment(library, 3), employment(poi, 3)] }).value).toBe(0);
  });

  test('who worked less for the pool and was asked less gets more', () => {
    expect(partOf('fairness').value).toBe(1);
    const busy = partOf('fairness', { bookings: [booking(6, '2025-W40', '2026-W09')] });
    expect(busy.value).toBeLessThan(1);
    expect(busy.explanation.nl).toBe('132 uren ingezet en 0 keer gevraagd in de laatste 26 weken.');
    const asked = partOf('fairness', { invitedOn: ['2025-08-01', '2026-02-01', '2026-02-08'] });
    expect(asked.value).toBe(0.88);
  });

  test('what was worked longer than half a year ago does not count', () => {
    expect(partOf('fairness', { bookings: [booking(8, '2025-W01', '2025-W30')] }).value).toBe(1);
  });

  test('the region is covered or not, and the country by share', () => {
    expect(partOf('region').value).toBe(1);
    expect(partOf('region', { regions: ['NL-LI'] }).value).toBe(0);
    expect(partOf('region', { regions: ['NL'] }).value).toBe(1);
    const national = occasionOf({ ...request, region: 'NL' }, today);
    expect(partOf('region', { regions: ['NL-UT', 'NL-LI', 'NL-ZE'] }, national).value).toBe(0.25);
  });

  test('languages count by share, and none wanted is none missed', () => {
    const three = occasionOf({ ...request, languages: ['nl', 'en', 'de'] }, today);
    expect(partOf('language', {}, three).value).toBe(0.66);
    expect(
      partOf('language', { languages: [] }, occasionOf({ ...request, languages: [] }, today)).value,
    ).toBe(1);
  });

  test('evidence and a late confirmation count half each', () => {
    expect(partOf('evidence').value).toBe(0.75);
    expect(partOf('evidence', { confirmedAt: '2025-03-02T09:30:00.000Z' }).value).toBe(0.25);
  });
});

const anyProfile: fc.Arbitrary<ProfileState> = fc
  .record({
    levels: fc.record({
      'design-thinking': fc.integer({ min: 0, max: 5 }),
      data: fc.integer({ min: 0, max: 5 }),
    }),
    evidence: fc.option(fc.constant('werk'), { nil: undefined }),
    regions: fc.subarray([...provinceCodes], { minLength: 1 }),
    languages: fc.subarray(['nl', 'en', 'fr']),
    hours: fc.integer({ min: 0, max: 12 }),
    worked: fc.integer({ min: 0, max: 40 }),
    asked: fc.integer({ min: 0, max: 9 }),
    ago: fc.integer({ min: 0, max: 500 }),
  })
  .map(({ levels, evidence, regions, languages, hours, worked, asked, ago }) => ({
    ...profile,
    skills: Object.entries(levels)
      .filter(([, level]) => level > 0)
      .map(([code, level]) => ({ code, level, ...(evidence === undefined ? {} : { evidence }) })),
    regions,
    languages,
    employers: [employment(library, hours)],
    bookings: worked === 0 ? [] : [booking(worked, '2026-W05', '2026-W09')],
    invitedOn: Array.from({ length: asked }, () => today),
    confirmedAt: `${daysAfter(today, -ago)}T08:00:00.000Z`,
  }));

const hundredths = (points: number): number => Math.round(points * 100);

describe('whoever is judged', () => {
  test('the parts are exactly the score, each is weight times value, and it lies between 0 and 100', () => {
    fc.assert(
      fc.property(anyProfile, (any) => {
        const { score, parts } = scoreOf(occasion, { profileId: expert, profile: any });
        expect(parts.reduce((sum, { points }) => sum + hundredths(points), 0)).toBe(hundredths(score));
        for (const { weight, value, points } of parts) {
          expect(hundredths(points)).toBe(weight * hundredths(value));
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
      }),
    );
  });

  test('a higher level never gives a lower score', () => {
    fc.assert(
      fc.property(anyProfile, fc.constantFrom('design-thinking', 'data'), (any, code) => {
        const raised = any.skills.map((skill) =>
          skill.code === code ? { ...skill, level: Math.min(5, skill.level + 1) } : skill,
        );
        const score = (skills: ProfileState['skills']) =>
          scoreOf(occasion, { profileId: expert, profile: { ...any, skills } }).score;
        expect(score(raised)).toBeGreaterThanOrEqual(score(any.skills));
      }),
    );
  });

  test('the order is the same however they come in, and falls with the score', () => {
    fc.assert(
      fc.property(fc.array(anyProfile, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (all, random) => {
        const candidates = all.map((any, index) => ({ profileId: `expert-${index}`, profile: any }));
        const shuffled = candidates
          .map((candidate) => ({ candidate, at: random.next().value }))
          .toSorted((one, other) => one.at - other.at)
          .map(({ candidate }) => candidate);
        const ranked = rank(occasion, candidates);
        expect(rank(occasion, shuffled)).toEqual(ranked);
        const scores = ranked.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((one, other) => other - one));
      }),
    );
  });

  test('among equals who worked least is first, and then who comes first by id', () => {
    const same = { ...profile, employers: [employment(library, 0)] };
    const busy = { ...same, bookings: [booking(1, '2026-W05', '2026-W09')] };
    const order = rank(occasion, [
      { profileId: 'a', profile: busy },
      { profileId: 'c', profile: same },
      { profileId: 'b', profile: same },
    ]);
    expect(order.map(({ profileId, score }) => [profileId, score === order[0]?.score])).toEqual([
      ['b', true],
      ['c', true],
      ['a', true],
    ]);
  });
});
