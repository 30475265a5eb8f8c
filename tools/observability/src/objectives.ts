import { slos, type Slo } from '@innovatienetwerk/telemetry';
import type { Alert, Severity } from './alerts.ts';

/**
 * Burn-rate alerts over several windows (Google's Site Reliability Workbook, chapter 5): the long window says that it matters, the short one that
 * it still goes on. A rate of 1 uses up the budget in exactly the window of the objective.
 */
interface Burn {
  readonly rate: number;
  readonly long: Range;
  readonly short: Range;
}

const ranges = ['5m', '30m', '1h', '6h', '3d'] as const;
type Range = (typeof ranges)[number];

const fast: readonly Burn[] = [
  { rate: 14.4, long: '1h', short: '5m' },
  { rate: 6, long: '6h', short: '30m' },
];
const slow: readonly Burn[] = [{ rate: 1, long: '3d', short: '6h' }];

export interface Recording {
  readonly record: string;
  readonly expr: string;
  readonly labels: Readonly<Record<string, string>>;
}

const badRatio = (range: Range): string => `slo:bad:ratio_rate${range}`;
const BUDGET_LEFT = 'slo:budget_left:ratio';
const OBJECTIVE = 'slo:objective:ratio';

/** The names of all series that the rules record. */
export const recordedSeries: readonly string[] = [...ranges.map(badRatio), BUDGET_LEFT, OBJECTIVE];

/** Without traffic there is nothing to divide, and no series: nothing is better than not a number, which spoils every average. */
const recordingsOf = ({ name, objective, windowDays, bad, total }: Slo): readonly Recording[] => [
  { record: OBJECTIVE, expr: `vector(${objective})`, labels: { slo: name } },
  ...ranges.map((range) => ({
    record: badRatio(range),
    expr: `${bad(range)} / (${total(range)} > 0)`,
    labels: { slo: name },
  })),
  {
    record: BUDGET_LEFT,
    expr: `1 - avg_over_time(${badRatio('5m')}{slo="${name}"}[${windowDays}d]) / ${allowed(objective)}`,
    labels: { slo: name },
  },
];

/** The share that may be bad; rounded, because 1 - 0.999 is not quite 0.001 in binary. */
const allowed = (objective: number): number => Number((1 - objective).toFixed(6));

const burns = ({ name, objective }: Slo, list: readonly Burn[]): string =>
  list
    .map(({ rate, long, short }) =>
      [long, short]
        .map((range) => `(${badRatio(range)}{slo="${name}"} > ${rate} * ${allowed(objective)})`)
        .join(' and '),
    )
    .map((both) => `(${both})`)
    .join(' or ');

function alertsOf(slo: Slo): readonly Alert[] {
  const alert = (name: string, severity: Severity, expr: string, nl: string, en: string): Alert => ({
    name,
    expr,
    for: '2m',
    severity,
    summary: { nl: `${nl}: ${slo.summary.nl}`, en: `${en}: ${slo.summary.en}` },
    runbook: 'error-budget',
    labels: { slo: slo.name },
  });
  return [
    alert(
      'ErrorBudgetBurnsFast',
      'critical',
      burns(slo, fast),
      'De foutenmarge is binnen enkele dagen op',
      'The error budget is gone within days',
    ),
    alert(
      'ErrorBudgetBurnsSlow',
      'warning',
      burns(slo, slow),
      'De foutenmarge raakt op',
      'The error budget is being used up',
    ),
  ];
}

export const objectiveRecordings: readonly Recording[] = slos.flatMap(recordingsOf);
export const objectiveAlerts: readonly Alert[] = slos.flatMap(alertsOf);
