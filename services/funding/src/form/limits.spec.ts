import { describe, expect, test } from 'vitest';
import { limitFaults } from './limits.ts';
import { holds, logicFaults } from './logic.ts';
import { isQuick, MAX_MATCHED, quickRegExp } from './patterns.ts';

const object = (properties: object, rest: object = {}) => ({ type: 'object', properties, ...rest });
const namesOf = (schema: object) => limitFaults(schema, 'jsonSchema').map(({ name }) => name);
const deep = (levels: number): object =>
  levels === 0 ? { type: 'string' } : object({ a: deep(levels - 1) });

describe('a pattern', () => {
  test.each([
    '^[1-9][0-9]{3} ?[A-Z]{2}$',
    '^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$',
    '^(ja|nee|weet niet)$',
    String.raw`^\d{4}-\d{2}$`,
    '^https://.+$',
    String.raw`^[^)]+\)+$`,
  ])('%s is quick', (pattern) => {
    expect(isQuick(pattern)).toBe(true);
  });

  test.each([
    '^(a+)+$',
    '^((a+))+$',
    '^(a|a)*$',
    '^(a|aa){20}$',
    '^(a?){30}a{30}$',
    `^${'a?'.repeat(30)}$`,
    '^a*a*a*a*a*b$',
    '^(?=a)a$',
    String.raw`^(a)\1+$`,
    `^${'(a|a)'.repeat(30)}$`,
    `^${'a?'.repeat(6)}a*a*a*b$`,
    `^${'(a|a|a|a|a|a|a)'.repeat(4)}a*a*b$`,
    'a'.repeat(201),
  ])('%s is not', (pattern) => {
    expect(isQuick(pattern)).toBe(false);
  });

  test('never matches a text longer than it can be quick on', () => {
    const { test: matches } = quickRegExp('^a*$', 'u');
    expect(matches('a'.repeat(MAX_MATCHED))).toBe(true);
    expect(matches('a'.repeat(MAX_MATCHED + 1))).toBe(false);
  });

  test.each(['^a*a*a*b$', '^a?a?a?a?a?a*a*b$', '^(a|a)(a|a)a*a*b$', '^.+a.+b$'])(
    '%s is accepted, and ends soon on the worst text there is',
    (pattern) => {
      expect(isQuick(pattern)).toBe(true);
      const begun = performance.now();
      expect(quickRegExp(pattern, 'u').test('a'.repeat(MAX_MATCHED))).toBe(false);
      expect(performance.now() - begun).toBeLessThan(2000);
    },
  );
});

describe('the schema of a form', () => {
  test('may use definitions of its own', () => {
    const name = { type: 'string', maxLength: 100 };
    expect(namesOf(object({ a: { $ref: '#/$defs/name' } }, { $defs: { name } }))).toEqual([]);
  });

  test.each<[string, object, string]>([
    ['is too long', object({ a: { const: 'x'.repeat(65_536) } }), 'jsonSchema'],
    ['has another address', object({}, { $id: 'https://example.org' }), 'jsonSchema.$id'],
    ['refers to elsewhere', object({ a: { $ref: '/etc/passwd' } }), 'jsonSchema.properties.a.$ref'],
    ['refers by whoever asks', object({ a: { $dynamicRef: '#x' } }), 'jsonSchema.properties.a.$dynamicRef'],
    ['has a slow pattern', object({ a: { pattern: '(a+)+' } }), 'jsonSchema.properties.a.pattern'],
    ['has a slow name', object({}, { patternProperties: { '(a+)+': {} } }), 'jsonSchema.patternProperties'],
    [
      'compares objects with each other',
      object({ a: { type: 'array', items: { type: 'object' }, uniqueItems: true } }),
      'jsonSchema.properties.a.uniqueItems',
    ],
    [
      'has a definition within itself',
      object({ a: { $ref: '#/$defs/a' } }, { $defs: { a: { allOf: [{ $ref: '#/$defs/a' }] } } }),
      'jsonSchema',
    ],
  ])('is refused when it %s', (_, schema, name) => {
    expect(namesOf(schema)).toEqual([name]);
  });

  test('is refused when it is too deep', () => {
    expect(namesOf(deep(9))).toEqual([]);
    expect(namesOf(deep(11))).toHaveLength(1);
  });

  test('is refused when its references grow beyond all bounds, however short it is', () => {
    const doubling = Array.from({ length: 30 }, (_, index) => [
      `d${index}`,
      { allOf: [{ $ref: `#/$defs/d${index + 1}` }, { $ref: `#/$defs/d${index + 1}` }] },
    ]);
    const definitions = { ...Object.fromEntries(doubling), d30: { type: 'string' } };
    expect(namesOf(object({ a: { $ref: '#/$defs/d0' } }, { $defs: definitions }))).toEqual(['jsonSchema']);
  });

  test('may have fields and values that are called like a keyword', () => {
    const schema = object({ pattern: { type: 'string' }, $ref: { enum: [{ $id: 'x' }] } });
    expect(namesOf(schema)).toEqual([]);
  });
});

describe('the condition of a rule', () => {
  test.each<[string, object]>([
    ['an unknown operator', { run: ['x'] }],
    ['one that makes texts longer', { cat: ['a', 'b'] }],
    ['a loop within a loop', { some: [{ var: 'a' }, { some: [{ var: 'b' }, { var: '' }] }] }],
    ['two operators at once', { and: [true], nope: [true] }],
    ['a sum that cannot be', { '+': ['a', 1] }],
  ])('is refused with %s', (_, when) => {
    expect(logicFaults(when, 'rules.0.when')).not.toEqual([]);
  });

  test('holds by the words of JsonLogic, to which an empty list is nothing', () => {
    const when = { missing: ['answers.goal'] };
    expect(logicFaults(when, 'rules.0.when')).toEqual([]);
    expect(holds(when, { answers: {} })).toBe(true);
    expect(holds(when, { answers: { goal: 'Lezen' } })).toBe(false);
  });

  test('that cannot be computed with these answers does not hold', () => {
    const when = { '<': [{ var: 'answers.count' }, 3] };
    expect(holds(when, { answers: { count: 2 } })).toBe(true);
    expect(holds(when, { answers: { count: 'veel' } })).toBe(false);
  });
});
