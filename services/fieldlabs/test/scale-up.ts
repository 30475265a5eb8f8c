import type { NewFinancingCommitment, Wait } from '../contract/index.ts';
import { defaultReadiness } from '../src/scale-up/readiness.ts';
import { scaleUpIdOf, type ScaleUpEvent } from '../src/scale-up/state.ts';
import { belonging, fieldlabId, lead, now } from './belonging.ts';

/** One scale-up, and what can happen to it. */
export const scaleUpId = scaleUpIdOf(fieldlabId);
export const owner = 'organisation-owner';
export const funder = 'organisation-funder';
const about = { scaleUpId, fieldlabId };
const costPerYear = { amount: '10000.00', currency: 'EUR' } as const;

export const commitment = (changes: Partial<NewFinancingCommitment> = {}): NewFinancingCommitment => ({
  funderOrganisationId: funder,
  amountPerYear: costPerYear,
  fromYear: 2027,
  lasting: true,
  evidence: 'Brief van 3 maart.',
  ...changes,
});

export const committed = (
  commitmentId: string,
  changes: Partial<NewFinancingCommitment> = {},
): ScaleUpEvent => {
  const { evidence, ...terms } = commitment(changes);
  return {
    type: 'scale-up.financing-committed.v1',
    data: { ...about, commitmentId, ...terms },
    kept: { evidence, committedAt: now.toISOString() },
  };
};

const accepted = (side: 'giver' | 'receiver', organisationId: string): ScaleUpEvent => ({
  type: 'scale-up.handover-accepted.v1',
  data: { ...about, side, organisationId },
  kept: { personId: 'person-1', acceptedAt: now.toISOString() },
});

export const opened: ScaleUpEvent = {
  type: 'scale-up.opened.v1',
  data: about,
  kept: { belonging, readiness: defaultReadiness },
};
export const waiting = (waitingFor: Wait): ScaleUpEvent => ({
  type: 'scale-up.waiting.v1',
  data: { ...about, waitingFor },
});
export const prepared: ScaleUpEvent = {
  type: 'scale-up.described.v1',
  data: { ...about, costPerYear },
  kept: {
    readiness: defaultReadiness.map((item) => ({ ...item, answer: 'yes', evidence: 'Zie kennisbank.' })),
    costPerYear,
    handoverPlan: 'Op 1 januari gaat het over.',
  },
};
export const ownerProposed: ScaleUpEvent = {
  type: 'scale-up.owner-proposed.v1',
  data: { ...about, ownerOrganisationId: owner },
};
export const acceptedByGiver = accepted('giver', lead);
export const acceptedByReceiver = accepted('receiver', owner);
export const voided: ScaleUpEvent = { type: 'scale-up.handover-voided.v1', data: about };
export const withdrawn = (commitmentId: string): ScaleUpEvent => ({
  type: 'scale-up.financing-withdrawn.v1',
  data: { ...about, commitmentId },
  kept: { withdrawnAt: now.toISOString() },
});
export const completed: ScaleUpEvent = {
  type: 'scale-up.completed.v1',
  data: { ...about, ownerOrganisationId: owner },
  kept: { completedAt: now.toISOString() },
};
export const lost: ScaleUpEvent = {
  type: 'scale-up.financing-lost.v1',
  data: { ...about, ownerOrganisationId: owner },
};
export const restored: ScaleUpEvent = {
  type: 'scale-up.financing-restored.v1',
  data: { ...about, ownerOrganisationId: owner },
};

/** Everything that a completion needs, in the order in which it is usually done. */
export const complete: readonly ScaleUpEvent[] = [
  opened,
  waiting('scale-up-readiness'),
  prepared,
  waiting('scale-up-owner'),
  ownerProposed,
  waiting('scale-up-financing'),
  committed('commitment-1'),
  waiting('handover-by-giver'),
  acceptedByGiver,
  waiting('handover-by-receiver'),
  acceptedByReceiver,
  waiting('scale-up-completion'),
];
