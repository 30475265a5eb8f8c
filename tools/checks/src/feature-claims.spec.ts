import { describe, expect, test } from 'vitest';
import { brokenFiles, judge, parseFeatures, tellsAbout, testsOf, unknownNumbers } from './feature-claims.ts';

const table = `| # | feature | state | where |
| ---: | --- | --- | --- |
| 1 | Drafts | built | ideas |
| 2 | Similar ideas | not built yet | |
| 7 | Campaigns | built | ideas |`;
const features = parseFeatures(table);

type Tests = readonly (readonly [title: string, status: string])[];
const file = (name: string, status: string, tests: Tests) => ({
  name,
  status,
  assertionResults: tests.map(([fullName, result]) => ({ fullName, status: result })),
});
const report = (...tests: Tests) => ({ testResults: [file('e2e/a.spec.ts', 'passed', tests)] });
const verdicts = (...tests: Tests) =>
  judge(features, testsOf(report(...tests))).map(({ claim, verdict }) => [claim.number, verdict]);

describe('the table', () => {
  test('claims what it says is built, and nothing else', () => {
    expect(features.map(({ number, isClaimed }) => [number, isClaimed])).toEqual([
      [1, true],
      [2, false],
      [7, true],
    ]);
  });

  test('may not have a state that is neither: a slip must not take a claim away', () => {
    expect(() => parseFeatures('| 3 | Duplicates | bulit | ideas |')).toThrow('Feature 3');
  });

  test('may not have a number twice', () => {
    expect(() => parseFeatures(`${table}\n| 7 | Themes | built | ideas |`)).toThrow('Feature 7');
  });
});

describe('a claim', () => {
  test('without a test is unproved', () => {
    expect(verdicts(['drafts [features 1] are private', 'passed'])).toEqual([
      [1, 'proved'],
      [7, 'unproved'],
    ]);
  });

  test('is disproved by one failed test, whatever the others say', () => {
    expect(verdicts(['a [features 1, 7]', 'passed'], ['b [features 7]', 'failed'])).toEqual([
      [1, 'proved'],
      [7, 'disproved'],
    ]);
  });

  test.each(['skipped', 'pending', 'todo'])('is not proved by a test that was %s', (status) => {
    expect(verdicts(['a [features 1, 7]', status])).toEqual([
      [1, 'disproved'],
      [7, 'disproved'],
    ]);
  });

  test('that is not in the table is known by its number', () => {
    expect(unknownNumbers(features, testsOf(report(['a [features 1, 71]', 'passed'])))).toEqual([71]);
  });
});

describe('a report', () => {
  test('names each test without its tag', () => {
    expect(testsOf(report(['intake [features 1] a draft is private', 'passed']))[0]?.title).toBe(
      'intake a draft is private',
    );
  });

  test('tells which files failed before their first test', () => {
    const results = [
      file('e2e/a.spec.ts', 'failed', [['x', 'failed']]),
      file('e2e/b.spec.ts', 'failed', []),
      file('e2e/c.spec.ts', 'failed', [['x', 'skipped']]),
      file('e2e/d.spec.ts', 'passed', [['x', 'passed']]),
    ];
    expect(brokenFiles({ testResults: results })).toEqual(['e2e/b.spec.ts', 'e2e/c.spec.ts']);
  });

  test('of a part of the suite does not count for the whole', () => {
    const partial = report(['x', 'passed']);
    expect(tellsAbout(partial, ['e2e/a.spec.ts'])).toBe(true);
    expect(tellsAbout(partial, ['e2e/a.spec.ts', 'e2e/b.spec.ts'])).toBe(false);
  });
});
