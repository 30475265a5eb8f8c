import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { GATEWAY_USER } from '@innovatienetwerk/bus';
import { contracts } from '@innovatienetwerk/catalogue';
import {
  AUDIENCE,
  freePort,
  organisations,
  signIn,
  startDatabase,
  startNodeProcess,
  startOwnBus,
  startSampleIdentity,
  type NodeProcess,
} from '@innovatienetwerk/runtime';
import { MongoClient } from 'mongodb';
import { cpuSecondsOf, machineBusyBetween, machineTimes } from './cpu.ts';
import { measure } from './load.ts';

/** `npm run bench:scaling`: one service in 1, 2 and 4 processes, what that gives, and what a request and an event cost. */
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 2);
const DURATION_S = Number(process.env['BENCH_SECONDS'] ?? 4);
const SIZES = [1, 2, 4] as const;
/** Above this share of all cores the machine itself is what limits. */
const MACHINE_FULL = 0.9;
/** Above this share of one core a process is full: it runs on one thread. */
const PROCESS_FULL = 0.85;
const QUIET_LIMIT_MS = 120_000;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

type Group = 'gateway' | 'ideas' | 'triage' | 'bus' | 'database' | 'load';
const groups: readonly Group[] = ['gateway', 'ideas', 'triage', 'bus', 'database', 'load'];

interface Bench {
  readonly url: string;
  readonly token: string;
  readonly ideas: NodeProcess[];
  startIdeas(): Promise<void>;
  pidsOf(group: Group): readonly number[];
  /** Waits until every event has had its effect. */
  quiet(): Promise<void>;
  stop(): Promise<void>;
}

const pidOf = ({ process: mark }: { readonly process: { readonly pid: number } | undefined }): number =>
  mark?.pid ?? 0;

async function build(): Promise<Bench> {
  const dataDir = await mkdtemp(join(tmpdir(), 'innovatienetwerk-scaling-'));
  const stops: (() => unknown)[] = [() => rm(dataDir, { recursive: true, force: true })];
  const database = await startDatabase({ dataDir: join(dataDir, 'database') });
  stops.push(() => database.stop());
  const { nats, passwords } = await startOwnBus({ dataDir: join(dataDir, 'nats'), contracts });
  stops.push(() => nats.stop());
  const identity = await startSampleIdentity({ dataDir: join(dataDir, 'identity') });
  stops.push(() => identity.stop());
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const start = (name: string, folder: string, number: number): Promise<NodeProcess> =>
    startNodeProcess({
      name,
      script: join(import.meta.dirname, '..', '..', folder, 'src', 'main.ts'),
      logFile: join(dataDir, `${name}-${number}.log`),
      env: {
        NATS_URL: nats.url,
        NATS_USER: name,
        NATS_PASSWORD: passwords[name] ?? '',
        MONGODB_URL: database.url,
        OIDC_ISSUER: identity.issuer,
        OIDC_AUDIENCE: AUDIENCE,
        PORT: String(port),
        PUBLIC_URL: url,
        RATE_LIMIT_PER_MINUTE: '100000000',
        LOG_LEVEL: 'error',
      },
    });
  const ideas: NodeProcess[] = [];
  const startIdeas = async (): Promise<void> => {
    ideas.push(await start('ideas', join('services', 'ideas'), ideas.length));
  };
  stops.push(() => Promise.all(ideas.map((child) => child.stop())));
  await startIdeas();
  const triage = await start('triage', join('services', 'triage'), 0);
  const gateway = await start(GATEWAY_USER, 'gateway', 0);
  stops.push(
    () => triage.stop(),
    () => gateway.stop(),
  );
  const mongo = await MongoClient.connect(database.url);
  stops.push(() => mongo.close());
  const pids: Readonly<Record<Group, () => readonly number[]>> = {
    gateway: () => [pidOf(gateway)],
    ideas: () => ideas.map(pidOf),
    triage: () => [pidOf(triage)],
    bus: () => [pidOf(nats)],
    database: () => [pidOf(database)],
    load: () => [process.pid],
  };
  return {
    url,
    token: await signIn({
      issuer: identity.issuer,
      identityDir: join(dataDir, 'identity'),
      handle: 'anna',
    }),
    ideas,
    startIdeas,
    pidsOf: (group) => pids[group](),
    async quiet() {
      const giveUpAt = Date.now() + QUIET_LIMIT_MS;
      while ((await mongo.db('ideas').collection('ideas').findOne({ pending: true })) !== null) {
        if (Date.now() > giveUpAt) throw new Error('The outboxes do not empty');
        await delay(200);
      }
    },
    async stop() {
      for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) await stop();
    },
  };
}

interface Reading {
  readonly perSecond: number;
  readonly p99Ms: number;
  readonly failed: number;
  /** Microseconds of a core for each request, also of the work that it leaves to relay and consumers. */
  readonly costUs: Readonly<Record<Group, number>>;
  /** Cores that each of them kept busy while requests were made. */
  readonly cores: Readonly<Record<Group, number>>;
  readonly machineBusy: number;
}

const eachGroup = (of: (group: Group) => number): Record<Group, number> =>
  Object.fromEntries(groups.map((group) => [group, of(group)])) as Record<Group, number>;

async function read(bench: Bench, method: 'GET' | 'POST', path: string, body?: unknown): Promise<Reading> {
  await bench.quiet();
  const cpu = (): Record<Group, number> =>
    eachGroup((group) => bench.pidsOf(group).reduce((sum, pid) => sum + cpuSecondsOf(pid), 0));
  const [before, machineBefore, startedAt] = [cpu(), machineTimes(), performance.now()];
  const { token, url } = bench;
  const measured = await measure({
    url: `${url}${path}`,
    method,
    token,
    durationS: DURATION_S,
    ...(body === undefined ? {} : { body, withKeys: true }),
  });
  const seconds = (performance.now() - startedAt) / 1_000;
  const [during, machineAfter] = [cpu(), machineTimes()];
  await bench.quiet();
  const afterwards = cpu();
  const requests = Math.max(1, measured.perSecond * seconds);
  return {
    perSecond: measured.perSecond,
    p99Ms: measured.p99Ms,
    failed: measured.failed,
    costUs: eachGroup((group) => ((afterwards[group] - before[group]) * 1e6) / requests),
    cores: eachGroup((group) => (during[group] - before[group]) / seconds),
    machineBusy: machineBusyBetween(machineBefore, machineAfter),
  };
}

/** What a bigger number would have to be bigger of. */
function limitOf({ cores, machineBusy }: Reading, size: number): string {
  if (machineBusy >= MACHINE_FULL)
    return `the machine: ${cpus().length} cores are ${Math.round(machineBusy * 100)} % busy, of which ${groups.reduce((sum, group) => sum + cores[group], 0).toFixed(1)} cores with this`;
  if (cores.ideas / size >= PROCESS_FULL) return 'the processes of the service';
  const full = groups.find((group) => group !== 'ideas' && cores[group] >= PROCESS_FULL);
  return full === undefined ? 'waiting, for the disk or for each other' : `the ${full}, which is one process`;
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

function report(name: string, readings: ReadonlyMap<number, readonly Reading[]>): void {
  say(`\n${name}\n`);
  say(
    `| processes | per second | ratio | p99, ms | ${groups.map((group) => `${group}, cores`).join(' | ')} | limited by |`,
  );
  say(`| ${Array.from({ length: 5 + groups.length }, () => '---').join(' | ')} |`);
  const rate = (size: number): number => median((readings.get(size) ?? []).map(({ perSecond }) => perSecond));
  for (const [size, runs] of readings) {
    const typical = runs.find(({ perSecond }) => perSecond === rate(size));
    if (typical === undefined) continue;
    const shares = groups.map((group) => typical.cores[group].toFixed(2)).join(' | ');
    say(
      `| ${size} | ${Math.round(rate(size))} | ${(rate(size) / rate(1)).toFixed(2)} | ${typical.p99Ms} | ${shares} | ${limitOf(typical, size)} |`,
    );
  }
  const all = [...readings.values()].flat();
  const failed = all.reduce((sum, reading) => sum + reading.failed, 0);
  const cost = groups.map(
    (group) => `${group} ${Math.round(median(all.map(({ costUs }) => costUs[group])))}`,
  );
  say(
    `\nCost of one, in microseconds of a core, with the work that it leaves: ${cost.join(', ')}. Failed: ${failed}.`,
  );
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
const bench = await build();
try {
  const body = { title: 'Leesleenapp voor het basisonderwijs', organisationId: organisations.utrecht.id };
  const made = await fetch(`${bench.url}/v1/ideas`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${bench.token}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    body: JSON.stringify(body),
  });
  if (made.status !== 201) throw new Error(`No idea: ${made.status} ${await made.text()}`);
  const path = `/v1/ideas/${((await made.json()) as { id: string }).id}`;
  const reads = new Map<number, Reading[]>(SIZES.map((size) => [size, []]));
  const writes = new Map<number, Reading[]>(SIZES.map((size) => [size, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const size of SIZES) {
      while (bench.ideas.length < size) await bench.startIdeas();
      // The first moments warm up what has just started.
      await measure({ url: `${bench.url}${path}`, method: 'GET', token: bench.token, durationS: 1 });
      reads.get(size)?.push(await read(bench, 'GET', path));
      writes.get(size)?.push(await read(bench, 'POST', '/v1/ideas', body));
      say(`round ${round + 1}, ${size} processes: done`);
    }
    while (bench.ideas.length > 1) await bench.ideas.pop()?.stop();
  }
  report('Reading an idea', reads);
  report('Making an idea, which records one event', writes);
} finally {
  await bench.stop();
}
