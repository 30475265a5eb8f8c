import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  brokenFiles,
  judge,
  parseFeatures,
  tellsAbout,
  testsOf,
  unknownNumbers,
  type Report,
} from './feature-claims.ts';

/**
 * `npm run features`: each feature that `docs/features.md` claims, the tests that prove it through the gateway, and what
 * came of them. With `--check` it fails for a feature that is claimed and not proved.
 */
const root = join(import.meta.dirname, '..', '..', '..');
const SOURCES = '{gateway,services,packages,runtime,clients,e2e,chaos}/**/*.ts';
const SUITES = ['e2e', 'chaos'] as const;
const SUITE_LIMIT_MS = 40 * 60_000;

const find = (pattern: string): readonly string[] =>
  globSync(pattern, { cwd: root, exclude: (path) => path.includes('node_modules') });
const reportFile = (suite: string): string => join(root, 'coverage', `vitest-${suite}.json`);
const readReport = (suite: string): Report | undefined =>
  existsSync(reportFile(suite)) ? (JSON.parse(readFileSync(reportFile(suite), 'utf8')) as Report) : undefined;

/** A report counts when it is about the whole suite, and nothing that it tells about has changed since. */
function isCurrent(suite: string): boolean {
  const report = readReport(suite);
  if (report === undefined || !tellsAbout(report, find(`${suite}/**/*.spec.ts`))) return false;
  const writtenAt = statSync(reportFile(suite)).mtimeMs;
  return find(SOURCES).every((path) => statSync(join(root, path)).mtimeMs <= writtenAt);
}

function run(suite: string): void {
  process.stdout.write(
    `Running the ${suite} tests, because their last report is older than the sources ...\n`,
  );
  spawnSync('vitest', ['run', '--project', suite], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: SUITE_LIMIT_MS,
    shell: process.platform === 'win32',
  });
}

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
for (const suite of SUITES) if (!isCurrent(suite)) run(suite);

const reports = SUITES.flatMap((suite) => readReport(suite) ?? []);
const features = parseFeatures(readFileSync(join(root, 'docs', 'features.md'), 'utf8'));
const tests = reports.flatMap(testsOf);
const verdicts = judge(features, tests);
for (const { claim, proofs, verdict } of verdicts) {
  process.stdout.write(`${String(claim.number).padStart(3)} ${verdict.padEnd(10)} ${claim.feature}\n`);
  for (const { title, passed } of proofs)
    process.stdout.write(`      ${passed ? 'passed' : 'FAILED'}  ${title}\n`);
}

const unproved = verdicts.filter(({ verdict }) => verdict !== 'proved');
const complaints = [
  ...unproved.map(
    ({ claim, verdict }) => `Feature ${claim.number} is claimed and ${verdict}: ${claim.feature}`,
  ),
  ...reports
    .flatMap(brokenFiles)
    .map((file) => `This file failed before its tests could say anything: ${file}`),
  ...unknownNumbers(features, tests).map((number) => `A test names feature ${number}, which is in no table`),
  ...(verdicts.length === 0 ? ['Nothing is claimed: docs/features.md has no row that says built'] : []),
];
process.stdout.write(
  `\n${features.length} features, ${verdicts.length} claimed, ${verdicts.length - unproved.length} proved\n`,
);
for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
if (values.check && complaints.length > 0) process.exitCode = 1;
