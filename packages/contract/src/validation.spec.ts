import * as fc from 'fast-check';
import { Type } from 'typebox';
import { describe, expect, test } from 'vitest';
import { freeText, id, mergePatch, moment, object, oneOf, removableFields } from './schema.ts';
import { faultTexts } from './validation-texts.ts';
import { compileValidator } from './validation.ts';

const fields = {
  title: freeText('Titel. Title.', 20, 'Leesclub', 3),
  wish: oneOf(['none', 'regional'], 'Wens. Wish.'),
  groups: Type.Array(oneOf(['adults', 'children']), { minItems: 1, uniqueItems: true }),
  prize: Type.Boolean(),
  startsAt: moment('Begin. Start.'),
  ideaId: id('Idee. Idea.'),
};
const validate = compileValidator('body', object(fields));
const good = {
  title: 'Leesclub',
  wish: 'none',
  groups: ['adults'],
  prize: true,
  startsAt: '2026-03-02T10:30:00+01:00',
  ideaId: '019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071',
};
const codes = (value: object): readonly string[] =>
  validate({ ...good, ...value }).map(({ name, code }) => `${name} ${code}`);

describe('a body', () => {
  test('with five faults gets them all at once, each with its field and rule', () => {
    expect(
      codes({ title: 'x', wish: 'national', groups: [], startsAt: '2026-03-02T10:30:00', other: 1 }),
    ).toEqual([
      'other unknown',
      'title minLength',
      'wish enum',
      'groups minItems',
      'startsAt format.date-time',
    ]);
  });

  test('with a value of the wrong type is told just that about it', () => {
    expect(codes({ title: 7, wish: 7, prize: 'yes', groups: 'adults' })).toEqual([
      'title type.string',
      'wish type.string',
      'groups type.array',
      'prize type.boolean',
    ]);
  });

  test('may not have blank text or control characters, and may have lines', () => {
    expect(codes({ title: '    ' })).toEqual(['title text']);
    expect(codes({ title: 'a\u0000bc' })).toEqual(['title text']);
    expect(codes({ title: '' })).toEqual(['title minLength']);
    expect(codes({ title: 'één\nén\ttwee' })).toEqual([]);
  });

  test('is told every fault in Dutch and English, whatever it holds', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(fields)), fc.anything()), (body) => {
        for (const { code } of validate(body)) expect(faultTexts).toHaveProperty([code]);
      }),
    );
  });
});

describe('a merge patch', () => {
  const patch = compileValidator('body', object(removableFields(fields)));

  test('may take any field away, and is held to the rules of what it sets', () => {
    expect(
      patch({ title: null, wish: null, groups: null, prize: null, startsAt: null, ideaId: null }),
    ).toEqual([]);
    expect(patch({ title: 'x', wish: 'national', groups: 7 }).map(({ code }) => code)).toEqual([
      'minLength',
      'enum',
      'type.array',
    ]);
    const [fault] = patch({ wish: 'national' });
    expect(fault?.parameters).toEqual({ allowed: 'none, regional' });
  });

  test('changes only what it mentions', () => {
    expect(mergePatch<{ title: string; goal?: string }>({ title: 'a', goal: 'b' }, { goal: null })).toEqual({
      title: 'a',
    });
    expect(mergePatch({ title: 'a', goal: 'b' }, { title: 'c' })).toEqual({ title: 'c', goal: 'b' });
  });
});
