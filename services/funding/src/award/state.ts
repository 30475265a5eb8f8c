import type { LocalisedText, Money, NewEventOf, RegionCode } from '@innovatienetwerk/contract';
import { defineAggregate, derivedId } from '@innovatienetwerk/service';
import { add, nothing } from '@innovatienetwerk/values';
import type {
  AgreementSide,
  AwardStatus,
  BudgetLine,
  ChangeCause,
  ChangeWait,
  events,
  Instalment,
  InstalmentMoment,
  WithdrawalReason,
} from '../../contract/index.ts';
import { ofPhase } from '../phase.ts';

/** A change that somebody must act on. Until then nothing is paid or settled. */
export interface OpenChange {
  readonly id: string;
  readonly cause: ChangeCause;
  readonly waitsFor: ChangeWait;
  /** In percent of the budget as it was last consented to. */
  readonly shift: number;
  /** The report that made it needed. */
  readonly reportId?: string;
}

export interface AwardState {
  readonly applicationId: string;
  readonly callId: string;
  readonly schemeId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly funderOrganisationId: string;
  readonly region: RegionCode;
  /** Who works on it for the recipient, and so hears of it. */
  readonly personIds: readonly string[];
  readonly fieldlabId?: string;
  readonly phaseId?: string;
  readonly status: AwardStatus;
  readonly amount: Money;
  readonly grantedOn: string;
  readonly motivation: string;
  readonly explanation: LocalisedText;
  readonly conditions: readonly string[];
  /** The budget as it holds now. */
  readonly lines: readonly BudgetLine[];
  /** The budget as it was awarded, or as the funder last consented to it: what shifts is measured from here. */
  readonly consentedLines: readonly BudgetLine[];
  readonly signatures: Readonly<Partial<Record<AgreementSide, string>>>;
  readonly instalments: readonly Instalment[];
  /** What has happened, also what happened before the agreement was signed; sorted, for it may be heard in any order. */
  readonly reached: readonly InstalmentMoment[];
  readonly toRecover: Money;
  readonly recovered: Money;
  readonly reportIds: readonly string[];
  readonly approvedSpending?: Money;
  readonly finalReportApproved: boolean;
  readonly openChanges: readonly OpenChange[];
  readonly settledAmount?: Money;
  readonly withdrawalReason?: WithdrawalReason;
}

type Granted = Pick<
  AwardState,
  | 'schemeId'
  | 'organisationName'
  | 'funderOrganisationId'
  | 'region'
  | 'personIds'
  | 'grantedOn'
  | 'motivation'
  | 'explanation'
  | 'conditions'
  | 'lines'
  | 'instalments'
>;

export type AwardEvent =
  | NewEventOf<typeof events.awardGranted, Granted>
  | NewEventOf<typeof events.awardWithdrawn, { readonly explanation?: LocalisedText }>
  | NewEventOf<typeof events.agreementSigned, { readonly reference: string }>
  | NewEventOf<typeof events.momentReached>
  | NewEventOf<typeof events.instalmentReleased>
  | NewEventOf<typeof events.instalmentsLapsed>
  | NewEventOf<typeof events.paymentRecorded, { readonly reference: string }>
  | NewEventOf<typeof events.recoveryOrdered>
  | NewEventOf<typeof events.recoveryReceived>
  | NewEventOf<typeof events.awardSettled, { readonly explanation: LocalisedText }>
  | NewEventOf<typeof events.awardHeld>
  | NewEventOf<typeof events.awardFreed>
  | NewEventOf<typeof events.budgetChanged, { readonly lines: readonly BudgetLine[] }>
  | NewEventOf<typeof events.spendingApproved>;

export const noAward: AwardState = {
  applicationId: '',
  callId: '',
  schemeId: '',
  organisationId: '',
  organisationName: '',
  funderOrganisationId: '',
  region: 'NL',
  personIds: [],
  status: 'granted',
  amount: nothing,
  grantedOn: '',
  motivation: '',
  explanation: { nl: '' },
  conditions: [],
  lines: [],
  consentedLines: [],
  signatures: {},
  instalments: [],
  reached: [],
  toRecover: nothing,
  recovered: nothing,
  reportIds: [],
  finalReportApproved: false,
  openChanges: [],
};

/** One award for an application: a second one would have the same id. */
export const awardIdOf = (applicationId: string): string => derivedId('award', applicationId);

type Of<Type extends AwardEvent['type']> = Extract<AwardEvent, { type: Type }>;

function granted(state: AwardState, { data, kept }: Of<'award.granted.v1'>): AwardState {
  const { applicationId, callId, organisationId, amount } = data;
  return {
    ...state,
    ...kept,
    consentedLines: kept.lines,
    applicationId,
    callId,
    organisationId,
    ...ofPhase(data),
    amount,
  };
}

function signed(state: AwardState, { data: { side }, kept }: Of<'award.agreement-signed.v1'>): AwardState {
  const signatures = { ...state.signatures, [side]: kept.reference };
  const isComplete = signatures.funder !== undefined && signatures.recipient !== undefined;
  return { ...state, signatures, status: isComplete ? 'active' : state.status };
}

/** An instalment of the plan is released; what a settlement adds is one of its own. */
function released(state: AwardState, { data }: Of<'award.instalment-released.v1'>): AwardState {
  const { number, on, amount, releasedOn } = data;
  const instalment: Instalment = { number, on, amount, state: 'released', releasedOn };
  const isPlanned = state.instalments.some((one) => one.number === number);
  return {
    ...state,
    instalments: isPlanned
      ? state.instalments.map((one) => (one.number === number ? instalment : one))
      : [...state.instalments, instalment],
  };
}

const lapsed = (
  instalments: readonly Instalment[],
  ...states: readonly Instalment['state'][]
): readonly Instalment[] =>
  instalments.map((one) => (states.includes(one.state) ? { ...one, state: 'lapsed' } : one));

const others = ({ openChanges }: AwardState, changeRequestId: string): readonly OpenChange[] =>
  openChanges.filter(({ id }) => id !== changeRequestId);

function held(state: AwardState, { data }: Of<'award.held.v1'>): AwardState {
  const { changeRequestId, cause, waitsFor, reportId, shift } = data;
  const open = {
    id: changeRequestId,
    cause,
    waitsFor,
    shift,
    ...(reportId === undefined ? {} : { reportId }),
  };
  return { ...state, openChanges: [...others(state, changeRequestId), open] };
}

/** Spending is counted from the start, so a report on the way says nothing any more once the final one was approved. */
function accountedFor(state: AwardState, { data }: Of<'award.spending-approved.v1'>): AwardState {
  const { reportId, spending, final } = data;
  return {
    ...state,
    reportIds: [...state.reportIds, reportId],
    ...(state.finalReportApproved ? {} : { approvedSpending: spending }),
    finalReportApproved: state.finalReportApproved || final,
  };
}

export function evolve(state: AwardState, event: AwardEvent): AwardState {
  switch (event.type) {
    case 'award.granted.v1':
      return granted(state, event);
    case 'award.withdrawn.v1':
      return {
        ...state,
        status: 'withdrawn',
        withdrawalReason: event.data.reason,
        instalments: lapsed(state.instalments, 'due', 'released'),
        openChanges: [],
      };
    case 'award.agreement-signed.v1':
      return signed(state, event);
    case 'award.moment-reached.v1':
      return { ...state, reached: [...state.reached, event.data.moment].toSorted() };
    case 'award.instalment-released.v1':
      return released(state, event);
    case 'award.instalments-lapsed.v1':
      return { ...state, instalments: lapsed(state.instalments, 'due') };
    case 'award.payment-recorded.v1': {
      const { number, paidOn } = event.data;
      const instalments = state.instalments.map((one) =>
        one.number === number ? { ...one, state: 'paid' as const, paidOn } : one,
      );
      return { ...state, instalments };
    }
    case 'award.recovery-ordered.v1':
      return { ...state, toRecover: add(state.toRecover, event.data.amount) };
    case 'award.recovery-received.v1':
      return { ...state, recovered: add(state.recovered, event.data.amount) };
    case 'award.settled.v1':
      return {
        ...state,
        status: 'settled',
        settledAmount: event.data.amount,
        instalments: lapsed(state.instalments, 'due', 'released'),
      };
    case 'award.held.v1':
      return held(state, event);
    case 'award.freed.v1':
      return { ...state, openChanges: others(state, event.data.changeRequestId) };
    case 'award.budget-changed.v1': {
      const { lines } = event.kept;
      return { ...state, lines, ...(event.data.consented ? { consentedLines: lines } : {}) };
    }
    case 'award.spending-approved.v1':
      return accountedFor(state, event);
  }
}

export const awards = defineAggregate<AwardState, AwardEvent>({
  name: 'award',
  collection: 'awards',
  param: 'awardId',
  initial: noAward,
  evolve,
  scope: ({ region, organisationId, personIds }) => ({ region, organisationId, personIds }),
  indexes: [
    { key: { 'state.callId': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.applicationId': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.organisationId': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.fieldlabId': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.phaseId': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.status': 1, createdAt: 1, _id: 1 } },
    { key: { createdAt: 1, _id: 1 } },
    { key: { 'state.grantedOn': 1, _id: 1 } },
    { key: { 'state.callId': 1, 'state.grantedOn': 1, _id: 1 } },
    { key: { 'state.schemeId': 1, 'state.grantedOn': 1, _id: 1 } },
    { key: { 'state.region': 1, 'state.grantedOn': 1, _id: 1 } },
  ],
});
