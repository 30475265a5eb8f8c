import { problems } from '@innovatienetwerk/contract';
import { createServer, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { RunningService } from '../src/index.ts';
import { fineIdsOf, finesService } from './support/fines.ts';
import { loansService } from './support/loans.ts';
import { forkService } from './support/service-process.ts';
import { actorOf, ORGANISATION, startLendingStage, type Answer, type LendingStage } from './support/stage.ts';

let stage: LendingStage;
let loans: RunningService;

beforeEach(async () => {
  stage = await startLendingStage();
  loans = await stage.start(loansService());
});
afterEach(() => stage?.close());

const anna = actorOf('staff');
const manager = actorOf('programme-manager');
const open = (key = crypto.randomUUID()): Promise<Answer> =>
  stage.ask('loans.openLoan', anna, {
    key,
    body: { title: 'Max Havelaar', organisationId: ORGANISATION, region: 'NL-UT' },
  });
const renew = (loanId: string, days: number, key = crypto.randomUUID()): Promise<Answer> =>
  stage.ask('loans.renewLoan', anna, { params: { loanId }, body: { days }, key });

async function timed<T>(work: Promise<T>): Promise<{ readonly result: T; readonly tookMs: number }> {
  const startedAt = performance.now();
  const result = await work;
  return { result, tookMs: performance.now() - startedAt };
}
const health = async (path: string): Promise<number> => {
  const response = await fetch(`http://127.0.0.1:${loans.opsPort}${path}`);
  await response.arrayBuffer();
  return response.status;
};

it('while the database is gone every request is refused in time, and at once when that is known', async () => {
  await open();
  await stage.killDatabase();
  const first = await Promise.all(Array.from({ length: 20 }, () => timed(open())));
  for (const { result, tookMs } of first) {
    expect(result.body).toEqual({ code: problems.unavailable.code, retryAfterSeconds: 1 });
    expect(tookMs).toBeLessThan(1_100);
  }
  await vi.waitFor(async () => expect((await timed(open())).tookMs).toBeLessThan(50), { timeout: 5_000 });
  for (let count = 0; count < 10; count += 1) {
    // oxlint-disable-next-line no-await-in-loop -- each is timed by itself
    expect((await timed(open())).tookMs).toBeLessThan(50);
  }
});

it('a database that stands still costs a request little more than a second, and then nothing', async () => {
  const { body } = await open();
  stage.freezeDatabase(true);
  const answers = await Promise.all([timed(open()), timed(open()), timed(renew(body.id, 1))]);
  for (const { result, tookMs } of answers) {
    // Both are a 503 with the time after which to come again.
    expect([problems.unavailable.code, problems.overloaded.code]).toContain(result.body.code);
    expect(tookMs).toBeLessThan(1_200);
  }
  await vi.waitFor(async () => expect((await timed(open())).tookMs).toBeLessThan(50), { timeout: 5_000 });
  stage.freezeDatabase(false);
  await vi.waitFor(async () => expect((await renew(body.id, 1)).status).toBe(200), { timeout: 5_000 });
});

it('while the database is gone the service is alive and not ready', async () => {
  expect(await health('/readyz')).toBe(200);
  await stage.killDatabase();
  await vi.waitFor(async () => expect(await health('/readyz')).toBe(503), { timeout: 5_000 });
  expect(await health('/livez')).toBe(200);
  expect(await health('/metrics')).toBe(200);
});

it('when the database is back, the service goes on without a restart, and nothing that was answered is lost', async () => {
  const before = await open();
  await stage.killDatabase();
  const key = crypto.randomUUID();
  expect((await open(key)).body.code).toBe(problems.unavailable.code);
  await stage.restartDatabase();
  const after = await vi.waitFor(
    async () => {
      const answer = await open(key);
      expect(answer.status).toBe(201);
      return answer;
    },
    { timeout: 10_000, interval: 50 },
  );
  expect(await stage.ask('loans.getLoan', anna, { params: { loanId: before.body.id } })).toMatchObject({
    status: 200,
  });
  expect((await open(key)).body).toEqual(after.body);
  await vi.waitFor(async () => expect(await health('/readyz')).toBe(200));
});

it('a service that starts before its database waits for it and is then ready', async () => {
  await stage.killDatabase();
  const starting = stage.start(finesService());
  await expect(
    stage.ask('fines.getFine', manager, { params: { fineId: crypto.randomUUID() } }),
  ).rejects.toMatchObject({
    code: 'unavailable',
  });
  await stage.restartDatabase();
  await starting;
  expect(
    (await stage.ask('fines.getFine', manager, { params: { fineId: crypto.randomUUID() } })).body.code,
  ).toBe(problems.notFound.code);
});

it('events of an outage have their effect when it is over, each once and in order', async () => {
  await stage.start(finesService());
  const { body } = await open();
  const days = [1, 2, 3, 4, 5, 6];
  const raised = async () => {
    const [fineId] = fineIdsOf(body.id as string);
    return (await stage.ask('fines.getFine', manager, { params: { fineId } })).body.raises as number[];
  };
  await vi.waitFor(async () => expect(await raised()).toEqual([]));
  for (const day of days.slice(0, 3)) {
    // oxlint-disable-next-line no-await-in-loop -- in order
    await renew(body.id, day);
  }
  await stage.killDatabase();
  await stage.restartDatabase();
  for (const day of days.slice(3)) {
    const key = crypto.randomUUID();
    // oxlint-disable-next-line no-await-in-loop -- in order
    await vi.waitFor(async () => expect((await renew(body.id, day, key)).status).toBe(200), {
      timeout: 10_000,
    });
  }
  await vi.waitFor(async () => expect(await raised()).toEqual(days), { timeout: 20_000, interval: 50 });
});

it('while the bus is gone the service is alive and not ready, and it goes on when the bus is back', async () => {
  const { body } = await open();
  await stage.killNats();
  await vi.waitFor(async () => expect(await health('/readyz')).toBe(503));
  expect(await health('/livez')).toBe(200);
  await stage.restartNats();
  await vi.waitFor(async () => expect(await health('/readyz')).toBe(200), { timeout: 5_000 });
  await vi.waitFor(async () => expect((await renew(body.id, 3)).status).toBe(200), { timeout: 5_000 });
});

it('what was saved while the bus was gone is published afterwards', async () => {
  const { body } = await open();
  await stage.start(finesService());
  const published = async () =>
    (await stage.ask('loans.getLoansQueues', actorOf('ops'))).body.outbox.waiting as number;
  await vi.waitFor(async () => expect(await published()).toBe(0));
  // The save happens in the very moment in which the bus goes: the answer is lost, the change is not.
  const lost = Promise.allSettled([renew(body.id, 2)]);
  await stage.killNats();
  await lost;
  await stage.restartNats();
  await vi.waitFor(async () => expect((await renew(body.id, 3)).status).toBe(200), { timeout: 5_000 });
  const { days } = (await stage.ask('loans.getLoan', anna, { params: { loanId: body.id } })).body as {
    days: number;
  };
  await vi.waitFor(
    async () => {
      const [fineId] = fineIdsOf(body.id as string);
      const { raises } = (await stage.ask('fines.getFine', manager, { params: { fineId } })).body as {
        raises: number[];
      };
      expect(raises.reduce((sum, day) => sum + day, 0)).toBe(days);
    },
    { timeout: 15_000, interval: 50 },
  );
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

it('a service that waits for its bus is alive and not ready meanwhile', async () => {
  await stage.killNats();
  const opsPort = await freePort();
  const statusOf = async (path: string): Promise<number> => {
    const response = await fetch(`http://127.0.0.1:${opsPort}${path}`);
    await response.arrayBuffer();
    return response.status;
  };
  const starting = stage.start(finesService(), { opsPort });
  await vi.waitFor(async () => expect(await statusOf('/livez')).toBe(200), { timeout: 3_000 });
  expect(await statusOf('/readyz')).toBe(503);
  await stage.restartNats();
  await starting;
  await vi.waitFor(async () => expect(await statusOf('/readyz')).toBe(200), { timeout: 3_000 });
});

it('a process that the bus refuses for good ends, so that it is started anew', async () => {
  const service = await forkService('fines', stage.configOf('fines'));
  await stage.killNats();
  await stage.restartNats({ without: 'fines' });
  expect(await service.ended).toBe(1);
});
