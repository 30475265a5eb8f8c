import { dashboards } from './dashboards/index.ts';
import { ruleFiles } from './rules.ts';

export interface Expression {
  /** Where it stands, in words. */
  readonly where: string;
  readonly expr: string;
  readonly hasData: boolean;
}

/** What Grafana fills in, filled in as in a look at an hour. @param rateInterval as `1m`; @param service a service of the platform */
export const filledIn = (expr: string, rateInterval: string, service: string): string =>
  expr.replaceAll('$__rate_interval', rateInterval).replaceAll('$service', service);

/** Every expression of every dashboard and rule. */
export const expressions: readonly Expression[] = [
  ...dashboards.flatMap(({ title, panels }) =>
    panels.flatMap((panel) =>
      panel.queries.map(({ expr, hasData }) => ({ where: `${title} / ${panel.title}`, expr, hasData })),
    ),
  ),
  ...ruleFiles.flatMap(({ groups }) =>
    groups.flatMap(({ name, rules }) =>
      rules.map((rule) => ({
        where: `${name} / ${'alert' in rule ? rule.alert : rule.record}`,
        expr: rule.expr,
        hasData: false,
      })),
    ),
  ),
];
