import { execFile } from 'node:child_process';
import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { callApi, freePort } from '@innovatienetwerk/runtime';
import { MongoClient } from 'mongodb';
import { compensations } from './compensations.ts';
import { endStateOf, pendingIn, type EndState } from './end-state.ts';
import { laterDays } from './left-to-time.ts';
import { startVictim, type VictimPlatform } from './platform.ts';
import { collections, timed } from './process-steps.ts';

/** What came of the tour and the compensations on one platform. */
export interface Course {
  readonly end: EndState;
  /** `<service>.<kind>.<step>` for each kill, and which of its writes it was when there may be several. */
  readonly killed: readonly string[];
}

export const whens = ['never', 'before', 'after'] as const;
export type When = (typeof whens)[number];

/** Schedules are back within five seconds of a kill, and each takes its turn at once. */
const AT_REST_MS = 6_000;
const REST_WITHIN_MS = 150_000;

const preloaded = (file: string): string => `--import ${pathToFileURL(join(import.meta.dirname, file)).href}`;

/** How much a service still has to do. @throws when it set something aside */
async function workOf(platform: VictimPlatform, mongo: MongoClient, service: string): Promise<number> {
  const token = await platform.token('quinten');
  const path = `/services/${service}/queues`;
  const { status, body } = await callApi(platform.run().url, { method: 'GET', path, token });
  if (status !== 200) return 1;
  if (body.deadLetters !== 0) throw new Error(`${service} set ${body.deadLetters} events aside`);
  const waiting = body.consumers.reduce(
    (sum: number, { pending, inProgress }: { readonly pending: number; readonly inProgress: number }) =>
      sum + pending + inProgress,
    0,
  );
  return waiting + (await pendingIn(mongo, service));
}

async function untilAtRest(platform: VictimPlatform, mongo: MongoClient): Promise<void> {
  const giveUpAt = Date.now() + REST_WITHIN_MS;
  let quietSince = Date.now();
  while (Date.now() - quietSince < AT_REST_MS) {
    const work = await Promise.all(
      Object.keys(collections).map((service) => workOf(platform, mongo, service)),
    );
    if (work.some((count) => count > 0)) quietSince = Date.now();
    if (Date.now() > giveUpAt) throw new Error(`The platform does not come to rest: ${work.join(', ')}`);
    await delay(500);
  }
}

async function tour(dataDir: string): Promise<void> {
  const main = join(import.meta.dirname, '..', 'runtime', 'src', 'tour', 'main.ts');
  await promisify(execFile)(process.execPath, [main], {
    env: { ...process.env, DATA_DIR: dataDir },
  }).catch((error: { readonly stdout?: string }) => {
    throw new Error(`The tour failed:\n${error.stdout ?? ''}`, { cause: error });
  });
}

/** Takes the tour and everything that is turned back, lets a year pass, and looks at what is left. */
export async function play(when: When, folder: string, seed: number): Promise<Course> {
  const dir = await mkdtemp(join(folder, `${when}-`));
  const daysFile = join(folder, `${when}.days`);
  const platform = await startVictim(await freePort(), {
    RATE_LIMIT_PER_MINUTE: '1000000',
    LOG_LEVEL: 'warn',
    RESTART_WAIT_MS: '300',
    // What another system did not answer in time, on a machine that is this busy, comes again in seconds and not in minutes.
    CONNECT_TIME_SCALE: '0.02',
    NODE_OPTIONS: `${preloaded('crash.ts')} ${preloaded('other-day.ts')}`,
    CRASH_DIR: dir,
    CRASH_WHEN: when,
    DAYS_FILE: daysFile,
  });
  const mongo = new MongoClient(platform.run().mongodbUrl);
  try {
    const turnedBack = await compensations(platform, seed);
    await Promise.all([tour(platform.dataDir), turnedBack.first()]);
    await untilAtRest(platform, mongo);
    await turnedBack.atRest();
    await untilAtRest(platform, mongo);
    for (const days of laterDays) {
      await writeFile(daysFile, String(days));
      await Promise.all(timed.map((service) => platform.restart(service)));
      await untilAtRest(platform, mongo);
    }
    return { end: await endStateOf(mongo), killed: await readdir(dir) };
  } finally {
    await mongo.close();
    await platform.stop();
  }
}
