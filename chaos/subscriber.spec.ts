import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fieldlabUnderWay, freePort, organisations } from '@innovatienetwerk/runtime';
import { clientAs, until, type Client } from '@innovatienetwerk/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { somebody, type Somebody } from './cast.ts';
import { isOnWheel } from './engine.ts';
import { startVictim, type VictimPlatform } from './platform.ts';
import { chanceFrom } from './random.ts';
import type { Manner, Noted } from './subscriber.ts';

const SEED = Number(process.env['CHAOS_SEED'] ?? 20_261_125);
/** Each an object with events of its own: reported once, and judged anew so often. */
const RISKS = 400;
const RISKS_ON_WHEEL = 60;
const EVENTS_EACH = 25;
const WRITERS = 24;
/** What takes three days between two attempts takes two minutes here. */
const TIME_SCALE = 0.0005;
const manners: readonly Manner[] = ['hangs', '500', '429', 'redirects', 'slow', '410'];

let platform: VictimPlatform;
let folder: string;
let file: string;
let port: number;
let bisc: Client;
let coordinator: Somebody;
let fieldlabId: string;
let subscriber: ChildProcess;
let secrets: readonly string[] = [];

async function startSubscriber(): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, 'subscriber.ts'), [String(port), file, ...secrets]);
  await once(child, 'message');
  return child;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'innovatienetwerk-subscriber-'));
  file = join(folder, 'taken.jsonl');
  port = await freePort();
  platform = await startVictim(await freePort(), {
    RATE_LIMIT_PER_MINUTE: '1000000',
    LOG_LEVEL: 'warn',
    CONNECT_TIME_SCALE: String(TIME_SCALE),
  });
  ({ id: fieldlabId } = await fieldlabUnderWay(platform.run()));
  bisc = await clientAs(platform.run(), 'poi-bisc');
  coordinator = await somebody(platform, 'coordinator', 'bisc');
  subscriber = await startSubscriber();
});

afterAll(async () => {
  subscriber?.kill('SIGKILL');
  await platform?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function subscribe(): Promise<string> {
  const { status, body } = await bisc.post('/subscriptions', {
    body: {
      organisationId: organisations.bisc.id,
      sink: `http://127.0.0.1:${port}/events`,
      types: ['reported', 'changed'].map((name) => `nl.bibliotheken.innovatie.risk.${name}.v1`),
    },
  });
  expect(status, JSON.stringify(body)).toBe(201);
  return `/subscriptions/${body.id}`;
}

async function learnKeys(path: string): Promise<void> {
  const { body } = await bisc.get(`${path}/signing-keys`);
  secrets = body.keys.map(({ secret }: { readonly secret: string }) => secret);
  for (const secret of secrets) subscriber.send({ secret });
}

/** One risk, judged anew again and again. @returns its id, when all of it was acknowledged */
async function writeRisk(index: number): Promise<string> {
  const { client } = coordinator;
  const judged = { likelihood: 1, impact: 1 + (index % 5) };
  const made = await client.post(`/fieldlabs/${fieldlabId}/risks`, {
    body: {
      ...judged,
      description: 'Te weinig tijd.',
      ownerId: coordinator.id,
      mitigation: 'Samen plannen.',
    },
  });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  let { etag } = made;
  for (let count = 1; count < EVENTS_EACH; count += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one change after another is what is to be in order
    const changed = await client.patch(`/risks/${made.body.id}`, {
      ifMatch: etag,
      body: { likelihood: 1 + (count % 5) },
    });
    expect(changed.status, JSON.stringify(changed.body)).toBe(200);
    ({ etag } = changed);
  }
  return made.body.id;
}

async function writeAll(count: number): Promise<readonly string[]> {
  const ids: string[] = [];
  let next = 0;
  const writer = async (): Promise<void> => {
    while (next < count) {
      next += 1;
      // oxlint-disable-next-line no-await-in-loop
      ids.push(await writeRisk(next));
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
  return ids;
}

async function killSubscriber(): Promise<void> {
  subscriber.kill('SIGKILL');
  await once(subscriber, 'exit');
  await delay(200);
  subscriber = await startSubscriber();
}

/** Its owner resumes it as soon as the platform says that it stopped. */
async function resumeWhenStopped(path: string): Promise<void> {
  const { body } = await bisc.get(path);
  if (body.status !== 'stopped') return;
  expect(body.stopReason).toBe('gone');
  expect((await bisc.post(`${path}/resumptions`)).status).toBe(201);
}

const notedSoFar = async (): Promise<readonly Noted[]> =>
  (await readFile(file, 'utf8').catch(() => ''))
    .split('\n')
    .filter((line) => line.endsWith('}'))
    .map((line) => JSON.parse(line) as Noted);
const takenSoFar = async (): Promise<readonly Noted[]> =>
  (await notedSoFar()).filter(({ isTaken }) => isTaken);

test('an endpoint that is killed, hangs, refuses, redirects and slows gets every event in order, each delivery signed and a CloudEvent by the official libraries [features 63, 65, 67, 69]', async () => {
  const chance = chanceFrom(SEED);
  const path = await subscribe();
  await learnKeys(path);
  const ended = new AbortController();
  const trouble = (async () => {
    let count = 0;
    while (!ended.signal.aborted) {
      const manner = chance.pick(manners);
      subscriber.send({ manner });
      await delay(300 + chance.below(1_200));
      if (chance.next() < 0.4) await killSubscriber();
      subscriber.send({ manner: 'well' });
      await resumeWhenStopped(path);
      await delay(200 + chance.below(800));
      // Keys are changed while messages are under way.
      if (count % 8 === 3) {
        expect((await bisc.post(`${path}/key-rotations`, { body: { overlapHours: 1 } })).status).toBe(201);
        await learnKeys(path);
      }
      if (count % 5 === 4) await platform.kill('connect');
      count += 1;
    }
    return count;
  })();

  const risks = await writeAll(isOnWheel(platform) ? RISKS_ON_WHEEL : RISKS);
  ended.abort();
  const troubles = await trouble;
  subscriber.send({ manner: 'well' });

  const wanted = risks.length * EVENTS_EACH;
  await until(
    'every event is taken',
    async () => {
      await resumeWhenStopped(path);
      return new Set((await takenSoFar()).map(({ id }) => id)).size >= wanted ? true : undefined;
    },
    180_000,
  );
  const noted = await notedSoFar();
  const taken = noted.filter(({ isTaken }) => isTaken);
  // Not a sample: every delivery that reached it, those included that it refused or let hang.
  expect(noted.filter((one) => !one.isSigned)).toEqual([]);
  expect(noted.filter((one) => !one.isCloudEvent)).toEqual([]);
  // A map keeps the place at which a key came first.
  const inOrder = [...new Map(taken.map((one) => [one.id, one])).values()];
  expect(inOrder).toHaveLength(wanted);
  for (const id of risks) {
    const sequences = inOrder
      .filter(({ aggregateid }) => aggregateid === id)
      .map(({ sequence }) => Number(sequence));
    expect(sequences, `the events of ${id}`).toEqual(
      Array.from({ length: EVENTS_EACH }, (_, index) => index + 1),
    );
  }
  console.log(
    `seed ${SEED}: ${wanted} events, ${taken.length - wanted} came twice, ${noted.length} deliveries verified, after ${troubles} troubles`,
  );
}, 600_000);
