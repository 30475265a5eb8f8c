import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  eligibilityRules,
  type CallTerms,
  type EligibilityQuestion,
  type EligibilityRule,
} from '../../contract/index.ts';
import { noCall } from '../call/state.ts';
import { check, type EligibilityFacts } from './check.ts';

const now = new Date('2026-03-10T12:00:00Z');
const euros = (amount: string) => ({ amount, currency: 'EUR' }) as const;
const part = (code: string, amount: string, maxDurationMonths: number): CallTerms['parts'][number] => ({
  code,
  title: { nl: code },
  maxAmount: euros(amount),
  maxDurationMonths,
});

const terms: CallTerms = {
  ...noCall.terms,
  window: { opensAt: '2026-01-31T23:00:00.000Z', closesAt: '2026-03-31T22:00:00.000Z' },
  parts: [part('a', '50000.00', 24), part('b', '15000.00', 12)],
  allowedApplicantKinds: ['library'],
  excludedApplicantKinds: ['poi'],
  provinces: ['NL-FL'],
  maxApplicationsPerApplicant: 2,
  partnership: { minPartners: 1 },
  alignment: { withKind: 'library', daysBefore: 30 },
};
const question: EligibilityQuestion = {
  organisationId: 'applicant',
  part: 'a',
  amount: euros('50000.00'),
  durationMonths: 24,
  partnerIds: ['partner'],
  alignedOn: '2026-02-08',
  alignedWithId: 'library',
};
const facts: EligibilityFacts = {
  kind: 'library',
  regions: ['NL-FL'],
  applied: 1,
  alignedWithKind: 'library',
};

interface Changes {
  readonly terms?: Partial<CallTerms>;
  readonly question?: Partial<EligibilityQuestion>;
  readonly facts?: Partial<EligibilityFacts>;
  readonly now?: Date;
}
const checked = (changes: Changes = {}) =>
  check(
    'call',
    { ...terms, ...changes.terms },
    { ...question, ...changes.question },
    { ...facts, ...changes.facts },
    changes.now ?? now,
  );
const without = (...names: readonly (keyof EligibilityQuestion)[]): EligibilityQuestion =>
  Object.fromEntries(
    Object.entries(question).filter(([name]) => !names.some((left) => left === name)),
  ) as EligibilityQuestion;

/** The rules that are judged so, by their codes. */
const judged = (changes: Changes, met: 'yes' | 'no' | 'unknown') =>
  checked(changes)
    .rules.filter((rule) => rule.met === met)
    .map(({ code }) => code);

describe('eligibility', () => {
  test('explains every rule of the call, in both languages, also the rules that are met', () => {
    const { eligible, rules } = checked();
    expect(eligible).toBe('yes');
    expect(rules.map(({ code }) => code)).toEqual([...eligibilityRules]);
    expect(rules.every(({ text }) => text.nl !== '' && text.en !== undefined)).toBe(true);
  });

  test.each<[EligibilityRule, string, Changes]>([
    [
      'window',
      'before the opening',
      { now: new Date('2026-01-31T22:59:59.999Z'), question: { alignedOn: '2026-01-01' } },
    ],
    ['window', 'at the closing', { now: new Date('2026-03-31T22:00:00.000Z') }],
    ['applicant-kind', 'an excluded kind', { facts: { kind: 'poi' } }],
    ['applicant-kind', 'a kind that is not allowed', { facts: { kind: 'company' } }],
    ['province', 'another province', { facts: { regions: ['NL-UT'] } }],
    ['applications-in-term', 'two already', { facts: { applied: 2 } }],
    ['part', 'a part that there is not', { question: { part: 'c' } }],
    ['amount', 'a cent too much', { question: { amount: euros('50000.01') } }],
    ['amount', 'nothing at all', { question: { amount: euros('0.00') } }],
    ['amount', 'more than this part allows', { question: { part: 'b', durationMonths: 12 } }],
    ['duration', 'a month too long', { question: { durationMonths: 25 } }],
    ['partnership', 'nobody else', { question: { partnerIds: [] } }],
    ['partnership', 'only itself', { question: { partnerIds: ['applicant'] } }],
    ['alignment', 'a day too late', { question: { alignedOn: '2026-02-09' } }],
    ['alignment', 'with another kind', { facts: { alignedWithKind: 'company' } }],
  ])('is refused by %s: %s', (code, _, changes) => {
    expect(judged(changes, 'no')).toEqual([code]);
    expect(checked(changes).eligible).toBe('no');
  });

  test.each<[EligibilityRule, keyof EligibilityQuestion]>([
    ['amount', 'amount'],
    ['duration', 'durationMonths'],
    ['partnership', 'partnerIds'],
    ['alignment', 'alignedOn'],
    ['alignment', 'alignedWithId'],
  ])('is unknown by %s as long as %s was not said', (code, field) => {
    const { eligible, rules } = check('call', terms, without(field), facts, now);
    expect(rules.filter(({ met }) => met === 'unknown').map((rule) => rule.code)).toEqual([code]);
    expect(eligible).toBe('unknown');
  });

  test('asks for the part first, which decides on the amount and the duration', () => {
    const { rules } = check('call', terms, without('part'), facts, now);
    expect(rules.find(({ code }) => code === 'part')?.met).toBe('unknown');
    expect(rules.map(({ code }) => code)).not.toContain('amount');
  });

  test('takes the only part when there is one', () => {
    const only = { ...terms, parts: [part('a', '50000.00', 24)] };
    expect(check('call', only, without('part'), facts, now).eligible).toBe('yes');
  });

  test('does not judge an organisation that the network does not know', () => {
    const { kind: _, ...unknown } = facts;
    const { eligible, rules } = check('call', terms, question, { ...unknown, regions: [] }, now);
    expect(eligible).toBe('unknown');
    expect(rules.filter(({ met }) => met === 'unknown').map(({ code }) => code)).toEqual([
      'applicant-kind',
      'province',
    ]);
  });

  test('does not tell how often an organisation applied to who may not know', () => {
    const { applied: _, ...rest } = facts;
    const { eligible, rules } = check('call', terms, question, rest, now);
    expect(eligible).toBe('unknown');
    expect(rules.filter(({ met }) => met === 'unknown').map(({ code }) => code)).toEqual([
      'applications-in-term',
    ]);
  });

  test('says what to do about a rule that is not met', () => {
    const [first] = checked({ facts: { kind: 'poi' } }).rules.filter(({ met }) => met === 'no');
    expect(first?.text.nl).toBe(
      'Aanvragen kan door: library. Uitgesloten: poi. U bent: poi. Laat een organisatie aanvragen die dat wel mag, en doe mee als partner.',
    );
  });

  test('leaves out the rules that a call does not have', () => {
    const { terms: bare } = noCall;
    const open = { ...bare, window: terms.window, parts: terms.parts };
    expect(check('call', open, question, facts, now).rules.map(({ code }) => code)).toEqual([
      'window',
      'part',
      'amount',
      'duration',
    ]);
  });

  test('is no as soon as one rule is not met, whatever else is unknown, and never yes while something is', () => {
    const fields = fc.subarray(Object.keys(question).filter((name) => name !== 'organisationId'));
    const kinds = fc.constantFrom('library', 'poi', 'company');
    fc.assert(
      fc.property(fields, kinds, fc.nat({ max: 3 }), (left, kind, applied) => {
        const asked = without(...(left as (keyof EligibilityQuestion)[]));
        const { eligible, rules } = check('call', terms, asked, { ...facts, kind, applied }, now);
        const verdicts = rules.map(({ met }) => met);
        const worst = verdicts.includes('no') ? 'no' : verdicts.includes('unknown') ? 'unknown' : 'yes';
        expect(eligible).toBe(worst);
        if (kind !== 'library' || applied >= 2) expect(eligible).toBe('no');
      }),
    );
  });
});
