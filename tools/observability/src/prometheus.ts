import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort, type RunFile } from '@innovatienetwerk/runtime';
import { stringify } from 'yaml';
import { JOB } from './alerts.ts';

/** Whether a program of Prometheus is on this machine. */
export const has = (program: 'promtool' | 'prometheus'): boolean =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;

export interface Answer {
  readonly status: 'success' | 'error';
  readonly error?: string;
  readonly data?: { readonly result: readonly unknown[] };
}

export interface Prometheus {
  query(expr: string): Promise<Answer>;
  /** The rules that it could not evaluate, with what it says about them. */
  brokenRules(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

const SCRAPE = '2s';
const START_LIMIT_MS = 60_000;

/** Every process of a running platform, as Prometheus asks it. */
const targetsOf = (run: RunFile) =>
  Object.entries(run.parts).flatMap(([service, { opsPort }]) =>
    opsPort === undefined ? [] : [{ targets: [`127.0.0.1:${opsPort}`], labels: { service, region: 'nl' } }],
  );

/** Starts a real Prometheus that asks a running platform every two seconds. @throws {Error} with its last words when it does not start */
export async function startPrometheus(folder: string, run: RunFile, rules: string): Promise<Prometheus> {
  mkdirSync(folder, { recursive: true });
  const config = join(folder, 'prometheus.yml');
  writeFileSync(
    config,
    stringify({
      global: { scrape_interval: SCRAPE, evaluation_interval: SCRAPE },
      rule_files: [join(rules, '*.yaml')],
      scrape_configs: [{ job_name: JOB, static_configs: targetsOf(run) }],
    }),
  );
  const url = `http://127.0.0.1:${await freePort()}`;
  const child = spawn(
    'prometheus',
    [
      `--config.file=${config}`,
      `--storage.tsdb.path=${join(folder, 'data')}`,
      `--web.listen-address=${new URL(url).host}`,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    words = `${words}${text}`.slice(-4_000);
  });
  let isGone = false;
  const gone = new Promise<void>((resolve) => {
    child.once('close', () => {
      isGone = true;
      resolve();
    });
  });
  const giveUpAt = Date.now() + START_LIMIT_MS;
  for (;;) {
    if (isGone || Date.now() > giveUpAt) throw new Error(`Prometheus does not start:\n${words}`);
    // oxlint-disable-next-line no-await-in-loop -- one look after another
    const isReady = await fetch(`${url}/-/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) break;
    // oxlint-disable-next-line no-await-in-loop
    await delay(200);
  }
  const get = async (path: string): Promise<unknown> => (await fetch(`${url}/api/v1/${path}`)).json();
  return {
    query: async (expr) => (await get(`query?query=${encodeURIComponent(expr)}`)) as Answer,
    async brokenRules() {
      const answer = (await get('rules')) as {
        data: { groups: { rules: { name: string; health: string; lastError?: string }[] }[] };
      };
      return answer.data.groups
        .flatMap(({ rules: all }) => all)
        .filter(({ health }) => health === 'err')
        .map(({ name, lastError = '' }) => `${name}: ${lastError}`);
    },
    async stop() {
      child.kill('SIGTERM');
      await gone;
    },
  };
}
