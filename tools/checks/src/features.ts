import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { judge, parseClaims, testsOf, type Report } from './feature-claims.ts';

/**
 * `npm run features`: each feature of `docs/features.md`, the tests that prove it through the gateway, and what came of
 * them. With `--check` it fails for a feature that is claimed and not proved.
 */
const root = join(import.meta.dirname, '..', '..', '..');
const SOURCES = '{gateway,services,packages,runtime,e2e,chaos}/**/*.ts';
const SUITES = ['e2e', 'chaos'];
const SUITE_LIMIT_MS = 20 * 60_000;

const reportOf = (suite: string): string => join(root, 'coverage', `vitest-${suite}.json`);

/** A report counts while nothing that it tells about has changed since. */
function isFresh(report: string): boolean {
  if (!existsSync(report)) return false;
  const writtenAt = statSync(report).mtimeMs;
  return globSync(SOURCES, { cwd: root, exclude: (path) => path.includes('node_modules') }).every(
    (path) => statSync(join(root, path)).mtimeMs <= writtenAt,
  );
}

function run(suite: string): void {
  process.stdout.write(
    `Running the ${suite} tests, because the sources are newer than their last report ...\n`,
  );
  spawnSync('vitest', ['run', '--project', suite], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: SUITE_LIMIT_MS,
  });
}

const { values } = parseArgs({ options: { check: { type: 'boolean' } } });
for (const suite of SUITES) if (!isFresh(reportOf(suite))) run(suite);
const tests = SUITES.filter((suite) => existsSync(reportOf(suite))).flatMap((suite) =>
  testsOf(JSON.parse(readFileSync(reportOf(suite), 'utf8')) as Report),
);
const verdicts = judge(parseClaims(readFileSync(join(root, 'docs', 'features.md'), 'utf8')), tests);
for (const { claim, proofs, verdict } of verdicts) {
  process.stdout.write(`${String(claim.number).padStart(3)} ${verdict.padEnd(10)} ${claim.feature}\n`);
  for (const { title, passed } of proofs)
    process.stdout.write(`      ${passed ? 'passed' : 'FAILED'}  ${title}\n`);
}
const unproved = verdicts.filter(({ verdict }) => verdict !== 'proved');
process.stdout.write(`${verdicts.length} features claimed, ${verdicts.length - unproved.length} proved\n`);
if (values.check === true && (unproved.length > 0 || verdicts.length === 0)) process.exitCode = 1;
