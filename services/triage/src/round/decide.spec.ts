/* oxlint-disable promise/valid-params -- the `then` of given/when/then takes any number of events */
import { given } from '@innovatienetwerk/testkit/given';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundPhases, type NewRound, type RoundChanges } from '../../contract/index.ts';
import { announced, at, chair, council, criteria, dates, member, roundId } from '../../test/sample.ts';
import { announce, reschedule, tellPhases } from './decide.ts';
import { phaseAt } from './phase.ts';
import { rounds, type RoundEvent, type RoundState } from './state.ts';

const newRound: NewRound = {
  title: { nl: 'Voorjaarsronde' },
  region: 'NL',
  criteriaSetId: 'set-1',
  council,
  ...dates,
};
const frozen = { version: 1, content: criteria };
const before = at('scheduled');
const announceWith = (changes: Partial<NewRound>, now = before) =>
  given(rounds).when(() => announce(roundId, { ...newRound, ...changes }, frozen, now));

describe('announcing a round', () => {
  test('fixes dates and council and freezes the criteria', () => {
    announceWith({}).then(announced);
  });

  test('needs published criteria', () => {
    given(rounds)
      .when(() => announce(roundId, newRound, undefined, before))
      .thenRefused('round.criteria-not-published');
  });

  test('needs the chair and the deputy among the members', () => {
    announceWith({ council: { ...council, chairId: 'somebody-else' } }).thenRefused(
      'round.chair-not-on-council',
    );
    announceWith({ council: { ...council, viceChairId: 'somebody-else' } }).thenRefused(
      'round.chair-not-on-council',
    );
  });

  test('needs no deputy', () => {
    const alone = { name: council.name, chairId: chair, memberIds: [chair, member], quorumPercent: 50 };
    expect(announceWith({ council: alone }).state().council).toEqual(alone);
  });

  test('may begin at once, but is refused when its intake is over already', () => {
    expect(announceWith({}, at('intake')).state().intakeFrom).toBe(dates.intakeFrom);
    announceWith({}, at('assessment')).thenRefused('round.date-has-passed');
  });

  const names = ['intakeFrom', 'assessmentFrom', 'deliberationFrom', 'decisionFrom', 'publishAt'] as const;

  test.each(names.slice(1).map((later, index) => [later, names[index] ?? later] as const))(
    'refuses when %s is not after %s, also when both are at the same moment',
    (later, earlier) => {
      announceWith({ [later]: dates[earlier] }).thenRefused('round.dates-out-of-order');
      announceWith({ [later]: dates[earlier], [earlier]: dates[later] }).thenRefused(
        'round.dates-out-of-order',
      );
    },
  );

  test('takes any dates that follow each other', () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(days, (chosen) => {
        const inOrder = chosen.toSorted((a, b) => a - b);
        const moments = inOrder.map((day) => new Date(at('scheduled').getTime() + day * 86_400_000));
        announceWith(
          Object.fromEntries(names.map((name, index) => [name, moments[index]?.toISOString() ?? ''])),
        ).state();
      }),
    );
  });
});

describe('rescheduling a round', () => {
  const rescheduleAt = (now: Date, changes: RoundChanges) =>
    given(rounds, announced).when((state) => reschedule(roundId, state, changes, now));
  const { intakeFrom: _, ...movable } = dates;

  test('moves dates to come', () => {
    rescheduleAt(at('intake'), { assessmentFrom: '2026-04-10T00:00:00.000Z' }).then({
      type: 'round.rescheduled.v1',
      data: { roundId, ...movable, assessmentFrom: '2026-04-10T00:00:00.000Z' },
    });
  });

  test('leaves dates that have passed as they are, and moves none into the past', () => {
    rescheduleAt(at('assessment'), { assessmentFrom: '2026-04-10T00:00:00.000Z' }).thenRefused(
      'round.date-has-passed',
    );
    rescheduleAt(at('assessment'), { deliberationFrom: '2026-03-20T00:00:00.000Z' }).thenRefused(
      'round.date-has-passed',
    );
  });

  test('keeps the dates in order', () => {
    rescheduleAt(at('intake'), { assessmentFrom: '2026-05-01T00:00:00.000Z' }).thenRefused(
      'round.dates-out-of-order',
    );
  });

  test('leaves the publication where it is once decisions may be taken, for they carry that moment', () => {
    const later = { publishAt: '2026-07-01T00:00:00.000Z' };
    rescheduleAt(new Date(at('decided').getTime() - 1), later).state();
    rescheduleAt(at('decided'), later).thenRefused('round.publication-fixed');
  });

  test('never takes the round back to an earlier phase, and never touches its criteria', () => {
    const day = fc.integer({ min: 0, max: 200 });
    const moment = day.map((days) => new Date(Date.UTC(2026, 1, 1 + days)));
    const change = fc.record(
      {
        assessmentFrom: moment,
        deliberationFrom: moment,
        decisionFrom: moment,
        publishAt: moment,
      },
      { requiredKeys: [] },
    );
    const attempt = fc.record({ now: moment, change });
    let moved = 0;
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 12 }), (attempts) => {
        let state = given(rounds, announced).state;
        let reached = 0;
        for (const { now, change: asked } of attempts.toSorted((a, b) => a.now.getTime() - b.now.getTime())) {
          reached = Math.max(reached, roundPhases.indexOf(phaseAt(state, now)));
          const changes = Object.fromEntries(
            Object.entries(asked).map(([name, date]) => [name, date.toISOString()]),
          );
          const decision = reschedule(roundId, state, changes, now);
          if (!('refused' in decision)) {
            state = decision.reduce((evolved, event) => rounds.evolve(evolved, event), state);
            moved += 1;
          }
          expect(roundPhases.indexOf(phaseAt(state, now))).toBe(reached);
          expect(state.criteria).toEqual(criteria);
        }
      }),
      { numRuns: 500 },
    );
    expect(moved, 'some changes were allowed').toBeGreaterThan(0);
  });
});

describe('telling the phases', () => {
  const entered = (phase: 'intake' | 'assessment' | 'deliberation' | 'decided'): RoundEvent => ({
    type: 'round.phase-entered.v1',
    data: { roundId, phase },
  });
  const published: RoundEvent = { type: 'round.published.v1', data: { roundId } };

  test('tells nothing before the intake', () => {
    given(rounds, announced)
      .when((state) => tellPhases(roundId, state, at('scheduled')))
      .thenNothing();
  });

  test('tells a phase once', () => {
    const inIntake = (state: RoundState) => tellPhases(roundId, state, at('intake'));
    given(rounds, announced).when(inIntake).then(entered('intake'));
    given(rounds, announced, entered('intake')).when(inIntake).thenNothing();
  });

  test('after a long stop tells every phase that was passed, in order', () => {
    given(rounds, announced, entered('intake'))
      .when((state) => tellPhases(roundId, state, at('published')))
      .then(entered('assessment'), entered('deliberation'), entered('decided'), published);
  });

  test('never tells the publication before its moment', () => {
    given(rounds, announced)
      .when((state) => tellPhases(roundId, state, new Date(at('published').getTime() - 1)))
      .then(entered('intake'), entered('assessment'), entered('deliberation'), entered('decided'));
  });

  test('however often and irregularly it looks, each phase is told exactly once', () => {
    const moment = fc.date({ min: at('scheduled'), max: new Date('2026-07-01'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 20 }), (looks) => {
        const inOrder = [...looks.toSorted((a, b) => a.getTime() - b.getTime()), at('published')];
        let state = given(rounds, announced).state;
        const told: RoundEvent[] = [];
        for (const now of inOrder) {
          const decision = tellPhases(roundId, state, now);
          if ('refused' in decision) throw new Error('a phase cannot be refused');
          told.push(...decision);
          state = decision.reduce((evolved, event) => rounds.evolve(evolved, event), state);
        }
        expect(told.slice(0, 5)).toEqual([
          entered('intake'),
          entered('assessment'),
          entered('deliberation'),
          entered('decided'),
          published,
        ]);
        expect(told).toHaveLength(5);
      }),
    );
  });
});
