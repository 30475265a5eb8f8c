import type { Money } from '@innovatienetwerk/contract';
import { describe, expect, test } from 'vitest';
import type { ApplicationChanges, BudgetLine } from '../../contract/index.ts';
import { toStored } from '../form/state.ts';
import { begin, resume, save, suspend, type ApplicationDecision, type Form } from './drafting.ts';
import { signOff } from './signing.ts';
import { evolve, noApplication, type ApplicationState } from './state.ts';

const applicationId = 'application-1';
const now = new Date('2026-03-02T09:00:00.000Z');
const euro = (amount: string): Money => ({ amount, currency: 'EUR' });
const jsonSchema = { type: 'object', properties: { goal: { type: 'string' } }, required: ['goal'] };
const form: Form = { formId: 'form-1', version: { ...toStored({ jsonSchema, rules: [] }), version: 1 } };

const line: BudgetLine = {
  code: 'staff',
  category: 'staff',
  vatIncluded: true,
  amount: euro('1000.00'),
  shares: [{ source: 'call', amount: euro('1000.00') }],
};
const partners = [{ organisationId: 'library-1', signatoryIds: ['person-1'] }];

const after = (state: ApplicationState, decision: ApplicationDecision): ApplicationState =>
  ('refused' in decision ? [] : decision).reduce(evolve, state);
const refusalOf = (decision: ApplicationDecision) =>
  'refused' in decision ? decision.refused.code : undefined;
const saving = (state: ApplicationState, changes: ApplicationChanges) =>
  save(applicationId, state, changes, form, 'author-2');

const begun = after(
  noApplication,
  begin({
    applicationId,
    callId: 'call-1',
    organisationId: 'applicant',
    region: 'NL',
    stage: 'full',
    authorIds: ['author-1'],
    form,
    amount: euro('500.00'),
  }),
);
const complete = after(begun, saving(begun, { partners, budget: { lines: [line] } }));
const signed = after(complete, signOff(applicationId, complete, 'person-1', true, now));

describe('a draft', () => {
  test('of a phase begins with what the phase asks for', () => {
    expect(begun.lines).toMatchObject([{ amount: euro('500.00'), shares: [{ source: 'call' }] }]);
  });

  test('is saved incomplete, and says what is still open', () => {
    expect(begun.openQuestions).not.toEqual([]);
    const answered = after(begun, saving(begun, { answers: { goal: 'Meer lezers' } }));
    expect(answered.openQuestions).toEqual([]);
    expect(answered.authorIds).toEqual(['author-1', 'author-2']);
  });

  test('keeps its signatures when only words change', () => {
    const retitled = after(signed, saving(signed, { title: 'Lezen in de trein' }));
    expect(retitled.partners).toEqual(signed.partners);
  });

  test.each<[string, ApplicationChanges]>([
    ['budget', { budget: { lines: [{ ...line, amount: euro('1000.01') }] } }],
    ['partners', { partners: [...partners, { organisationId: 'library-2', signatoryIds: ['person-2'] }] }],
  ])('with another %s is signed again by everybody', (_, changes) => {
    const changed = after(signed, saving(signed, changes));
    expect(changed.partners.every((partner) => partner.signOff === 'none')).toBe(true);
  });

  test('is not saved with a line that is paid for twice, or with its applicant as a partner', () => {
    const lines = [{ ...line, amount: euro('999.99') }];
    expect(refusalOf(saving(begun, { budget: { lines } }))).toBe('application.budget-faulty');
    const self = [{ organisationId: 'applicant', signatoryIds: ['person-1'] }];
    expect(refusalOf(saving(begun, { partners: self }))).toBe('application.partners-faulty');
  });

  test('rests and goes on, each once', () => {
    const resting = after(begun, suspend(applicationId, begun, now));
    expect(refusalOf(suspend(applicationId, resting, now))).toBe('application.suspended-already');
    const going = after(resting, resume(applicationId, resting));
    expect(going).toEqual(begun);
    expect(refusalOf(resume(applicationId, going))).toBe('application.not-suspended');
  });
});
