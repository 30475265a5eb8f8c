import { setTimeout as delay } from 'node:timers/promises';
import { callApi, freePort } from '@innovatienetwerk/runtime';
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { effectFaults, logFaults, streamFaults, unpublished, unreadable } from './invariants.ts';
import { startVictim, type VictimPlatform } from './platform.ts';
import { waitUntilQueuesAreEmpty } from './queues.ts';
import { chanceFrom } from './random.ts';
import { readStream } from './stream.ts';
import { createWriter, type Acknowledged } from './writers.ts';

const SEED = Number(process.env['CHAOS_SEED'] ?? 20_261_124);
const KILLS = 20;
const WRITERS = 16;
/** Acknowledged steps between two kills, so that each kill meets work under way. */
const STEPS_BETWEEN = 6;
const STEP_LIMIT_MS = 60_000;
const QUEUES_EMPTY_WITHIN_MS = 10_000;

/** `relay` is the service `ideas` at a moment at which an event is in its log and not yet out of its outbox. */
const victims = [
  'nats',
  'database',
  'ideas',
  'triage',
  'fieldlabs',
  'notify',
  'network',
  'gateway',
  'relay',
] as const;
const authors = ['anna', 'bram', 'emma', 'fatima', 'sanne'] as const;
/** The collections of the aggregates of each service that the writers touch, by the name in their events. */
const written = {
  ideas: { idea: 'ideas', challenge: 'challenges', endorsement: 'endorsements' },
  triage: { candidate: 'candidates', round: 'rounds', 'criteria-set': 'criteria-sets' },
  notify: {
    notification: 'notifications',
    mail: 'mails',
    contact: 'contacts',
    announcement: 'announcements',
  },
} as const;

let platform: VictimPlatform;
let mongo: MongoClient;

beforeAll(async () => {
  platform = await startVictim(await freePort(), { RATE_LIMIT_PER_MINUTE: '1000000', LOG_LEVEL: 'warn' });
  mongo = new MongoClient(platform.run().mongodbUrl, { serverSelectionTimeoutMS: 5_000 });
});

afterAll(async () => {
  await mongo?.close();
  await platform?.stop();
});

/** Waits, not longer than a moment, until a relay stands between its log and its outbox. */
async function relayIsMidway(): Promise<void> {
  const ideas = mongo.db('ideas');
  const giveUpAt = Date.now() + 2_000;
  while (Date.now() < giveUpAt) {
    try {
      const [waiting, last] = await Promise.all([
        ideas.collection('ideas').findOne({ pending: true }, { projection: { _id: 1 } }),
        ideas.collection('log').findOne({}, { sort: { _id: -1 }, projection: { 'event.aggregateId': 1 } }),
      ]);
      if (waiting !== null && last?.['event']?.aggregateId === waiting._id) return;
    } catch {
      // The database was a victim a moment ago.
      await delay(50);
    }
  }
}

/** Mails go out and followers are told by the clock, after the queues: while one waits, the log of notify still grows. */
async function waitUntilMailsAreSent(): Promise<void> {
  const giveUpAt = Date.now() + STEP_LIMIT_MS;
  const inNotify = (collection: string, status: string) =>
    mongo
      .db('notify')
      .collection(collection)
      .find({ 'state.status': status }, { projection: { state: 1 } })
      .toArray();
  for (;;) {
    const waiting = [...(await inNotify('announcements', 'telling')), ...(await inNotify('mails', 'queued'))];
    if (waiting.length === 0) return;
    if (Date.now() > giveUpAt)
      throw new Error(`${waiting.length} mails or announcements wait: ${JSON.stringify(waiting[0])}`);
    await delay(100);
  }
}

test(`nothing acknowledged is lost, nothing is done twice, whatever is killed (seed ${SEED}) [features 69, 83]`, async () => {
  const chance = chanceFrom(SEED);
  const tokens = new Map(
    await Promise.all(authors.map(async (handle) => [handle, await platform.token(handle)] as const)),
  );
  const apiUrl = `${platform.run().url}/v1`;
  const someone = tokens.get('anna') ?? '';
  const challenges = await callApi(platform.run().url, {
    method: 'GET',
    path: '/challenges',
    token: someone,
  });
  const channel = challenges.body.items.find(
    (challenge: { kind: string }) => challenge.kind === 'always-open',
  );
  const told = new Map<string, Acknowledged>();
  let steps = 0;
  const stopping = new AbortController();
  const failures: unknown[] = [];
  const writers = Array.from({ length: WRITERS }, (_, index) => {
    const handle = authors[index % authors.length] ?? 'anna';
    const token = tokens.get(handle) ?? '';
    const writer = createWriter({
      name: `schrijver ${index}`,
      apiUrl,
      token: () => Promise.resolve(token),
      challengeId: channel.id,
      signal: stopping.signal,
      onAcknowledged: (acknowledged) => {
        told.set(acknowledged.ideaId, acknowledged);
        steps += 1;
      },
    });
    return writer.run().catch((error: unknown) => failures.push(error));
  });

  const killed: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const goal = steps + STEPS_BETWEEN;
    const giveUpAt = Date.now() + STEP_LIMIT_MS;
    while (steps < goal && failures.length === 0) {
      if (Date.now() > giveUpAt) throw new Error(`No progress after killing ${killed.join(', ')}`);
      await delay(20);
    }
    expect(failures).toEqual([]);
    // Every kind of victim at least twice, in an order that the seed gives.
    const victim =
      kill < victims.length * 2 ? (victims[kill % victims.length] ?? 'nats') : chance.pick(victims);
    await delay(chance.below(120));
    if (victim === 'relay') await relayIsMidway();
    const backMs = await platform.kill(victim === 'relay' ? 'ideas' : victim);
    killed.push(`${victim} (${backMs} ms)`);
  }
  stopping.abort();
  await Promise.all(writers);
  expect(failures).toEqual([]);

  const ops = await platform.token('quinten');
  const emptyMs = await waitUntilQueuesAreEmpty(platform, ops);
  console.log(
    `killed: ${killed.join(', ')}; ${told.size} ideas, ${steps} steps; queues empty after ${emptyMs} ms`,
  );
  expect(emptyMs).toBeLessThan(QUEUES_EMPTY_WITHIN_MS);
  await waitUntilMailsAreSent();
  await waitUntilQueuesAreEmpty(platform, ops);

  // Every acknowledged write is readable.
  const authorOf = new Map<string, string>();
  for (const handle of authors) {
    const me = JSON.parse(
      Buffer.from((tokens.get(handle) ?? '').split('.')[1] ?? '', 'base64url').toString(),
    ) as { sub: string };
    authorOf.set(me.sub, tokens.get(handle) ?? '');
  }
  const lost: string[] = [];
  for (const acknowledged of told.values()) {
    const token = authorOf.get(acknowledged.authorId) ?? '';
    const answer = await callApi(platform.run().url, {
      method: 'GET',
      path: `/ideas/${acknowledged.ideaId}`,
      token,
    });
    const fault = unreadable(acknowledged, answer.status === 200 ? answer.body : undefined);
    if (fault !== undefined) lost.push(fault);
  }
  expect(lost).toEqual([]);

  // Each committed change is in the stream exactly once, in the order of its object, and in the log.
  for (const [service, collections] of Object.entries(written)) {
    const events = await readStream(platform.run().natsUrl, platform.operatorPassword(), service);
    const database = mongo.db(service);
    const faults = [
      ...streamFaults(events),
      ...(await unpublished(database, collections, events)),
      ...(await logFaults(database, events)),
    ];
    expect(faults, service).toEqual([]);
  }

  // Every effect was applied once.
  const submitted = new Set(
    [...told.values()].filter(({ step }) => step === 'submitted').map(({ ideaId }) => ideaId),
  );
  const received = { 'state.kind': 'idea-received' };
  expect(await effectFaults(mongo.db('triage'), 'candidates', 'state.ideaId', {}, submitted)).toEqual([]);
  expect(
    await effectFaults(mongo.db('notify'), 'notifications', 'state.subject.ideaId', received, submitted),
  ).toEqual([]);

  // The chain of each log is intact.
  for (const service of Object.keys(written)) {
    const answer = await callApi(platform.run().url, {
      method: 'GET',
      path: `/services/${service}/event-log/_verification`,
      token: ops,
    });
    expect(answer.body).toMatchObject({ intact: true });
  }
});
