import { TARGET_LABELS } from '../../../observability/src/alerts.ts';
import { faults } from '../../../observability/src/faults.ts';
import type { Sample } from '../../src/metrics.ts';

/** Prometheus adds these to what a process tells. */
const OF_TARGET: ReadonlySet<string> = new Set(TARGET_LABELS);
/** In the test of a rule these name an example; here it is another stream, file or collection. */
const EXAMPLES = new Set(['context', 'stream', 'certificate', 'db_operation_name', 'db_collection_name']);

interface Selector {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  /** That must be there; what it says differs. */
  readonly named: readonly string[];
}

function selectorOf(series: string): Selector {
  const [, name = '', list = ''] = /^(\w+)\{(.*)\}$/.exec(series) ?? [];
  const all = [...list.matchAll(/(\w+)="([^"]*)"/g)]
    .map(([, label = '', value = '']) => [label, value] as const)
    .filter(([label]) => !OF_TARGET.has(label));
  return {
    name,
    labels: Object.fromEntries(all.filter(([label]) => !EXAMPLES.has(label))),
    named: all.map(([label]) => label).filter((label) => EXAMPLES.has(label)),
  };
}
const fits = ({ name, labels, named }: Selector, sample: Sample): boolean =>
  sample.name === name &&
  Object.entries(labels).every(([label, value]) => sample.labels[label] === value) &&
  named.every((label) => sample.labels[label] !== undefined);

/**
 * Which of the series, by which the test of a rule says that an alert fires, a process does not show now.
 * @param fault its name in that test
 * @throws {RangeError} when no test has it
 */
export function notShown(fault: string, samples: readonly Sample[]): readonly string[] {
  const known = faults.find((one) => one.fault === fault);
  if (known === undefined) throw new RangeError(`No rule is tested with ${fault}`);
  return known.input
    .map(({ series }) => series)
    .filter((series) => {
      const selector = selectorOf(series);
      return !samples.some((sample) => fits(selector, sample) && sample.value !== 0);
    });
}
