import type { Money } from '@innovatienetwerk/contract';
import { isRefused } from '@innovatienetwerk/service';
import { subtract } from '@innovatienetwerk/values';
import type { BudgetLine, InstalmentRule } from '../contract/index.ts';
import type { ApplicationState } from '../src/application/state.ts';
import { noApplication } from '../src/application/state.ts';
import { grant, type AwardDecision } from '../src/award/decide.ts';
import { evolve, noAward, type AwardEvent, type AwardState } from '../src/award/state.ts';
import { callId, distributed, euro, funder, terms } from './call.ts';

/** One award of a hundred euros, on which the tests of payments and settlement are played. */
export const awardId = 'award-1';
export const applicationId = 'application-1';
export const recipient = 'organisation-recipient';
export const partner = 'organisation-partner';
export const grantedAt = new Date('2026-05-11T09:00:00.000Z');
export const grantedOn = '2026-05-11';
export const words = { nl: 'Binnen het plafond.' };

/** A line that the call pays, and what a partner pays of it. */
export const lineOf = (code: string, amount: string, byPartner = '0.00'): BudgetLine => ({
  code,
  category: 'staff',
  amount: euro(amount),
  vatIncluded: true,
  shares: [
    { source: 'call', amount: subtract(euro(amount), euro(byPartner)) },
    { source: 'other', funderOrganisationId: partner, amount: euro(byPartner) },
  ],
});
/** What was asked for: sixty euros and forty. */
export const budget = [lineOf('one', '60.00'), lineOf('two', '40.00')];

export const application: ApplicationState = {
  ...noApplication,
  status: 'submitted',
  callId,
  organisationId: recipient,
  region: 'NL-UT',
  authorIds: ['person-1'],
  fieldlabId: 'fieldlab-1',
  phaseId: 'phase-1',
  lines: budget,
};

export const asked = { amount: euro('100.00'), motivation: 'Sterk plan.', explanation: words };

export const granting = (
  amount: Money,
  instalmentPlan: readonly InstalmentRule[] = terms.instalmentPlan,
  applied: ApplicationState = application,
): AwardDecision =>
  grant(
    awardId,
    {
      applicationId,
      application: applied,
      organisationName: 'De Bibliotheek Utrecht',
      call: distributed({}, { instalmentPlan: [...instalmentPlan] }),
    },
    { ...asked, amount },
    grantedAt,
  );

export function happened(decision: AwardDecision): readonly AwardEvent[] {
  if (isRefused(decision)) throw new Error(`refused by ${decision.refused.code}`);
  return decision;
}

export const awarded = (amount = '100.00', plan?: readonly InstalmentRule[]): readonly AwardEvent[] =>
  happened(granting(euro(amount), plan));

/** The events of an award that went through these steps. */
export const through = (
  events: readonly AwardEvent[],
  ...steps: readonly ((state: AwardState) => AwardDecision)[]
): readonly AwardEvent[] =>
  steps.reduce((before, step) => [...before, ...happened(step(before.reduce(evolve, noAward)))], events);

export { callId, euro, funder };
