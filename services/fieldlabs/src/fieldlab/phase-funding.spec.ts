/* oxlint-disable promise/valid-params -- the `then` of given/when/then takes any number of events */
import { given } from '@innovatienetwerk/testkit/given';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  after,
  applied,
  at,
  ended,
  fieldlabId,
  funded,
  later,
  newPhase,
  now,
  phaseId,
  planned,
  requested,
  started,
  until,
} from '../../test/fieldlab.ts';
import { applied as noteApplied, funded as noteFunded, fundingLost } from './phase-funding.ts';
import { cancel, requestBudget } from './phase-plan.ts';
import { fieldlabs, type FieldlabEvent, type FieldlabState } from './state.ts';

const ref = (application: string) => ({
  phaseId,
  applicationId: application,
  awardId: application.replace('application', 'award'),
  amount: newPhase.budget,
});
const one = ref('application-1');
const other = ref('application-2');
const reactions = { applied: noteApplied, funded: noteFunded, fundingLost };
type Told = keyof typeof reactions;
const tell = (state: FieldlabState, what: Told, about = one) =>
  reactions[what](fieldlabId, state, about, now);
const when = (history: readonly FieldlabEvent[], what: Told, about = one) =>
  given(fieldlabs, ...history).when((state) => tell(state, what, about));
const lost = (awardId?: string): FieldlabEvent => ({
  type: 'fieldlab.phase-funding-lost.v1',
  data: { fieldlabId, phaseId, ...(awardId === undefined ? {} : { awardId }) },
  kept: { at, applicationId: 'application-1' },
});

describe('what the funding says', () => {
  test('moves the wait from the application to the award to the start', () => {
    expect(when(until(requested), 'applied').then(applied).state().waiting?.for).toBe('award');
    expect(when(until(applied), 'funded').then(funded).state().waiting?.for).toBe('phase-start');
  });

  test('counts once', () => {
    when(until(applied), 'applied').thenNothing();
    when(until(funded), 'funded').thenNothing();
    when([...until(applied), lost()], 'fundingLost').thenNothing();
  });

  test('takes a phase that has not begun back to its plan', () => {
    for (const [last, awardId] of [[requested], [applied], [funded, 'award-1']] as const) {
      const state = when(until(last), 'fundingLost').then(lost(awardId)).state();
      expect(state.phases[0]).toMatchObject({ status: 'planned', lapsedIds: ['application-1'] });
      expect(state.phases[0]?.awardId).toBeUndefined();
      expect(state.waiting?.for).toBe('budget-request');
    }
  });

  test('ends a phase that runs, about which the steering group decides after the report', () => {
    const state = when(until(started), 'fundingLost').state();
    expect(state).toMatchObject({
      status: 'closing',
      phases: [{ status: 'ended', ending: 'funding-lost', closureDueOn: '2026-03-30' }],
      waiting: { for: 'closure-report' },
    });
    when(until(ended), 'fundingLost').thenNothing();
  });

  test('about a phase that no longer waits for it is left alone', () => {
    when(until(planned), 'funded').thenNothing();
    const { state } = given(fieldlabs, ...until(applied));
    const gone = after(state, cancel(fieldlabId, state, phaseId, now));
    for (const what of ['applied', 'funded', 'fundingLost'] as const) expect(tell(gone, what)).toEqual([]);
    expect(tell(state, 'funded', { ...one, phaseId: later })).toEqual([]);
  });

  test('about an earlier application does not touch a later one', () => {
    const again = [...until(applied), lost(), requested];
    for (const what of ['applied', 'funded', 'fundingLost'] as const) when(again, what).thenNothing();
    expect(when(again, 'funded', other).state().phases[0]).toMatchObject({ awardId: 'award-2' });
    const secondFunded = [
      ...again,
      {
        ...funded,
        data: { ...funded.data, awardId: 'award-2' },
        kept: { at, applicationId: 'application-2' },
      } as FieldlabEvent,
    ];
    when(secondFunded, 'fundingLost').thenNothing();
  });
});

describe('in any order and however often it comes', () => {
  const start = given(fieldlabs, ...until(requested)).state;
  const play = (told: readonly Told[]) =>
    told.reduce((state, what) => after(state, tell(state, what)), start);
  /** An order of all of them, with any of them told again. */
  const inAnyOrder = (all: readonly Told[]) =>
    fc
      .tuple(
        fc.shuffledSubarray([...all], { minLength: all.length }),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(...all)), { maxLength: 4 }),
      )
      .map(([order, again]) =>
        again.reduce<readonly Told[]>(
          (told, [place, what]) => told.toSpliced(place % (told.length + 1), 0, what),
          order,
        ),
      );

  test('an application that is awarded leads to a funded phase', () => {
    fc.assert(
      fc.property(inAnyOrder(['applied', 'funded']), (told) => {
        expect(play(told).phases[0]).toMatchObject({
          status: 'funded',
          applicationId: 'application-1',
          awardId: 'award-1',
        });
      }),
    );
  });

  test('one that came to nothing leads back to the plan, whether it was awarded before or not', () => {
    for (const all of [
      ['applied', 'fundingLost'],
      ['applied', 'funded', 'fundingLost'],
    ] as const)
      fc.assert(
        fc.property(inAnyOrder(all), (told) => {
          const state = play(told);
          expect(state.phases[0]).toMatchObject({ status: 'planned', lapsedIds: ['application-1'] });
          // A new request is not disturbed by what is still told of the old one.
          const asked = after(state, requestBudget(fieldlabId, state, phaseId, 'call-2', now));
          expect(told.reduce((before, what) => after(before, tell(before, what)), asked)).toEqual(asked);
        }),
      );
  });
});
