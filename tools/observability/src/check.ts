import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { expressions, filledIn } from './expressions.ts';
import { checkLive } from './live.ts';
import { has } from './prometheus.ts';

/**
 * `npm run check:observability`: rules, their tests and every query, judged by Prometheus itself.
 * With `--offline` without a running platform; otherwise each query is asked of a Prometheus that asks a platform of this check's own.
 */
const deploy = join(import.meta.dirname, '..', '..', '..', 'deploy', 'observability');
const prometheusDir = join(deploy, 'prometheus');
const { values } = parseArgs({ options: { offline: { type: 'boolean', default: false } } });

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const fail = (line: string): void => {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
};

function promtool(what: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync('promtool', [...args], { encoding: 'utf8' });
  if (status === 0) say(`${what}: ok`);
  else fail(`${what}: failed\n${stdout}${stderr}`);
}

/** The queries of the dashboards as rules, so that `promtool` parses them. */
function parseQueries(folder: string): void {
  const file = join(folder, 'queries.yaml');
  const rules = expressions.map(({ expr }, index) => ({
    record: `query:${index}`,
    expr: filledIn(expr, '5m', 'ideas'),
  }));
  writeFileSync(file, stringify({ groups: [{ name: 'queries', rules }] }));
  promtool(`${rules.length} queries parse`, ['check', 'rules', file]);
}

const folder = mkdtempSync(join(tmpdir(), 'innovatienetwerk-observability-'));
try {
  if (has('promtool')) {
    const files = (name: string): readonly string[] => globSync(join(prometheusDir, name, '*.yaml'));
    promtool('rules', ['check', 'rules', ...files('rules')]);
    promtool('configuration', ['check', 'config', '--syntax-only', join(prometheusDir, 'prometheus.yml')]);
    promtool('tests of the rules', ['test', 'rules', ...files('tests')]);
    parseQueries(folder);
  } else say('skipped: rules and queries by promtool (install the package prometheus)');

  if (values.offline) say('every query on a running platform: by npm run check:observability');
  else if (has('prometheus'))
    for (const line of await checkLive(folder, join(prometheusDir, 'rules'), say)) fail(line);
  else say('skipped: every query on a running platform (install the package prometheus)');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
