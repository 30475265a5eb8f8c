import { metricDefinitions, platformSeries, seriesOf, type MetricName } from '@innovatienetwerk/telemetry';

/** Metrics that a platform that is well does not tell, or not before something happens, and what must happen. */
export const rareMetrics: Readonly<Partial<Record<MetricName, string>>> = {
  'innovatienetwerk.rpc.late_replies': 'an answer that comes after its request has ended',
  'innovatienetwerk.task.failures': 'work in the background that fails',
  'innovatienetwerk.certificate.not_after': 'a certificate in CERTIFICATE_FILES or MONGODB_URL',
  'innovatienetwerk.webhook.delay': 'an endpoint that takes an event',
  'innovatienetwerk.webhook.failures': 'an endpoint that fails',
  'innovatienetwerk.webhook.given_up': 'an endpoint that does not take an event in all its attempts',
  'innovatienetwerk.process.stuck': 'a Fieldlab that begins to wait longer than agreed',
  'innovatienetwerk.mail.deliveries': 'a mail that is due',
  'innovatienetwerk.telemetry.spans': 'a collector in OTEL_EXPORTER_OTLP_ENDPOINT',
};

interface Line {
  readonly series: string;
  readonly labels: readonly string[];
}

const LINE = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? [^ ]+/;
const LABEL = /(\w+)="(?:[^"\\]|\\.)*"/g;
/** What the exporter tells of the process itself, and which library told a metric. */
const OF_THE_EXPORTER = ['target_info', /^otel_scope_/] as const;

const linesOf = (text: string): readonly Line[] =>
  text.split('\n').flatMap((line) => {
    const [, series, labels = ''] = LINE.exec(line) ?? [];
    if (series === undefined || series === OF_THE_EXPORTER[0]) return [];
    const names = [...labels.matchAll(LABEL)].map(([, name = '']) => name);
    return [{ series, labels: names.filter((name) => !OF_THE_EXPORTER[1].test(name)) }];
  });

/** What a process tells that is not in the list of metrics, or with other attributes than the list says. */
export function strangers(text: string): readonly string[] {
  const faults = linesOf(text).flatMap(({ series, labels }) => {
    const promised = platformSeries.get(series);
    if (promised === undefined) return [`${series} is in no list`];
    const differing = [
      ...labels.filter((label) => !promised.includes(label)),
      ...promised.filter((label) => !labels.includes(label)),
    ];
    return differing.length === 0 ? [] : [`${series} differs from the list on ${differing.join(', ')}`];
  });
  return [...new Set(faults)];
}

/** The metrics of the list that no process tells, but those that are told in trouble only. */
export function missingMetrics(texts: readonly string[]): readonly MetricName[] {
  const told = new Set(texts.flatMap(linesOf).map(({ series }) => series));
  return (Object.keys(metricDefinitions) as MetricName[]).filter(
    (name) => !(name in rareMetrics) && !seriesOf(name).some((series) => told.has(series)),
  );
}

/** What the processes tell now. @param ports on which they tell it */
export const metricsOf = (ports: readonly number[]): Promise<readonly string[]> =>
  Promise.all(ports.map(async (port) => (await fetch(`http://127.0.0.1:${port}/metrics`)).text()));
