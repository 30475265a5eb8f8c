import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type ByProcess = Readonly<Record<string, number>>;

/** What one piece of work costs each process, as `npm run bench:costs` writes it. */
export interface Measured {
  /** A sentence: when, where and with what. */
  readonly how: string;
  readonly megabytes: ByProcess;
  readonly microseconds: {
    readonly idleMilliseconds: ByProcess;
    readonly read: ByProcess;
    readonly list: ByProcess;
    readonly draft: ByProcess;
    readonly save: ByProcess;
    readonly submit: ByProcess;
    readonly delivery: ByProcess;
  };
}

export const tiers = ['gateway', 'services', 'bus', 'database'] as const;
export type Tier = (typeof tiers)[number];

/** Microseconds of processor time for one piece of work, with all that follows from it. */
export type Cost = Readonly<Record<Tier, number>>;
export type Work = 'read' | 'list' | 'write' | 'delivery';
export type Costs = Readonly<Record<Work, Cost>>;

const tierOf = (process: string): Tier => {
  if (process === 'gateway' || process === 'database') return process;
  return process === 'nats' ? 'bus' : 'services';
};

function byTier(measured: ByProcess): Cost {
  const cost = { gateway: 0, services: 0, bus: 0, database: 0 };
  for (const [process, microseconds] of Object.entries(measured)) cost[tierOf(process)] += microseconds;
  return cost;
}

const meanOf = (costs: readonly Cost[]): Cost =>
  Object.fromEntries(
    tiers.map((tier) => [tier, costs.reduce((sum, cost) => sum + cost[tier], 0) / costs.length]),
  ) as Cost;

/** A change is the mean of the three that the main job is made of: to draft, to save, to submit. */
export const costsOf = ({
  microseconds: { read, list, draft, save, submit, delivery },
}: Measured): Costs => ({
  read: byTier(read),
  list: byTier(list),
  write: meanOf([draft, save, submit].map(byTier)),
  delivery: byTier(delivery),
});

export const totalOf = (cost: Cost): number => tiers.reduce((sum, tier) => sum + cost[tier], 0);

/** What both benches measured. */
export interface Bench {
  readonly measured: Measured;
  /** Events per second that one service can publish. */
  readonly relayPerSecond: number;
}

/**
 * @param root the folder of the repository
 * @throws {Error} when the page about performance lacks the row of the relay
 */
export function readBench(root: string): Bench {
  const page = readFileSync(join(root, 'docs', 'performance.md'), 'utf8');
  const [, relay] = /^\| relay \| (\d+) \|/m.exec(page) ?? [];
  if (relay === undefined)
    throw new Error('docs/performance.md does not say how fast the relay is: npm run bench.');
  const measured = JSON.parse(readFileSync(join(root, 'bench', 'costs.json'), 'utf8')) as Measured;
  return { measured, relayPerSecond: Number(relay) };
}
