import { given } from '@innovatienetwerk/testkit/given';
import { daysAfter, daysFrom } from '@innovatienetwerk/values';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueOn } from './clock.ts';
import { extend, meet, remind, resume, start, suspend } from './decide.ts';
import { explain } from './explain.ts';
import { decisionTerms, evolve, type DecisionTermEvent, type DecisionTermState } from './state.ts';

type Step = (state: DecisionTermState) => ReturnType<typeof meet>;
const at = (day: string): Date => new Date(`${day}T10:00:00.000Z`);
const startsOn = '2026-01-05';
const started = (weeks = 13): readonly DecisionTermEvent[] => {
  const decision = start({
    applicationId: 'application-1',
    callId: 'call-1',
    organisationId: 'organisation-1',
    startsOn,
    weeks,
    place: { region: 'NL-FL', personIds: ['person-1'] },
  });
  return 'refused' in decision ? [] : decision;
};
const suspending =
  (day: string): Step =>
  (state) =>
    suspend(state, 'De begroting ontbreekt.', at(day));
const resuming =
  (day: string): Step =>
  (state) =>
    resume(state, at(day));
const extending =
  (weeks: number, day: string): Step =>
  (state) =>
    extend(state, weeks, 'Veel aanvragen.', at(day));
const meeting =
  (day: string): Step =>
  (state) =>
    meet(state, at(day));

function after(...steps: readonly Step[]) {
  const history = steps.reduce((before, step) => {
    const decision = step(before.reduce(evolve, decisionTerms.initial));
    if ('refused' in decision) throw new Error(`refused by ${decision.refused.code}`);
    return [...before, ...decision];
  }, started());
  return given(decisionTerms, ...history);
}

describe('the decision term', () => {
  test('ends after its weeks, on a working day', () => {
    // Thirteen weeks later is the Monday of Easter.
    expect(after().state.dueOn).toBe('2026-04-07');
    expect(explain(after().state, startsOn).nl).toContain('2026-04-06 is een zaterdag, zondag of feestdag');
  });

  test('of twenty-two weeks ends as the scheme of Flevoland says', () => {
    expect(given(decisionTerms, ...started(22)).state.dueOn).toBe('2026-06-08');
  });

  test('stands still from the question to the answer, and those days are added', () => {
    const { state } = after(suspending('2026-02-02'), resuming('2026-02-16'));
    expect(daysFrom('2026-04-06', state.dueOn)).toBe(14);
    expect(explain(state, '2026-02-16').en).toContain('It stood still for 14 days');
  });

  test('moves its last day along while it stands still', () => {
    const { state } = after(suspending('2026-02-02'));
    expect(dueOn(state, '2026-02-03')).toBe('2026-04-07');
    expect(dueOn(state, '2026-03-04')).toBe('2026-05-06');
    expect(explain(state, '2026-03-04').nl).toContain('De klok staat nu stil');
  });

  test('is suspended and resumed in turn', () => {
    after(suspending('2026-02-02'))
      .when(suspending('2026-02-03'))
      .thenRefused('decision-term.suspended-already');
    after().when(resuming('2026-02-03')).thenRefused('decision-term.not-suspended');
  });

  test('is extended once, by no more than itself, before it has passed', () => {
    expect(after(extending(6, '2026-03-02')).state.dueOn).toBe('2026-05-18');
    after(extending(6, '2026-03-02'))
      .when(extending(1, '2026-03-03'))
      .thenRefused('decision-term.extended-already');
    after().when(extending(14, '2026-03-02')).thenRefused('decision-term.extension-too-long');
    after().when(extending(1, '2026-04-08')).thenRefused('decision-term.overdue');
    after().when(suspending('2026-04-08')).thenRefused('decision-term.overdue');
  });

  test('is met once, in time on its last day and late the day after', () => {
    const late = (day: string) =>
      after()
        .when(meeting(day))
        .then({
          type: 'decision-term.met.v1',
          data: {
            applicationId: 'application-1',
            callId: 'call-1',
            organisationId: 'organisation-1',
            metOn: day,
            late: day > '2026-04-07',
          },
        });
    late('2026-04-07');
    late('2026-04-08');
    after(meeting('2026-03-02')).when(meeting('2026-03-03')).thenNothing();
    after(meeting('2026-03-02')).when(suspending('2026-03-03')).thenRefused('decision-term.ended');
  });
});

/** What the schedule tells when it looks on each of these days. */
function toldOn(days: readonly string[], ...steps: readonly Step[]): readonly string[] {
  let { state } = after(...steps);
  return days.flatMap((day) => {
    const decision = remind(state, at(day));
    if ('refused' in decision || decision.length === 0) return [];
    state = decision.reduce(evolve, state);
    return [`${day} ${state.told ?? ''}`];
  });
}
const everyDay = Array.from({ length: 200 }, (_, days) => daysAfter(startsOn, days));

describe('who decides is reminded', () => {
  test('two weeks and three days before, and when it has passed', () => {
    expect(toldOn(everyDay)).toEqual(['2026-03-24 two-weeks', '2026-04-04 three-days', '2026-04-08 overdue']);
  });

  test('of the nearest alone, when nobody looked for a while', () => {
    expect(toldOn(['2026-04-20', '2026-04-21'])).toEqual(['2026-04-20 overdue']);
  });

  test('not while the clock stands still, and again of the new last day', () => {
    expect(toldOn(everyDay, suspending('2026-02-02'))).toEqual([]);
    expect(toldOn(everyDay, extending(6, '2026-03-02')).at(-1)).toBe('2026-05-19 overdue');
  });
});

describe('the clock, whatever happens', () => {
  const stretch = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }));

  test('adds exactly the days on which it stood still, and never takes one away', () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 4 }), (stretches) => {
        let today = startsOn;
        let stood = 0;
        let { state } = after();
        for (const [waits, stands] of stretches) {
          today = daysAfter(today, waits);
          const suspended = suspend(state, 'x', at(today));
          if ('refused' in suspended) return;
          state = suspended.reduce(evolve, state);
          today = daysAfter(today, stands);
          const resumed = resume(state, at(today));
          if ('refused' in resumed) throw new Error('not resumed');
          const before = state.dueOn;
          state = resumed.reduce(evolve, state);
          stood += stands;
          expect(state.dueOn >= before).toBe(true);
        }
        const without = daysAfter(startsOn, 13 * 7 + stood);
        expect(daysFrom(without, state.dueOn)).toBeGreaterThanOrEqual(0);
        expect(daysFrom(without, state.dueOn)).toBeLessThanOrEqual(6);
      }),
    );
  });
});
