import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coresFor, limitOf, neededFor, plan } from './capacity.ts';
import { costsOf, readBench, totalOf, type Costs } from './costs.ts';
import { demandOf, sector } from './load.ts';
import { scalingTables, withTables } from './tables.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const same = { gateway: 100, services: 200, bus: 50, database: 150 };
const costs: Costs = { read: same, list: same, write: same, delivery: same };
const none = { read: 0, list: 0, write: 0, delivery: 0 };

describe('the demand', () => {
  it('is the busiest minute: people times visits, a quarter of a day in one hour, and a burst on top', () => {
    const { read, list, write, delivery } = demandOf(sector);
    const visitsPerSecond = ((1_218 * 8 * 0.2 * 2 * 0.25) / 3_600) * 5;
    expect(read).toBeCloseTo(visitsPerSecond * 20);
    expect(write).toBeCloseTo(visitsPerSecond * 3);
    expect(list).toBeCloseTo(visitsPerSecond * 5 + (9 * 12) / 60);
    expect(delivery).toBeCloseTo(write * 4 * 0.25);
  });

  it('grows with the number of people and systems, not faster', () => {
    const [one, hundred] = [demandOf(sector), demandOf(sector, 100)];
    for (const work of ['read', 'list', 'write', 'delivery'] as const)
      expect(hundred[work]).toBeCloseTo(one[work] * 100);
  });
});

describe('the capacity', () => {
  it('is the rate times the cost, in cores', () => {
    expect(coresFor(costs, { ...none, read: 1_000 })).toEqual({
      gateway: 0.1,
      services: 0.2,
      bus: 0.05,
      database: 0.15,
    });
  });

  it('counts a change once for each member of the bus and of the database, but reads only once', () => {
    const cores = coresFor(costs, { ...none, write: 1_000 }, 3);
    expect(cores.bus).toBeCloseTo(0.15);
    expect(cores.database).toBeCloseTo(0.45);
    expect(cores.services).toBeCloseTo(0.2);
  });

  it('never plans less than two of each process and three nodes, so that one may be away', () => {
    expect(neededFor(costs, { ...none, read: 1 })).toMatchObject({
      gateways: 2,
      replicasOfBusiestService: 2,
      nodes: 3,
    });
  });

  it('says how busy the one primary of the busiest service is, which no further node relieves', () => {
    expect(neededFor(costs, { ...none, write: 1_000 }).primaryCores).toBeCloseTo(0.15 * plan.busiestService);
  });

  it('adds processes and nodes before they are busier than planned', () => {
    const { gateways, nodes, cores } = neededFor(costs, { ...none, read: 50_000 });
    expect(cores.gateway / gateways).toBeLessThanOrEqual(plan.utilisation);
    expect(25 / (nodes * plan.coresPerNode)).toBeLessThanOrEqual(plan.utilisation);
  });

  it('is bounded by the processors of few nodes, and by the one database primary of a service with many', () => {
    const demand = { ...none, read: 100, write: 10 };
    expect(limitOf(costs, demand, 1, 7_000).limit).toBe('processors');
    expect(limitOf(costs, demand, 30, 7_000).limit).toBe('database primary of one service');
    expect(limitOf(costs, demand, 300, 7_000).requestsPerSecond).toBe(
      limitOf(costs, demand, 30, 7_000).requestsPerSecond,
    );
  });

  it('is bounded by the one relay of a service when the database costs nothing', () => {
    const free = { ...same, database: 0 };
    const demand = { ...none, write: 10 };
    const { limit, writesPerSecond } = limitOf({ ...costs, write: free }, demand, 300, 7_000);
    expect(limit).toBe('relay of one service');
    expect(writesPerSecond * plan.busiestService).toBeCloseTo(7_000);
  });
});

describe('the page about scaling', () => {
  it('shows what follows from the measured costs: npm run scaling writes it', () => {
    const page = readFileSync(join(root, 'docs', 'scaling.md'), 'utf8');
    expect(page).toBe(withTables(page, scalingTables(readBench(root))));
  });

  it('rests on the same processes for every kind of work, and a change costs more than a read', () => {
    const { measured } = readBench(root);
    const { read, list, draft, save, submit, delivery } = measured.microseconds;
    for (const work of [list, draft, save, submit, delivery])
      expect(Object.keys(work)).toEqual(Object.keys(read));
    expect(totalOf(costsOf(measured).write)).toBeGreaterThan(totalOf(costsOf(measured).read));
  });

  it('cannot lose a table unnoticed', () => {
    expect(() => withTables('no place', { costs: 'x' })).toThrow(/no place for costs/);
  });
});
