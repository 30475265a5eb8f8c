import type { Money } from '@innovatienetwerk/contract';
import { describe, expect, test } from 'vitest';
import type { ApplicationDecision } from './drafting.ts';
import { lapsePartner, signOff } from './signing.ts';
import { evolve, noApplication, type ApplicationState } from './state.ts';

const applicationId = 'application-1';
const now = new Date('2026-03-02T09:00:00.000Z');
const euro = (amount: string): Money => ({ amount, currency: 'EUR' });

/** Two partners; the first pays 300 of 1000. */
const draft: ApplicationState = {
  ...noApplication,
  callId: 'call-1',
  organisationId: 'applicant',
  lines: [
    {
      code: 'staff',
      category: 'staff',
      vatIncluded: true,
      amount: euro('1000.00'),
      shares: [
        { source: 'call', amount: euro('700.00') },
        { source: 'library', funderOrganisationId: 'library-1', amount: euro('300.00') },
      ],
    },
  ],
  partners: [
    { organisationId: 'library-1', signatoryIds: ['person-1'], signOff: 'none' },
    { organisationId: 'library-2', signatoryIds: ['person-2'], signOff: 'none' },
  ],
};
const after = (state: ApplicationState, decision: ApplicationDecision): ApplicationState =>
  ('refused' in decision ? [] : decision).reduce(evolve, state);
const refusalOf = (decision: ApplicationDecision) =>
  'refused' in decision ? decision.refused.code : undefined;
const signaturesOf = ({ partners }: ApplicationState) => partners.map(({ signOff: signature }) => signature);

describe('a signature', () => {
  test('is of the partner for whom the person signs', () => {
    const signed = after(draft, signOff(applicationId, draft, 'person-2', true, now));
    expect(signaturesOf(signed)).toEqual(['none', 'signed']);
    expect(signed.partners[1]).toMatchObject({ personId: 'person-2', at: now.toISOString() });
  });

  test('can be refused, and given after all', () => {
    const declined = after(draft, signOff(applicationId, draft, 'person-1', false, now));
    expect(signaturesOf(declined)).toEqual(['refused', 'none']);
    const signed = after(declined, signOff(applicationId, declined, 'person-1', true, now));
    expect(signaturesOf(signed)).toEqual(['signed', 'none']);
  });

  test('is not for who signs for nobody, nor for what was submitted', () => {
    expect(refusalOf(signOff(applicationId, draft, 'person-3', true, now))).toBe('application.not-signatory');
    expect(refusalOf(signOff(applicationId, { ...draft, status: 'submitted' }, 'person-1', true, now))).toBe(
      'application.not-draft',
    );
  });
});

describe('a partner that leaves', () => {
  const signed = after(draft, signOff(applicationId, draft, 'person-2', true, now));

  test('leaves a gap of what it would pay, and the others sign again', () => {
    const decision = lapsePartner(applicationId, signed, 'library-1');
    expect(decision).toMatchObject([
      { type: 'application.partner-lapsed.v1', data: { partnerId: 'library-1', gap: euro('300.00') } },
    ]);
    const left = after(signed, decision);
    expect(left.partners).toEqual([
      { organisationId: 'library-2', signatoryIds: ['person-2'], signOff: 'none' },
    ]);
    expect(left.lines[0]?.shares).toEqual([{ source: 'call', amount: euro('700.00') }]);
    expect(lapsePartner(applicationId, left, 'library-1')).toEqual([]);
  });

  test('changes nothing when it had no part in it, or when it was submitted', () => {
    expect(lapsePartner(applicationId, signed, 'library-3')).toEqual([]);
    expect(lapsePartner(applicationId, { ...signed, status: 'submitted' }, 'library-1')).toEqual([]);
  });
});
