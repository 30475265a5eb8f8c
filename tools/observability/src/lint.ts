import { platformSeries } from '@innovatienetwerk/telemetry';
import { TARGET_LABELS } from './alerts.ts';
import { recordedSeries } from './objectives.ts';

/** Series that Prometheus makes itself, with their labels. */
const ownSeries: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['up', []],
  ['ALERTS', ['alertname', 'alertstate', 'severity']],
  ...recordedSeries.map((name): [string, readonly string[]] => [name, ['slo']]),
]);

const labelsOf = (series: string): readonly string[] | undefined =>
  platformSeries.get(series) ?? ownSeries.get(series);

const KEYWORDS = new Set(['and', 'or', 'unless', 'bool', 'offset', 'inf', 'nan']);
const TEXT = /"(?:[^"\\]|\\.)*"/g;
/** A grouping names labels and no metrics. */
const GROUPING = /\b(?:by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)/g;
const NAME = /[a-zA-Z_:][a-zA-Z0-9_:]*/g;

interface Selector {
  readonly series: string;
  readonly labels: readonly string[];
}

/** The series that an expression of PromQL names, each with the labels by which it chooses. */
export function selectorsIn(expr: string): readonly Selector[] {
  const bare = expr
    .replaceAll(TEXT, '""')
    .replaceAll(/\[[^\]]*\]/g, '')
    .replaceAll(GROUPING, '');
  const selectors: Selector[] = [];
  let rest = bare;
  for (;;) {
    NAME.lastIndex = 0;
    const found = NAME.exec(rest);
    if (found === null) return selectors;
    const [name] = found;
    rest = rest.slice(found.index + name.length);
    const isCall = /^\s*\(/.test(rest);
    const braces = /^\s*\{([^}]*)\}/.exec(rest);
    if (braces !== null) rest = rest.slice(braces[0].length);
    const isNumber = /^e\d/.test(name);
    if (isCall || isNumber || KEYWORDS.has(name.toLowerCase())) continue;
    selectors.push({
      series: name,
      labels: [...(braces?.[1] ?? '').matchAll(/(\w+)\s*[=!]/g)].map(([, label = '']) => label),
    });
  }
}

/** What is wrong with an expression: a series that nothing emits, or a label that it does not have. */
export function faultsOf(expr: string): readonly string[] {
  return selectorsIn(expr).flatMap(({ series, labels }) => {
    const known = labelsOf(series);
    if (known === undefined) return [`nothing emits ${series}`];
    const all: readonly string[] = [...known, ...TARGET_LABELS];
    return labels.filter((label) => !all.includes(label)).map((label) => `${series} has no label ${label}`);
  });
}
