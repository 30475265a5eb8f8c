import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  busUsers,
  connectBus,
  GATEWAY_USER,
  inboxPrefixOf,
  natsAccounts,
  OPERATOR_USER,
  provisionBus,
  type Bus,
} from '@innovatienetwerk/bus';
import { contracts } from '@innovatienetwerk/catalogue';
import { requestHeaders, rpcSubject, type Account, type Actor } from '@innovatienetwerk/contract';
import { startDatabase, startNats } from '@innovatienetwerk/runtime';
import { startService } from '@innovatienetwerk/service';
import { MongoClient, type Collection } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createService } from '../src/service.ts';

process.env['LOG_LEVEL'] ??= 'silent';

const KEY = 'k'.repeat(43);
const closing: (() => Promise<unknown>)[] = [];
let ideas: Bus;
let gateway: Bus;
let processingLog: Collection<{ _id: number; recordId: string; kind: string; content?: object }>;

beforeAll(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'accountability-'));
  const passwords = Object.fromEntries(busUsers(contracts).map(({ name }) => [name, `secret-of-${name}`]));
  const [nats, database] = await Promise.all([
    startNats({ dataDir: join(dataDir, 'nats'), authConfig: natsAccounts(contracts, passwords) }),
    startDatabase({ dataDir: join(dataDir, 'db') }),
  ]);
  const login = (user: string) => ({ user, password: passwords[user] ?? '' });
  await provisionBus({ servers: nats.url, ...login(OPERATOR_USER) }, contracts);
  const connect = (user: string): Promise<Bus> =>
    connectBus({ servers: nats.url, name: user, inboxPrefix: inboxPrefixOf(user), ...login(user) });
  const service = await startService(createService({ key: KEY, publicUrl: 'https://api.example' }), {
    version: '1.0.0',
    natsUrl: nats.url,
    natsUser: 'accountability',
    natsPassword: passwords['accountability'] ?? '',
    mongodbUrl: database.url,
    mongodbDatabase: 'accountability',
    opsPort: 0,
    maxInFlight: 64,
    eventConcurrency: 32,
  });
  [ideas, gateway] = await Promise.all([connect('ideas'), connect(GATEWAY_USER)]);
  const mongo = new MongoClient(database.url);
  processingLog = mongo.db('accountability').collection('processing-log');
  closing.push(
    () => service.stop(),
    () => ideas.close(),
    () => gateway.close(),
    () => mongo.close(),
    () => Promise.all([nats.stop(0), database.stop(0)]),
    () => rm(dataDir, { recursive: true, force: true }),
  );
});
afterAll(async () => {
  for (const close of closing) await close().catch(() => undefined);
});

const person = (): Actor => ({
  subjectId: crypto.randomUUID(),
  clientId: 'web',
  grants: [{ role: 'staff', organisationId: crypto.randomUUID(), regions: ['NL-UT'] }],
});
const ops: Actor = { ...person(), grants: [{ role: 'ops', organisationId: 'o', regions: ['NL'] }] };

async function ask(operation: string, actor: Actor, query: object = {}) {
  const { payload } = await gateway.request(
    rpcSubject('accountability', operation),
    Buffer.from(JSON.stringify({ query })),
    { timeoutMs: 10_000, headers: { [requestHeaders.actor]: JSON.stringify(actor) } },
  );
  return JSON.parse(Buffer.from(payload).toString());
}

const account = (actor: Actor, extra: Partial<Account> = {}): Account => ({
  id: crypto.randomUUID(),
  service: 'ideas',
  operation: 'getIdea',
  activity: 'idea-collection/1',
  traceId: crypto.randomUUID().replaceAll('-', ''),
  spanId: '00f067aa0ba902b7',
  startedAtMs: 1_790_000_000_000,
  endedAtMs: 1_790_000_000_005,
  status: 'Ok',
  personIds: [actor.subjectId],
  ...extra,
});
const changed = (actor: Actor, objectId: string): Account =>
  account(actor, {
    operation: 'submitIdea',
    attempt: { actorId: actor.subjectId, clientId: 'web', aggregate: 'idea', objectId, outcome: 'done' },
  });

const hand = (accounts: readonly Account[], saved: boolean, id: string = crypto.randomUUID()) =>
  ideas.publishAccounts('ideas', { id, saved, accounts });
const eventually = <T>(look: () => Promise<T>): Promise<T> =>
  vi.waitFor(look, { timeout: 8_000, interval: 30 });

describe('what services hand over', () => {
  it('is shown to the person as lines of the standard, with the activity as an address and a pseudonym', async () => {
    const anna = person();
    const seen = account(anna);
    await hand([seen], false);
    const [line] = await eventually(async () => {
      const { items } = await ask('listProcessingRecords', anna);
      expect(items).toHaveLength(1);
      return items;
    });
    expect(line).toMatchObject({
      traceId: seen.traceId,
      parentSpanId: seen.spanId,
      name: 'getIdea',
      status: 'Ok',
      startedAt: '2026-09-21T14:13:20.000Z',
      endedAt: '2026-09-21T14:13:20.005Z',
      attributes: {
        'dpl.core.processing_activity_id':
          'https://api.example/v1/processing-activities/idea-collection/versions/1',
      },
    });
    expect(line.attributes['dpl.core.data_subject_id']).toMatch(/^[\w-]{22}$/);
    expect(JSON.stringify(await processingLog.find().toArray())).not.toContain(anna.subjectId);
  });

  it('is entered once, however often and in whatever company it comes again', async () => {
    const [anna, bo] = [person(), person()];
    const [first, second] = [changed(anna, 'idea-1'), changed(anna, 'idea-2')];
    await hand([first], true);
    await hand([first, second], true);
    await hand([second, changed(bo, 'idea-3')], true);
    await eventually(async () => expect((await ask('listAuditRecords', bo)).items).toHaveLength(1));
    const { items } = await ask('listAuditRecords', anna);
    expect(items.map(({ objectId }: { objectId: string }) => objectId).toSorted()).toEqual([
      'idea-1',
      'idea-2',
    ]);
    const lines = (await ask('listProcessingRecords', anna)).items as readonly { name: string }[];
    expect(lines.filter(({ name }) => name === 'submitIdea')).toHaveLength(2);
  });

  it('counts as of the service whose subject it came on, whatever it says itself', async () => {
    const anna = person();
    await hand([account(anna, { service: 'funding' })], false);
    const [line] = await eventually(async () => {
      const { items } = await ask('listProcessingRecords', anna);
      expect(items).not.toEqual([]);
      return items;
    });
    expect(line.resource['service.name']).toBe('ideas');
  });

  it('reaches the last line by pages, also within what was read in one moment', async () => {
    const anna = person();
    await hand(
      Array.from({ length: 7 }, () => account(anna)),
      false,
    );
    await eventually(async () => expect((await ask('listProcessingRecords', anna)).items).toHaveLength(7));
    const traces: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await ask('listProcessingRecords', anna, {
        limit: 3,
        ...(cursor === undefined ? {} : { cursor }),
      });
      traces.push(...page.items.map(({ traceId }: { traceId: string }) => traceId));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(traces).toHaveLength(7);
    expect(new Set(traces).size).toBe(7);
  });
});

describe('a changed line of the processing log', () => {
  it('is found', async () => {
    await hand([changed(person(), 'idea-9')], true);
    await eventually(async () =>
      expect((await ask('verifyProcessingRecords', ops)).verified).toBeGreaterThan(0),
    );
    expect((await ask('verifyProcessingRecords', ops)).intact).toBe(true);
    const entry = await processingLog.findOne({ kind: 'idea-collection' });
    await processingLog.updateOne({ _id: entry?._id ?? 0 }, { $set: { 'content.subjects': ['nobody'] } });
    expect(await ask('verifyProcessingRecords', ops)).toMatchObject({ intact: false, brokenAt: entry?._id });
    await processingLog.replaceOne({ _id: entry?._id ?? 0 }, entry ?? ({} as never));
    expect((await ask('verifyProcessingRecords', ops)).intact).toBe(true);
  });

  it('may be looked for by those who may, and by nobody else', async () => {
    expect((await ask('verifyProcessingRecords', person())).code).toBe('access.forbidden');
  });
});

it('a service hands over on its own subject only', async () => {
  const bundle = { id: crypto.randomUUID(), saved: false, accounts: [account(person())] };
  await expect(ideas.publishAccounts('funding', bundle)).rejects.toThrow();
});
