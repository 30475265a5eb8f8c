import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundPhases } from '../../contract/index.ts';
import { at, dates } from '../../test/sample.ts';
import { outsidePhase, phaseAt } from './phase.ts';

const justBefore = (moment: Date): Date => new Date(moment.getTime() - 1);

describe('the phase of a round', () => {
  test.each(roundPhases.map((phase, index) => [phase, roundPhases[index - 1]] as const).slice(1))(
    '%s begins exactly on its date, and until then it is %s',
    (phase, before) => {
      expect(phaseAt(dates, at(phase))).toBe(phase);
      expect(phaseAt(dates, justBefore(at(phase)))).toBe(before);
    },
  );

  test('never goes back as time goes on', () => {
    const moment = fc.date({
      min: new Date('2026-01-01'),
      max: new Date('2026-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moment, moment, (one, other) => {
        const [earlier, later] = one <= other ? [one, other] : [other, one];
        expect(roundPhases.indexOf(phaseAt(dates, later))).toBeGreaterThanOrEqual(
          roundPhases.indexOf(phaseAt(dates, earlier)),
        );
      }),
    );
  });
});

describe('outside the needed phases', () => {
  test('nothing is refused within any of them', () => {
    expect(outsidePhase(dates, at('intake'), 'intake', 'assessment')).toBeUndefined();
    expect(outsidePhase(dates, at('assessment'), 'intake', 'assessment')).toBeUndefined();
  });

  test('the refusal tells the phase of now, and from when until when it is possible', () => {
    expect(outsidePhase(dates, at('scheduled'), 'intake', 'assessment')).toEqual({
      refused: {
        code: 'round.wrong-phase',
        parameters: {
          phase: 'scheduled',
          needed: 'intake / assessment',
          from: dates.intakeFrom,
          until: dates.deliberationFrom,
        },
      },
    });
  });
});
