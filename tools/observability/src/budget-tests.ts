import { slos } from '@innovatienetwerk/telemetry';
import { objectiveAlerts } from './objectives.ts';
import { annotationsOf } from './rules.ts';

const requests = (status: string, values: string) => ({
  series: `http_server_request_duration_count{job="innovatienetwerk",instance="gateway:9090",service="gateway",region="nl",http_request_method="GET",http_route="/v1/ideas",http_response_status_code="${status}"}`,
  values,
});

const named = (name: string, slo: string) => {
  const summary = slos.find((one) => one.name === slo)?.summary.en ?? '';
  const alert = objectiveAlerts.find((one) => one.name === name && one.summary.en.endsWith(summary));
  if (alert === undefined) throw new RangeError(`There is no ${name} for ${slo}`);
  return {
    exp_labels: { severity: alert.severity, slo },
    exp_annotations: annotationsOf(alert),
  };
};

/** The burn-rate rules on the availability: a fast burn, a slow one, and none without traffic or faults. */
export const budgetTests = [
  {
    name: 'one request in twenty ends in a fault of ours',
    interval: '1m',
    input_series: [requests('200', '0+95x180'), requests('503', '0+5x180')],
    alert_rule_test: [
      {
        eval_time: '2h',
        alertname: 'ErrorBudgetBurnsFast',
        exp_alerts: [named('ErrorBudgetBurnsFast', 'availability')],
      },
    ],
  },
  {
    name: 'two requests in a thousand end in a fault of ours',
    interval: '1h',
    input_series: [requests('200', '0+998x100'), requests('503', '0+2x100')],
    alert_rule_test: [
      { eval_time: '80h', alertname: 'ErrorBudgetBurnsFast', exp_alerts: [] },
      {
        eval_time: '80h',
        alertname: 'ErrorBudgetBurnsSlow',
        exp_alerts: [named('ErrorBudgetBurnsSlow', 'availability')],
      },
    ],
  },
  {
    name: 'what clients do wrong costs no budget',
    interval: '1m',
    input_series: [requests('200', '0+50x180'), requests('404', '0+50x180')],
    alert_rule_test: [
      { eval_time: '2h', alertname: 'ErrorBudgetBurnsFast', exp_alerts: [] },
      { eval_time: '2h', alertname: 'ErrorBudgetBurnsSlow', exp_alerts: [] },
    ],
  },
  {
    name: 'no traffic is no fault',
    interval: '1m',
    input_series: [requests('200', '7x180')],
    alert_rule_test: [
      { eval_time: '2h', alertname: 'ErrorBudgetBurnsFast', exp_alerts: [] },
      { eval_time: '2h', alertname: 'ErrorBudgetBurnsSlow', exp_alerts: [] },
    ],
  },
] as const;
