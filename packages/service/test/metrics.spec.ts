import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { finesService, REFUSED_DAYS } from './support/fines.ts';
import { loansService } from './support/loans.ts';
import { actorOf, ORGANISATION, startLendingStage, type LendingStage } from './support/stage.ts';

const anna = actorOf('staff');
let stage: LendingStage;
let letGo: () => void;
const held = new Promise<void>((resolve) => {
  letGo = resolve;
});
let holds = false;
let finesPort: number;
let loansPort: number;

/** The value of a series of one process; the largest when there are several. */
async function told(port: number, series: string, label = ''): Promise<number | undefined> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const values = text
    .split('\n')
    .filter(
      (line) => line.startsWith(series) && /^[{ ]/.test(line.slice(series.length)) && line.includes(label),
    )
    .map((line) => Number(line.replace(/^[^ ]+ /, '').split(' ')[0]));
  return values.length === 0 ? undefined : Math.max(...values);
}

const untilTold = (port: number, series: string, label: string, test: (value: number) => boolean) =>
  vi.waitFor(
    async () => {
      const value = await told(port, series, label);
      expect(value === undefined ? series : test(value)).toBe(true);
      return value as number;
    },
    { timeout: 20_000, interval: 200 },
  );

beforeAll(async () => {
  stage = await startLendingStage();
  const fines = finesService({ beforeEffect: () => (holds ? held : undefined), refuses: () => true });
  const failing = { name: 'fail', everyMs: 50, run: () => Promise.reject(new Error('not now')) };
  const working = { name: 'work', everyMs: 50, run: () => Promise.resolve() };
  finesPort = (await stage.start(fines)).opsPort;
  loansPort = (await stage.start(loansService({ schedules: [failing, working] }))).opsPort;
}, 60_000);
afterAll(async () => {
  letGo();
  await stage?.close();
});

const open = async (): Promise<string> =>
  (
    await stage.ask('loans.openLoan', anna, {
      body: { title: 'Max Havelaar', organisationId: ORGANISATION, region: 'NL-UT' },
    })
  ).body.id as string;

describe('what a service tells of itself', () => {
  it('is how much it takes at once, and that its servers are there with clocks like its own', async () => {
    expect(await told(loansPort, 'innovatienetwerk_rpc_capacity')).toBe(256);
    expect(await told(loansPort, 'innovatienetwerk_rpc_active_requests')).toBe(0);
    expect(await told(loansPort, 'innovatienetwerk_bus_available')).toBe(1);
    expect(await told(finesPort, 'innovatienetwerk_clock_offset', 'server="bus"')).toBeLessThan(2);
    expect(await told(finesPort, 'innovatienetwerk_clock_offset', 'server="database"')).toBeLessThan(2);
  });

  it('is which of its schedules fail, and when the others last ended well', async () => {
    await untilTold(
      loansPort,
      'innovatienetwerk_schedule_runs_total',
      'outcome="failed"',
      (count) => count > 0,
    );
    const at = await untilTold(
      loansPort,
      'innovatienetwerk_schedule_last_success',
      'schedule="work"',
      () => true,
    );
    expect(Math.abs(at - Date.now() / 1_000)).toBeLessThan(30);
    expect(
      await told(loansPort, 'innovatienetwerk_schedule_last_success', 'schedule="fail"'),
    ).toBeUndefined();
  });

  it('is how long the oldest event waits whose consumer stands still', async () => {
    expect(await told(finesPort, 'innovatienetwerk_consumer_age', 'stream="EVT_LOANS"')).toBe(0);
    holds = true;
    await open();
    await untilTold(finesPort, 'innovatienetwerk_consumer_age', 'stream="EVT_LOANS"', (age) => age > 1);
    holds = false;
    letGo();
    await untilTold(finesPort, 'innovatienetwerk_consumer_age', 'stream="EVT_LOANS"', (age) => age === 0);
  });

  it('is how many events it has set aside', async () => {
    const loanId = await open();
    await stage.ask('loans.renewLoan', anna, { params: { loanId }, body: { days: REFUSED_DAYS } });
    await untilTold(finesPort, 'innovatienetwerk_dead_letters_open', '', (count) => count === 1);
  });

  it('is that the bus or the database is away', async () => {
    await stage.killNats();
    await untilTold(finesPort, 'innovatienetwerk_bus_available', '', (value) => value === 0);
    await stage.restartNats();
    await untilTold(finesPort, 'innovatienetwerk_bus_available', '', (value) => value === 1);
    await stage.killDatabase();
    await untilTold(finesPort, 'innovatienetwerk_database_available', '', (value) => value === 0);
    await stage.restartDatabase();
    await untilTold(finesPort, 'innovatienetwerk_database_available', '', (value) => value === 1);
  });
});
