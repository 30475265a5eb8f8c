import { alerts, type Alert } from './alerts.ts';
import { objectiveAlerts, objectiveRecordings, type Recording } from './objectives.ts';

/** Where the runbooks can be read by whoever is woken up; an installation with its own copy replaces it. */
export const RUNBOOKS = 'https://github.com/innovatienetwerk/innovatienetwerk/blob/main/docs/runbooks';

export const runbookUrl = (page: string): string => `${RUNBOOKS}/${page}.md`;

export const annotationsOf = ({ summary, runbook }: Alert): Readonly<Record<string, string>> => ({
  summary: summary.en,
  summary_nl: summary.nl,
  runbook_url: runbookUrl(runbook),
});

const alertRule = (alert: Alert) => ({
  alert: alert.name,
  expr: alert.expr,
  for: alert.for,
  labels: { severity: alert.severity, ...alert.labels },
  annotations: annotationsOf(alert),
});

interface Group {
  readonly name: string;
  readonly rules: readonly (Recording | ReturnType<typeof alertRule>)[];
}

export interface RuleFile {
  readonly name: string;
  readonly groups: readonly Group[];
}

/** The files of rules as Prometheus reads them. */
export const ruleFiles: readonly RuleFile[] = [
  { name: 'alerts', groups: [{ name: 'innovatienetwerk', rules: alerts.map(alertRule) }] },
  {
    name: 'objectives',
    groups: [
      { name: 'innovatienetwerk-objectives', rules: objectiveRecordings },
      { name: 'innovatienetwerk-error-budgets', rules: objectiveAlerts.map(alertRule) },
    ],
  },
];

export const allAlerts: readonly Alert[] = [...alerts, ...objectiveAlerts];
