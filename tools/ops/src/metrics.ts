import type { Activity } from './facts.ts';

/** One line of the text format of Prometheus. */
export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

const LINE = /^(?<name>[A-Za-z_:][\w:]*)(?:\{(?<labels>.*)\})? (?<value>\S+)/;
const LABEL = /(?<name>\w+)="(?<value>(?:[^"\\]|\\.)*)"/g;

/** What a process tells on `/metrics`; lines that are no samples are passed over. */
export function readMetrics(body: string): readonly Sample[] {
  return body.split('\n').flatMap((line) => {
    const groups = LINE.exec(line)?.groups;
    if (groups?.['name'] === undefined) return [];
    const labels = Object.fromEntries(
      [...(groups['labels'] ?? '').matchAll(LABEL)].map(({ groups: label }) => [
        label?.['name'] ?? '',
        label?.['value'] ?? '',
      ]),
    );
    return [{ name: groups['name'], labels, value: Number(groups['value']) }];
  });
}

/** Some exporters put the unit between the name and its ending. */
const isOf = (name: string, family: string, ending: string): boolean =>
  name.startsWith(family) && name.endsWith(ending);

/** Adds up a family of counters by one of their labels. */
export function sumBy(
  samples: readonly Sample[],
  family: string,
  ending: string,
  label: string,
): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const { name, labels, value } of samples) {
    if (!isOf(name, family, ending)) continue;
    const key = labels[label] ?? '';
    sums[key] = (sums[key] ?? 0) + value;
  }
  return sums;
}

/** What grew; a counter that fell began anew with its process. */
function growth(
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
): Record<string, number> {
  const grown = Object.entries(after).map(([key, value]) => {
    const earlier = before[key] ?? 0;
    return [key, value < earlier ? value : value - earlier] as const;
  });
  return Object.fromEntries(grown.filter(([, value]) => value > 0));
}

const without = (counts: Readonly<Record<string, number>>, left: string): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).filter(([key]) => key !== left));

const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

const DATABASE = 'db_client_operation_duration';
/** An upper bound of the histogram, in seconds. A read by its index takes a few milliseconds; this is felt by people. */
const SLOW_S = '0.25';

/** What a process did between two looks. */
export function activityBetween(
  before: readonly Sample[],
  after: readonly Sample[],
  betweenMs: number,
): Activity {
  const grown = (family: string, ending: string, label: string): Record<string, number> =>
    growth(sumBy(before, family, ending, label), sumBy(after, family, ending, label));
  const operations = grown(DATABASE, '_count', 'outcome');
  const count = total(operations);
  const inTime = grown(DATABASE, '_bucket', 'le')[SLOW_S] ?? 0;
  return {
    betweenMs,
    database: {
      operations: count,
      slow: Math.max(0, count - inTime),
      failures: without(operations, 'ok'),
    },
    refusedEvents: without(grown('messaging_client_operation_duration', '_count', 'outcome'), 'ok'),
    taskFailures: grown('innovatienetwerk_task_failures', '', 'task'),
    mails: grown('innovatienetwerk_mail_deliveries', '', 'outcome'),
  };
}
