import { given } from '@innovatienetwerk/testkit/given';
import { describe, expect, test } from 'vitest';
import {
  applicationId,
  awarded,
  awardId,
  euro,
  grantedOn,
  lineOf,
  recipient,
  through,
  words,
} from '../../test/award.ts';
import * as changes from '../award/changes.ts';
import { evolve as evolveAward, noAward, type AwardEvent, type AwardState } from '../award/state.ts';
import { answer, decide, lapse, need, propose } from './decide.ts';
import { changeRequests, type ChangeRequestEvent } from './state.ts';

const changeRequestId = 'change-1';
const about = { changeRequestId, awardId, applicationId };
const place = { organisationId: recipient, region: 'NL-UT', personIds: ['person-1'] } as const;
const other = [lineOf('one', '90.00'), lineOf('two', '10.00')];
const request = { lines: other, reason: 'Het loopt anders.' };
const standing = (...events: readonly AwardEvent[]): AwardState => events.reduce(evolveAward, noAward);
const granted = standing(...awarded());

/** An award in which a report made a change needed. */
const inNeed = standing(
  ...through(awarded(), (state) =>
    changes.account(
      awardId,
      state,
      { reportId: 'report-1', changeRequestId },
      {
        periodUntilOn: grantedOn,
        lines: [{ code: 'one', realised: euro('90.00') }],
        explanation: 'Duurder.',
      },
    ),
  ),
);
const waiting = standing(
  ...through(awarded(), (state) => changes.propose(awardId, state, changeRequestId, request)),
);
const event = (one: ChangeRequestEvent): ChangeRequestEvent => one;
const waits = { data: { ...about, shift: 30 }, kept: { place, ...request } };
const asked = event({ type: 'change-request.asked.v1', ...waits });
const noted = event({ type: 'change-request.noted.v1', ...waits });
const needed = event({
  type: 'change-request.needed.v1',
  data: { ...about, personIds: ['person-1'], cause: 'report', shift: 30 },
  kept: { place },
});

describe('a change request', () => {
  test('is asked for when its award waits for it, and noted when the budget holds already', () => {
    given(changeRequests)
      .when(() => propose(changeRequestId, awardId, waiting, request))
      .then(asked);
    given(changeRequests)
      .when(() => propose(changeRequestId, awardId, granted, request))
      .then(noted);
  });

  test('is needed for the reason that the award gives, and then answered', () => {
    const [open] = inNeed.openChanges;
    expect(open).toMatchObject({ id: changeRequestId, cause: 'report', shift: 30 });
    const held = {
      awardId,
      applicationId,
      callId: 'call-1',
      organisationId: recipient,
      changeRequestId,
      cause: 'report',
      waitsFor: 'recipient',
      shift: 30,
    } as const;
    given(changeRequests)
      .when(() => need(held, inNeed))
      .then(needed);
    expect(
      given(changeRequests, needed)
        .when((state) => answer(changeRequestId, state, inNeed, request))
        .state(),
    ).toMatchObject({ status: 'asked', cause: 'report', lines: other });
  });

  test('is not answered when nobody waits for it, nor when the award let go of it', () => {
    given(changeRequests, asked)
      .when((state) => answer(changeRequestId, state, waiting, request))
      .thenRefused('change-request.not-needed');
    given(changeRequests, needed)
      .when((state) => answer(changeRequestId, state, granted, request))
      .thenRefused('change-request.not-needed');
  });

  test('is decided on once, and not before it was asked for', () => {
    const deciding = (outcome: 'approve' | 'refuse') => (state: Parameters<typeof decide>[1]) =>
      decide(changeRequestId, state, { outcome, explanation: words });
    expect(given(changeRequests, asked).when(deciding('approve')).state().status).toBe('approved');
    expect(given(changeRequests, asked).when(deciding('refuse')).state().status).toBe('refused');
    given(changeRequests, needed).when(deciding('approve')).thenRefused('change-request.not-asked');
  });

  test('lapses while it waits for somebody, and stays what it is afterwards', () => {
    const lapsing = (state: Parameters<typeof lapse>[1]) => lapse(changeRequestId, state);
    for (const waits of [needed, asked])
      expect(given(changeRequests, waits).when(lapsing).state().status).toBe('lapsed');
    given(changeRequests, noted).when(lapsing).thenNothing();
  });
});
