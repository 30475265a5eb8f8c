import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { measureBacklog, type BacklogResult } from './backlog.ts';
import { IDEA, makeIdea } from './idea.ts';
import { CONNECTIONS, measure, type Measured } from './load.ts';
import { median } from './median.ts';
import { buildStand, type Stand } from './stand.ts';
import { measureTracing } from './tracing.ts';

/**
 * `npm run bench`: the platform beside its peers, in one interleaved run, as ratios of medians; and what tracing costs, which
 * `npm run bench -- tracing` measures by itself.
 */
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3);
const DURATION_S = Number(process.env['BENCH_SECONDS'] ?? 5);

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

interface Contest {
  readonly name: string;
  readonly bar: number;
  readonly peer: () => Promise<Measured>;
  readonly platform: () => Promise<Measured>;
}

async function contestsOf(stand: Stand): Promise<readonly Contest[]> {
  const { bareUrl, peerUrl, platformUrl, token } = stand;
  // A body of the size that people send: 382 bytes.
  const echo = { text: 'Hallo bieb! '.repeat(31).slice(0, 371) };
  const get = (url: string) => () => measure({ url, method: 'GET', token, durationS: DURATION_S });
  const post = (url: string, body: unknown, withKeys: boolean) => () =>
    measure({ url, method: 'POST', token, body, withKeys, durationS: DURATION_S });
  const echoPath = '/v1/echoes/019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071';
  const ofPeer = await makeIdea(peerUrl, token);
  const ofPlatform = await makeIdea(platformUrl, token);
  return [
    { name: 'echo GET', bar: 0.25, peer: get(bareUrl + echoPath), platform: get(platformUrl + echoPath) },
    {
      name: 'echo POST',
      bar: 0.4,
      peer: post(`${bareUrl}/v1/echoes`, echo, false),
      platform: post(`${platformUrl}/v1/echoes`, echo, false),
    },
    {
      name: 'idea GET',
      bar: 0.6,
      peer: get(`${peerUrl}/v1/ideas/${ofPeer}`),
      platform: get(`${platformUrl}/v1/ideas/${ofPlatform}`),
    },
    {
      name: 'idea POST',
      bar: 0.5,
      peer: post(`${peerUrl}/v1/ideas`, IDEA, true),
      platform: post(`${platformUrl}/v1/ideas`, IDEA, true),
    },
  ];
}

/** The work that a POST left to relay and consumers must be done before the next is measured. */
async function quiet({ platformUrl, opsToken }: Stand): Promise<number> {
  const startedAt = Date.now();
  for (;;) {
    const queues = await Promise.all(
      ['ideas', 'triage', 'notify'].map(async (service) => {
        const response = await fetch(`${platformUrl}/v1/services/${service}/queues`, {
          headers: { authorization: `Bearer ${opsToken}` },
        });
        return (await response.json()) as {
          outbox?: { waiting: number };
          consumers?: { pending: number; inProgress: number }[];
        };
      }),
    );
    const waiting = queues.some(
      ({ outbox, consumers = [] }) =>
        (outbox?.waiting ?? 1) > 0 || consumers.some(({ pending, inProgress }) => pending + inProgress > 0),
    );
    if (!waiting) return Date.now() - startedAt;
    if (Date.now() - startedAt > 300_000) throw new Error('The queues do not empty');
    await delay(200);
  }
}

interface Result {
  readonly contest: Contest;
  readonly peer: Measured[];
  readonly platform: Measured[];
}

function tableOf(results: readonly Result[]): string {
  const rows = results.map(({ contest, peer, platform }) => {
    const [theirs, ours] = [peer, platform].map((runs) => median(runs.map(({ perSecond }) => perSecond)));
    const ratio = (ours ?? 0) / (theirs ?? 1);
    const p99 = median(platform.map(({ p99Ms }) => p99Ms));
    return `| ${contest.name} | ${Math.round(theirs ?? 0)} | ${Math.round(ours ?? 0)} | ${ratio.toFixed(2)} | ${contest.bar} | ${ratio >= contest.bar ? 'yes' : '**no**'} | ${p99} |`;
  });
  return [
    '| operation | peer, per second | platform, per second | ratio | bar | held | platform p99, ms |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function circumstances(stand: Stand): string {
  const [cpu] = cpus();
  return [
    `Measured on ${today()} at commit \`${commit()}\` with \`npm run bench\`: ${cpus().length} cores (${cpu?.model ?? 'unknown'}), Node ${process.version},`,
    `${stand.servers}. ${CONNECTIONS} connections, median of ${ROUNDS} interleaved rounds of ${DURATION_S} s; load, peers, services and servers share the cores.`,
  ].join('\n');
}

/** Puts the figures of one part into the page, in the place of those before. */
function keep(part: string, text: string): void {
  const file = join(import.meta.dirname, '..', '..', 'docs', 'performance.md');
  const page = readFileSync(file, 'utf8');
  const [begin, end] = [`<!-- ${part} -->`, `<!-- /${part} -->`];
  const [before = '', rest = ''] = page.split(begin);
  const [, after = ''] = rest.split(end);
  writeFileSync(file, `${before}${begin}\n${text}\n${end}${after}`);
}

const commit = (): string =>
  execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
const today = (): string => new Date().toISOString().slice(0, 10);

async function benchTracing(): Promise<void> {
  say('Reading with and without traces ...');
  const { table, isHeld } = await measureTracing(say);
  say(`\n${table}\n`);
  keep('bench tracing', `Measured on ${today()} at commit \`${commit()}\`.\n\n${table}`);
  if (!isHeld) process.exitCode = 1;
}

/** A database that gives less than the bar by itself is what limits: then the share of it that is reached tells. */
const LIMIT_SHARE = 0.5;

function backlogRow(name: string, perSecond: number, bar: number, database: number): string {
  const share = perSecond / database;
  const held =
    perSecond >= bar
      ? 'yes'
      : database < bar && share >= LIMIT_SHARE
        ? 'the database is the limit'
        : '**no**';
  return `| ${name} | ${Math.round(perSecond)} | ${bar} | ${Math.round(database)} | ${share.toFixed(2)} | ${held} |`;
}

const backlogTable = (result: BacklogResult): string =>
  [
    `A backlog of ${result.events} events of as many objects. Beside it, what the database does for each event by itself, with the same batches and nothing around them. The stream takes ${Math.round(result.publishesPerSecond)} bare publishes per second.`,
    '',
    '| worked off by | events per second | bar | the database by itself | share | held |',
    '| --- | --- | --- | --- | --- | --- |',
    backlogRow('relay', result.relayPerSecond, 5_000, result.relayWritesPerSecond),
    backlogRow('consumer', result.consumerPerSecond, 20_000, result.cursorWritesPerSecond),
  ].join('\n');

// An orderly exit also ends the servers that run for the measurement.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
async function benchPlatform(): Promise<void> {
  say('Working off a backlog ...');
  const backlog = backlogTable(await measureBacklog());
  say(backlog);
  const stand = await buildStand();
  try {
    const contests = await contestsOf(stand);
    const results = contests.map((contest): Result => ({ contest, peer: [], platform: [] }));
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const { contest, peer, platform } of results) {
        await quiet(stand);
        const theirs = await contest.peer();
        const ours = await contest.platform();
        const drainedMs = await quiet(stand);
        // The first round warms everything up.
        if (round > 0) {
          peer.push(theirs);
          platform.push(ours);
        }
        say(
          `${round === 0 ? 'warm-up' : `round ${round}`} ${contest.name}: peer ${Math.round(theirs.perSecond)}/s (${theirs.failed} failed), platform ${Math.round(ours.perSecond)}/s (${ours.failed} failed), queues empty after ${drainedMs} ms`,
        );
      }
    }
    const table = tableOf(results);
    say(`\n${circumstances(stand)}\n\n${table}`);
    keep('bench', `${circumstances(stand)}\n\n${table}\n\n${backlog}`);
  } finally {
    await stand.stop();
  }
}

if (!process.argv.includes('tracing')) await benchPlatform();
await benchTracing();
