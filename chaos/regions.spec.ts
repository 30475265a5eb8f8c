import { setTimeout as delay } from 'node:timers/promises';
import type { EventEnvelope, Grant } from '@innovatienetwerk/contract';
import { callApi, organisations } from '@innovatienetwerk/runtime';
import { tokenFor, until } from '@innovatienetwerk/testkit';
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCountry, type Country, type SeatAtWork } from './country.ts';
import { effectFaults, logFaults, streamFaults, unpublished, unreadable } from './invariants.ts';
import { queuesBusyAt } from './queues.ts';
import { chanceFrom } from './random.ts';
import { readStream } from './stream.ts';
import { createWriter, type Acknowledged } from './writers.ts';

const SEED = Number(process.env['CHAOS_SEED'] ?? 20_261_125);
/** How long the line to the hub is cut, in milliseconds. Longer than it takes the servers to notice; the full run cuts it for a minute. */
const CUT_MS = Number(process.env['CUT_MS'] ?? 12_000);
const WRITERS_IN_A_REGION = 3;
const STEP_LIMIT_MS = 120_000;
const START_LIMIT_MS = 300_000;
const collections = { idea: 'ideas', challenge: 'challenges', endorsement: 'endorsements' };

type OrganisationKey = keyof typeof organisations;
const poiOf: Readonly<Record<string, OrganisationKey>> = { gr: 'biblionet-groningen', fr: 'fers' };

let country: Country;
const clients = new Map<string, MongoClient>();
const databaseOf = (seat: SeatAtWork, service: string) => {
  const client = clients.get(seat.name) ?? new MongoClient(seat.mongodbUrl);
  clients.set(seat.name, client);
  return client.db(service);
};
const region = (name: string): SeatAtWork => {
  const found = country.regions.find((seat) => seat.name === name);
  if (found === undefined) throw new Error(`There is no region ${name}`);
  return found;
};

const grantAt = (role: Grant['role'], key: OrganisationKey): Grant => {
  const { id, regions } = organisations[key];
  return { role, organisationId: id, regions };
};
const tokenOf = (role: Grant['role'], key: OrganisationKey, actingFor?: string): Promise<string> =>
  tokenFor(country.identity, {
    grants: [grantAt(role, key)],
    ...(actingFor === undefined ? {} : { actingFor }),
  });
const ask = (seat: SeatAtWork, token: string, method: 'GET' | 'POST', path: string, body?: unknown) =>
  callApi(seat.url, { method, path, token, ...(body === undefined ? {} : { body }) });
/** Until the servers know that nobody answers there: then a request is refused at once instead of waiting. */
const untilRefused = (seat: SeatAtWork, token: string, path: string): Promise<unknown> =>
  until(
    `${path} of ${seat.name} is refused`,
    async () => {
      const answer = await callApi(seat.url, { method: 'GET', path, token, patienceMs: 0 }).catch(
        () => undefined,
      );
      // Never by somebody else's objects.
      expect(answer?.status ?? 503).toBeGreaterThanOrEqual(path === '/ideas' ? 500 : 200);
      return answer?.status === 503 ? true : undefined;
    },
    STEP_LIMIT_MS,
  );

beforeAll(async () => {
  country = await startCountry();
}, START_LIMIT_MS);

afterAll(async () => {
  await Promise.all([...clients.values()].map((client) => client.close()));
  await country?.stop();
});

/** A channel of the region for ideas, which lives there too. */
async function channelOf(seat: SeatAtWork): Promise<string> {
  const poi = poiOf[seat.name] ?? 'fers';
  const answer = await ask(seat, await tokenOf('coordinator', poi), 'POST', '/challenges', {
    title: { nl: 'Ideeën uit de provincie', en: 'Ideas from the province' },
    question: { nl: 'Wat kan beter?', en: 'What can be better?' },
    kind: 'always-open',
    region: organisations[poi].regions[0],
    opensAt: '2026-01-01T00:00:00Z',
  });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return String(answer.body.id);
}

interface Load {
  readonly told: ReadonlyMap<string, Acknowledged>;
  readonly token: string;
  /** Answers that were refusals, and requests without an answer. */
  readonly refused: (number | 'none')[];
  readonly steps: () => number;
  stop(): Promise<void>;
}

async function writeIn(seat: SeatAtWork): Promise<Load> {
  const token = await tokenOf('staff', poiOf[seat.name] ?? 'fers');
  const challengeId = await channelOf(seat);
  const told = new Map<string, Acknowledged>();
  const refused: (number | 'none')[] = [];
  const stopping = new AbortController();
  let steps = 0;
  const failures: unknown[] = [];
  const writers = Array.from({ length: WRITERS_IN_A_REGION }, (_, index) =>
    createWriter({
      name: `${seat.name} ${index}`,
      apiUrl: `${seat.url}/v1`,
      token: () => Promise.resolve(token),
      challengeId,
      signal: stopping.signal,
      onAcknowledged: (acknowledged) => {
        told.set(acknowledged.ideaId, acknowledged);
        steps += 1;
      },
      onRefused: (status) => refused.push(status),
    })
      .run()
      .catch((error: unknown) => failures.push(error)),
  );
  return {
    told,
    token,
    refused,
    steps: () => steps,
    async stop() {
      stopping.abort();
      await Promise.all(writers);
      expect(failures).toEqual([]);
    },
  };
}

const progress = (load: Load, more: number): Promise<unknown> => {
  const goal = load.steps() + more;
  return until(`${more} more steps`, () => Promise.resolve(load.steps() >= goal || undefined), STEP_LIMIT_MS);
};

/** A stream without a leader for a moment is asked again. */
const eventsAt = (seat: SeatAtWork, context: string): Promise<readonly EventEnvelope[]> =>
  until(
    `the stream of ${context} at ${seat.name} can be read`,
    () => readStream(seat.natsUrl, seat.operatorPassword, context).catch(() => undefined),
    STEP_LIMIT_MS,
  );

describe('a region with servers of its own', () => {
  test('keeps its own objects, passes national requests to the hub, and hears of what it asked there', async () => {
    const gr = region('gr');
    const manager = await tokenOf('programme-manager', 'kb');
    for (const key of ['kb', 'biblionet-groningen', 'fers'] as const) {
      const { id, kind, name, regions } = organisations[key];
      const answer = await ask(gr, manager, 'POST', '/organisations', { id, kind, name, regions });
      expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    }
    const friesland = { title: 'Een idee', region: 'NL-FR', organisationId: organisations.fers.id };
    for (const seat of [gr, country.hub]) {
      const elsewhere = await ask(seat, manager, 'POST', '/ideas', friesland);
      expect([elsewhere.status, elsewhere.body.code], seat.name).toEqual([421, 'placement.elsewhere']);
    }
    // Recorded at the hub, which the region's gateway asks; then the region's own services know it.
    const acting = await tokenOf('staff', 'fers', organisations['biblionet-groningen'].id);
    const draft = () => ask(gr, acting, 'POST', '/ideas', { title: 'Namens Groningen' });
    expect((await draft()).status).toBe(403);
    const recorded = await ask(
      gr,
      await tokenOf('coordinator', 'biblionet-groningen'),
      'POST',
      '/delegations',
      {
        organisationId: organisations['biblionet-groningen'].id,
        delegateId: organisations.fers.id,
        roles: ['staff'],
        regions: ['NL-GR'],
        validFrom: '2026-01-01T00:00:00Z',
        validUntil: '2031-01-01T00:00:00Z',
      },
    );
    expect(recorded.status, JSON.stringify(recorded.body)).toBe(201);
    await until(
      'the delegation is known in the region',
      async () => ((await draft()).status === 201 ? true : undefined),
      STEP_LIMIT_MS,
    );
  });

  test(`goes on while the line is cut, and all is told once when it heals (seed ${SEED}) [features 69, 83]`, async () => {
    const chance = chanceFrom(SEED);
    const [gr, fr] = [region('gr'), region('fr')];
    const loads = { gr: await writeIn(gr), fr: await writeIn(fr) };
    await progress(loads.gr, 6);

    country.lineOf('gr').cut('silent');
    const cutAt = Date.now();
    const before = loads.gr.steps();
    const refusedBefore = loads.gr.refused.length;
    // One server of the hub dies meanwhile: the other region does not notice much of it.
    const victim = country.hub.bus[chance.below(country.hub.bus.length)];
    await victim?.end('SIGKILL');
    await progress(loads.fr, 6);
    await victim?.start();
    await untilRefused(gr, loads.gr.token, '/organisations');
    await delay(Math.max(0, CUT_MS - (Date.now() - cutAt)));
    const written = loads.gr.steps() - before;
    const cutMs = Date.now() - cutAt;
    expect(written).toBeGreaterThan(0);
    expect(loads.gr.refused.slice(refusedBefore)).toEqual([]);
    country.lineOf('gr').heal();
    const healedAt = Date.now();

    // The other region is restarted whole. While its ideas are away, nobody else answers for them.
    const [ideas, gateway] = fr.processes;
    await ideas?.end('SIGKILL');
    await untilRefused(fr, loads.fr.token, '/ideas');
    await gateway?.end('SIGTERM');
    await fr.bus[0]?.end('SIGKILL');
    await fr.bus[0]?.start();
    for (const part of [ideas, gateway]) await part?.start();
    await progress(loads.fr, 6);

    const regionEvents = async () =>
      (await Promise.all([gr, fr].map((seat) => eventsAt(seat, 'ideas')))).flat();
    await Promise.all([loads.gr.stop(), loads.fr.stop()]);
    await until(
      'every queue is empty',
      async () => {
        const busy = await Promise.all(
          [country.hub, gr, fr].map((seat) => queuesBusyAt(seat, () => tokenOf('ops', 'kb'))),
        );
        const [own, copied] = [await regionEvents(), await eventsAt(country.hub, 'ideas')];
        return !busy.includes(true) && copied.length >= own.length ? true : undefined;
      },
      STEP_LIMIT_MS,
    );
    console.log(
      `cut for ${cutMs} ms: ${written} acknowledged steps in the region meanwhile, none refused; ` +
        `all at the hub ${Date.now() - healedAt} ms after it healed; ${loads.gr.told.size + loads.fr.told.size} ideas`,
    );

    // Every acknowledged write is at its region, with its events in order, and in the log.
    for (const [seat, load] of [
      [gr, loads.gr],
      [fr, loads.fr],
    ] as const) {
      const faults: (string | undefined)[] = [];
      for (const told of load.told.values()) {
        const answer = await ask(seat, load.token, 'GET', `/ideas/${told.ideaId}`);
        faults.push(unreadable(told, answer.status === 200 ? answer.body : undefined));
      }
      const events = await eventsAt(seat, 'ideas');
      const database = databaseOf(seat, 'ideas');
      expect(
        [
          ...faults.filter((fault) => fault !== undefined),
          ...streamFaults(events),
          ...(await unpublished(database, collections, events)),
          ...(await logFaults(database, events)),
        ],
        seat.name,
      ).toEqual([]);
    }

    // The hub has copied each event once, in order, and keeps no regional object itself.
    const copied = await eventsAt(country.hub, 'ideas');
    const own = await regionEvents();
    expect(streamFaults(copied)).toEqual([]);
    expect(copied.map(({ id }) => id).toSorted()).toEqual(own.map(({ id }) => id).toSorted());
    expect(await databaseOf(country.hub, 'ideas').collection('ideas').countDocuments()).toBe(0);

    // Each effect at the hub was applied once.
    const submitted = new Set(
      [...loads.gr.told.values(), ...loads.fr.told.values()]
        .filter(({ step }) => step === 'submitted')
        .map(({ ideaId }) => ideaId),
    );
    const triage = databaseOf(country.hub, 'triage');
    expect(await effectFaults(triage, 'candidates', 'state.ideaId', {}, submitted)).toEqual([]);

    // And each region has copied back what is about its own provinces or the country, and nothing of another's.
    const national = await eventsAt(country.hub, 'triage');
    for (const [seat, provinces] of [
      [gr, ['NL', 'NL-GR', 'NL-DR']],
      [fr, ['NL', 'NL-FR']],
    ] as const) {
      const heard = await until(
        `the candidates of ${seat.name} are known there`,
        async () => {
          const events = await eventsAt(seat, 'triage');
          const due = national.filter(({ region: of }) => (provinces as readonly string[]).includes(of));
          return events.length >= due.length ? { events, due } : undefined;
        },
        STEP_LIMIT_MS,
      );
      expect(streamFaults(heard.events)).toEqual([]);
      expect(heard.events.map(({ id }) => id).toSorted()).toEqual(heard.due.map(({ id }) => id).toSorted());
    }
  });
});
