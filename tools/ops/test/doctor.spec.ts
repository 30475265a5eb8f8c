import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { inboxPrefixOf } from '@innovatienetwerk/bus';
import { eventSubject, toCloudEventHeaders, type EventEnvelope } from '@innovatienetwerk/contract';
import { organisations } from '@innovatienetwerk/runtime';
import { connect, headers } from '@nats-io/transport-node';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startLine } from '../../../chaos/line.ts';
import { makeCertificate } from './support/certificate.ts';
import { notShown } from './support/shown.ts';
import { fill, smallDisk } from './support/small-disk.ts';
import { startOpsStage, type OpsStage } from './support/stage.ts';
import { wrongClock } from './support/wrong-clock.ts';

/** Seven processes, on a machine that may have much else to do. */
const START_LIMIT_MS = 180_000;
const TEST_LIMIT_MS = 90_000;

const disks = { database: smallDisk(), bus: smallDisk() };
let stage: OpsStage;
beforeAll(async () => {
  stage = await startOpsStage({ database: disks.database?.folder, bus: disks.bus?.folder });
}, START_LIMIT_MS);
afterAll(async () => {
  await stage?.close();
  for (const disk of Object.values(disks)) disk?.release();
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

/** The series by which the alert of a fault fires in the test of its rule are told by the real process too. */
const shows = (name: string, fault: string): Promise<unknown> =>
  vi.waitFor(async () => expect(notShown(fault, await stage.metrics(name))).toEqual([]), LIMIT);

/** How many objects of a service have events that are not published. */
const waiting = async (name: string): Promise<number | undefined> =>
  (await stage.metrics(name)).find((sample) => sample.name === 'innovatienetwerk_outbox_waiting')?.value;

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

  it('names a region when the line to it is cut', async () => {
    const line = await startLine([Number(new URL(stage.opsUrl('ideas')).port)]);
    const there = [`NL-LI/ideas=http://127.0.0.1:${line.ports[0]}`];
    try {
      expect(await stage.codes(there)).not.toContain('region-lost: NL-LI');
      line.cut('silent');
      expect(await stage.codes(there)).toContain('region-lost: NL-LI');
      line.heal();
      expect(await stage.codes(there)).not.toContain('region-lost: NL-LI');
    } finally {
      await line.close();
    }
  });

  it('names a process whose clock is fast', async (context) => {
    const environment = wrongClock(stage.dataDir, 30);
    if (environment === undefined)
      context.skip('skipped: a C compiler makes the wrong clock, and is not here');
    const fast = await stage.startProcess('ideas', environment);
    try {
      const url = `http://127.0.0.1:${fast.opsPort}`;
      expect(await stage.codes([`NL-UT/ideas=${url}`])).toContain('clock-skew: ideas');
      await shows(url, 'clock skew');
    } finally {
      await fast.stop();
    }
  });

  it('names a certificate that has expired', async (context) => {
    const files = makeCertificate(stage.dataDir, 'expired', -1);
    if (files === undefined) context.skip('skipped: openssl makes the certificate, and is not here');
    const { key = '', certificate = '' } = files ?? {};
    const secure = createTlsServer({ key: await readFile(key), cert: await readFile(certificate) });
    const address = `127.0.0.1:${await listen(secure)}`;
    const process = await stage.startProcess('ideas', { CERTIFICATE_FILES: certificate });
    try {
      expect(await stage.codes([`NL-UT/notify=https://${address}`])).toContain(
        `certificate-expires: ${address}`,
      );
      await shows(`http://127.0.0.1:${process.opsPort}`, 'an expired certificate');
    } finally {
      await process.stop();
      secure.close();
    }
  });

  it('names the endpoint of somebody else that is gone, and the story of an action tells of it', async () => {
    let answer = 503;
    const endpoint = createServer((request, response) =>
      request.method === 'OPTIONS'
        ? response.writeHead(200, { 'WebHook-Allowed-Origin': '*' }).end()
        : response.writeHead(answer).end(),
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
    await shows('connect', 'a dead endpoint');
    answer = 410;
    await shows('connect', 'an endpoint that is given up');
    await says(`endpoint-dead: subscription ${body.id}`);
    endpoint.close();
    const { moments } = await stage.story(announced.traceId);
    expect(moments.map(({ service, kind, what }) => `${service} ${kind} ${what}`)).toContain(
      `ideas event challenge.announced.v1 of ${announced.body.id}`,
    );
    const attempts = moments.filter(({ kind }) => kind === 'delivery').map(({ outcome }) => outcome);
    expect(attempts[0]).toBe('http-5xx');
    expect(attempts).toContain('gone');
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
    await shows('connect', 'a stuck consumer');
  });

  it('names who set a poisonous event aside', async () => {
    await publishAsIdeas('evt.ideas.nl-ut.idea.submitted.v1', 'this is no event');
    await says('dead-letters: connect');
    await shows('connect', 'a poison event');

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
    const file = join(stage.busDir, 'nats.conf');
    const configuration = await readFile(file, 'utf8');
    const reload = async (text: string): Promise<void> => {
      await writeFile(file, text);
      stage.kill('nats', 'SIGHUP');
    };
    await reload(configuration.replaceAll('"evt.ideas.>"', '"evt.ideas.nothing"'));
    try {
      await meanwhile(draft, async () => {
        await says('permission-refused: ideas');
        await shows('ideas', 'a permission is revoked');
      });
    } finally {
      await reload(configuration);
    }
    await isReady('ideas');
  });

  it('names a database that answers late', async () => {
    const stall = async (): Promise<void> => {
      stage.kill('database', 'SIGSTOP');
      await delay(350);
      stage.kill('database', 'SIGCONT');
      await delay(150);
    };
    const drafts = (): Promise<unknown> => Promise.all(Array.from({ length: 5 }, draft));
    await meanwhile(stall, () => meanwhile(drafts, () => says('database-slow: database')));
    await shows('ideas', 'a slow query');
    await isReady('ideas');
  });

  it('names the disk of the database when it is full', async (context) => {
    if (disks.database === undefined) context.skip('skipped: a small disk can be mounted by root only');
    const filler = fill(disks.database?.folder ?? '');
    try {
      await meanwhile(draft, () => says('disk-full: database'));
    } finally {
      await rm(filler);
    }
    // After such a failure the engine takes writes again when it is started anew, which its supervisor does elsewhere.
    await stage.end('database');
    await stage.restart('database');
    await isReady('ideas');
  });

  it('names the disk of the bus when it is full; what was acknowledged is published when there is room', async (context) => {
    if (disks.bus === undefined) context.skip('skipped: a small disk can be mounted by root only');
    const filler = fill(disks.bus?.folder ?? '');
    try {
      await meanwhile(draft, async () => {
        await says('disk-full: bus');
        await shows('ideas', 'the disk of the bus is full');
      });
      expect(await stage.health('ideas')).toMatchObject({ alive: 200 });
      expect((await draft()).status).toBe(201);
    } finally {
      await rm(filler);
    }
    // It ends by itself now that there is room, and its supervisor starts it elsewhere.
    await stage.ended('nats');
    await stage.restart('nats');
    await isReady('ideas');
    await vi.waitFor(async () => expect(await waiting('ideas')).toBe(0), LIMIT);
  });

  it('names the database when it is gone, while every process stays alive', async () => {
    await stage.end('database');
    const without = { alive: 200, ready: 503, parts: { database: 'unreachable', bus: 'ok' } };
    await vi.waitFor(async () => expect(await stage.health('ideas')).toMatchObject(without), LIMIT);
    expect(await stage.health('gateway')).toMatchObject({ alive: 200, ready: 200 });
    expect(await stage.codes()).toContain('database-away: database');
    await stage.restart('database');
    await isReady('ideas');
  });

  it('names the bus when it is gone, while every process stays alive', async () => {
    await stage.end('nats');
    const without = { alive: 200, ready: 503, parts: { bus: 'disconnected' } };
    for (const name of ['gateway', 'ideas'])
      await vi.waitFor(async () => expect(await stage.health(name)).toMatchObject(without), LIMIT);
    expect(await stage.codes()).toContain('bus-away: bus');
  });
});
