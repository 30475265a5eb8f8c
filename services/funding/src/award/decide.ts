import { refuse, type LocalisedText, type Money } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import { dayOf, isMore, isNothing, remainder, subtract } from '@innovatienetwerk/values';
import {
  problems,
  type AgreementSide,
  type InstalmentMoment,
  type NewAgreementSignature,
  type NewAward,
  type NewPayment,
  type NewRecoveryReceipt,
  type WithdrawalReason,
} from '../../contract/index.ts';
import type { ApplicationState } from '../application/state.ts';
import type { CallState } from '../call/state.ts';
import { ofPhase } from '../phase.ts';
import { planned, totalIn } from './instalments.ts';
import { evolve, type AwardEvent, type AwardState } from './state.ts';

export type AwardDecision = Decision<AwardEvent>;

export const about = (awardId: string, state: AwardState) => ({
  awardId,
  applicationId: state.applicationId,
  callId: state.callId,
  organisationId: state.organisationId,
});

export interface Grant {
  readonly applicationId: string;
  readonly application: ApplicationState;
  readonly organisationName: string;
  readonly call: CallState;
}

/** Whether an application can be awarded at all; whether there is money for it is for the ledger of its call. */
export const notAwardable = ({ status }: ApplicationState) =>
  status === 'submitted' ? undefined : refuse(problems.notSubmitted, { status });

export function grant(
  awardId: string,
  { applicationId, application, organisationName, call }: Grant,
  { amount, motivation, explanation, conditions = [] }: NewAward,
  now: Date,
): AwardDecision {
  const { callId, organisationId, region, authorIds, lines } = application;
  return (
    notAwardable(application) ?? [
      {
        type: 'award.granted.v1',
        data: { awardId, applicationId, organisationId, callId, ...ofPhase(application), amount },
        kept: {
          schemeId: call.schemeId,
          funderOrganisationId: call.funderOrganisationId,
          organisationName,
          region,
          personIds: authorIds,
          grantedOn: dayOf(now),
          motivation,
          explanation,
          conditions,
          lines,
          instalments: planned(amount, call.terms.instalmentPlan),
        },
      },
    ]
  );
}

export const isOver = ({ status }: AwardState): boolean => status === 'settled' || status === 'withdrawn';
export const over = (state: AwardState) =>
  isOver(state) ? refuse(problems.awardOver, { status: state.status }) : undefined;

/** What can be released now: the agreement is signed, and the moment has come. */
function releasable(awardId: string, state: AwardState, now: Date): readonly AwardEvent[] {
  if (state.status !== 'active') return [];
  const moments: readonly string[] = ['agreement-signed', ...state.reached];
  return state.instalments
    .filter(({ state: stands, on, amount }) => stands === 'due' && moments.includes(on) && !isNothing(amount))
    .map(({ number, on, amount }) => ({
      type: 'award.instalment-released.v1',
      data: { ...about(awardId, state), number, on, amount, releasedOn: dayOf(now) },
    }));
}

const withReleases = (
  awardId: string,
  state: AwardState,
  events: readonly AwardEvent[],
  now: Date,
): AwardDecision => [...events, ...releasable(awardId, events.reduce(evolve, state), now)];

/** @param sides for which the actor may sign */
export function sign(
  awardId: string,
  state: AwardState,
  { side, reference }: NewAgreementSignature,
  sides: readonly AgreementSide[],
  now: Date,
): AwardDecision {
  const refused = over(state);
  if (refused !== undefined) return refused;
  if (!sides.includes(side)) return refuse(problems.wrongSide);
  if (state.signatures[side] !== undefined) return refuse(problems.signedAlready);
  const event: AwardEvent = {
    type: 'award.agreement-signed.v1',
    data: { ...about(awardId, state), side },
    kept: { reference },
  };
  return withReleases(awardId, state, [event], now);
}

/** Something happened on which an instalment is released. It may be told before the agreement is signed, after the settlement, and more than once. */
export function reach(
  awardId: string,
  state: AwardState,
  moment: InstalmentMoment,
  now: Date,
): AwardDecision {
  if (state.status === 'withdrawn' || state.reached.includes(moment)) return [];
  const event: AwardEvent = { type: 'award.moment-reached.v1', data: { ...about(awardId, state), moment } };
  return withReleases(awardId, state, [event], now);
}

export function lapsing(awardId: string, state: AwardState): readonly AwardEvent[] {
  const amount = totalIn(state.instalments, 'due');
  return isNothing(amount)
    ? []
    : [{ type: 'award.instalments-lapsed.v1', data: { ...about(awardId, state), amount } }];
}

/** What has not been released yet is not paid any more: the rest follows at the settlement. */
export const lapse = (awardId: string, state: AwardState): AwardDecision =>
  isOver(state) ? [] : lapsing(awardId, state);

export function pay(
  awardId: string,
  state: AwardState,
  { instalmentNumber: number, paidOn, reference }: NewPayment,
): AwardDecision {
  if (state.status === 'withdrawn') return refuse(problems.awardOver, { status: state.status });
  if (state.openChanges.length > 0) return refuse(problems.changeOpen);
  const instalment = state.instalments.find((one) => one.number === number);
  if (instalment?.state !== 'released')
    return refuse(problems.notReleased, { number, state: instalment?.state ?? '–' });
  return [
    {
      type: 'award.payment-recorded.v1',
      data: {
        ...about(awardId, state),
        personIds: [...state.personIds],
        number,
        amount: instalment.amount,
        paidOn,
      },
      kept: { reference },
    },
  ];
}

export const paidIn = ({ instalments }: AwardState): Money => totalIn(instalments, 'paid');
export const outstandingIn = ({ toRecover, recovered }: AwardState): Money => remainder(toRecover, recovered);

export function receiveBack(
  awardId: string,
  state: AwardState,
  { amount, receivedOn }: NewRecoveryReceipt,
): AwardDecision {
  const outstanding = outstandingIn(state);
  if (isNothing(amount) || isMore(amount, outstanding))
    return refuse(problems.nothingToRecover, { outstanding: outstanding.amount });
  return [{ type: 'award.recovery-received.v1', data: { ...about(awardId, state), amount, receivedOn } }];
}

export const recovery = (awardId: string, state: AwardState, amount: Money): readonly AwardEvent[] =>
  isNothing(amount)
    ? []
    : [
        {
          type: 'award.recovery-ordered.v1',
          data: { ...about(awardId, state), personIds: [...state.personIds], amount },
        },
      ];

/** All of it is taken back: what was not paid lapses, and what was paid is recovered. */
const withdrawn = (
  awardId: string,
  state: AwardState,
  reason: WithdrawalReason,
  explanation?: LocalisedText,
): readonly AwardEvent[] => [
  {
    type: 'award.withdrawn.v1',
    data: { ...about(awardId, state), ...ofPhase(state), reason },
    kept: explanation === undefined ? {} : { explanation },
  },
  ...recovery(awardId, state, subtract(paidIn(state), state.recovered)),
];

export const withdraw = (
  awardId: string,
  state: AwardState,
  reason: WithdrawalReason,
  explanation: LocalisedText,
): AwardDecision => over(state) ?? withdrawn(awardId, state, reason, explanation);

/** The phase that it was for does not take place. */
export const withdrawForPhase = (awardId: string, state: AwardState): AwardDecision =>
  isOver(state) || state.reached.includes('phase-started')
    ? []
    : withdrawn(awardId, state, 'phase-cancelled');

/** The Fieldlab is over: an award for what had not begun is taken back, that of a phase that ran is paid no further. */
export function endWithFieldlab(awardId: string, state: AwardState): AwardDecision {
  if (isOver(state)) return [];
  return state.reached.includes('phase-started')
    ? lapse(awardId, state)
    : withdrawn(awardId, state, 'fieldlab-stopped');
}
