import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { callApi, freePort } from '@innovatienetwerk/runtime';
import { MongoClient } from 'mongodb';
import { afterAll, expect, test } from 'vitest';
import { effectFaults, logFaults, streamFaults, unreadable } from './invariants.ts';
import { startVictim, type VictimPlatform } from './platform.ts';
import { waitUntilQueuesAreEmpty } from './queues.ts';
import { chanceFrom } from './random.ts';
import { readStream } from './stream.ts';
import { createWriter, type Acknowledged } from './writers.ts';

const SEED = Number(process.env['CHAOS_SEED'] ?? 20_261_125);
const authors = ['anna', 'bram', 'emma', 'fatima'] as const;
const STEP_LIMIT_MS = 60_000;
const env = { RATE_LIMIT_PER_MINUTE: '1000000', LOG_LEVEL: 'warn' };
const run = promisify(execFile);

const folder = await mkdtemp(join(tmpdir(), 'innovatienetwerk-backup-'));
let platform: VictimPlatform | undefined;
afterAll(async () => {
  await platform?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Runs what an operator types. */
const backupTool = async (action: 'backup' | 'restore', file: string, dataDir: string): Promise<string> => {
  const main = join(import.meta.dirname, '..', 'runtime', 'src', 'backup', 'main.ts');
  const { stdout } = await run(process.execPath, [main, action, file], {
    env: { ...process.env, DATA_DIR: dataDir },
    timeout: STEP_LIMIT_MS,
  });
  return stdout;
};

interface Manifest {
  readonly services: Readonly<Record<string, { readonly logged: number }>>;
  readonly streams: readonly { readonly name: string; readonly state: { readonly last_seq: number } }[];
}

/** How many events of a service the databases in an archive have logged, which the streams in it lack. */
async function lacking(file: string, service: string): Promise<number> {
  const { stdout } = await run('tar', ['-xzOf', file, 'copy/backup.json']);
  const manifest = JSON.parse(stdout) as Manifest;
  const stream = manifest.streams.find(({ name }) => name === `EVT_${service.toUpperCase()}`);
  return (manifest.services[service]?.logged ?? 0) - (stream?.state.last_seq ?? 0);
}

async function until(what: string, isSo: () => boolean): Promise<void> {
  const giveUpAt = Date.now() + STEP_LIMIT_MS;
  while (!isSo()) {
    if (Date.now() > giveUpAt) throw new Error(`${what}: not in time`);
    await delay(20);
  }
}

async function startWriters(on: VictimPlatform, signal: AbortSignal) {
  const told = new Map<string, Acknowledged>();
  const steps = { count: 0 };
  const tokens = await Promise.all(authors.map((handle) => on.token(handle)));
  const [token = ''] = tokens;
  const challenges = await callApi(on.run().url, { method: 'GET', path: '/challenges', token });
  const channel = challenges.body.items.find(({ kind }: { kind: string }) => kind === 'always-open');
  const writing = tokens.map((own, index) =>
    createWriter({
      name: `schrijver ${index}`,
      apiUrl: `${on.run().url}/v1`,
      token: () => Promise.resolve(own),
      challengeId: channel.id,
      signal,
      onAcknowledged: (acknowledged) => {
        told.set(acknowledged.ideaId, acknowledged);
        steps.count += 1;
      },
    }).run(),
  );
  return { told, steps, ended: Promise.all(writing) };
}

async function expectReadable(
  on: VictimPlatform,
  acknowledged: ReadonlyMap<string, Acknowledged>,
): Promise<void> {
  const tokens = await Promise.all(authors.map((handle) => on.token(handle)));
  const lost: string[] = [];
  for (const told of acknowledged.values()) {
    const answers = await Promise.all(
      tokens.map((token) => callApi(on.run().url, { method: 'GET', path: `/ideas/${told.ideaId}`, token })),
    );
    const fault = unreadable(told, answers.find(({ status }) => status === 200)?.body);
    if (fault !== undefined) lost.push(fault);
  }
  expect(lost).toEqual([]);
}

test(`what was acknowledged before a backup of a running platform is there after the restore, and has its effects once (seed ${SEED})`, async () => {
  const chance = chanceFrom(SEED);
  platform = await startVictim(await freePort(), env);
  const stopping = new AbortController();
  const { told, steps, ended } = await startWriters(platform, stopping.signal);
  const goal = 30 + chance.below(30);
  await until('the writers are under way', () => steps.count >= goal);

  // The events between the copies of streams and databases are what this is about: a backup without any proves nothing.
  let before: ReadonlyMap<string, Acknowledged> = new Map();
  let file = '';
  let gap = 0;
  for (let attempt = 1; gap === 0 && attempt <= 5; attempt += 1) {
    before = new Map(told);
    const stepsBefore = steps.count;
    file = join(folder, `backup-${attempt}.tar.gz`);
    const said = await backupTool('backup', file, platform.dataDir);
    expect(said).toContain('Backed up');
    console.log(said.trimEnd());
    expect(steps.count, 'the writers went on').toBeGreaterThan(stepsBefore);
    gap = await lacking(file, 'ideas');
  }
  expect(gap).toBeGreaterThan(0);
  const stepsAfter = steps.count;
  await until('the writers go on', () => steps.count > stepsAfter);
  stopping.abort();
  await ended;
  await platform.stop();

  const restored = join(folder, 'restored');
  console.log((await backupTool('restore', file, restored)).trimEnd());
  platform = await startVictim(await freePort(), env, folder, restored);
  const ops = await platform.token('quinten');
  const emptyMs = await waitUntilQueuesAreEmpty(platform, ops);
  console.log(
    `${before.size} ideas before, the streams lacked ${gap} events; queues empty after ${emptyMs} ms`,
  );
  await expectReadable(platform, before);

  const mongo = new MongoClient(platform.run().mongodbUrl, { serverSelectionTimeoutMS: 5_000 });
  try {
    for (const service of ['ideas', 'triage', 'network', 'fieldlabs']) {
      const events = await readStream(platform.run().natsUrl, platform.operatorPassword(), service);
      const faults = [...streamFaults(events), ...(await logFaults(mongo.db(service), events))];
      expect(faults, service).toEqual([]);
      const verification = await callApi(platform.run().url, {
        method: 'GET',
        path: `/services/${service}/event-log/_verification`,
        token: ops,
      });
      expect(verification.body, service).toMatchObject({ intact: true });
    }
    // Every idea that the restored platform knows as submitted, also what nobody was told of yet, has its effects once.
    const submitted = await mongo
      .db('ideas')
      .collection('ideas')
      .find({ 'state.status': { $ne: 'draft' } }, { projection: { _id: 1 } })
      .toArray();
    const ids = new Set(submitted.map(({ _id: id }) => String(id)));
    const received = { 'state.kind': 'idea-received' };
    expect(await effectFaults(mongo.db('triage'), 'candidates', 'state.ideaId', {}, ids)).toEqual([]);
    expect(
      await effectFaults(mongo.db('notify'), 'notifications', 'state.subject.ideaId', received, ids),
    ).toEqual([]);
  } finally {
    await mongo.close();
  }

  // It goes on from there: what is new has its effects too.
  const more = new AbortController();
  const writers = await startWriters(platform, more.signal);
  await until('new ideas are written', () =>
    [...writers.told.values()].some(({ step }) => step === 'submitted'),
  );
  more.abort();
  await writers.ended;
  await waitUntilQueuesAreEmpty(platform, ops);
  await expectReadable(platform, writers.told);
}, 240_000);
