import { given } from '@innovatienetwerk/testkit/given';
import { describe, expect, test } from 'vitest';
import type { AgreementSide } from '../../contract/index.ts';
import {
  application,
  applicationId,
  awarded,
  awardId,
  budget,
  callId,
  euro,
  funder,
  granting,
  grantedAt as now,
  grantedOn,
  recipient,
  through,
  words,
} from '../../test/award.ts';
import {
  endWithFieldlab,
  lapse,
  outstandingIn,
  paidIn,
  pay,
  reach,
  receiveBack,
  sign,
  withdraw,
  withdrawForPhase,
} from './decide.ts';
import { propose } from './changes.ts';
import { awardIdOf, awards, type AwardEvent, type AwardState } from './state.ts';

type Step = (state: AwardState) => ReturnType<typeof pay>;
const about = { awardId, applicationId, callId, organisationId: recipient };
const signing =
  (side: AgreementSide, sides: readonly AgreementSide[] = [side]): Step =>
  (state) =>
    sign(awardId, state, { side, reference: '2026-031' }, sides, now);
const both = [signing('funder'), signing('recipient')];
const paying =
  (instalmentNumber: number): Step =>
  (state) =>
    pay(awardId, state, { instalmentNumber, paidOn: grantedOn, reference: 'BET-1' });
const reaching =
  (moment: Parameters<typeof reach>[2]): Step =>
  (state) =>
    reach(awardId, state, moment, now);
const lapsing: Step = (state) => lapse(awardId, state);
const takingBack: Step = (state) => withdraw(awardId, state, 'conditions-not-met', words);
const returning =
  (amount: string): Step =>
  (state) =>
    receiveBack(awardId, state, { amount: euro(amount), receivedOn: grantedOn });
const after = (...steps: readonly Step[]) => given(awards, ...through(awarded(), ...steps));
const released = (
  number: number,
  on: 'agreement-signed' | 'report-approved',
  amount: string,
): AwardEvent => ({
  type: 'award.instalment-released.v1',
  data: { ...about, number, on, amount: euro(amount), releasedOn: grantedOn },
});
const standing = ({ instalments }: AwardState) =>
  instalments.map(({ amount, state }) => `${state} ${amount.amount}`);

describe('granting', () => {
  test('keeps who funds it and whom it is for, with the instalments of the call', () => {
    expect(given(awards, ...awarded()).state).toMatchObject({
      applicationId,
      callId,
      organisationId: recipient,
      funderOrganisationId: funder,
      region: 'NL-UT',
      personIds: ['person-1'],
      phaseId: 'phase-1',
      status: 'granted',
      grantedOn,
      instalments: [
        { number: 1, on: 'agreement-signed', amount: euro('80.00'), state: 'due' },
        { number: 2, on: 'report-approved', amount: euro('20.00'), state: 'due' },
      ],
    });
  });

  test('loses no cent over the instalments', () => {
    const thirds = (['agreement-signed', 'phase-started', 'phase-decided'] as const).map((on) => ({
      share: 1,
      on,
    }));
    const { state } = given(awards, ...awarded('100.00', thirds));
    expect(standing(state)).toEqual(['due 33.34', 'due 33.33', 'due 33.33']);
  });

  test('is for a submitted application only', () => {
    for (const status of ['draft', 'awarded', 'rejected', 'withdrawn'] as const)
      given(awards)
        .when(() => granting(euro('1.00'), undefined, { ...application, status }))
        .thenRefused('application.not-submitted');
  });

  test('of one application always comes to the same award', () => {
    expect(awardIdOf(applicationId)).toBe(awardIdOf(applicationId));
    expect(awardIdOf(applicationId)).not.toBe(awardIdOf('application-2'));
  });
});

describe('signing the agreement', () => {
  test('by one side releases nothing; by both it releases the first instalment', () => {
    expect(after(signing('funder')).state.status).toBe('granted');
    const signed: AwardEvent = {
      type: 'award.agreement-signed.v1',
      data: { ...about, side: 'recipient' },
      kept: { reference: '2026-031' },
    };
    const outcome = after(signing('funder')).when(signing('recipient'));
    expect(outcome.then(signed, released(1, 'agreement-signed', '80.00')).state().status).toBe('active');
  });

  test('is for who belongs to that side, and once', () => {
    after()
      .when(signing('funder', ['recipient']))
      .thenRefused('award.wrong-side');
    after().when(signing('funder', [])).thenRefused('award.wrong-side');
    after(signing('funder')).when(signing('funder')).thenRefused('award.signed-already');
    after(takingBack).when(signing('funder')).thenRefused('award.over');
  });
});

describe('what happens to the work', () => {
  test('releases the instalment that is bound to it, once', () => {
    const moment: AwardEvent = {
      type: 'award.moment-reached.v1',
      data: { ...about, moment: 'report-approved' },
    };
    after(...both)
      .when(reaching('report-approved'))
      .then(moment, released(2, 'report-approved', '20.00'));
    after(...both, reaching('report-approved'))
      .when(reaching('report-approved'))
      .thenNothing();
  });

  test('may be known before the agreement is signed: then both come free together', () => {
    const { state } = after(reaching('report-approved'), ...both);
    expect(standing(state)).toEqual(['released 80.00', 'released 20.00']);
  });

  test('that stops lets lapse what was not released, and nothing that was', () => {
    const { state } = after(...both, lapsing);
    expect(standing(state)).toEqual(['released 80.00', 'lapsed 20.00']);
    after(...both, lapsing)
      .when(lapsing)
      .thenNothing();
    expect(standing(after(...both, lapsing, reaching('report-approved')).state)).toEqual([
      'released 80.00',
      'lapsed 20.00',
    ]);
  });
});

describe('paying', () => {
  test('pays an instalment that was released, in its whole', () => {
    const { state } = after(...both, paying(1));
    expect(paidIn(state)).toEqual(euro('80.00'));
  });

  test('never what was not released, what does not exist, or twice', () => {
    const code = 'award.instalment-not-released';
    after().when(paying(1)).thenRefused(code);
    after(...both)
      .when(paying(2))
      .thenRefused(code);
    after(...both)
      .when(paying(3))
      .thenRefused(code);
    after(...both, paying(1))
      .when(paying(1))
      .thenRefused(code);
  });

  test('waits for a change request', () => {
    after(...both, (state) =>
      propose(awardId, state, 'change-1', { lines: budget, reason: 'Anders.', substantial: true }),
    )
      .when(paying(1))
      .thenRefused('award.change-open');
  });
});

describe('withdrawing', () => {
  test('takes back what was paid, and no more than that is received', () => {
    const history = [...both, paying(1), takingBack];
    const { state } = after(...history);
    expect(standing(state)).toEqual(['paid 80.00', 'lapsed 20.00']);
    expect(outstandingIn(state)).toEqual(euro('80.00'));
    after(...history)
      .when(returning('80.01'))
      .thenRefused('award.nothing-to-recover');
    expect(outstandingIn(after(...history, returning('30.00'), returning('50.00')).state)).toEqual(
      euro('0.00'),
    );
  });

  test('of what was never paid recovers nothing, and can be done once', () => {
    after(...both)
      .when(takingBack)
      .then({
        type: 'award.withdrawn.v1',
        data: { ...about, fieldlabId: 'fieldlab-1', phaseId: 'phase-1', reason: 'conditions-not-met' },
        kept: { explanation: words },
      });
    after(takingBack).when(takingBack).thenRefused('award.over');
    after(...both, takingBack)
      .when(paying(1))
      .thenRefused('award.over');
  });
});

describe('the phase does not go on', () => {
  const cancelled: Step = (state) => withdrawForPhase(awardId, state);
  const stopped: Step = (state) => endWithFieldlab(awardId, state);

  test('before it began: the award is taken back, with the reason', () => {
    expect(
      after(...both)
        .when(cancelled)
        .state(),
    ).toMatchObject({
      status: 'withdrawn',
      withdrawalReason: 'phase-cancelled',
    });
    expect(
      after(...both)
        .when(stopped)
        .state(),
    ).toMatchObject({
      status: 'withdrawn',
      withdrawalReason: 'fieldlab-stopped',
    });
  });

  test('after it began: the award stays, and is paid no further', () => {
    const begun = [...both, reaching('phase-started')];
    after(...begun)
      .when(cancelled)
      .thenNothing();
    const state = after(...begun)
      .when(stopped)
      .state();
    expect(state.status).toBe('active');
    expect(standing(state)).toEqual(['released 80.00', 'lapsed 20.00']);
  });

  test('is nothing to an award that is over', () => {
    after(takingBack).when(cancelled).thenNothing();
    after(takingBack).when(stopped).thenNothing();
    after(takingBack).when(lapsing).thenNothing();
    after(takingBack).when(reaching('phase-started')).thenNothing();
  });
});
