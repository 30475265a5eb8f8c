import type { Money, NewEventOf, RegionCode } from '@innovatienetwerk/contract';
import { defineAggregate } from '@innovatienetwerk/service';
import { nothing } from '@innovatienetwerk/values';
import type { CallStatus, CallTerms, events, ReceiptState } from '../../contract/index.ts';

/** An application in the ledger of its call. */
export interface Receipt {
  readonly applicationId: string;
  /** In the order of arrival, from 1, without holes. */
  readonly position: number;
  readonly organisationId: string;
  readonly part?: string;
  readonly requested: Money;
  readonly receivedAt: string;
  readonly state: ReceiptState;
  readonly reserved?: Money;
  readonly awarded?: Money;
  readonly awardId?: string;
  /** Its place in the ranking; absent below the threshold, where `unranked` says so. */
  readonly rank?: number;
  readonly unranked?: true;
  /** Weighted score in hundredths of a point. */
  readonly total?: number;
  /** When it was rejected or withdrawn. */
  readonly endedAt?: string;
}

export interface RankingState {
  readonly rankedAt: string;
  readonly lotSeed?: string;
}

/** The ledger is in the document of the call, so that one write decides whether money may be given: the ceiling holds whatever happens at once. */
export interface CallState {
  readonly id: string;
  readonly schemeId: string;
  readonly funderOrganisationId: string;
  readonly region: RegionCode;
  readonly terms: CallTerms;
  /** What was last told by an event. Rules go by the window, not by this. */
  readonly toldStatus: CallStatus;
  readonly receipts: readonly Receipt[];
  readonly ranking?: RankingState;
}

export type CallEvent =
  | NewEventOf<typeof events.callAnnounced, Pick<CallState, 'region' | 'terms'>>
  | NewEventOf<typeof events.callChanged, Pick<CallState, 'region' | 'terms'>>
  | NewEventOf<typeof events.callOpened>
  | NewEventOf<typeof events.callClosed>
  | NewEventOf<typeof events.applicationReceived>
  | NewEventOf<typeof events.placeReserved>
  | NewEventOf<typeof events.moneyAllocated>
  | NewEventOf<typeof events.moneyReleased>
  | NewEventOf<typeof events.callRanked, { readonly rankedAt: string; readonly totals: readonly number[] }>;

export const noCall: CallState = {
  id: '',
  schemeId: '',
  funderOrganisationId: '',
  region: 'NL',
  terms: {
    title: { nl: '' },
    window: { opensAt: '', closesAt: '' },
    ceiling: nothing,
    ceilingIncludesVat: true,
    parts: [],
    allowedApplicantKinds: [],
    excludedApplicantKinds: [],
    provinces: [],
    stages: 'one',
    distribution: { method: 'first-come', ties: 'earlier-arrival', whenNotFitting: 'stop' },
    criteria: [],
    decisionWeeks: 13,
    instalmentPlan: [],
    form: { formId: '', version: 1 },
  },
  toldStatus: 'announced',
  receipts: [],
};

const changed = (
  state: CallState,
  applicationId: string,
  change: (receipt: Receipt) => Receipt,
): CallState => ({
  ...state,
  receipts: state.receipts.map((receipt) =>
    receipt.applicationId === applicationId ? change(receipt) : receipt,
  ),
});

function released(state: CallState, event: Extract<CallEvent, { type: 'call.released.v1' }>): CallState {
  const { applicationId, state: outcome, awarded: remaining, releasedAt } = event.data;
  return changed(state, applicationId, ({ reserved: _, awarded: __, ...receipt }) => ({
    ...receipt,
    state: outcome,
    ...(remaining === undefined ? { endedAt: releasedAt } : { awarded: remaining }),
  }));
}

/** As it was before the ranking that is replaced: only who waited was ranked. */
function unranked(receipt: Receipt): Receipt {
  const { rank, unranked: below, total: _, ...rest } = receipt;
  if (rank === undefined && below === undefined) return receipt;
  if (rest.state !== 'reserved') return rest;
  const { reserved: __, ...waiting } = rest;
  return { ...waiting, state: 'waiting' };
}

function ranked(state: CallState, event: Extract<CallEvent, { type: 'call.ranked.v1' }>): CallState {
  const { applications, batch, lotSeed } = event.data;
  const before = batch === 1 ? state.receipts.map(unranked) : state.receipts;
  const placed = new Map(
    applications.map((application, index) => [application.applicationId, { ...application, index }]),
  );
  return {
    ...state,
    ranking: { rankedAt: event.kept.rankedAt, ...(lotSeed === undefined ? {} : { lotSeed }) },
    receipts: before.map((receipt): Receipt => {
      const place = placed.get(receipt.applicationId);
      if (place === undefined) return receipt;
      return {
        ...receipt,
        total: event.kept.totals[place.index] ?? 0,
        ...(place.rank === undefined ? { unranked: true } : { rank: place.rank }),
        ...(place.reserved === undefined ? {} : { state: 'reserved', reserved: place.reserved }),
      };
    }),
  };
}

export function evolve(state: CallState, event: CallEvent): CallState {
  switch (event.type) {
    case 'call.announced.v1': {
      const { callId, schemeId, funderOrganisationId } = event.data;
      return { ...state, id: callId, schemeId, funderOrganisationId, ...event.kept };
    }
    case 'call.changed.v1':
      return { ...state, ...event.kept };
    case 'call.opened.v1':
      return { ...state, toldStatus: 'open' };
    case 'call.closed.v1':
      return { ...state, toldStatus: 'closed' };
    case 'call.application-received.v1': {
      const { callId: _, ...receipt } = event.data;
      return { ...state, receipts: [...state.receipts, { ...receipt, state: 'waiting' }] };
    }
    case 'call.place-reserved.v1': {
      const { applicationId, amount } = event.data;
      return changed(state, applicationId, (receipt) => ({
        ...receipt,
        state: 'reserved',
        reserved: amount,
      }));
    }
    case 'call.allocated.v1': {
      const { applicationId, amount, awardId } = event.data;
      return changed(state, applicationId, ({ reserved: _, ...receipt }) => ({
        ...receipt,
        state: 'awarded',
        awarded: amount,
        ...(awardId === undefined ? {} : { awardId }),
      }));
    }
    case 'call.released.v1':
      return released(state, event);
    case 'call.ranked.v1':
      return ranked(state, event);
  }
}

export const calls = defineAggregate<CallState, CallEvent>({
  name: 'call',
  collection: 'calls',
  param: 'callId',
  initial: noCall,
  evolve,
  scope: ({ region, funderOrganisationId }) => ({
    region,
    organisationId: funderOrganisationId,
    personIds: [],
  }),
  indexes: [
    { key: { 'state.schemeId': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.terms.window.opensAt': 1, _id: 1 } },
    { key: { 'state.terms.window.closesAt': 1, _id: 1 } },
    { key: { 'state.toldStatus': 1, 'state.terms.window.opensAt': 1 } },
    { key: { 'state.terms.provinces': 1, 'state.terms.window.opensAt': 1, _id: 1 } },
  ],
});
