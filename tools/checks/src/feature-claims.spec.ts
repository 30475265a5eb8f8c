import { expect, test } from 'vitest';
import { judge, parseClaims, testsOf } from './feature-claims.ts';

const table = `| # | feature | state |
| --- | --- | --- |
| 1 | Drafts | built |
| 2 | Similar ideas | — |
| 7 | Campaigns | built |`;

const report = (...tests: readonly (readonly [string, string])[]) => ({
  testResults: [{ assertionResults: tests.map(([fullName, status]) => ({ fullName, status })) }],
});
const verdicts = (...tests: readonly (readonly [string, string])[]) =>
  judge(parseClaims(table), testsOf(report(...tests))).map(({ claim, verdict }) => [claim.number, verdict]);

test('only rows that say built are claims', () => {
  expect(parseClaims(table).map(({ number }) => number)).toEqual([1, 7]);
});

test('a claim without a test is unproved', () => {
  expect(verdicts(['drafts [features 1] are private', 'passed'])).toEqual([
    [1, 'proved'],
    [7, 'unproved'],
  ]);
});

test('one failed test disproves a claim, whatever the others say', () => {
  expect(verdicts(['a [features 1, 7]', 'passed'], ['b [features 7]', 'failed'])).toEqual([
    [1, 'proved'],
    [7, 'disproved'],
  ]);
});

test('a test that was skipped proves nothing', () => {
  expect(verdicts(['a [features 1, 7]', 'skipped'])).toEqual([
    [1, 'disproved'],
    [7, 'disproved'],
  ]);
});
