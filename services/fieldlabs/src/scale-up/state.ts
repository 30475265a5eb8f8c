import type { Money, NewEventOf } from '@innovatienetwerk/contract';
import { defineAggregate, derivedId } from '@innovatienetwerk/service';
import type {
  Acceptance,
  events,
  FinancingCommitment,
  HandoverSide,
  ReadinessItem,
  ScaleUp,
  Wait,
} from '../../contract/index.ts';
import { nowhere, scopeOf, type Belonging } from '../learning/belonging.ts';

export interface ScaleUpState {
  /** Its organisation leads the Fieldlab, and hands over. */
  readonly belonging: Belonging;
  readonly status: ScaleUp['status'] | 'none';
  /** Absent once it is completed. */
  readonly waitingFor?: Wait;
  readonly readiness: readonly ReadinessItem[];
  readonly handoverPlan?: string;
  readonly costPerYear?: Money;
  readonly ownerOrganisationId?: string;
  readonly commitments: readonly FinancingCommitment[];
  readonly acceptances: Readonly<Partial<Record<HandoverSide, Acceptance>>>;
  readonly completedAt?: string;
}

/** What a change of the preparation leaves. */
export type Preparation = Pick<ScaleUpState, 'readiness' | 'handoverPlan' | 'costPerYear'>;

export type ScaleUpEvent =
  | NewEventOf<
      typeof events.scaleUpOpened,
      { readonly belonging: Belonging; readonly readiness: readonly ReadinessItem[] }
    >
  | NewEventOf<typeof events.scaleUpWaiting>
  | NewEventOf<typeof events.scaleUpDescribed, Preparation>
  | NewEventOf<typeof events.scaleUpOwnerProposed>
  | NewEventOf<typeof events.scaleUpFinancingCommitted, Pick<FinancingCommitment, 'evidence' | 'committedAt'>>
  | NewEventOf<typeof events.scaleUpFinancingWithdrawn, { readonly withdrawnAt: string }>
  | NewEventOf<typeof events.scaleUpHandoverAccepted, Pick<Acceptance, 'personId' | 'acceptedAt'>>
  | NewEventOf<typeof events.scaleUpHandoverVoided>
  | NewEventOf<typeof events.scaleUpCompleted, { readonly completedAt: string }>
  | NewEventOf<typeof events.scaleUpFinancingLost>
  | NewEventOf<typeof events.scaleUpFinancingRestored>;

/** One for each Fieldlab. */
export const scaleUpIdOf = (fieldlabId: string): string => derivedId('scale-up', fieldlabId);

export const noScaleUp: ScaleUpState = {
  belonging: nowhere,
  status: 'none',
  readiness: [],
  commitments: [],
  acceptances: {},
};

export function evolve(state: ScaleUpState, event: ScaleUpEvent): ScaleUpState {
  switch (event.type) {
    case 'scale-up.opened.v1':
      return { ...state, ...event.kept, status: 'open' };
    case 'scale-up.waiting.v1':
      return { ...state, waitingFor: event.data.waitingFor };
    case 'scale-up.described.v1':
      return { ...state, ...event.kept };
    case 'scale-up.owner-proposed.v1':
      return { ...state, ownerOrganisationId: event.data.ownerOrganisationId };
    case 'scale-up.financing-committed.v1': {
      const { scaleUpId: _, fieldlabId: __, commitmentId: id, ...terms } = event.data;
      return { ...state, commitments: [...state.commitments, { id, ...terms, ...event.kept }] };
    }
    case 'scale-up.financing-withdrawn.v1': {
      const commitments = state.commitments.map((commitment) =>
        commitment.id === event.data.commitmentId ? { ...commitment, ...event.kept } : commitment,
      );
      return { ...state, commitments };
    }
    case 'scale-up.handover-accepted.v1': {
      const { side, organisationId } = event.data;
      return {
        ...state,
        acceptances: { ...state.acceptances, [side]: { organisationId, ...event.kept } },
      };
    }
    case 'scale-up.handover-voided.v1':
      return { ...state, acceptances: {} };
    case 'scale-up.completed.v1': {
      const { waitingFor: _, ...rest } = state;
      return { ...rest, status: 'completed', completedAt: event.kept.completedAt };
    }
    case 'scale-up.financing-lost.v1':
      return { ...state, status: 'at-risk' };
    case 'scale-up.financing-restored.v1':
      return { ...state, status: 'completed' };
  }
}

export const scaleUps = defineAggregate<ScaleUpState, ScaleUpEvent>({
  name: 'scale-up',
  collection: 'scale-ups',
  param: 'scaleUpId',
  initial: noScaleUp,
  evolve,
  scope: ({ belonging }) => scopeOf(belonging),
  indexes: [
    { key: { 'state.belonging.fieldlabId': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.status': 1, createdAt: 1, _id: 1 } },
    { key: { createdAt: 1, _id: 1 } },
    { key: { updatedAt: 1, _id: 1 } },
  ],
});
