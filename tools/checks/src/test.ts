import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';

/**
 * `npm test`: every check of the house, one after another, all of them even when one fails. Each check counts as one
 * test, each suite as the tests in it; the last line is the sum.
 *
 * `npm test -- lint types` runs only the steps with these names.
 */
interface Step {
  readonly name: string;
  readonly what: string;
  readonly command: readonly string[];
  /** A suite prints its own count as its last line. */
  readonly isSuite?: boolean;
}

const vitest = (project: string): readonly string[] => ['vitest', 'run', '--project', project];

const steps: readonly Step[] = [
  { name: 'lint', what: 'no lint', command: ['oxlint', '--deny-warnings'] },
  { name: 'format', what: 'everything is formatted', command: ['oxfmt', '--check', '.'] },
  { name: 'types', what: 'the types fit', command: ['tsc', '--noEmit'] },
  {
    name: 'generated',
    what: 'generated files are what the contracts say',
    command: ['node', 'tools/codegen/src/main.ts', '--check'],
  },
  {
    name: 'deploy',
    what: 'the manifests keep our policies',
    command: ['node', 'tools/deploy/src/main.ts', '--quick'],
  },
  { name: 'unit', what: 'the pure core', command: vitest('unit'), isSuite: true },
  {
    name: 'wheel',
    what: 'the store and its server where nobody built a faster one',
    command: vitest('wheel'),
    isSuite: true,
  },
  {
    name: 'integration',
    what: 'each part on the real servers',
    command: vitest('integration'),
    isSuite: true,
  },
  { name: 'e2e', what: 'the platform as its users meet it', command: vitest('e2e'), isSuite: true },
  {
    name: 'traces',
    what: 'one action is one trace, and nothing of a person is in it',
    command: vitest('traces'),
    isSuite: true,
  },
  {
    name: 'api',
    what: 'the rules of the API on every route',
    command: ['node', 'tools/checks/src/check-api.ts', '--offline'],
  },
  {
    name: 'observability',
    what: 'alerts fire, and rules and dashboards are what Prometheus understands',
    command: ['node', 'tools/observability/src/check.ts', '--offline'],
  },
  { name: 'chaos', what: 'the guarantees under kills', command: vitest('chaos'), isSuite: true },
  {
    name: 'features',
    what: 'what is claimed is proved',
    command: ['node', 'tools/checks/src/features.ts', '--check'],
  },
];

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const COUNT_LINE = /^(\d+) passed, (\d+) failed, (\d+) skipped$/m;
const MINUTE_MS = 60_000;
/** Far beyond what any step needs: a step that hangs must not take the others with it. */
const STEP_LIMIT_MS = 40 * MINUTE_MS;

function countOf(step: Step, output: string, succeeded: boolean): Count {
  const [, passed, failed, skipped] = (step.isSuite === true && COUNT_LINE.exec(output)) || [];
  const passedOver = step.isSuite === true ? 0 : (output.match(/^skipped: /gm) ?? []).length;
  if (passed === undefined)
    return succeeded
      ? { passed: 1, failed: 0, skipped: passedOver }
      : { passed: 0, failed: 1, skipped: passedOver };
  const failures = Number(failed);
  // A suite that failed without a failed test failed as a whole.
  return {
    passed: Number(passed),
    failed: succeeded ? failures : Math.max(1, failures),
    skipped: Number(skipped),
  };
}

/** Runs a step and shows its output as it comes, but for the count of a suite, which goes into the sum. */
function run(step: Step): Promise<Count> {
  const [command = '', ...args] = step.command;
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: STEP_LIMIT_MS });
    let output = '';
    const show = (text: string): void => {
      output += text;
      process.stdout.write(step.isSuite === true ? text.replace(COUNT_LINE, '') : text);
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', show);
    }
    child.once('error', (error) => {
      show(`${error.message}\n`);
      resolve({ passed: 0, failed: 1, skipped: 0 });
    });
    child.once('close', (code) => resolve(countOf(step, output, code === 0)));
  });
}

const { positionals: names } = parseArgs({ allowPositionals: true });
const unknown = names.filter((name) => steps.every((step) => step.name !== name));
if (unknown.length > 0) {
  process.stderr.write(
    `No step is called ${unknown.join(', ')}: choose from ${steps.map(({ name }) => name).join(', ')}.\n`,
  );
  process.exit(1);
}

const total = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];
for (const step of steps) {
  if (names.length > 0 && !names.includes(step.name)) continue;
  process.stdout.write(`\n== ${step.name}: ${step.what}\n`);
  const startedAt = Date.now();
  const count = await run(step);
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  if (count.failed > 0) failures.push(step.name);
  const seconds = ((Date.now() - startedAt) / 1_000).toFixed(1);
  process.stdout.write(`== ${step.name}: ${count.failed === 0 ? 'ok' : 'FAILED'} after ${seconds} s\n`);
}
if (failures.length > 0) process.stdout.write(`\nFailed: ${failures.join(', ')}\n`);
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exitCode = failures.length === 0 ? 0 : 1;
