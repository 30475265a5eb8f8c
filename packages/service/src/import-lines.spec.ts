import { problems } from '@innovatienetwerk/contract';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { someAtOnce } from './at-once.ts';
import { createOnce, importedId, sortLines, type Sorted } from './import-lines.ts';

interface Line {
  readonly externalKey: string;
  readonly wrong?: boolean;
}

const sort = (lines: readonly Line[]): readonly Sorted<Line>[] =>
  sortLines(
    lines,
    (line) => ((line as Line).wrong === true ? [{ in: 'body', name: 'title', code: 'required' }] : []),
    ({ externalKey }) => importedId('idea', 'poi', externalKey),
  );
const outcomeOf = (one: Sorted<Line>): string => ('id' in one ? 'goes on' : one.refused.code);
const anyLines = fc.array(
  fc.record({ externalKey: fc.constantFrom('a', 'b', 'c', 'd'), wrong: fc.boolean() }),
  {
    maxLength: 12,
  },
);

describe('the object of a line', () => {
  test('is always the same for the same key, and never that of another kind, organisation or key', () => {
    const parts = fc.tuple(fc.constantFrom('idea', 'goal'), fc.uuid(), fc.string({ minLength: 1 }));
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        expect(importedId(...one)).toBe(importedId(...one));
        const isSame = one.every((part, index) => part.normalize('NFC') === other[index]?.normalize('NFC'));
        expect(importedId(...one) === importedId(...other)).toBe(isSame);
      }),
    );
  });

  test('does not depend on how an accent is written', () => {
    expect(importedId('idea', 'poi', 'caf\u00E9')).toBe(importedId('idea', 'poi', 'cafe\u0301'));
  });
});

describe('lines that are sorted', () => {
  test('never leave two that are about the same', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const going = sort(lines).flatMap((one) => ('id' in one ? [one.id] : []));
        expect(new Set(going).size).toBe(going.length);
      }),
    );
  });

  test('fare the same in whatever order they come', () => {
    const shuffled = anyLines.chain((lines) =>
      fc.shuffledSubarray([...lines.keys()], { minLength: lines.length }).map((order) => ({ lines, order })),
    );
    fc.assert(
      fc.property(shuffled, ({ lines, order }) => {
        const straight = sort(lines).map(outcomeOf);
        const moved = sort(order.flatMap((index) => lines[index] ?? [])).map(outcomeOf);
        expect(moved).toEqual(order.map((index) => straight[index]));
      }),
    );
  });

  test('tell what is wrong in a line, and which lines are about the same', () => {
    const lines = [
      { externalKey: 'a', wrong: true },
      { externalKey: 'b' },
      { externalKey: 'b' },
      { externalKey: 'c' },
    ];
    expect(sort(lines).map(outcomeOf)).toEqual([
      problems.invalidInput.code,
      problems.lineRepeated.code,
      problems.lineRepeated.code,
      'goes on',
    ]);
  });
});

describe('some at once', () => {
  test('gives the results in the order of the items, and never does more at once than it may', async () => {
    let under = 0;
    let most = 0;
    const results = await someAtOnce([5, 1, 4, 2, 3], 2, async (item, index) => {
      under += 1;
      most = Math.max(most, under);
      for (let turn = 0; turn < item; turn += 1) await Promise.resolve();
      under -= 1;
      return `${index}: ${item}`;
    });
    expect(results).toEqual(['0: 5', '1: 1', '2: 4', '3: 2', '4: 3']);
    expect(most).toBe(2);
  });

  test('hands out nothing more once one has failed', async () => {
    const begun: number[] = [];
    const failing = someAtOnce([0, 1, 2, 3, 4, 5], 2, async (item) => {
      begun.push(item);
      await Promise.resolve();
      if (item === 1) throw new Error('database away');
    });
    await expect(failing).rejects.toThrow('database away');
    expect(begun).not.toContain(5);
  });
});

test('what is read once is read once, also by lines that ask at the same moment', async () => {
  const once = createOnce();
  let reads = 0;
  const read = async (): Promise<number> => {
    reads += 1;
    const mine = reads;
    await Promise.resolve();
    return mine;
  };
  expect(
    await Promise.all([once('challenge', read), once('challenge', read), once('another', read)]),
  ).toEqual([1, 1, 2]);
});
