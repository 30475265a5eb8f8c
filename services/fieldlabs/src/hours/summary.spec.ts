import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { participantRoles } from '../../contract/index.ts';
import { summarise } from './summary.ts';

describe('the summary of hours', () => {
  test('adds by role and finds the weeks with more coaching than agreed', () => {
    const entries = [
      { role: 'coach', week: '2026-W12', hours: 2.25 },
      { role: 'coach', week: '2026-W11', hours: 4 },
      { role: 'coach', week: '2026-W12', hours: 2 },
      { role: 'tester', week: '2026-W11', hours: 8 },
    ] as const;
    expect(summarise('fieldlab-1', entries, 4)).toEqual({
      fieldlabId: 'fieldlab-1',
      total: 16.25,
      byRole: [
        { role: 'tester', hours: 8 },
        { role: 'coach', hours: 8.25 },
      ],
      coachLimit: 4,
      weeksOverLimit: [{ week: '2026-W12', hours: 4.25 }],
    });
    expect(summarise('fieldlab-1', entries, undefined).weeksOverLimit).toEqual([]);
  });

  test('loses no hour: the roles add up to the total', () => {
    const entry = fc.record({
      role: fc.constantFrom(...participantRoles),
      week: fc.constantFrom('2026-W10', '2026-W11'),
      hours: fc.integer({ min: 0, max: 672 }).map((quarters) => quarters / 4),
    });
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const { total, byRole } = summarise('fieldlab-1', entries, 4);
        expect(byRole.reduce((sum, { hours }) => sum + hours, 0)).toBe(total);
      }),
    );
  });
});
