/** The units that a panel may have, in the spelling of Grafana. */
export const units = [
  'short',
  's',
  'bytes',
  'percentunit',
  'reqps',
  'ops',
  'none',
  'dateTimeFromNow',
] as const;
export type Unit = (typeof units)[number];

export interface Query {
  readonly expr: string;
  /** What the line is called; may name labels, as `{{service}}`. */
  readonly legend: string;
  /** A platform that runs and is used has data for it; the others show something only in trouble, or after a while. */
  readonly hasData: boolean;
}

export interface Panel {
  readonly title: string;
  readonly description: string;
  readonly unit: Unit;
  readonly queries: readonly Query[];
  readonly kind?: 'timeseries' | 'stat';
}

export interface Dashboard {
  /** Stable: addresses of the dashboard hold it. */
  readonly uid: string;
  readonly title: string;
  readonly panels: readonly Panel[];
  /** Variables by the label of `up` from which their values come. */
  readonly variables?: readonly string[];
}

/** A query that shows something whenever the platform is used. */
export const live = (expr: string, legend = ''): Query => ({ expr, legend, hasData: true });
/** A query that shows something only in trouble, once something rare has happened, or while requests go on. */
export const rare = (expr: string, legend = ''): Query => ({ expr, legend, hasData: false });

export const panel = (
  title: string,
  unit: Unit,
  description: string,
  ...queries: readonly Query[]
): Panel => ({
  title,
  unit,
  description,
  queries,
});

export const stat = (
  title: string,
  unit: Unit,
  description: string,
  ...queries: readonly Query[]
): Panel => ({
  ...panel(title, unit, description, ...queries),
  kind: 'stat',
});
