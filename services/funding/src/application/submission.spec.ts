import type { Money } from '@innovatienetwerk/contract';
import { describe, expect, test } from 'vitest';
import type { Eligibility } from '../../contract/index.ts';
import type { ApplicationDecision } from './drafting.ts';
import { noApplication, type ApplicationState } from './state.ts';
import { submit, submitConcept } from './submission.ts';

const applicationId = 'application-1';
const now = new Date('2026-03-02T09:00:00.000Z');
const euro = (amount: string): Money => ({ amount, currency: 'EUR' });
const text = { nl: 'Dat klopt niet.', en: 'That is wrong.' };
const judged = (...rules: Eligibility['rules']) => ({ rules }) as Eligibility;
const eligible = judged({ code: 'amount', met: 'yes', text });

const complete: ApplicationState = {
  ...noApplication,
  callId: 'call-1',
  organisationId: 'applicant',
  status: 'draft',
  stage: 'full',
  lines: [
    {
      code: 'staff',
      category: 'staff',
      vatIncluded: true,
      amount: euro('1000.00'),
      shares: [
        { source: 'call', amount: euro('700.00') },
        { source: 'own', amount: euro('300.00') },
      ],
    },
  ],
  partners: [{ organisationId: 'library-1', signatoryIds: ['person-1'], signOff: 'signed' }],
};
const refusalOf = (decision: ApplicationDecision) =>
  'refused' in decision ? decision.refused.code : undefined;
const refusalFor = (change: Partial<ApplicationState>, eligibility = eligible) =>
  refusalOf(submit(applicationId, { ...complete, ...change }, eligibility, 1, now));

describe('a submission', () => {
  test('asks what the lines ask of the call, at the place that the ledger gave', () => {
    expect(submit(applicationId, complete, eligible, 7, now)).toMatchObject([
      { type: 'application.submitted.v1', data: { requested: euro('700.00'), position: 7 } },
    ]);
  });

  test('does not happen without a place', () => {
    expect(submit(applicationId, complete, eligible, undefined, now)).toEqual([]);
  });

  test('needs a budget that is covered to the cent', () => {
    const lines = complete.lines.map((line) => ({ ...line, amount: euro('1000.01') }));
    expect(refusalFor({ lines })).toBe('application.budget-open');
    expect(refusalFor({ lines: [] })).toBe('application.budget-open');
  });

  test.each(['none', 'refused'] as const)('needs every signature, and %s is not one', (signature) => {
    const partners = complete.partners.map((partner) => ({ ...partner, signOff: signature }));
    expect(refusalFor({ partners })).toBe('application.not-signed');
  });

  test.each(['no', 'unknown'] as const)('needs every rule met, and %s is not', (met) => {
    expect(refusalFor({}, judged({ code: 'amount', met, text }))).toBe('application.not-eligible');
  });

  test('leaves the window to the call', () => {
    expect(refusalFor({}, judged({ code: 'window', met: 'no', text }))).toBeUndefined();
  });

  test('is not of a concept, of what rests, or of what was submitted', () => {
    expect(refusalFor({ stage: 'concept' })).toBe('application.concept-first');
    expect(refusalFor({ suspendedAt: now.toISOString() })).toBe('application.suspended');
    expect(refusalFor({ status: 'submitted' })).toBe('application.not-draft');
  });
});

describe('a concept', () => {
  const window = {
    opensAt: '2026-03-01T08:00:00.000Z',
    conceptsUntilAt: '2026-03-15T08:00:00.000Z',
    closesAt: '2026-03-31T08:00:00.000Z',
  };
  const concept: ApplicationState = { ...complete, stage: 'concept', lines: [], partners: [] };
  const at = (moment: string, state = concept, eligibility = eligible) =>
    submitConcept(applicationId, state, window, eligibility, new Date(moment));

  test('needs no budget, and no rule that cannot be judged yet', () => {
    const unknown = judged({ code: 'amount', met: 'unknown', text });
    expect(at('2026-03-02T08:00:00.000Z', concept, unknown)).toMatchObject([
      { type: 'application.concept-submitted.v1' },
    ]);
  });

  test('is refused when it can never fit, and when there is no concept to send', () => {
    const never = judged({ code: 'amount', met: 'no', text });
    expect(refusalOf(at('2026-03-02T08:00:00.000Z', concept, never))).toBe('application.not-eligible');
    expect(refusalOf(at('2026-03-02T08:00:00.000Z', complete))).toBe('application.no-concept');
  });

  test.each([
    ['2026-03-01T07:59:59.999Z', 'application.concepts-closed'],
    ['2026-03-01T08:00:00.000Z', undefined],
    ['2026-03-15T07:59:59.999Z', undefined],
    ['2026-03-15T08:00:00.000Z', 'application.concepts-closed'],
  ])('at %s: %s', (moment, refusal) => {
    expect(refusalOf(at(moment))).toBe(refusal);
  });
});
