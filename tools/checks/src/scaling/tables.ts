import { limitOf, neededFor, plan } from './capacity.ts';
import { costsOf, tiers, totalOf, type Bench, type Measured } from './costs.ts';
import { demandOf, sector } from './load.ts';

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

/** Three figures are more than such an estimate has. */
const short = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(2)));
const sum = (values: Readonly<Record<string, number>>): number =>
  Object.values(values).reduce((total, value) => total + value, 0);

const scales = [1, 10, 100] as const;

function costTable(measured: Measured): string {
  const costs = costsOf(measured);
  const names = {
    read: 'read an object',
    list: 'a list of 50',
    write: 'a change, with its event and all that hear it',
    delivery: 'a delivery to another system',
  } as const;
  const rows = Object.entries(names).map(([work, name]) => {
    const cost = costs[work as keyof typeof names];
    return [name, ...tiers.map((tier) => short(cost[tier])), short(totalOf(cost))];
  });
  return table(['µs of a core for', ...tiers, 'together'], rows);
}

const sectorTable = (): string =>
  table(
    ['figure', 'value', 'source'],
    Object.values(sector).map(({ value, what, source }) => [what, value.toLocaleString('en'), source]),
  );

function demandTable(measured: Measured): string {
  const costs = costsOf(measured);
  const rows = scales.map((times) => {
    const demand = demandOf(sector, times);
    const needed = neededFor(costs, demand);
    const { read, list, write, delivery } = demand;
    return [
      times === 1 ? 'all Dutch libraries' : `${times} times`,
      ...[read, list, write, delivery, sum(needed.cores)].map(short),
      String(needed.gateways),
      String(needed.replicasOfBusiestService),
      short(needed.primaryCores),
      String(needed.nodes),
    ];
  });
  return table(
    [
      'busiest minute',
      'reads/s',
      'lists/s',
      'changes/s',
      'deliveries/s',
      'cores busy',
      'gateways',
      'replicas of the busiest service',
      'cores of its database primary',
      `nodes of ${plan.coresPerNode} cores`,
    ],
    rows,
  );
}

function limitTable({ measured, relayPerSecond }: Bench): string {
  const costs = costsOf(measured);
  const demand = demandOf(sector);
  const rows = [1, 3, 30].map((nodes) => {
    const { requestsPerSecond, writesPerSecond, limit } = limitOf(costs, demand, nodes, relayPerSecond);
    const libraries = requestsPerSecond / (demand.read + demand.list + demand.write);
    return [
      String(nodes),
      short(requestsPerSecond),
      short(writesPerSecond),
      `${short(libraries)} times`,
      limit,
    ];
  });
  return table(
    ['nodes', 'requests/s', 'of which changes/s', 'all Dutch libraries', 'what gives out first'],
    rows,
  );
}

function restTable({ megabytes, microseconds }: Measured): string {
  if (Object.keys(megabytes).length === 0) return 'Not measured yet.';
  const rows = Object.entries(megabytes).map(([process, size]) => [
    process,
    String(size),
    String(microseconds.idleMilliseconds[process] ?? 0),
  ]);
  return table(['process', 'MB after the measurement', 'ms of a core per second at rest'], rows);
}

/** The calculated parts of the page about scaling, by the name of their place in it. */
export const scalingTables = (bench: Bench): Readonly<Record<string, string>> => ({
  costs: `${bench.measured.how}\n\n${costTable(bench.measured)}`,
  rest: restTable(bench.measured),
  sector: sectorTable(),
  demand: demandTable(bench.measured),
  limits: limitTable(bench),
});

/** The page with its calculated parts replaced. @throws {Error} when the page lacks a place */
export function withTables(page: string, tables: Readonly<Record<string, string>>): string {
  return Object.entries(tables).reduce((text, [name, content]) => {
    const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from === -1 || to === -1) throw new Error(`The page has no place for ${name}: ${begin} … ${end}`);
    return `${text.slice(0, from + begin.length)}\n${content}\n${text.slice(to)}`;
  }, page);
}
