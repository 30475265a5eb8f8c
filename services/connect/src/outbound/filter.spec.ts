import * as fc from 'fast-check';
import type { EventFilter } from '../../contract/filter.ts';
import { describe, expect, test } from 'vitest';
import { compileFilter, filterRefusal, type Attributes, type FilterRefusal } from './filter.ts';

const event: Attributes = {
  type: 'nl.bibliotheken.innovatie.idea.submitted.v1',
  source: 'urn:nld:oin:00000004000000000000:systeem:ideas',
  region: 'NL-UT',
  sequence: '3',
};
const matches = (...filters: readonly EventFilter[]): boolean => compileFilter(filters)(event);

describe('a filter', () => {
  test('matches a whole value, its beginning or its end, and minds capitals', () => {
    expect(matches({ exact: { region: 'NL-UT' } })).toBe(true);
    expect(matches({ exact: { region: 'nl-ut' } })).toBe(false);
    expect(matches({ exact: { region: 'NL' } })).toBe(false);
    expect(matches({ prefix: { type: 'nl.bibliotheken.innovatie.idea.' } })).toBe(true);
    expect(matches({ prefix: { type: 'idea.' } })).toBe(false);
    expect(matches({ suffix: { type: '.submitted.v1' } })).toBe(true);
    expect(matches({ suffix: { type: '.submitted' } })).toBe(false);
  });

  test('with several attributes matches when all of them do', () => {
    expect(matches({ exact: { region: 'NL-UT', sequence: '3' } })).toBe(true);
    expect(matches({ exact: { region: 'NL-UT', sequence: '4' } })).toBe(false);
  });

  test('never matches an attribute that the event does not have, nor one that every object inherits', () => {
    expect(matches({ exact: { domain: 'x' } })).toBe(false);
    expect(matches({ prefix: { constructor: 'f' } })).toBe(false);
    expect(matches({ not: { exact: { domain: 'x' } } })).toBe(true);
  });

  test('can be made of others', () => {
    const utrecht: EventFilter = { exact: { region: 'NL-UT' } };
    const drenthe: EventFilter = { exact: { region: 'NL-DR' } };
    expect(matches({ any: [drenthe, utrecht] })).toBe(true);
    expect(matches({ all: [drenthe, utrecht] })).toBe(false);
    expect(matches({ all: [{ not: drenthe }, { any: [{ suffix: { type: 'v2' } }, utrecht] }] })).toBe(true);
  });

  test('stands beside others, of which all must match; without any, everything matches', () => {
    expect(matches({ exact: { region: 'NL-UT' } }, { prefix: { type: 'nl.' } })).toBe(true);
    expect(matches({ exact: { region: 'NL-UT' } }, { prefix: { type: 'de.' } })).toBe(false);
    expect(matches()).toBe(true);
  });
});

const nested = (depth: number): EventFilter =>
  depth === 1 ? { exact: { region: 'NL-UT' } } : { not: nested(depth - 1) };
const many = (count: number): EventFilter => ({
  any: Array.from({ length: count }, () => ({ exact: { region: 'NL-UT' } })),
});

describe('a filter that cannot be used', () => {
  test.each<[FilterRefusal, readonly unknown[]]>([
    [
      'dialect',
      [{}, { sql: 'region = 1' }, { exact: { region: 'a' }, prefix: { region: 'a' } }, { exact: undefined }],
    ],
    ['empty', [{ all: [] }, { any: [] }, { exact: {} }, { not: { all: [] } }]],
    ['attribute', [{ exact: { Region: 'a' } }, { prefix: { 'data.title': 'a' } }, { suffix: { '': 'a' } }]],
    ['value', [{ exact: { region: '' } }, { prefix: { type: '' } }, { suffix: { type: 'a'.repeat(301) } }]],
    ['depth', [nested(9)]],
    ['nodes', [many(100)]],
  ])('is refused with %s: %j', (reason, filters) => {
    for (const filter of filters as readonly EventFilter[]) {
      expect([filter, filterRefusal([filter])]).toEqual([filter, reason]);
      expect(() => compileFilter([filter])).toThrow(TypeError);
    }
  });

  test('is one beyond the limits, and none within them', () => {
    expect(filterRefusal([nested(8)])).toBeUndefined();
    expect(filterRefusal([many(99)])).toBeUndefined();
    expect(filterRefusal([many(49), many(49)])).toBeUndefined();
    expect(filterRefusal([many(49), many(50)])).toBe('nodes');
  });

  test('is judged at once, however large it is', () => {
    let filter: EventFilter = { exact: { region: 'NL-UT' } };
    for (let depth = 0; depth < 40; depth += 1) filter = { all: [filter, filter] };
    expect(filterRefusal([filter])).toBe('depth');
  });
});

const attributes: fc.Arbitrary<Attributes> = fc.dictionary(
  fc.constantFrom('region', 'type', 'source'),
  fc.constantFrom('a', 'ab', 'abc', 'b'),
  { noNullPrototype: true },
);
const wanted = fc.dictionary(fc.constantFrom('region', 'type', 'source'), fc.constantFrom('a', 'ab', 'b'), {
  minKeys: 1,
  noNullPrototype: true,
});
const { filter: anyFilter } = fc.letrec<{ filter: EventFilter; branches: EventFilter[] }>((tie) => ({
  branches: fc.array(tie('filter'), { minLength: 1, maxLength: 3 }),
  filter: fc.oneof(
    { maxDepth: 2 },
    fc.oneof(
      wanted.map((exact) => ({ exact })),
      wanted.map((prefix) => ({ prefix })),
      wanted.map((suffix) => ({ suffix })),
    ),
    tie('branches').map((all) => ({ all })),
    tie('branches').map((any) => ({ any })),
    tie('filter').map((not) => ({ not })),
  ),
}));

/** Both filters say the same of every event. */
function sameFor(make: (one: EventFilter, other: EventFilter) => readonly [EventFilter, EventFilter]): void {
  fc.assert(
    fc.property(anyFilter, anyFilter, attributes, (one, other, given) => {
      const [left, right] = make(one, other);
      expect(compileFilter([left])(given)).toBe(compileFilter([right])(given));
    }),
  );
}

describe('whatever filters there are', () => {
  test('twice not is the filter itself', () => {
    sameFor((one) => [{ not: { not: one } }, one]);
  });

  test('not all is any not, and not any is all not', () => {
    sameFor((one, other) => [{ not: { all: [one, other] } }, { any: [{ not: one }, { not: other }] }]);
    sameFor((one, other) => [{ not: { any: [one, other] } }, { all: [{ not: one }, { not: other }] }]);
  });

  test('order does not matter, and one alone is itself', () => {
    sameFor((one, other) => [{ all: [one, other] }, { all: [other, one] }]);
    sameFor((one, other) => [{ any: [one, other] }, { any: [other, one] }]);
    sameFor((one) => [{ all: [one] }, { any: [one] }]);
  });

  test('filters beside each other are the same as all of them in one', () => {
    fc.assert(
      fc.property(anyFilter, anyFilter, attributes, (one, other, given) => {
        expect(compileFilter([one, other])(given)).toBe(compileFilter([{ all: [one, other] }])(given));
      }),
    );
  });

  test('what is exactly so begins and ends so too', () => {
    fc.assert(
      fc.property(wanted, attributes, (names, given) => {
        if (!compileFilter([{ exact: names }])(given)) return;
        expect(compileFilter([{ prefix: names }, { suffix: names }])(given)).toBe(true);
      }),
    );
  });
});
