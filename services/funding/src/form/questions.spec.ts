import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FormContent } from '../../contract/index.ts';
import { contentFaults } from './compile.ts';
import { hasErrors, openQuestionsOf, type Filled } from './questions.ts';
import { toStored, type FormVersion } from './state.ts';

const content: FormContent = {
  jsonSchema: {
    type: 'object',
    properties: {
      goal: { type: 'string', minLength: 3, maxLength: 20 },
      readers: { type: 'integer', minimum: 1 },
      startsOn: { type: 'string', format: 'date' },
      kind: { enum: ['a', 'b'] },
      partners: {
        type: 'array',
        maxItems: 2,
        items: { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] },
      },
    },
    required: ['goal'],
    additionalProperties: false,
  },
  rules: [
    {
      code: 'large',
      when: { '>': [{ var: 'requestedCents' }, 1_500_000] },
      text: { nl: 'Meer dan 15.000 euro.', en: 'More than 15,000 euros.' },
      severity: 'error',
    },
    {
      code: 'alone',
      when: { and: [{ '==': [{ var: 'partnerCount' }, 0] }, { '==': [{ var: 'part' }, 'b'] }] },
      text: { nl: 'Liever samen.', en: 'Rather together.' },
      severity: 'warning',
    },
  ],
};
const version: FormVersion = { version: 1, ...toStored(content) };
const filled = (changes: Partial<Filled> = {}): Filled => ({
  answers: { goal: 'Lezen' },
  requested: { amount: '15000.00', currency: 'EUR' },
  durationMonths: 12,
  part: 'a',
  partnerCount: 0,
  ...changes,
});
const questions = (changes: Partial<Filled> = {}) => openQuestionsOf('form-1', version, filled(changes));
const brief = (changes: Partial<Filled>) =>
  questions(changes).map(({ name, severity, text }) => `${severity} ${name}: ${text.en}`);

describe('what a form still asks', () => {
  test('is nothing when everything fits', () => {
    expect(contentFaults(content)).toEqual([]);
    expect(questions()).toEqual([]);
  });

  test.each<[Record<string, unknown>, string]>([
    [{}, 'error answers.goal: This answer is missing.'],
    [{ goal: 'x' }, 'error answers.goal: At least 3 characters.'],
    [{ goal: 'Lezen', readers: 0 }, 'error answers.readers: At least 1.'],
    [{ goal: 'Lezen', readers: 'veel' }, 'error answers.readers: Give a whole number.'],
    [{ goal: 'Lezen', startsOn: '2026-02-30' }, 'error answers.startsOn: Give a day.'],
    [{ goal: 'Lezen', kind: 'c' }, 'error answers.kind: Choose from: a, b.'],
    [{ goal: 'Lezen', partners: [{}] }, 'error answers.partners.0.name: This answer is missing.'],
    [{ goal: 'Lezen', extra: 1 }, 'error answers.extra: The form does not ask this.'],
  ])('%j: %s', (answers, expected) => {
    expect(brief({ answers })).toEqual([expected]);
  });

  test('is everything at once, in both languages', () => {
    const open = questions({ answers: { readers: 0, kind: 'c' } });
    expect(open).toHaveLength(3);
    expect(open.every(({ text }) => text.nl !== '' && text.en !== undefined)).toBe(true);
  });

  test('knows what is asked for to the cent', () => {
    expect(hasErrors(questions({ requested: { amount: '15000.00', currency: 'EUR' } }))).toBe(false);
    expect(brief({ requested: { amount: '15000.01', currency: 'EUR' } })).toEqual([
      'error rules.large: More than 15,000 euros.',
    ]);
  });

  test('is not stopped by a warning', () => {
    const open = questions({ part: 'b' });
    expect(open.map(({ name }) => name)).toEqual(['rules.alone']);
    expect(hasErrors(open)).toBe(false);
  });

  test('does not judge what is not known yet', () => {
    expect(questions({ part: undefined, durationMonths: undefined })).toEqual([]);
  });

  test('can be told of any answers at all, also of those that make no sense', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (answers) => {
        const open = questions({ answers });
        expect(open.length).toBeLessThanOrEqual(200);
        // Whoever has no goal of at least three characters always hears so.
        const { goal } = answers;
        if (typeof goal !== 'string' || goal.length < 3) expect(hasErrors(open)).toBe(true);
      }),
    );
  });

  test('is asked by the version itself, not by one of the same number of another form', () => {
    const other: FormVersion = { version: 1, ...toStored({ jsonSchema: { type: 'object' }, rules: [] }) };
    expect(openQuestionsOf('form-2', other, filled({ answers: {} }))).toEqual([]);
    expect(questions({ answers: {} })).not.toEqual([]);
  });
});
