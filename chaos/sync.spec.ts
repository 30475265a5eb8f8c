import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { callApi, freePort, organisations, readSecrets } from '@innovatienetwerk/runtime';
import { tokenFor } from '@innovatienetwerk/testkit';
import canonicalize from 'canonicalize';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isOnWheel } from './engine.ts';
import { startVictim, type VictimPlatform } from './platform.ts';
import { waitUntilQueuesAreEmpty } from './queues.ts';
import { chanceFrom } from './random.ts';
import { createWriter } from './writers.ts';

const SEED = Number(process.env['CHAOS_SEED'] ?? 20_261_125);
const KILLS = 100;
const PROVINCE = 'NL-UT';
/** Every so many kills the copy of the ideas finds that its place is of another log, as after a restore, and begins anew. */
const ANEW_EVERY = 20;
/** Small steps after that and large ones later, so that kills come within the snapshot and among the changes. */
const pageSizes = { early: ['2', '7'], late: ['60', '200'] } as const;
/** Between the requests of a writer, so that copies get on as well. */
const WRITER_PAUSE_MS = 25;
const WRITER_PAUSE_ON_WHEEL_MS = 250;
const POLL_MS = '10';
/** How long a copy lives at most after its first step. */
const LIFE_MS = 250;

const root = join(import.meta.dirname, '..');
const program = join(root, 'examples', 'poi-sync', 'src', 'main.ts');

let platform: VictimPlatform;
let folder: string;

beforeAll(async () => {
  platform = await startVictim(await freePort(), { RATE_LIMIT_PER_MINUTE: '1000000', LOG_LEVEL: 'warn' });
  folder = await mkdtemp(join(tmpdir(), 'innovatienetwerk-copy-'));
});

afterAll(async () => {
  await platform?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function settings(): Promise<Record<string, string | undefined>> {
  const { url, issuer, identityDir } = platform.run();
  return {
    ...process.env,
    API_URL: `${url}/v1`,
    ISSUER: issuer,
    CLIENT_ID: 'poi-bisc-secret',
    CLIENT_SECRET: (await readSecrets(identityDir))?.clients['poi-bisc']?.secret,
    PROVINCE,
    DATABASE: join(folder, 'copy.sqlite'),
  };
}

interface Lived {
  /** How many steps were applied before the end. */
  readonly steps: number;
  /** Where it stood with the ideas: within the snapshot or among the changes. */
  readonly phase: string;
  readonly complaints: string;
}

/** How far the copy of the ideas is, as the program wrote it. */
function place(): string {
  const database = new DatabaseSync(join(folder, 'copy.sqlite'));
  const found = database.prepare('SELECT cursor FROM place WHERE collection = ?').get('/ideas');
  database.close();
  return String(found?.['cursor'] ?? 'nothing');
}

/** Gives the cursor the hash of a log that never was. */
function forget(): void {
  const [phase = '', cursor = ''] = place().split(':');
  if (cursor === '') return;
  const parts = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as readonly unknown[];
  const forged = Buffer.from(JSON.stringify(parts.with(4, 'ffffffffffff'))).toString('base64url');
  const database = new DatabaseSync(join(folder, 'copy.sqlite'));
  database.prepare('UPDATE place SET cursor = ? WHERE collection = ?').run(`${phase}:${forged}`, '/ideas');
  database.close();
}

/** Lets the program run until some time after its first step, or its start when nothing is new, and kills it. */
async function killedAfter(
  env: Record<string, string | undefined>,
  pageSize: string,
  lifeMs: number,
): Promise<Lived> {
  const child: ChildProcess = spawn(process.execPath, [program], {
    env: { ...env, PAGE_SIZE: pageSize, POLL_MS },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let complaints = '';
  child.stdout?.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr?.on('data', (text: Buffer) => (complaints += text.toString()));
  const ended = once(child, 'exit');
  const giveUpAt = Date.now() + 3_000;
  while (output === '' && child.exitCode === null && Date.now() < giveUpAt) await delay(2);
  await delay(lifeMs);
  child.kill('SIGKILL');
  await ended;
  return { steps: output.split('\n').length - 1, phase: place().replace(/:.*/, ''), complaints };
}

interface Item {
  readonly id: string;
  readonly region?: string;
  readonly province?: string;
  readonly provinces?: readonly string[];
}

const isOurs = ({ region, province, provinces = [] }: Item): boolean =>
  region === PROVINCE || province === PROVINCE || provinces.includes(PROVINCE);

/** The snapshot of a collection, as the system of the POI sees it now: every object by its id, as canonical JSON. */
async function snapshotOf(collection: string): Promise<ReadonlyMap<string, string>> {
  const token = await platform.token('poi-bisc');
  const items: Item[] = [];
  let next: string | undefined;
  do {
    const path = `${collection}/_snapshots${next === undefined ? '' : `?cursor=${next}`}`;
    const { status, body } = await callApi(platform.run().url, { method: 'GET', path, token });
    if (status !== 200) throw new Error(`${path}: ${status}`);
    items.push(...body.items);
    next = body.next;
  } while (next !== undefined);
  return new Map(items.filter(isOurs).map((item) => [item.id, canonicalize(item) ?? '']));
}

/** What the copy holds, as canonical JSON. */
function copied(collection: string): ReadonlyMap<string, string> {
  const database = new DatabaseSync(join(folder, 'copy.sqlite'), { readOnly: true });
  const rows = database.prepare('SELECT id, item FROM object WHERE collection = ?').all(collection);
  database.close();
  return new Map(rows.map(({ id, item }) => [String(id), canonicalize(JSON.parse(String(item))) ?? '']));
}

const sorted = (objects: ReadonlyMap<string, string>): string =>
  [...objects.keys()]
    .toSorted()
    .map((id) => objects.get(id))
    .join('\n');

/** Writes ideas in three provinces until it is stopped. */
async function writeUntil(signal: AbortSignal): Promise<void> {
  const { url } = platform.run();
  const { body } = await callApi(url, {
    method: 'GET',
    path: '/challenges?open=true',
    token: await platform.token('anna'),
  });
  // Nobody of the tour: who is there awaits a mail, and those about ideas of their own would come before it.
  const { id: organisationId } = organisations.utrecht;
  const grants = [{ role: 'staff', organisationId, regions: [PROVINCE] }] as const;
  const tokens = [
    tokenFor(platform.run(), { grants }),
    platform.token('bram'),
    tokenFor(platform.run(), { grants }),
    platform.token('emma'),
  ];
  await Promise.all(
    tokens.map(async (asked, index) => {
      const token = await asked;
      const writer = createWriter({
        name: `schrijver ${index}`,
        apiUrl: `${url}/v1`,
        async token() {
          await delay(isOnWheel(platform) ? WRITER_PAUSE_ON_WHEEL_MS : WRITER_PAUSE_MS);
          return token;
        },
        challengeId: body.items[0].id,
        signal,
        onAcknowledged: () => {},
      });
      await writer.run();
    }),
  );
}

test(`a copy that is killed at ${KILLS} random points while others write is what the platform says, byte for byte (seed ${SEED}) [features 82]`, async () => {
  const chance = chanceFrom(SEED);
  const env = await settings();
  const stopping = new AbortController();
  const writing = writeUntil(stopping.signal);
  // An idea that goes the whole way to libraries that adopt it, so that Fieldlabs and adoptions change too.
  const main = join(root, 'runtime', 'src', 'tour', 'main.ts');
  const tour = promisify(execFile)(process.execPath, [main], {
    env: { ...process.env, DATA_DIR: platform.dataDir, TOUR_PACE: '3' },
  });
  tour.catch(() => undefined);

  const startedAt = Date.now();
  const lives: Lived[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const turn = kill % ANEW_EVERY;
    if (turn === 0 && kill > 0) forget();
    const sizes = turn < ANEW_EVERY / 2 ? pageSizes.early : pageSizes.late;
    lives.push(await killedAfter(env, chance.pick(sizes), chance.below(LIFE_MS)));
  }
  const killedMs = Date.now() - startedAt;
  stopping.abort();
  await writing;
  await tour.catch((error: { readonly stdout?: string }) => {
    throw new Error(`The tour failed:\n${error.stdout?.slice(-2_000) ?? ''}`, { cause: error });
  });
  await waitUntilQueuesAreEmpty(platform, await platform.token('quinten'));
  await promisify(execFile)(process.execPath, [program], { env });

  const sizes: string[] = [];
  for (const collection of ['/ideas', '/fieldlabs', '/adoptions']) {
    const [copy, snapshot] = [copied(collection), await snapshotOf(collection)];
    sizes.push(`${snapshot.size} of ${collection}`);
    expect(sorted(copy), collection).toBe(sorted(snapshot));
    expect(snapshot.size, collection).toBeGreaterThan(0);
  }
  const steps = lives.map((life) => life.steps);
  const applied = steps.reduce((total, one) => total + one, 0);
  const within = (phase: string): number => lives.filter((life) => life.phase === phase).length;
  console.log(
    `${KILLS} kills in ${killedMs} ms (seed ${SEED}), ${within('snapshot')} within the snapshot and ${within('deltas')} among the changes; ${applied} steps before them; in the end ${sizes.join(', ')}`,
  );
  expect(within('snapshot')).toBeGreaterThan(KILLS / 20);
  expect(within('deltas')).toBeGreaterThan(KILLS / 5);
  expect(lives.map(({ complaints }) => complaints).filter((text) => text !== '')).toEqual([]);
  // Most of them were killed while there was something to do.
  expect(steps.filter((count) => count > 0).length).toBeGreaterThan(KILLS / 2);
}, 600_000);
