import { euros } from '@innovatienetwerk/values';
import type { Money } from '@innovatienetwerk/contract';
import type { CallTerms, Distribution, NewCall } from '../contract/index.ts';
import { receive, type Arrival } from '../src/call/ledger.ts';
import { evolve, noCall, type CallEvent, type CallState } from '../src/call/state.ts';
import type { TermsFacts } from '../src/call/terms.ts';
import { isRefused, type Decision } from '@innovatienetwerk/service';

/** One call with a small ceiling, on which the tests of the ledger are played. */
export const callId = 'call-1';
export const schemeId = 'scheme-1';
export const funder = 'organisation-funder';
export const beforeOpening = new Date('2026-01-15T09:00:00.000Z');
export const whileOpen = new Date('2026-02-10T09:00:00.000Z');
export const afterClosing = new Date('2026-04-02T09:00:00.000Z');

export const euro = (amount: string): Money => euros(amount);

export const terms: CallTerms = {
  title: { nl: 'Innovatiegelden 2026' },
  window: { opensAt: '2026-01-31T23:00:00.000Z', closesAt: '2026-03-31T22:00:00.000Z' },
  ceiling: euro('100.00'),
  ceilingIncludesVat: true,
  parts: [
    { code: 'a', title: { nl: 'Groot' }, maxAmount: euro('100.00'), maxDurationMonths: 24 },
    { code: 'b', title: { nl: 'Klein' }, maxAmount: euro('15.00'), maxDurationMonths: 12 },
  ],
  allowedApplicantKinds: ['library'],
  excludedApplicantKinds: ['poi'],
  provinces: [],
  stages: 'one',
  distribution: { method: 'first-come', ties: 'earlier-arrival', whenNotFitting: 'skip' },
  criteria: [
    { code: 'innovative-power', text: { nl: 'Vernieuwing' }, weight: 3 },
    { code: 'customer-demand', text: { nl: 'Klantvraag' }, weight: 1 },
  ],
  decisionWeeks: 13,
  instalmentPlan: [
    { share: 80, on: 'agreement-signed' },
    { share: 20, on: 'report-approved' },
  ],
  form: { formId: 'form-1', version: 1 },
};

export const newCall: NewCall = { schemeId, ...terms };

export const termsFacts: TermsFacts = {
  term: { fromOn: '2026-01-01', untilOn: '2029-12-31' },
  form: 'full',
  conceptForm: undefined,
};

export const announced = (changes: Partial<CallTerms> = {}): CallEvent => {
  const kept = { terms: { ...terms, ...changes }, region: 'NL' as const };
  const { window, ceiling, distribution } = kept.terms;
  return {
    type: 'call.announced.v1',
    data: {
      callId,
      schemeId,
      funderOrganisationId: funder,
      ...window,
      ceiling,
      method: distribution.method,
    },
    kept,
  };
};

export const distributed = (distribution: Partial<Distribution>, rest: Partial<CallTerms> = {}): CallState =>
  evolve(noCall, announced({ ...rest, distribution: { ...terms.distribution, ...distribution } }));

export function happened(decision: Decision<CallEvent>): readonly CallEvent[] {
  if (isRefused(decision)) throw new Error(`refused by ${decision.refused.code}`);
  return decision;
}

export const after = (
  state: CallState,
  ...steps: readonly ((state: CallState) => Decision<CallEvent>)[]
): CallState => steps.reduce((now, step) => happened(step(now)).reduce(evolve, now), state);

/** Applications `a`, `b`, `c`, … of as many organisations, in this order. */
export const arriving =
  (applicationId: string, requested: string, changes: Partial<Arrival> = {}) =>
  (state: CallState): Decision<CallEvent> =>
    receive(
      state,
      {
        applicationId,
        organisationId: `organisation-${applicationId}`,
        part: 'a',
        requested: euro(requested),
        elsewhere: 0,
        ...changes,
      },
      whileOpen,
    );

/** What the ledger says of each, briefly: `reserved 40.00`. */
export const standing = ({ receipts }: CallState): Readonly<Record<string, string>> =>
  Object.fromEntries(
    receipts.map(({ applicationId, state, reserved, awarded }) => [
      applicationId,
      [state, ...[reserved, awarded].flatMap((money) => (money === undefined ? [] : [money.amount]))].join(
        ' ',
      ),
    ]),
  );
