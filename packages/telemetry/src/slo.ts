import type { MetricName } from './metric-names.ts';
import { isBucket, prometheusName } from './prometheus-names.ts';

/** What the platform promises about its service, as a share of good outcomes. Alerts and dashboards follow from this list. */
export interface Slo {
  readonly name: string;
  /** The share that must be good over the window, between 0 and 1. */
  readonly objective: number;
  readonly windowDays: number;
  readonly summary: { readonly nl: string; readonly en: string };
  /** How often it went wrong, per second. @param range of Prometheus, such as `5m` */
  readonly bad: (range: string) => string;
  /** How often there was a chance to go wrong, per second. */
  readonly total: (range: string) => string;
}

const WINDOW_DAYS = 30;

/** Answers that last as long as their reader wants, and no promise about a duration can hold for. */
const STREAMS = '/v1/events/_stream';

const rate = (series: string, matchers: string, range: string): string =>
  `sum(rate(${series}${matchers === '' ? '' : `{${matchers}}`}[${range}]))`;

/** What took longer than this counts as bad. @throws {RangeError} when no bucket ends there */
function slower(metric: MetricName, seconds: number, matchers = '') {
  if (!isBucket(seconds)) throw new RangeError(`${metric} has no bucket that ends at ${seconds} s`);
  const name = prometheusName(metric);
  const within = [matchers, `le="${seconds}"`].filter((text) => text !== '').join(',');
  return {
    total: (range: string) => rate(`${name}_count`, matchers, range),
    bad: (range: string) =>
      `(${rate(`${name}_count`, matchers, range)} - ${rate(`${name}_bucket`, within, range)})`,
  };
}

const requests = 'http_server_request_duration_count';

export const slos: readonly Slo[] = [
  {
    name: 'availability',
    objective: 0.999,
    windowDays: WINDOW_DAYS,
    summary: {
      nl: 'Verzoeken die geen fout van het platform opleveren',
      en: 'Requests that do not end in a fault of the platform',
    },
    bad: (range) => `(${rate(requests, 'http_response_status_code=~"5.."', range)} or vector(0))`,
    total: (range) => rate(requests, '', range),
  },
  {
    name: 'latency',
    objective: 0.99,
    windowDays: WINDOW_DAYS,
    summary: {
      nl: 'Verzoeken die binnen een halve seconde zijn beantwoord',
      en: 'Requests that are answered within half a second',
    },
    ...slower('http.server.request.duration', 0.5, `http_route!="${STREAMS}"`),
  },
  {
    name: 'freshness',
    objective: 0.99,
    windowDays: WINDOW_DAYS,
    summary: {
      nl: 'Gebeurtenissen die binnen vijf seconden overal zijn verwerkt',
      en: 'Events that had their effect within five seconds',
    },
    ...slower('innovatienetwerk.event.age', 5),
  },
  {
    name: 'webhooks',
    objective: 0.95,
    windowDays: WINDOW_DAYS,
    summary: {
      nl: 'Gebeurtenissen die binnen een halve minuut bij een ander systeem zijn aangekomen',
      en: 'Events that another system took within half a minute',
    },
    ...slower('innovatienetwerk.webhook.delay', 30),
  },
];
