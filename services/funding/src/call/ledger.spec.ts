import { describe, expect, test } from 'vitest';
import {
  after,
  afterClosing,
  arriving,
  callId,
  distributed,
  euro,
  happened,
  standing,
} from '../../test/call.ts';
import { allocate, giveUp, giveUpUnlessAwarded, release, type Release } from './ledger.ts';
import type { CallEvent, CallState } from './state.ts';

const awarding = (applicationId: string, amount: string) => (state: CallState) =>
  allocate(state, { applicationId, awardId: `award-${applicationId}`, amount: euro(amount) }, afterClosing);
const releasing =
  (applicationId: string, rest: Partial<Release> = {}) =>
  (state: CallState) =>
    release(state, { applicationId, ...rest }, afterClosing);
const refusal = (decision: ReturnType<typeof allocate>) =>
  'refused' in decision ? [decision.refused.code, decision.refused.parameters ?? {}] : decision;

const reserved = (applicationId: string, position: number, amount: string): CallEvent => ({
  type: 'call.place-reserved.v1',
  data: { callId, applicationId, position, amount: euro(amount) },
});

/** 60 and 40 have a place; 50 did not fit and waits. */
const skipping = after(
  distributed({}),
  arriving('a', '60.00'),
  arriving('b', '50.00'),
  arriving('c', '40.00'),
);

describe('first come, first served', () => {
  test('skip: a later smaller one may still fit', () => {
    expect(standing(skipping)).toEqual({ a: 'reserved 60.00', b: 'waiting', c: 'reserved 40.00' });
  });

  test('stop: after the first that does not fit all wait', () => {
    const state = after(
      distributed({ whenNotFitting: 'stop' }),
      arriving('a', '60.00'),
      arriving('b', '50.00'),
      arriving('c', '40.00'),
    );
    expect(standing(state)).toEqual({ a: 'reserved 60.00', b: 'waiting', c: 'waiting' });
    expect(standing(after(state, releasing('a')))).toEqual({
      a: 'withdrawn',
      b: 'reserved 50.00',
      c: 'reserved 40.00',
    });
  });

  test('partial: the first that does not fit gets what is left, from the minimum on', () => {
    const partial = (minPartial: string) =>
      after(
        distributed({ whenNotFitting: 'partial', minPartial: euro(minPartial) }),
        arriving('a', '60.00'),
        arriving('b', '50.00'),
        arriving('c', '10.00'),
      );
    expect(standing(partial('40.00'))).toEqual({ a: 'reserved 60.00', b: 'reserved 40.00', c: 'waiting' });
    expect(standing(partial('40.01'))).toEqual({ a: 'reserved 60.00', b: 'waiting', c: 'waiting' });
  });

  test('partial: what is freed first goes to who got too little', () => {
    const state = after(
      distributed({ whenNotFitting: 'partial', minPartial: euro('5.00') }),
      arriving('a', '60.00'),
      arriving('b', '50.00'),
      arriving('c', '10.00'),
      releasing('a'),
    );
    expect(standing(state)).toEqual({ a: 'withdrawn', b: 'reserved 50.00', c: 'reserved 10.00' });
  });

  test('hybrid: only its share goes by arrival', () => {
    const state = after(
      distributed({ method: 'hybrid', firstComeShare: 40 }),
      arriving('a', '30.00'),
      arriving('b', '20.00'),
      arriving('c', '10.00'),
    );
    expect(standing(state)).toEqual({ a: 'reserved 30.00', b: 'waiting', c: 'reserved 10.00' });
  });

  test('ranking: nothing is set aside at arrival', () => {
    const state = after(distributed({ method: 'ranking' }), arriving('a', '30.00'));
    expect(standing(state)).toEqual({ a: 'waiting' });
    expect(refusal(awarding('a', '1.00')(state))).toEqual(['call.not-ranked', {}]);
  });
});

describe('allocating', () => {
  test('uses the money that was set aside, and tells the total', () => {
    expect(happened(awarding('c', '40.00')(after(skipping, awarding('a', '60.00'))))).toEqual([
      {
        type: 'call.allocated.v1',
        data: {
          callId,
          applicationId: 'c',
          awardId: 'award-c',
          position: 3,
          amount: euro('40.00'),
          allocated: euro('100.00'),
        },
      },
    ]);
  });

  test('never more than was requested, nor than the maximum of the part', () => {
    expect(refusal(awarding('a', '60.01')(skipping))).toEqual(['call.above-maximum', { maximum: '60.00' }]);
    expect(refusal(awarding('a', '0.00')(skipping))).toEqual(['call.above-maximum', { maximum: '60.00' }]);
    const small = after(distributed({}), arriving('a', '60.00', { part: 'b' }));
    expect(refusal(awarding('a', '15.01')(small))).toEqual(['call.above-maximum', { maximum: '15.00' }]);
    happened(awarding('a', '15.00')(small));
  });

  test('never more than what is left for it', () => {
    const partly = after(
      distributed({ whenNotFitting: 'partial', minPartial: euro('5.00') }),
      arriving('a', '60.00'),
      arriving('b', '50.00'),
    );
    expect(refusal(awarding('b', '40.01')(partly))).toEqual(['call.ceiling-reached', { left: '40.00' }]);
    expect(refusal(awarding('b', '10.00')(skipping))).toEqual(['call.ceiling-reached', { left: '0.00' }]);
  });

  test('less than was set aside frees the rest for the next in line', () => {
    const events = happened(awarding('a', '10.00')(skipping));
    expect(events.map(({ type }) => type)).toEqual(['call.allocated.v1', 'call.place-reserved.v1']);
    expect(standing(after(skipping, awarding('a', '10.00')))).toEqual({
      a: 'awarded 10.00',
      b: 'reserved 50.00',
      c: 'reserved 40.00',
    });
  });

  test('who has no place waits for everybody before it', () => {
    const state = after(
      distributed({}),
      arriving('a', '80.00'),
      arriving('b', '50.00'),
      arriving('c', '30.00'),
    );
    expect(refusal(awarding('c', '20.00')(state))).toEqual(['call.not-your-turn', { position: 2 }]);
    expect(standing(after(state, awarding('b', '20.00')))).toMatchObject({
      b: 'awarded 20.00',
      c: 'waiting',
    });
    const decided = after(state, releasing('b', { as: 'rejected' }), awarding('c', '20.00'));
    expect(standing(decided)).toMatchObject({ b: 'rejected', c: 'awarded 20.00' });
  });

  test('once, and only what was received and is not over', () => {
    const state = after(skipping, awarding('a', '60.00'), releasing('b'));
    expect(refusal(awarding('a', '1.00')(state))).toEqual(['call.allocated-already', { amount: '60.00' }]);
    expect(refusal(awarding('b', '1.00')(state))).toEqual(['call.application-not-received', {}]);
    expect(refusal(awarding('z', '1.00')(state))).toEqual(['call.application-not-received', {}]);
  });
});

describe('releasing', () => {
  test('gives the place to the first in line that fits', () => {
    const state = after(skipping, arriving('d', '20.00'));
    expect(happened(releasing('c', { as: 'rejected' })(state))).toEqual([
      {
        type: 'call.released.v1',
        data: {
          callId,
          applicationId: 'c',
          position: 3,
          state: 'rejected',
          amount: euro('40.00'),
          releasedAt: afterClosing.toISOString(),
          allocated: euro('0.00'),
        },
      },
      // 40 is too little for b, which asks for 50.
      reserved('d', 4, '20.00'),
    ]);
    expect(standing(after(state, releasing('a')))).toMatchObject({ b: 'reserved 50.00', d: 'waiting' });
  });

  test('part of an award lowers it', () => {
    const state = after(skipping, awarding('a', '60.00'), releasing('a', { amount: euro('10.00') }));
    expect(standing(state)).toEqual({ a: 'awarded 50.00', b: 'waiting', c: 'reserved 40.00' });
    const [event] = happened(releasing('a', { amount: euro('20.00') })(state));
    expect(event?.data).toMatchObject({
      amount: euro('20.00'),
      awarded: euro('30.00'),
      allocated: euro('30.00'),
    });
  });

  test('never more than there is', () => {
    const state = after(skipping, awarding('a', '60.00'), releasing('a', { amount: euro('999.00') }));
    expect(standing(state)).toMatchObject({ a: 'withdrawn', b: 'reserved 50.00' });
  });

  test('what is over, or was never there, is not freed again', () => {
    const state = after(skipping, releasing('a'));
    expect(releasing('a')(state)).toEqual([]);
    expect(releasing('z')(state)).toEqual([]);
  });

  test('an application with an award is not given up; the award is withdrawn', () => {
    const state = after(skipping, awarding('a', '60.00'));
    expect(refusal(giveUp(state, 'a', 'withdrawn', afterClosing))).toEqual([
      'call.allocated-already',
      { amount: '60.00' },
    ]);
    expect(giveUpUnlessAwarded(state, 'a', 'withdrawn', afterClosing)).toEqual([]);
    expect(giveUpUnlessAwarded(skipping, 'a', 'rejected', afterClosing)).toEqual(
      happened(releasing('a', { as: 'rejected' })(skipping)),
    );
  });
});
