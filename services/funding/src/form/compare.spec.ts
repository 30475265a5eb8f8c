import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FormRule } from '../../contract/index.ts';
import { compareVersions } from './compare.ts';
import { fitAnswers } from './migrate.ts';
import { toStored, type FormVersion } from './state.ts';

const rule = (code: string, limit: number): FormRule => ({
  code,
  when: { '>': [{ var: 'durationMonths' }, limit] },
  text: { nl: 'Te lang.' },
  severity: 'error',
});
const versionWith = (
  version: number,
  properties: Record<string, unknown>,
  rest: Record<string, unknown> = {},
  rules: FormRule[] = [],
): FormVersion => ({
  version,
  ...toStored({ jsonSchema: { type: 'object', properties, ...rest }, rules }),
});
const list = (properties: object) => ({ type: 'array', items: { type: 'object', properties } });
const text = { type: 'string' };

const first = versionWith(
  1,
  { goal: text, budget: { type: 'number' }, partners: list({ name: text, role: text }) },
  { required: ['goal'] },
  [rule('long', 12), rule('old', 24)],
);
const second = versionWith(
  2,
  { goal: { type: 'string', maxLength: 100 }, partners: list({ name: text, city: text }), target: text },
  { required: ['goal'] },
  [rule('long', 18), rule('new', 6)],
);

describe('two versions of a form', () => {
  test('are compared field by field and rule by rule', () => {
    expect(compareVersions('form-1', first, second)).toEqual({
      formId: 'form-1',
      from: 1,
      to: 2,
      added: ['partners[].city', 'target'],
      removed: ['budget', 'partners[].role'],
      changed: ['goal'],
      rulesAdded: ['new'],
      rulesRemoved: ['old'],
      rulesChanged: ['long'],
    });
  });

  test('differ when an answer becomes required', () => {
    const before = versionWith(1, { goal: text });
    const after = versionWith(2, { goal: text }, { required: ['goal'] });
    expect(compareVersions('form-1', before, after)).toMatchObject({
      added: [],
      removed: [],
      changed: ['goal'],
    });
  });

  test('differ when an answer within a group becomes required', () => {
    const group = (required: readonly string[]) => ({ type: 'object', properties: { name: text }, required });
    const before = versionWith(1, { who: group([]) });
    const after = versionWith(2, { who: group(['name']) });
    expect(compareVersions('form-1', before, after).changed).toEqual(['who']);
  });

  test('differ when a definition changes that a field refers to', () => {
    const withName = (version: number, maxLength: number) =>
      versionWith(
        version,
        { who: { $ref: '#/$defs/name' } },
        { $defs: { name: { type: 'string', maxLength } } },
      );
    expect(compareVersions('form-1', withName(1, 100), withName(2, 50)).changed).toEqual(['who']);
  });

  test('differ when answers together are asked for something else', () => {
    const conditional = { anyOf: [{ properties: { why: text } }, { required: ['goal'] }] };
    const before = versionWith(1, { goal: text });
    const after = versionWith(2, { goal: text }, conditional);
    expect(compareVersions('form-1', before, after)).toMatchObject({ added: ['why'], changed: ['.'] });
  });

  test('that ask the same do not differ, in whatever order', () => {
    const turned = versionWith(2, { target: text, goal: text });
    const before = versionWith(1, { goal: text, target: text });
    expect(compareVersions('form-1', before, turned)).toMatchObject({ added: [], removed: [], changed: [] });
  });
});

describe('answers that move to another version', () => {
  test('stay where the field is still asked, and are named where it is not', () => {
    const answers = { goal: 'Lezen', budget: 3, partners: [{ name: 'A', role: 'x' }, { name: 'B' }] };
    expect(fitAnswers(second, answers)).toEqual({
      answers: { goal: 'Lezen', partners: [{ name: 'A' }, { name: 'B' }] },
      fellAway: ['budget', 'partners[].role'],
    });
  });

  test('stay as they are when they do not fit the question any more: the form asks again', () => {
    expect(fitAnswers(second, { target: { was: 'an object' } })).toEqual({
      answers: { target: { was: 'an object' } },
      fellAway: [],
    });
  });

  test('follow a definition that several fields share', () => {
    const shared = versionWith(
      3,
      { one: { $ref: '#/$defs/address' } },
      { $defs: { address: { type: 'object', properties: { city: text } } } },
    );
    expect(fitAnswers(shared, { one: { city: 'Leeuwarden', street: 'x' } })).toEqual({
      answers: { one: { city: 'Leeuwarden' } },
      fellAway: ['one.street'],
    });
  });

  test('stay when they are asked only under a condition, or under any name', () => {
    const conditional = versionWith(
      3,
      { goal: text, extra: { type: 'object', additionalProperties: text } },
      { allOf: [{ if: { required: ['goal'] }, else: { properties: { why: text } } }] },
    );
    const answers = { goal: 'Lezen', why: 'Omdat', extra: { whatever: 'x' } };
    expect(fitAnswers(conditional, answers)).toEqual({ answers, fellAway: [] });
  });

  test('are each kept or named, never lost silently; a second move changes nothing', () => {
    const names = fc.constantFrom('goal', 'budget', 'target', 'other');
    fc.assert(
      fc.property(fc.dictionary(names, fc.string()), (answers) => {
        const fitted = fitAnswers(second, answers);
        expect([...Object.keys(fitted.answers), ...fitted.fellAway].toSorted()).toEqual(
          Object.keys(answers).toSorted(),
        );
        expect(fitAnswers(second, fitted.answers)).toEqual({ answers: fitted.answers, fellAway: [] });
      }),
    );
  });
});
