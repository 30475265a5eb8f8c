import { spawnSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { inboxPrefixOf } from '@innovatienetwerk/bus';
import { eventSubject, toCloudEventHeaders, type EventEnvelope } from '@innovatienetwerk/contract';
import { freePort, organisations } from '@innovatienetwerk/runtime';
import { connect, headers } from '@nats-io/transport-node';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fill, smallDisk } from './support/small-disk.ts';
import { startOpsStage, type OpsStage } from './support/stage.ts';

/** Seven processes, on a machine that may have much else to do. */
const START_LIMIT_MS = 180_000;
const TEST_LIMIT_MS = 90_000;

const disk = smallDisk();
let stage: OpsStage;
beforeAll(async () => {
  stage = await startOpsStage(disk?.folder);
}, START_LIMIT_MS);
afterAll(async () => {
  await stage?.close();
  disk?.release();
});

const LIMIT = { timeout: 60_000, interval: 200 } as const;

const draft = () =>
  stage.post('anna', '/ideas', {
    title: 'Een verhaal',
    description: 'x'.repeat(7_000),
    organisationId: organisations.utrecht.id,
  });

const isReady = (name: string): Promise<unknown> =>
  vi.waitFor(async () => expect(await stage.health(name)).toMatchObject({ ready: 200 }), LIMIT);

const says = (finding: string | RegExp): Promise<unknown> =>
  vi.waitFor(async () => expect(await stage.codes()).toContainEqual(expect.stringMatching(finding)), LIMIT);

/** Does something again and again while something else goes on. */
async function meanwhile<T>(again: () => Promise<unknown>, work: () => Promise<T>): Promise<T> {
  const ended = new AbortController();
  const going = (async () => {
    // oxlint-disable-next-line no-await-in-loop -- one after another
    while (!ended.signal.aborted) await again().catch(() => undefined);
  })();
  try {
    return await work();
  } finally {
    ended.abort();
    await going;
  }
}

/** Publishes what the service `ideas` would never publish. */
async function publishAsIdeas(subject: string, body: string, fields: Readonly<Record<string, string>> = {}) {
  const [user, pass] = ['ideas', stage.passwordOf('ideas')];
  const nats = await connect({ servers: stage.natsUrl, user, pass, inboxPrefix: inboxPrefixOf(user) });
  const set = headers();
  for (const [name, value] of Object.entries(fields)) set.set(name, value);
  await nats.request(subject, body, { timeout: 5_000, headers: set });
  await nats.close();
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

describe('the doctor, on real processes', { timeout: TEST_LIMIT_MS }, () => {
  it('finds nothing wrong when nothing is', async () => {
    // On a machine that has much else to do, one look may find the database slow, and be right.
    await vi.waitFor(async () => expect(await stage.codes()).toEqual([]), LIMIT);
  });

  it('names a lost region, a clock that is wrong and a certificate that ends', async (context) => {
    const fast = createServer((_request, response) => {
      response.setHeader('date', new Date(Date.now() + 3_600_000).toUTCString());
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"parts":{"service":"ok"}}');
    });
    const [key, cert] = [join(stage.dataDir, 'key.pem'), join(stage.dataDir, 'cert.pem')];
    const wish =
      'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1 -subj /CN=localhost';
    const made = spawnSync('openssl', [...wish.split(' '), '-keyout', key, '-out', cert]);
    if (made.status !== 0) context.skip('openssl makes the certificate, and is not here');
    const secure = createTlsServer({ key: await readFile(key), cert: await readFile(cert) });
    const [fastPort, securePort, nowhere] = [await listen(fast), await listen(secure), await freePort()];
    const found = await stage.codes([
      `NL-UT/triage=http://127.0.0.1:${fastPort}`,
      `NL-UT/notify=https://127.0.0.1:${securePort}`,
      `NL-LI/gateway=http://127.0.0.1:${nowhere}`,
    ]);
    fast.close();
    secure.close();
    expect(found).toContain('region-lost: NL-LI');
    expect(found).toContain('clock-skew: triage');
    expect(found).toContain(`certificate-expires: 127.0.0.1:${securePort}`);
    expect(found).toContain('process-away: notify');
  });

  it('names the endpoint of somebody else that is gone, and the story of an action tells of it', async () => {
    const endpoint = createServer((request, response) =>
      request.method === 'OPTIONS'
        ? response.writeHead(200, { 'WebHook-Allowed-Origin': '*' }).end()
        : response.writeHead(410).end(),
    );
    const sink = `http://127.0.0.1:${await listen(endpoint)}/events`;
    const { status, body } = await stage.post('poi-bisc', '/subscriptions', {
      organisationId: organisations.bisc.id,
      sink,
    });
    expect(status, JSON.stringify(body)).toBe(201);
    const words = { nl: 'Lezen voor allen', en: 'Reading for all' };
    const announced = await stage.post('mirjam', '/challenges', {
      title: words,
      question: words,
      kind: 'always-open',
      region: 'NL-UT',
      opensAt: new Date().toISOString(),
    });
    expect(announced.status, JSON.stringify(announced.body)).toBe(201);
    await says(`endpoint-dead: subscription ${body.id}`);
    endpoint.close();
    const { moments } = await stage.story(announced.traceId);
    expect(moments.map(({ service, kind, what }) => `${service} ${kind} ${what}`)).toContain(
      `ideas event challenge.announced.v1 of ${announced.body.id}`,
    );
    expect(moments.find(({ kind }) => kind === 'delivery')).toMatchObject({ outcome: 'gone' });
  });

  it('names the consumer that waits for an event that never comes', async () => {
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
    await says('consumer-stuck: connect ← EVT_IDEAS');
  });

  it('names who set a poisonous event aside', async () => {
    await publishAsIdeas('evt.ideas.nl-ut.idea.submitted.v1', 'this is no event');
    await says('dead-letters: connect');

    const { code, output } = await stage.run('dead-letters', '--json');
    expect(code).toBe(1);
    const { letters, unknown } = JSON.parse(output) as {
      readonly letters: readonly { readonly id: string }[];
      readonly unknown: readonly string[];
    };
    expect(letters).toEqual([expect.objectContaining({ service: 'connect', reason: 'undecodable' })]);
    // Services that do not run here could not be asked, and that is told.
    expect(unknown).toContain('notify: 503');
    // What is no event cannot be applied after all.
    const replayed = await stage.run('dead-letters', '--replay', letters[0]?.id ?? '');
    expect(replayed).toMatchObject({ code: 1, output: expect.stringContaining('undecodable') });
  });

  it('ends with 1 when something is wrong, and with 2 when nothing answers or is asked wrongly', async () => {
    const wrong = await stage.run('doctor', '--json');
    expect(wrong.code).toBe(1);
    expect(JSON.parse(wrong.output)).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ code: 'dead-letters' })]),
    });
    expect((await stage.run('trace', 'not-a-trace-id')).code).toBe(2);
  });

  it('names a service whose permission on the bus was revoked', async () => {
    const file = join(stage.dataDir, 'nats', 'nats.conf');
    const configuration = await readFile(file, 'utf8');
    const reload = async (text: string): Promise<void> => {
      await writeFile(file, text);
      stage.nats.kill('SIGHUP');
    };
    await reload(configuration.replaceAll('"evt.ideas.>"', '"evt.ideas.nothing"'));
    try {
      await meanwhile(draft, () => says('permission-refused: ideas'));
    } finally {
      await reload(configuration);
    }
    await isReady('ideas');
  });

  it('names a database that answers late', async () => {
    const stall = async (): Promise<void> => {
      stage.database.kill('SIGSTOP');
      await delay(400);
      stage.database.kill('SIGCONT');
      await delay(150);
    };
    await meanwhile(stall, () => meanwhile(draft, () => says('database-slow: database')));
    await isReady('ideas');
  });

  it('names the disk that is full', async (context) => {
    if (disk === undefined) context.skip('a small disk can be mounted by root only');
    const filler = fill(disk?.folder ?? '');
    try {
      await meanwhile(draft, () => says('disk-full: database'));
    } finally {
      await rm(filler);
    }
    // After such a failure the engine takes writes again when it is started anew, which its supervisor does elsewhere.
    stage.database.kill('SIGKILL');
    await stage.database.ended;
    await stage.restartDatabase();
    await isReady('ideas');
  });

  it('names the database when it is gone, while every process stays alive', async () => {
    stage.database.kill('SIGKILL');
    await stage.database.ended;
    const without = { alive: 200, ready: 503, parts: { database: 'unreachable', bus: 'ok' } };
    await vi.waitFor(async () => expect(await stage.health('ideas')).toMatchObject(without), LIMIT);
    expect(await stage.health('gateway')).toMatchObject({ alive: 200, ready: 200 });
    expect(await stage.codes()).toContain('database-away: database');
    await stage.restartDatabase();
    await isReady('ideas');
  });

  it('names the bus when it is gone, while every process stays alive', async () => {
    stage.nats.kill('SIGKILL');
    await stage.nats.ended;
    const without = { alive: 200, ready: 503, parts: { bus: 'disconnected' } };
    for (const name of ['gateway', 'ideas'])
      await vi.waitFor(async () => expect(await stage.health(name)).toMatchObject(without), LIMIT);
    expect(await stage.codes()).toContain('bus-away: bus');
  });
});
