import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { connect } from '@nats-io/transport-node';
import { eventSubject, toCloudEventHeaders, type EventEnvelope } from '@innovatienetwerk/contract';
import { inboxPrefixOf } from '@innovatienetwerk/bus';
import { freePort, organisations, readPasswords } from '@innovatienetwerk/runtime';
import { clientWith, until, type Client } from '@innovatienetwerk/testkit';
import { headers } from '@nats-io/transport-node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { examine, runTool, storyOf } from './ops-tool.ts';
import { startVictim, type VictimPlatform } from './platform.ts';
import { fill, smallDisk } from './small-disk.ts';

/** What `npm run ops -- doctor` says while one thing after another is wrong with a running platform. */

const disk = smallDisk();
const folder = mkdtempSync(join(tmpdir(), 'innovatienetwerk-doctor-'));
let platform: VictimPlatform;
let operatorToken: string;
let anna: Client;

beforeAll(async () => {
  platform = await startVictim(
    await freePort(),
    { RATE_LIMIT_PER_MINUTE: '1000000', LOG_LEVEL: 'warn' },
    disk?.folder,
  );
  // Signed in while all is well: some of the faults stop the supervisor, and with it the sign-in.
  operatorToken = await platform.token('quinten');
  anna = clientWith(platform.run(), await platform.token('anna'), 0);
});
afterEach(() => platform?.resume());
afterAll(async () => {
  await platform?.stop();
  disk?.release();
  rmSync(folder, { recursive: true, force: true });
});

const codes = async (env?: Readonly<Record<string, string>>): Promise<readonly string[]> =>
  (await examine(platform, operatorToken, env)).map(({ code, subject }) => `${code}: ${subject}`);

/** Looks until it is said: some faults take a moment to show. */
const said = (code: string, limitMs = 60_000): Promise<string> =>
  until(`the doctor says ${code}`, async () => (await codes()).find((one) => one.startsWith(code)), limitMs);

const opsUrl = (part: string): string => `http://127.0.0.1:${platform.run().parts[part]?.opsPort}`;

async function health(part: string) {
  const ask = (path: string): Promise<Response> =>
    fetch(opsUrl(part) + path, { signal: AbortSignal.timeout(5_000) });
  const [alive, ready] = [await ask('/livez'), await ask('/readyz')];
  const { parts } = (await ready.json()) as { parts: Record<string, string> };
  return { alive: alive.status, ready: ready.status, parts };
}

const isWell = (): Promise<true> =>
  until(
    'everything is ready again',
    async () => {
      const each = await Promise.all(['gateway', 'ideas'].map((part) => health(part).catch(() => undefined)));
      return each.every((one) => one?.ready === 200) ? (true as const) : undefined;
    },
    30_000,
  );

/** Drafts ideas as long as something else goes on. */
async function whileDrafting<T>(work: () => Promise<T>): Promise<T> {
  const ended = new AbortController();
  const drafting = (async () => {
    while (!ended.signal.aborted) {
      // oxlint-disable-next-line no-await-in-loop -- one after another is enough
      await anna.post('/ideas', { body: { title: 'Terwijl er iets mis is' } }).catch(() => undefined);
      // oxlint-disable-next-line no-await-in-loop
      await delay(100);
    }
  })();
  try {
    return await work();
  } finally {
    ended.abort();
    await drafting;
  }
}

/** Publishes what the service `ideas` would never publish. */
async function publishAsIdeas(subject: string, body: string, fields: Readonly<Record<string, string>> = {}) {
  const nats = await connect({
    servers: platform.run().natsUrl,
    user: 'ideas',
    pass: readPasswords(platform.dataDir)['ideas'] ?? '',
    inboxPrefix: inboxPrefixOf('ideas'),
  });
  const set = headers();
  for (const [name, value] of Object.entries(fields)) set.set(name, value);
  await nats.request(subject, body, { timeout: 5_000, headers: set });
  await nats.close();
}

const listen = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};

describe('the doctor, and the health of a process', () => {
  test('find nothing wrong with a platform that is well, and the tool ends with 0', async () => {
    const outcome = await runTool(platform, ['doctor', '--lang', 'en']);
    expect(outcome).toEqual({ code: 0, output: 'Nothing wrong was found.\n' });
    for (const part of ['gateway', 'ideas'])
      expect(await health(part)).toMatchObject({ alive: 200, ready: 200 });
  });

  test('name the bus when it is away; every process stays alive', async () => {
    await platform.holdDown('nats');
    for (const part of ['gateway', 'ideas'])
      expect(await health(part)).toMatchObject({ alive: 200, ready: 503, parts: { bus: 'disconnected' } });
    expect(await codes()).toEqual(['bus-away: bus']);
    platform.resume();
    await isWell();
  });

  test('name the database when it is away; every process stays alive, and the gateway is ready', async () => {
    await platform.holdDown('database');
    expect(await health('ideas')).toMatchObject({
      alive: 200,
      ready: 503,
      parts: { database: 'unreachable', bus: 'ok' },
    });
    expect(await health('gateway')).toMatchObject({ alive: 200, ready: 200 });
    expect(await codes()).toContain('database-away: database');
    platform.resume();
    await isWell();
  });

  test('name a database that answers late', async () => {
    const pid = platform.run().parts['database']?.process?.pid ?? 0;
    const ended = new AbortController();
    const slowing = (async () => {
      while (!ended.signal.aborted) {
        process.kill(pid, 'SIGSTOP');
        // oxlint-disable-next-line no-await-in-loop -- it stands still most of the time, and never for long
        await delay(700);
        process.kill(pid, 'SIGCONT');
        // oxlint-disable-next-line no-await-in-loop
        await delay(60);
      }
    })();
    try {
      expect(await whileDrafting(() => said('database-slow'))).toBe('database-slow: database');
    } finally {
      ended.abort();
      await slowing;
    }
    await isWell();
  });

  test('name a process that keeps ending', async () => {
    for (let count = 0; count < 3; count += 1) await platform.kill('notify');
    expect(await codes()).toContain('crash-loop: notify');
  });

  test('name the service whose permission on the bus was revoked', async () => {
    const file = join(platform.dataDir, 'nats', 'nats.conf');
    const configuration = readFileSync(file, 'utf8');
    const reload = (text: string): void => {
      writeFileSync(file, text, { mode: 0o600 });
      process.kill(platform.run().parts['nats']?.process?.pid ?? 0, 'SIGHUP');
    };
    expect(configuration).toContain('"evt.ideas.>"');
    reload(configuration.replaceAll('"evt.ideas.>"', '"evt.ideas.nothing"'));
    try {
      expect(await whileDrafting(() => said('permission-refused'))).toBe('permission-refused: ideas');
    } finally {
      reload(configuration);
    }
    await isWell();
  });

  test('name the disk that is full', async (context) => {
    if (disk === undefined) context.skip('a small disk can be mounted by root only');
    const filler = fill(disk?.folder ?? '');
    try {
      expect((await codes()).filter((one) => one.startsWith('disk-full'))).toHaveLength(1);
    } finally {
      rmSync(filler);
    }
    await isWell();
  });

  test('name the endpoint of somebody else that is gone', async () => {
    const endpoint = createServer((request, response) =>
      request.method === 'OPTIONS'
        ? response.writeHead(200, { 'WebHook-Allowed-Origin': '*' }).end()
        : response.writeHead(410).end(),
    );
    const port = await listen(endpoint);
    const bisc = clientWith(platform.run(), await platform.token('poi-bisc'));
    const { status, body } = await bisc.post('/subscriptions', {
      body: { organisationId: organisations.bisc.id, sink: `http://127.0.0.1:${port}/events` },
    });
    expect(status, JSON.stringify(body)).toBe(201);
    // It hears of whatever happens in its province; that what is given to it is public, the test of connect tells.
    const ideas = await anna.get('/challenges');
    const channel = ideas.body.items.find(({ kind }: { kind: string }) => kind === 'always-open');
    const made = await anna.post('/ideas', {
      body: {
        title: 'Voor het systeem van een ander',
        organisationId: organisations.utrecht.id,
        description: 'Wie het hoort.',
        goal: 'Dat het gehoord wordt.',
        targetGroups: ['adults'],
        agendaTasks: ['literate-society'],
        helpWanted: [],
        fieldlabWish: 'none',
        publicPrizeWish: false,
        challengeId: channel.id,
      },
    });
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    const submitted = await anna.post(`/ideas/${made.body.id}/submissions`, { ifMatch: made.etag });
    expect(submitted.status, JSON.stringify(submitted.body)).toBe(201);
    expect(await said('endpoint-dead')).toBe(`endpoint-dead: subscription ${body.id}`);
    endpoint.close();

    // The same action, told by its trace: what it recorded, who reacted, and what the endpoint said.
    const story = await storyOf(platform, operatorToken, submitted.traceId);
    const told = story.moments.map(({ service, kind, what }) => `${service} ${kind} ${what}`);
    expect(told).toContain(`ideas event idea.submitted.v1 of ${made.body.id}`);
    expect(told.some((line) => line.startsWith('triage event candidate.'))).toBe(true);
    expect(told.some((line) => line.startsWith('notify mail mail.queued.'))).toBe(true);
    expect(story.moments.find(({ kind }) => kind === 'delivery')).toMatchObject({ outcome: 'gone' });
    expect(story.unknown).toEqual([]);
  });

  test('name the consumer that waits for an event that never comes', async () => {
    const event: EventEnvelope = {
      id: crypto.randomUUID(),
      type: 'idea.submitted.v1',
      context: 'ideas',
      aggregate: 'idea',
      aggregateId: crypto.randomUUID(),
      sequence: 7,
      region: 'NL-UT',
      time: new Date(Date.now() - 3_600_000).toISOString(),
      data: {},
    };
    await publishAsIdeas(eventSubject(event), '{}', toCloudEventHeaders(event));
    expect(await said('consumer-stuck')).toContain('EVT_IDEAS');
  });

  test('name who set a poisonous event aside', async () => {
    await publishAsIdeas('evt.ideas.NL-UT.idea.submitted.v1', 'this is no event');
    expect(await said('dead-letters')).toMatch(/^dead-letters: \w+$/);
    const { code, output } = await runTool(platform, ['dead-letters', '--json']);
    expect(code).toBe(1);
    const [letter] = JSON.parse(output) as readonly { readonly id: string; readonly reason: string }[];
    expect(letter).toMatchObject({ reason: 'undecodable' });
    // What is no event cannot be applied after all, and the tool says so.
    const replayed = await runTool(platform, ['dead-letters', '--replay', letter?.id ?? '']);
    expect(replayed).toMatchObject({ code: 1, output: expect.stringContaining('undecodable') });
  });

  test('name a lost region, a clock that is wrong and a certificate that ends, wherever the processes are', async (context) => {
    const fast = createServer((_request, response) => {
      response.setHeader('date', new Date(Date.now() + 3_600_000).toUTCString());
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end('{"status":"ready","parts":{"service":"ok"}}');
    });
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const made = spawnSync(
      'openssl',
      `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1 -subj /CN=localhost -keyout ${key} -out ${cert}`.split(
        ' ',
      ),
    );
    if (made.status !== 0) context.skip('openssl makes the certificate, and is not here');
    const secure = createTlsServer({ key: readFileSync(key), cert: readFileSync(cert) });
    const [fastPort, securePort, nowhere] = [await listen(fast), await listen(secure), await freePort()];
    const found = await codes({
      OPS_URL: platform.run().url,
      OPS_TARGETS: [
        `NL-UT/ideas=${opsUrl('ideas')}`,
        `NL-UT/triage=http://127.0.0.1:${fastPort}`,
        `NL-UT/gateway=https://127.0.0.1:${securePort}`,
        `NL-LI/gateway=http://127.0.0.1:${nowhere}`,
      ].join(','),
    });
    fast.close();
    secure.close();
    expect(found).toContain('region-lost: NL-LI');
    expect(found).toContain('clock-skew: triage');
    expect(found).toContain(`certificate-expires: 127.0.0.1:${securePort}`);
  });
});
