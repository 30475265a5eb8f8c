import { given } from '@innovatienetwerk/testkit/given';
import { describe, expect, test } from 'vitest';
import { MAX_RECEIPTS, type CallTerms } from '../../contract/index.ts';
import {
  after,
  announced,
  arriving,
  beforeOpening,
  callId,
  distributed,
  euro,
  happened,
  terms,
  whileOpen,
} from '../../test/call.ts';
import { countedFor, receive, release, type Release } from './ledger.ts';
import { calls, type CallEvent, type CallState } from './state.ts';

const releasing = (applicationId: string, rest: Partial<Release>, now: Date) => (state: CallState) =>
  release(state, { applicationId, ...rest }, now);
const refusal = (decision: ReturnType<typeof receive>) =>
  'refused' in decision ? [decision.refused.code, decision.refused.parameters] : decision;

const received = (applicationId: string, position: number, requested: string): CallEvent => ({
  type: 'call.application-received.v1',
  data: {
    callId,
    applicationId,
    organisationId: `organisation-${applicationId}`,
    part: 'a',
    requested: euro(requested),
    position,
    receivedAt: whileOpen.toISOString(),
  },
});
const reserved = (applicationId: string, position: number, amount: string): CallEvent => ({
  type: 'call.place-reserved.v1',
  data: { callId, applicationId, position, amount: euro(amount) },
});

describe('receiving an application', () => {
  test('gives the next place, and money while there is any', () => {
    given(calls, announced())
      .when(arriving('a', '60.00'))
      .then(received('a', 1, '60.00'), reserved('a', 1, '60.00'));
    const first = [received('a', 1, '60.00'), reserved('a', 1, '60.00')];
    given(calls, announced(), ...first)
      .when(arriving('b', '50.00'))
      .then(received('b', 2, '50.00'));
  });

  test('once', () => {
    given(calls, announced(), received('a', 1, '60.00'))
      .when(arriving('a', '60.00'))
      .thenNothing();
  });

  test('only while the call is open, by the clock', () => {
    const at = (now: Date) =>
      given(calls, announced()).when((state) =>
        receive(
          state,
          { applicationId: 'a', organisationId: 'o', requested: euro('1.00'), elsewhere: 0 },
          now,
        ),
      );
    at(beforeOpening).thenRefused('call.not-open');
    at(new Date(terms.window.closesAt)).thenRefused('call.not-open');
    at(new Date(terms.window.opensAt)).state();
  });

  test('has an end', () => {
    const full: CallState = {
      ...distributed({}),
      receipts: Array.from({ length: MAX_RECEIPTS }, (_, index) => ({
        applicationId: `application-${index}`,
        position: index + 1,
        organisationId: 'o',
        requested: euro('1.00'),
        receivedAt: whileOpen.toISOString(),
        state: 'rejected',
      })),
    };
    expect(refusal(arriving('a', '1.00')(full))).toEqual(['call.ledger-full', { limit: MAX_RECEIPTS }]);
  });
});

describe('the number of applications of one applicant', () => {
  const limited: Partial<CallTerms> = { maxApplicationsPerApplicant: 2 };
  const mine = { organisationId: 'mine' };

  test('holds together with the other calls of the scheme', () => {
    const state = after(distributed({}, limited), arriving('a', '10.00', mine));
    expect(refusal(arriving('b', '10.00', { ...mine, elsewhere: 1 })(state))).toEqual([
      'call.too-many-applications',
      { limit: 2, count: 2 },
    ]);
    const two = after(state, arriving('b', '10.00', mine));
    expect(refusal(arriving('c', '10.00', mine)(two))).toEqual([
      'call.too-many-applications',
      { limit: 2, count: 2 },
    ]);
    happened(arriving('c', '10.00')(two));
  });

  test('leaves out what was withdrawn before the closing, and counts what was withdrawn later or rejected', () => {
    const state = after(distributed({}, limited), arriving('a', '10.00', mine), arriving('b', '10.00', mine));
    const counted = (...steps: Parameters<typeof after>[1][]) => countedFor(after(state, ...steps), 'mine');
    expect(counted()).toBe(2);
    expect(counted(releasing('a', {}, whileOpen))).toBe(1);
    expect(counted(releasing('a', {}, new Date(terms.window.closesAt)))).toBe(2);
    expect(counted(releasing('a', { as: 'rejected' }, whileOpen))).toBe(2);
  });
});
