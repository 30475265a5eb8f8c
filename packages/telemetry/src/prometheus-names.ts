import { DURATION_BUCKETS_S, metricDefinitions, type MetricName } from './metric-names.ts';

/** A name or an attribute as Prometheus spells it. */
export const prometheusName = (name: string): string => name.replaceAll(/[^a-zA-Z0-9_]/g, '_');

/** The names of all series that a metric has in Prometheus. */
export function seriesOf(name: MetricName): readonly string[] {
  const own = prometheusName(name);
  switch (metricDefinitions[name].kind) {
    case 'counter':
      return [`${own}_total`];
    case 'histogram':
      return [`${own}_bucket`, `${own}_count`, `${own}_sum`];
    case 'gauge':
      return [own];
  }
}

/** Every series of the platform with the labels that it has, those of the process that is asked aside. */
export const platformSeries: ReadonlyMap<string, readonly string[]> = new Map(
  (Object.keys(metricDefinitions) as MetricName[]).flatMap((name) =>
    seriesOf(name).map((series) => [
      series,
      [
        ...metricDefinitions[name].attributes.map(prometheusName),
        ...(series.endsWith('_bucket') ? ['le'] : []),
      ],
    ]),
  ),
);

/** Whether durations are counted up to this bound, so that an objective can be set at it. */
export const isBucket = (seconds: number): boolean =>
  (DURATION_BUCKETS_S as readonly number[]).includes(seconds);
