import { given } from '@innovatienetwerk/testkit/given';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FormContent, NewForm } from '../../contract/index.ts';
import { change, draft, publish } from './decide.ts';
import { forms, fromStored, toStored, versionOf, type FormEvent } from './state.ts';

const id = 'form-1';
const about = { organisationId: 'kb', name: { nl: 'Aanvraag', en: 'Application' }, stage: 'full' } as const;
const content: FormContent = {
  jsonSchema: {
    type: 'object',
    properties: { goal: { type: 'string', maxLength: 2000 } },
    required: ['goal'],
  },
  rules: [
    {
      code: 'long',
      when: { '>': [{ var: 'durationMonths' }, 12] },
      text: { nl: 'Leg uit waarom het lang duurt.' },
      severity: 'warning',
    },
  ],
};
const drafted = (asked: FormContent = content): FormEvent => ({
  type: 'form.drafted.v1',
  data: { formId: id },
  kept: { ...about, draft: toStored(asked) },
});
const published = (formVersion: number): FormEvent => ({
  type: 'form.published.v1',
  data: { formId: id, formVersion },
});
const withLength = (maxLength: number): FormContent => ({
  ...content,
  jsonSchema: { ...content.jsonSchema, properties: { goal: { type: 'string', maxLength } } },
});

describe('drafting a form', () => {
  test('keeps schema and conditions as text, and gives them back as they were', () => {
    const { draft: stored, versions } = given(forms)
      .when(() => draft(id, { ...about, ...content }))
      .then(drafted())
      .state();
    expect(versions).toEqual([]);
    expect(typeof stored.jsonSchema).toBe('string');
    expect(fromStored(stored)).toEqual(content);
  });

  test('changes only what is named', () => {
    const { name, draft: stored } = given(forms, drafted())
      .when((state) => change(id, state, { name: { nl: 'Nieuwe naam' } }))
      .state();
    expect(name).toEqual({ nl: 'Nieuwe naam' });
    expect(fromStored(stored)).toEqual(content);
  });

  test.each<[string, Partial<NewForm>]>([
    ['a keyword that does not exist', { jsonSchema: { type: 'object', propertys: {} } }],
    ['a type that does not exist', { jsonSchema: { type: 'object', properties: { a: { type: 'text' } } } }],
    [
      'a format that does not exist',
      { jsonSchema: { type: 'object', properties: { a: { format: 'bsn' } } } },
    ],
    ['answers that are no object', { jsonSchema: { type: 'array' } }],
    ['a reference to elsewhere', { jsonSchema: { type: 'object', $ref: 'https://example.org/schema' } }],
    [
      'an operator that does not exist',
      { rules: content.rules.map((rule) => ({ ...rule, when: { run: [] } })) },
    ],
    ['two rules with one code', { rules: [...content.rules, ...content.rules] }],
  ])('refuses %s', (_, changes) => {
    given(forms)
      .when(() => draft(id, { ...about, ...content, ...changes }))
      .thenRefused('form.faulty');
    given(forms, drafted())
      .when((state) => change(id, state, changes))
      .thenRefused('form.faulty');
  });

  test('names everything that is wrong at once', () => {
    const decision = draft(id, {
      ...about,
      jsonSchema: { type: 'array', $id: 'x' },
      rules: [...content.rules, ...content.rules],
    });
    expect('refused' in decision && decision.refused.faults?.map(({ name }) => name)).toEqual([
      'jsonSchema.$id',
      'jsonSchema.type',
      'rules.1.code',
    ]);
  });
});

describe('publishing a form', () => {
  test('makes the draft the next version', () => {
    given(forms, drafted())
      .when((state) => publish(id, state))
      .then(published(1));
    const state = given(forms, drafted(), published(1), drafted(withLength(10)))
      .when((before) => publish(id, before))
      .then(published(2))
      .state();
    expect(versionOf(state, 2)?.jsonSchema).toContain('"maxLength":10');
    expect(versionOf(state, 3)).toBeUndefined();
  });

  test('refuses when nothing changed, in whatever order the names stand', () => {
    const turned = {
      ...content,
      jsonSchema: Object.fromEntries(Object.entries(content.jsonSchema).toReversed()),
    };
    given(forms, drafted(), published(1), drafted(turned))
      .when((state) => publish(id, state))
      .thenRefused('form.published-already');
  });

  test('refuses more versions than a document can hold', () => {
    const history = Array.from({ length: 50 }, (_, index) => [
      drafted(withLength(index + 1)),
      published(index + 1),
    ]);
    given(forms, ...history.flat(), drafted(withLength(99)))
      .when((state) => publish(id, state))
      .thenRefused('form.too-many-versions');
  });

  test('never changes a version that was published before, whatever happens after', () => {
    const step = fc.oneof(fc.integer({ min: 1, max: 100 }).map(withLength), fc.constant('publish' as const));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let state = forms.evolve(forms.initial, drafted());
        for (const next of steps) {
          const before = state.versions;
          const decision = next === 'publish' ? publish(id, state) : change(id, state, next);
          if ('refused' in decision) continue;
          state = decision.reduce((evolved, event) => forms.evolve(evolved, event), state);
          expect(state.versions.slice(0, before.length)).toEqual(before);
          expect(state.versions.length - before.length).toBe(next === 'publish' ? 1 : 0);
        }
      }),
      { numRuns: 30 },
    );
  });
});
