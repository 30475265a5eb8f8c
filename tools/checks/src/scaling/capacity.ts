import { tiers, type Costs, type Tier, type Work } from './costs.ts';
import type { Demand } from './load.ts';

/** What is planned with. */
export const plan = {
  /** Of a core, so that a burst and the loss of one of three nodes can be borne. */
  utilisation: 0.6,
  coresPerNode: 4,
  /** Members of the database and of the bus: each of them does every write. */
  copies: 3,
  /** Of all work, what falls to the busiest service. */
  busiestService: 0.5,
} as const;

const MICROSECONDS = 1e6;
const works: readonly Work[] = ['read', 'list', 'write', 'delivery'];
const copied = (tier: Tier, work: Work, copies: number): number =>
  work === 'write' && (tier === 'bus' || tier === 'database') ? copies : 1;

/**
 * Cores that are busy: for each kind of work its rate times its cost. With several members every write costs the bus and the
 * database once for each.
 * @param demand per second
 */
export function coresFor(
  costs: Costs,
  demand: Demand,
  copies: number = plan.copies,
): Readonly<Record<Tier, number>> {
  const coresOf = (tier: Tier): number =>
    works.reduce(
      (sum, work) => sum + (demand[work] * costs[work][tier] * copied(tier, work, copies)) / MICROSECONDS,
      0,
    );
  return Object.fromEntries(tiers.map((tier) => [tier, coresOf(tier)])) as Record<Tier, number>;
}

export interface Needed {
  readonly cores: Readonly<Record<Tier, number>>;
  /** A process of ours is one thread; two of each always run, so that one can be replaced. */
  readonly gateways: number;
  readonly replicasOfBusiestService: number;
  /** Of the one member that takes the changes of the busiest service, and answers its reads. */
  readonly primaryCores: number;
  readonly nodes: number;
}

const primaryCoresFor = (costs: Costs, demand: Demand): number =>
  coresFor(costs, demand, 1).database * plan.busiestService;

export function neededFor(costs: Costs, demand: Demand): Needed {
  const cores = coresFor(costs, demand);
  const total = tiers.reduce((sum, tier) => sum + cores[tier], 0);
  const processes = (busy: number): number => Math.max(2, Math.ceil(busy / plan.utilisation));
  return {
    cores,
    gateways: processes(cores.gateway),
    replicasOfBusiestService: processes(cores.services * plan.busiestService),
    primaryCores: primaryCoresFor(costs, demand),
    nodes: Math.max(plan.copies, Math.ceil(total / (plan.coresPerNode * plan.utilisation))),
  };
}

export type Limit = 'processors' | 'database primary of one service' | 'relay of one service';

export interface NodeLimit {
  readonly nodes: number;
  /** Requests, in the mix of the demand. */
  readonly requestsPerSecond: number;
  readonly writesPerSecond: number;
  readonly limit: Limit;
}

const requestsOf = ({ read, list, write }: Demand): number => read + list + write;

/**
 * Requests of people and systems in the mix of a demand that so many nodes can bear, and what gives out first.
 * @param relayPerSecond events that one service can publish: one relay works at a time
 */
export function limitOf(costs: Costs, demand: Demand, nodes: number, relayPerSecond: number): NodeLimit {
  const copies = Math.min(nodes, plan.copies);
  const cores = coresFor(costs, demand, copies);
  const budget = plan.coresPerNode * plan.utilisation;
  const total = tiers.reduce((sum, tier) => sum + cores[tier], 0);
  // How many times the demand each of them can bear.
  const factors: readonly (readonly [Limit, number])[] = [
    ['processors', (nodes * budget) / total],
    ['database primary of one service', budget / primaryCoresFor(costs, demand)],
    ['relay of one service', relayPerSecond / (demand.write * plan.busiestService)],
  ];
  const [limit, factor] = factors.toSorted(
    ([, one], [, other]) => one - other,
  )[0] as (typeof factors)[number];
  return {
    nodes,
    requestsPerSecond: requestsOf(demand) * factor,
    writesPerSecond: demand.write * factor,
    limit,
  };
}
