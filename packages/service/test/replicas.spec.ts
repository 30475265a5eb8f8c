import { DEFAULT_LEASE_TTL_MS } from '@innovatienetwerk/store';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Decision, Schedule } from '../src/index.ts';
import { fineIdsOf, finesService } from './support/fines.ts';
import { insist } from './support/insist.ts';
import { loans, loansService, type LoanEvent } from './support/loans.ts';
import { forkService } from './support/service-process.ts';
import { actorOf, ORGANISATION, startLendingStage, type Answer, type LendingStage } from './support/stage.ts';

let stage: LendingStage;
beforeEach(async () => {
  stage = await startLendingStage();
});
afterEach(() => stage?.close());

const anna = actorOf('staff');
const manager = actorOf('programme-manager');
const operator = actorOf('ops');
const open = (key: string = crypto.randomUUID()): Promise<Answer> =>
  stage.ask('loans.openLoan', anna, {
    key,
    body: { title: 'Max Havelaar', organisationId: ORGANISATION, region: 'NL-UT' },
  });
const renew = (loanId: string, days: number, key: string = crypto.randomUUID()): Promise<Answer> =>
  stage.ask('loans.renewLoan', anna, { params: { loanId }, body: { days }, key });
const untilPublished = (timeoutMs: number): Promise<void> =>
  vi.waitFor(
    async () =>
      expect((await stage.ask('loans.getLoansQueues', operator)).body.outbox).toEqual({ waiting: 0 }),
    { timeout: timeoutMs, interval: 20 },
  );

it('a repeated request gets its first answer also from a process that was started since', async () => {
  const first = await stage.start(loansService());
  const [creationKey, commandKey] = [crypto.randomUUID(), crypto.randomUUID()];
  const created = await open(creationKey);
  const renewed = await renew(created.body.id, 7, commandKey);
  await first.stop();
  await stage.start(loansService());
  expect((await open(creationKey)).body).toEqual(created.body);
  const again = await renew(created.body.id, 7, commandKey);
  expect(again).toMatchObject({
    body: renewed.body,
    headers: { etag: renewed.headers['etag'], replayed: 'true' },
  });
});

it('two replicas share the requests and the events, and each event has its effect once', async () => {
  await stage.start(loansService());
  await stage.start(loansService());
  const handled = [0, 0];
  for (const replica of [0, 1]) {
    // oxlint-disable-next-line no-await-in-loop -- two replicas
    await stage.start(
      finesService({ beforeEffect: () => void (handled[replica] = (handled[replica] ?? 0) + 1) }),
      {
        eventConcurrency: 2,
      },
    );
  }
  const opened = await Promise.all(Array.from({ length: 40 }, () => insist(open)));
  await Promise.all(
    opened.map(async ({ body }) => {
      for (const days of [1, 2, 3]) {
        // oxlint-disable-next-line no-await-in-loop -- in order
        expect((await insist((key) => renew(body.id, days, key))).status).toBe(200);
      }
    }),
  );
  const raisesOf = async (loanId: string) => {
    const [fineId] = fineIdsOf(loanId);
    return (await stage.ask('fines.getFine', manager, { params: { fineId } })).body.raises as number[];
  };
  await vi.waitFor(
    async () => {
      const raises = await Promise.all(opened.map(({ body }) => raisesOf(body.id)));
      expect(raises).toEqual(opened.map(() => [1, 2, 3]));
    },
    { timeout: 20_000, interval: 100 },
  );
  expect(Math.min(...handled)).toBeGreaterThan(10);
  expect((await stage.ask('fines.listFinesDeadLetters', operator)).body.items).toEqual([]);
});

it('a schedule runs in one replica at a time, and another takes it over when that one stops', async () => {
  const turns: number[] = [];
  let running = 0;
  let most = 0;
  const scheduleOf = (replica: number): Schedule => ({
    name: 'count',
    everyMs: 20,
    async run() {
      most = Math.max(most, (running += 1));
      turns.push(replica);
      await new Promise((resolve) => setTimeout(resolve, 10));
      running -= 1;
    },
  });
  const replicas = [
    await stage.start(loansService({ schedules: [scheduleOf(0)] })),
    await stage.start(loansService({ schedules: [scheduleOf(1)] })),
  ];
  await vi.waitFor(() => expect(turns.length).toBeGreaterThan(20));
  const [holder] = turns;
  expect(new Set(turns).size).toBe(1);
  await replicas[holder ?? 0]?.stop();
  const other = holder === 0 ? 1 : 0;
  await vi.waitFor(() => expect(turns).toContain(other), { timeout: DEFAULT_LEASE_TTL_MS });
  expect(most).toBe(1);
});

it('a schedule that fails runs again at its next turn', async () => {
  let turns = 0;
  await stage.start(
    loansService({
      schedules: [
        {
          name: 'fail',
          everyMs: 20,
          run: () => ((turns += 1), Promise.reject(new Error('not now'))),
        },
      ],
    }),
  );
  await vi.waitFor(() => expect(turns).toBeGreaterThan(3));
});

it('what a schedule does for one key happens once, however often it runs', async () => {
  await stage.start(loansService());
  const { body } = await open();
  const loanId = body.id as string;
  let turns = 0;
  await stage.start(
    loansService({
      schedules: [
        {
          name: 'renew',
          everyMs: 20,
          async run(due) {
            await due
              .for('monday')
              .change(loans, loanId, (): Decision<LoanEvent> => [
                { type: 'loan.renewed.v1', data: { loanId, days: 5 } },
              ]);
            turns += 1;
          },
        },
      ],
    }),
  );
  await vi.waitFor(() => expect(turns).toBeGreaterThan(5), { timeout: 10_000 });
  expect((await stage.ask('loans.getLoan', anna, { params: { loanId } })).body.days).toBe(5);
});

it('another replica publishes within the time of the lease when the one that did is killed', async () => {
  const config = stage.configOf('loans');
  const holder = await forkService('loans', config);
  await open();
  await untilPublished(5_000);
  await stage.start(loansService());
  const before = await stage.ask('loans.getLoansQueues', operator);
  await holder.kill();
  const killedAt = performance.now();
  const created = await vi.waitFor(
    async () => {
      const answer = await open();
      expect(answer.status).toBe(201);
      return answer;
    },
    { timeout: DEFAULT_LEASE_TTL_MS * 2 },
  );
  // The lease of the dead runs out, and the next look at it comes within a second.
  const due = Math.max(killedAt + DEFAULT_LEASE_TTL_MS, performance.now()) + 1_500;
  await untilPublished(DEFAULT_LEASE_TTL_MS * 2);
  expect(performance.now()).toBeLessThan(due);
  const after = await stage.ask('loans.getLoansQueues', operator);
  expect(after.body.log.position).toBe(before.body.log.position + 1);
  expect(created.status).toBe(201);
  expect((await stage.ask('loans.verifyLoansEventLog', operator)).body.intact).toBe(true);
});

it('a replica that stops hands its lease over, so that the other publishes at once', async () => {
  const first = await stage.start(loansService());
  await open();
  await untilPublished(5_000);
  await stage.start(loansService());
  await first.stop();
  await open();
  const startedAt = performance.now();
  await untilPublished(DEFAULT_LEASE_TTL_MS);
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});

it('a change that another replica saved is published at once by the one that publishes', async () => {
  await stage.start(loansService());
  await open();
  await untilPublished(5_000);
  await stage.start(loansService());
  const slowest = { ms: 0 };
  for (let count = 0; count < 10; count += 1) {
    const startedAt = performance.now();
    // oxlint-disable-next-line no-await-in-loop -- each is timed by itself
    await open();
    // oxlint-disable-next-line no-await-in-loop
    await untilPublished(2_000);
    slowest.ms = Math.max(slowest.ms, performance.now() - startedAt);
  }
  // Without the wake-up it would be up to half a second each time.
  expect(slowest.ms).toBeLessThan(400);
});

it('stopping finishes what runs and refuses what comes after', async () => {
  const release: (() => void)[] = [];
  const service = await stage.start(
    loansService({ wait: () => new Promise((resolve) => release.push(resolve)) }),
  );
  const running = stage.ask('loans.waitForLoans', anna);
  await vi.waitFor(() => expect(release.length).toBe(1));
  const stopping = service.stop();
  await vi.waitFor(async () => {
    await expect(open()).rejects.toMatchObject({ code: 'unavailable' });
  });
  release[0]?.();
  expect((await running).body).toEqual({ waited: true });
  await stopping;
  await expect(fetch(`http://127.0.0.1:${service.opsPort}/livez`)).rejects.toThrow();
});

it('stopping finishes the event that is being applied and gives the others back at once', async () => {
  await stage.start(loansService());
  const opened = await Promise.all(Array.from({ length: 10 }, () => open()));
  const held: (() => void)[] = [];
  const applied: string[] = [];
  const leaving = await stage.start(
    finesService({
      beforeEffect: async () => {
        await new Promise<void>((resolve) => held.push(resolve));
      },
    }),
    { eventConcurrency: 2 },
  );
  await vi.waitFor(() => expect(held.length).toBe(2), { timeout: 5_000 });
  const stopping = leaving.stop();
  await stage.start(finesService({ beforeEffect: (event) => void applied.push(event.aggregateId) }));
  await vi.waitFor(() => expect(new Set(applied).size).toBe(8), { timeout: 3_000 });
  for (const resolve of held) resolve();
  await stopping;
  for (const { body } of opened) {
    const [fineId] = fineIdsOf(body.id as string);
    // oxlint-disable-next-line no-await-in-loop -- ten
    expect((await stage.ask('fines.getFine', manager, { params: { fineId } })).status).toBe(200);
  }
});

it('a process stops on SIGTERM with code 0', async () => {
  const service = await forkService('loans', stage.configOf('loans'));
  expect((await open()).status).toBe(201);
  const startedAt = performance.now();
  expect(await service.stop()).toBe(0);
  expect(performance.now() - startedAt).toBeLessThan(4_000);
});
