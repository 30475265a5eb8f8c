import { prometheusName, type MetricName } from '@innovatienetwerk/telemetry';

export type Severity = 'critical' | 'warning';

/** Something that an operator must hear of. */
export interface Alert {
  readonly name: string;
  readonly expr: string;
  /** How long it must be so before anybody hears of it. */
  readonly for: string;
  /** `critical` wakes somebody up, `warning` waits for the working day. */
  readonly severity: Severity;
  /** May name labels of the series, as `{{ $labels.service }}`. */
  readonly summary: { readonly nl: string; readonly en: string };
  /** A page of `docs/runbooks`, without its ending. */
  readonly runbook: string;
  /** Beside the severity, and what the series has. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** The job under which every process of the platform is asked for its metrics. */
export const JOB = 'innovatienetwerk';
/** What the configuration of Prometheus adds to every series: which service a process is of, and in which region it runs. */
export const TARGET_LABELS = ['job', 'instance', 'service', 'region'] as const;

const m = (name: MetricName): string => prometheusName(name);
const of = 'service, region';
const place = '{{ $labels.service }} {{ $labels.region }}';

const away: readonly Alert[] = [
  {
    name: 'ServiceAway',
    expr: `max by (${of}) (up{job="${JOB}"}) == 0`,
    for: '1m',
    severity: 'critical',
    summary: {
      nl: `Geen enkel proces van ${place} antwoordt`,
      en: `No process of ${place} answers`,
    },
    runbook: 'service-away',
  },
  {
    name: 'RegionLost',
    expr: `max by (region) (up{job="${JOB}", region!=""}) == 0`,
    for: '1m',
    severity: 'critical',
    summary: {
      nl: 'Niets in regio {{ $labels.region }} is bereikbaar',
      en: 'Nothing in region {{ $labels.region }} can be reached',
    },
    runbook: 'region-lost',
  },
  {
    name: 'CrashLoop',
    expr: `max by (${of}) (resets(${m('process.uptime')}[15m])) >= 3`,
    for: '0m',
    severity: 'critical',
    summary: {
      nl: `${place} begon de laatste vijftien minuten {{ $value }} keer opnieuw`,
      en: `${place} began anew {{ $value }} times in the last fifteen minutes`,
    },
    runbook: 'service-away',
  },
  {
    name: 'BusAway',
    expr: `min by (${of}) (${m('innovatienetwerk.bus.available')}) == 0`,
    for: '1m',
    severity: 'critical',
    summary: { nl: `${place} heeft geen verbinding met de bus`, en: `${place} has no connection to the bus` },
    runbook: 'bus-down',
  },
  {
    name: 'DatabaseAway',
    expr: `min by (${of}) (${m('innovatienetwerk.database.available')}) == 0`,
    for: '1m',
    severity: 'critical',
    summary: { nl: `${place} bereikt zijn database niet`, en: `${place} does not reach its database` },
    runbook: 'database-down',
  },
];

const publishes = `${m('messaging.client.operation.duration')}_count`;
const asks = `${m('rpc.client.duration')}_count`;
const outboxAge = `max by (${of}) (${m('innovatienetwerk.outbox.age')})`;
const refused = (outcomes: string): string =>
  `sum by (${of}) (increase(${publishes}{outcome=~"${outcomes}"}[5m])) > 0`;

const events: readonly Alert[] = [
  {
    name: 'BusRefusesWrites',
    // The outbox is looked at too, because the stream also refuses what it has already, which does no harm.
    expr: `(${refused('rejected|timeout')}) and on (${of}) (${outboxAge} > 30)`,
    for: '1m',
    severity: 'critical',
    summary: {
      nl: `De bus neemt gebeurtenissen van ${place} niet aan`,
      en: `The bus does not take the events of ${place}`,
    },
    runbook: 'bus-down',
  },
  {
    name: 'PermissionRevoked',
    expr: `(${refused('forbidden')}) or (sum by (${of}) (increase(${asks}{outcome="forbidden"}[5m])) > 0)`,
    for: '1m',
    severity: 'critical',
    summary: {
      nl: `De bus verbiedt ${place} wat het volgens de contracten mag`,
      en: `The bus forbids ${place} what it may do by the contracts`,
    },
    runbook: 'permission-revoked',
  },
  {
    name: 'RelayStuck',
    expr: `${outboxAge} > 60`,
    for: '2m',
    severity: 'critical',
    summary: {
      nl: `Gebeurtenissen van ${place} wachten {{ humanizeDuration $value }} op publicatie`,
      en: `Events of ${place} have waited {{ humanizeDuration $value }} to be published`,
    },
    runbook: 'relay-stuck',
  },
  {
    name: 'ConsumerStuck',
    expr: `max by (${of}, stream) (${m('innovatienetwerk.consumer.age')}) > 120`,
    for: '5m',
    severity: 'warning',
    summary: {
      nl: `${place} verwerkt {{ $labels.stream }} niet meer`,
      en: `${place} does not process {{ $labels.stream }} any more`,
    },
    runbook: 'consumer-stuck',
  },
  {
    name: 'EventsSetAside',
    expr: `max by (${of}) (${m('innovatienetwerk.dead_letters.open')}) > 0`,
    for: '1m',
    severity: 'warning',
    summary: {
      nl: `${place} heeft {{ $value }} gebeurtenissen terzijde gelegd`,
      en: `${place} has set {{ $value }} events aside`,
    },
    runbook: 'events-set-aside',
  },
];

const dbBuckets = `sum by (${of}, le) (rate(${m('db.client.operation.duration')}_bucket[5m]))`;
const runs = (outcome: string): string =>
  `sum by (${of}, schedule) (increase(${m('innovatienetwerk.schedule.runs')}_total{outcome="${outcome}"}[10m])) > 0`;
const days = (count: number): number => count * 86_400;
const certificate = `min by (${of}, certificate) (${m('innovatienetwerk.certificate.not_after')}) - time()`;
const ratio = (part: MetricName, whole: MetricName, limit: number): string =>
  `max by (${of}) (${m(part)} / ${m(whole)}) > ${limit}`;

const expires = (severity: Severity, expr: string): Alert => ({
  name: 'CertificateExpires',
  expr,
  for: '0m',
  severity,
  summary: {
    nl: `Certificaat {{ $labels.certificate }} van ${place} verloopt of is verlopen`,
    en: `Certificate {{ $labels.certificate }} of ${place} ends soon or has ended`,
  },
  runbook: 'certificate',
});

const parts: readonly Alert[] = [
  {
    name: 'SlowDatabase',
    expr: `histogram_quantile(0.95, ${dbBuckets}) > 0.5`,
    for: '5m',
    severity: 'warning',
    summary: {
      nl: `De database is traag voor ${place}: een op de twintig bewerkingen duurt langer dan {{ humanizeDuration $value }}`,
      en: `The database is slow for ${place}: one operation in twenty takes longer than {{ humanizeDuration $value }}`,
    },
    runbook: 'database-slow',
  },
  {
    name: 'ScheduleFails',
    expr: `(${runs('failed')}) unless on (${of}, schedule) (${runs('ok')})`,
    for: '5m',
    severity: 'warning',
    summary: {
      nl: `Tijdwerk {{ $labels.schedule }} van ${place} mislukt steeds`,
      en: `Timed work {{ $labels.schedule }} of ${place} keeps failing`,
    },
    runbook: 'schedule-fails',
  },
  expires('critical', `${certificate} < ${days(3)}`),
  expires('warning', `(${certificate} < ${days(21)}) >= ${days(3)}`),
  {
    name: 'ClockSkew',
    expr: `max by (${of}, server) (abs(${m('innovatienetwerk.clock.offset')})) > 2`,
    for: '5m',
    severity: 'warning',
    summary: {
      nl: `De klok van ${place} en die van zijn {{ $labels.server }} lopen {{ humanizeDuration $value }} uiteen`,
      en: `The clocks of ${place} and its {{ $labels.server }} are {{ humanizeDuration $value }} apart`,
    },
    runbook: 'clock',
  },
  {
    name: 'Saturated',
    expr: [
      ratio('innovatienetwerk.rpc.active_requests', 'innovatienetwerk.rpc.capacity', 0.8),
      `max by (${of}) (${m('nodejs.eventloop.delay.p99')}) > 0.5`,
      ratio('v8js.memory.heap.used', 'v8js.memory.heap.limit', 0.9),
    ].join(' or '),
    for: '5m',
    severity: 'warning',
    summary: { nl: `${place} heeft te veel te doen`, en: `${place} has too much to do` },
    runbook: 'saturation',
  },
];

const endpoints = (condition: string): string =>
  `sum by (region) (${m('innovatienetwerk.webhook.endpoints')}{condition="${condition}"})`;
const mails = (outcome: string): string =>
  `sum by (region) (increase(${m('innovatienetwerk.mail.deliveries')}_total{outcome="${outcome}"}[10m])) > 0`;

const others: readonly Alert[] = [
  {
    name: 'EndpointDead',
    expr: `${endpoints('open')} > 0`,
    for: '30m',
    severity: 'warning',
    summary: {
      nl: '{{ $value }} eindpunten van andere systemen nemen niets meer aan',
      en: '{{ $value }} endpoints of other systems take nothing any more',
    },
    runbook: 'endpoint-dead',
  },
  {
    name: 'EndpointStopped',
    expr: `delta(${m('innovatienetwerk.webhook.endpoints')}{condition="stopped"}[1h]) > 0`,
    for: '0m',
    severity: 'warning',
    summary: {
      nl: 'Het platform stopte met leveren aan een eindpunt van een ander systeem',
      en: 'The platform stopped delivering to an endpoint of another system',
    },
    runbook: 'endpoint-dead',
  },
  {
    name: 'MailFails',
    expr: `((${mails('failed')}) unless on (region) (${mails('accepted')})) or (max by (region) (${m('innovatienetwerk.mail.overdue')}) > 0)`,
    for: '5m',
    severity: 'warning',
    summary: {
      nl: 'De mailserver neemt geen mails aan; zij wachten',
      en: 'The mail server takes no mails; they wait',
    },
    runbook: 'mail-fails',
  },
  {
    name: 'ProcessStuck',
    expr: `max by (region, waiting_for) (${m('innovatienetwerk.process.overdue')}) > 0`,
    for: '1h',
    severity: 'warning',
    summary: {
      nl: '{{ $value }} Fieldlabs wachten langer dan afgesproken op {{ $labels.waiting_for }}',
      en: '{{ $value }} Fieldlabs wait longer than agreed for {{ $labels.waiting_for }}',
    },
    runbook: 'process-stuck',
  },
];

/** Every alert but those on the objectives, which follow from the objectives. */
export const alerts: readonly Alert[] = [...away, ...events, ...parts, ...others];
