import { JOB } from './alerts.ts';
import { allAlerts, annotationsOf } from './rules.ts';

/** What one series shows over the minutes of a fault, in the notation of `promtool test rules`. */
interface Series {
  readonly series: string;
  readonly values: string;
}

/** A fault that was injected, what the platform shows of it, and which alert must fire. */
export interface Fault {
  readonly fault: string;
  readonly alert: string;
  readonly input: readonly Series[];
  /** When the alert must not be there yet, and when it must, as `10m`. */
  readonly quietAt: string;
  readonly firesAt: string;
  /** The labels of the alert, without its severity. */
  readonly labels: Readonly<Record<string, string>>;
  readonly severity?: 'critical' | 'warning';
  /** As Prometheus writes it into the summary. */
  readonly value?: string;
}

const target = (service: string, more = ''): string =>
  `job="${JOB}",instance="${service}:9090",service="${service}",region="nl"${more === '' ? '' : `,${more}`}`;
const one = (name: string, service: string, values: string, more = ''): Series => ({
  series: `${name}{${target(service, more)}}`,
  values,
});
const at = (service: string) => ({ service, region: 'nl' });

const dbBucket = (le: string, values: string): Series =>
  one(
    'db_client_operation_duration_bucket',
    'ideas',
    values,
    `db_operation_name="load",db_collection_name="ideas",outcome="ok",le="${le}"`,
  );

/** From the start of a test of `promtool`, which begins at the epoch. */
const DAY_S = 86_400;

export const faults: readonly Fault[] = [
  {
    fault: 'a slow query',
    alert: 'SlowDatabase',
    // From the tenth minute on one operation in five takes between half a second and a whole one.
    input: [
      dbBucket('0.25', '0+60x10 600+48x20'),
      dbBucket('0.5', '0+60x10 600+48x20'),
      dbBucket('1', '0+60x30'),
      dbBucket('+Inf', '0+60x30'),
    ],
    quietAt: '10m',
    firesAt: '25m',
    labels: at('ideas'),
    value: '875ms',
  },
  {
    fault: 'a stuck consumer',
    alert: 'ConsumerStuck',
    input: [one('innovatienetwerk_consumer_age', 'triage', '0x4 0+60x20', 'stream="EVT_IDEAS"')],
    quietAt: '8m',
    firesAt: '15m',
    labels: { ...at('triage'), stream: 'EVT_IDEAS' },
  },
  {
    fault: 'a poison event',
    alert: 'EventsSetAside',
    input: [one('innovatienetwerk_dead_letters_open', 'fieldlabs', '0x4 1x20')],
    quietAt: '4m',
    firesAt: '7m',
    labels: at('fieldlabs'),
    value: '1',
  },
  {
    fault: 'the disk of the bus is full',
    alert: 'BusRefusesWrites',
    input: [
      one(
        'messaging_client_operation_duration_count',
        'ideas',
        '0x4 0+30x20',
        // A stream that cannot be written answers nothing at all.
        'context="ideas",outcome="timeout"',
      ),
      one('innovatienetwerk_outbox_age', 'ideas', '0x4 0+60x20'),
    ],
    quietAt: '4m',
    firesAt: '8m',
    labels: at('ideas'),
  },
  {
    fault: 'a permission is revoked',
    alert: 'PermissionRevoked',
    input: [
      one(
        'messaging_client_operation_duration_count',
        'network',
        '0x4 0+30x20',
        'context="network",outcome="forbidden"',
      ),
    ],
    quietAt: '4m',
    firesAt: '8m',
    labels: at('network'),
  },
  {
    fault: 'the gateway may not ask a service any more',
    alert: 'PermissionRevoked',
    input: [
      one(
        'rpc_client_duration_count',
        'gateway',
        '0x4 0+5x20',
        'rpc_subject="rpc.ideas.submitIdea.v1",outcome="forbidden"',
      ),
    ],
    quietAt: '4m',
    firesAt: '8m',
    labels: at('gateway'),
  },
  {
    fault: 'a certificate that ends in two weeks',
    alert: 'CertificateExpires',
    input: [
      one(
        'innovatienetwerk_certificate_not_after',
        'ideas',
        `${100 * DAY_S}x4 ${14 * DAY_S}x20`,
        'certificate="bus.pem"',
      ),
    ],
    quietAt: '4m',
    firesAt: '6m',
    labels: { ...at('ideas'), certificate: 'bus.pem' },
    severity: 'warning',
  },
  {
    fault: 'an expired certificate',
    alert: 'CertificateExpires',
    input: [
      one(
        'innovatienetwerk_certificate_not_after',
        'ideas',
        `${100 * DAY_S}x4 60x20`,
        'certificate="bus.pem"',
      ),
    ],
    quietAt: '4m',
    firesAt: '6m',
    labels: { ...at('ideas'), certificate: 'bus.pem' },
    severity: 'critical',
  },
  {
    fault: 'clock skew',
    alert: 'ClockSkew',
    input: [one('innovatienetwerk_clock_offset', 'triage', '0x4 -30x20', 'server="bus"')],
    quietAt: '8m',
    firesAt: '12m',
    labels: { ...at('triage'), server: 'bus' },
    value: '30s',
  },
  {
    fault: 'a dead endpoint',
    alert: 'EndpointDead',
    input: [one('innovatienetwerk_webhook_endpoints', 'connect', '0x4 1x40', 'condition="open"')],
    quietAt: '20m',
    firesAt: '40m',
    labels: { region: 'nl' },
    value: '1',
  },
  {
    fault: 'an endpoint that is given up',
    alert: 'EndpointStopped',
    input: [one('innovatienetwerk_webhook_endpoints', 'connect', '0x14 1x40', 'condition="stopped"')],
    quietAt: '10m',
    firesAt: '30m',
    labels: {
      ...at('connect'),
      job: JOB,
      instance: 'connect:9090',
      condition: 'stopped',
    },
  },
  {
    fault: 'a crash loop',
    alert: 'CrashLoop',
    input: [one('process_uptime', 'funding', '600 660 5 8 3 12 4 2 6')],
    quietAt: '1m',
    firesAt: '8m',
    labels: at('funding'),
    value: '4',
  },
  {
    fault: 'a lost region',
    alert: 'RegionLost',
    input: ['gateway', 'ideas'].flatMap((service) => [
      {
        series: `up{job="${JOB}",instance="${service}.gr:9090",service="${service}",region="gr"}`,
        values: '1x4 0x20',
      },
      one('up', service, '1x24'),
    ]),
    quietAt: '5m',
    firesAt: '8m',
    labels: { region: 'gr' },
  },
  {
    fault: 'a service that is gone',
    alert: 'ServiceAway',
    input: [one('up', 'ideas', '1x4 0x20'), one('up', 'triage', '1x24')],
    quietAt: '5m',
    firesAt: '8m',
    labels: at('ideas'),
  },
  {
    fault: 'the bus is gone',
    alert: 'BusAway',
    input: [one('innovatienetwerk_bus_available', 'ideas', '1x4 0x20')],
    quietAt: '5m',
    firesAt: '8m',
    labels: at('ideas'),
  },
  {
    fault: 'the database is gone',
    alert: 'DatabaseAway',
    input: [one('innovatienetwerk_database_available', 'ideas', '1x4 0x20')],
    quietAt: '5m',
    firesAt: '8m',
    labels: at('ideas'),
  },
  {
    fault: 'a relay that stands still',
    alert: 'RelayStuck',
    input: [one('innovatienetwerk_outbox_age', 'experts', '0x4 0+60x20')],
    quietAt: '6m',
    firesAt: '10m',
    labels: at('experts'),
    value: '5m 0s',
  },
  {
    fault: 'timed work that keeps failing',
    alert: 'ScheduleFails',
    input: [
      one(
        'innovatienetwerk_schedule_runs_total',
        'triage',
        '0+12x10 120x30',
        'schedule="rounds",outcome="ok"',
      ),
      one(
        'innovatienetwerk_schedule_runs_total',
        'triage',
        '0x10 0+12x30',
        'schedule="rounds",outcome="failed"',
      ),
    ],
    quietAt: '15m',
    firesAt: '30m',
    labels: { ...at('triage'), schedule: 'rounds' },
  },
  {
    fault: 'a mail server that refuses',
    alert: 'MailFails',
    input: [
      one('innovatienetwerk_mail_deliveries_total', 'notify', '0x4 0+6x30', 'outcome="failed"'),
      one('innovatienetwerk_mail_deliveries_total', 'notify', '0x34', 'outcome="accepted"'),
    ],
    quietAt: '6m',
    firesAt: '15m',
    labels: { region: 'nl' },
  },
  {
    fault: 'a process that waits longer than agreed',
    alert: 'ProcessStuck',
    input: [one('innovatienetwerk_process_overdue', 'fieldlabs', '0x4 2x90', 'waiting_for="phase-decision"')],
    quietAt: '30m',
    firesAt: '80m',
    labels: { region: 'nl', waiting_for: 'phase-decision' },
    value: '2',
  },
  {
    fault: 'more requests than a service can take',
    alert: 'Saturated',
    input: [
      one('innovatienetwerk_rpc_active_requests', 'ideas', '3x4 250x20'),
      one('innovatienetwerk_rpc_capacity', 'ideas', '256x24'),
    ],
    quietAt: '6m',
    firesAt: '15m',
    labels: at('ideas'),
  },
];

/** As Prometheus fills it in: the labels that the alert has, nothing for those that it has not. */
const filled = (text: string, { labels, value = '' }: Fault): string =>
  text
    .replaceAll(/\{\{ \$labels\.(\w+) \}\}/g, (_, label: string) => labels[label] ?? '')
    .replaceAll(/\{\{ (humanizeDuration )?\$value \}\}/g, value);

/** The tests of one fault as `promtool test rules` reads them. @throws {RangeError} when no such alert exists */
export function testOf(fault: Fault) {
  const alert = allAlerts.find(
    ({ name, severity }) =>
      name === fault.alert && (fault.severity === undefined || severity === fault.severity),
  );
  if (alert === undefined) throw new RangeError(`There is no alert ${fault.alert}`);
  const annotations = Object.fromEntries(
    Object.entries(annotationsOf(alert)).map(([name, text]) => [name, filled(text, fault)]),
  );
  return {
    name: fault.fault,
    interval: '1m',
    input_series: fault.input,
    alert_rule_test: [
      { eval_time: fault.quietAt, alertname: fault.alert, exp_alerts: [] },
      {
        eval_time: fault.firesAt,
        alertname: fault.alert,
        exp_alerts: [
          { exp_labels: { severity: alert.severity, ...fault.labels }, exp_annotations: annotations },
        ],
      },
    ],
  };
}
