import type { Dashboard, Panel } from './model.ts';

/** The name under which the provisioning makes Prometheus known to Grafana. */
export const DATASOURCE = { type: 'prometheus', uid: 'prometheus' } as const;

const COLUMNS = 2;
const WIDTH = 24 / COLUMNS;
const HEIGHT = 8;

const panelJson = ({ title, description, unit, queries, kind = 'timeseries' }: Panel, index: number) => ({
  id: index + 1,
  type: kind,
  title,
  description,
  datasource: DATASOURCE,
  gridPos: {
    x: (index % COLUMNS) * WIDTH,
    y: Math.floor(index / COLUMNS) * HEIGHT,
    w: WIDTH,
    h: HEIGHT,
  },
  fieldConfig: { defaults: { unit, min: unit === 'percentunit' ? 0 : null }, overrides: [] },
  options: kind === 'stat' ? { reduceOptions: { calcs: ['lastNotNull'] } } : { legend: { showLegend: true } },
  targets: queries.map(({ expr, legend }, place) => ({
    refId: String.fromCodePoint(65 + place),
    datasource: DATASOURCE,
    expr,
    legendFormat: legend,
  })),
});

const variableJson = (label: string) => ({
  name: label,
  type: 'query',
  datasource: DATASOURCE,
  query: `label_values(up{job="innovatienetwerk"}, ${label})`,
  refresh: 2,
  sort: 1,
});

/** A dashboard as Grafana reads it from a file. */
export const dashboardJson = ({ uid, title, panels, variables = [] }: Dashboard) => ({
  uid,
  title,
  tags: ['innovatienetwerk'],
  schemaVersion: 39,
  timezone: 'browser',
  editable: false,
  refresh: '30s',
  time: { from: 'now-3h', to: 'now' },
  templating: { list: variables.map(variableJson) },
  panels: panels.map(panelJson),
});
