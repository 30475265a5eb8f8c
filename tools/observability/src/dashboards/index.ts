import { live, panel, rare, stat, type Dashboard } from './model.ts';

const JOB = 'job="innovatienetwerk"';
const rate = (series: string, matchers = ''): string =>
  `rate(${series}${matchers === '' ? '' : `{${matchers}}`}[$__rate_interval])`;
const quantile = (q: number, metric: string, by: string, matchers = ''): string =>
  `histogram_quantile(${q}, sum by (${['le', by].filter((label) => label !== '').join(', ')}) (${rate(`${metric}_bucket`, matchers)}))`;

const overview: Dashboard = {
  uid: 'innovatienetwerk-overview',
  title: 'Innovatienetwerk: overview',
  panels: [
    stat(
      'Processes that answer',
      'short',
      'Per service; 0 is red.',
      live(`sum by (service) (up{${JOB}})`, '{{service}}'),
    ),
    stat(
      'Error budget left',
      'percentunit',
      'What is left of 30 days, per objective.',
      rare('slo:budget_left:ratio', '{{slo}}'),
    ),
    stat('Objective', 'percentunit', 'The share that must be good.', live('slo:objective:ratio', '{{slo}}')),
    stat(
      'Alerts',
      'short',
      'What fires now.',
      rare('sum by (alertname) (ALERTS{alertstate="firing"})', '{{alertname}}'),
    ),
    panel(
      'Requests',
      'reqps',
      'At the gateway, by status.',
      live(
        `sum by (http_response_status_code) (${rate('http_server_request_duration_count')})`,
        '{{http_response_status_code}}',
      ),
    ),
    panel(
      'Faults',
      'percentunit',
      'Share of the requests that ended in a fault of the platform.',
      rare(
        `sum(${rate('http_server_request_duration_count', 'http_response_status_code=~"5.."')}) / sum(${rate('http_server_request_duration_count')})`,
        'faults',
      ),
    ),
    panel(
      'Duration',
      's',
      'Of requests at the gateway.',
      live(quantile(0.5, 'http_server_request_duration', ''), 'p50'),
      live(quantile(0.95, 'http_server_request_duration', ''), 'p95'),
      live(quantile(0.99, 'http_server_request_duration', ''), 'p99'),
    ),
    panel(
      'Slowest routes',
      's',
      'The ten with the highest p95.',
      live(`topk(10, ${quantile(0.95, 'http_server_request_duration', 'http_route')})`, '{{http_route}}'),
    ),
    panel(
      'Burn rate of the last hour',
      'percentunit',
      'Share that was bad, per objective.',
      rare('slo:bad:ratio_rate1h', '{{slo}}'),
    ),
    panel(
      'Requests under way',
      'short',
      'At the gateway.',
      live('sum(http_server_active_requests)', 'gateway'),
    ),
    panel(
      'Age of effects',
      's',
      'From a change to its effect in another service.',
      live(quantile(0.5, 'innovatienetwerk_event_age', ''), 'p50'),
      live(quantile(0.99, 'innovatienetwerk_event_age', ''), 'p99'),
    ),
  ],
};

const bus: Dashboard = {
  uid: 'innovatienetwerk-bus',
  title: 'Innovatienetwerk: bus and outbox',
  panels: [
    stat(
      'Connected',
      'short',
      '1 while the service is connected to the bus.',
      live('min by (service) (innovatienetwerk_bus_available)', '{{service}}'),
    ),
    stat(
      'Events set aside',
      'short',
      'They wait for an operator.',
      live('max by (service) (innovatienetwerk_dead_letters_open)', '{{service}}'),
    ),
    panel(
      'Outbox: oldest',
      's',
      'How long the oldest event waits to be published.',
      live('max by (service) (innovatienetwerk_outbox_age)', '{{service}}'),
    ),
    panel(
      'Outbox: waiting',
      'short',
      'Objects with events that wait.',
      live('max by (service) (innovatienetwerk_outbox_waiting)', '{{service}}'),
    ),
    panel(
      'Published',
      'ops',
      'Events that the stream took.',
      live(`sum by (service) (${rate('innovatienetwerk_relay_events_total')})`, '{{service}}'),
    ),
    panel(
      'Time of a batch',
      's',
      'From the outbox to the stream.',
      live(quantile(0.95, 'innovatienetwerk_relay_batch_duration', 'service'), '{{service}}'),
    ),
    panel(
      'Publishing, by outcome',
      'ops',
      'Anything but ok is trouble.',
      live(
        `sum by (service, outcome) (${rate('messaging_client_operation_duration_count')})`,
        '{{service}} {{outcome}}',
      ),
    ),
    panel(
      'By type',
      'ops',
      'Events that the streams took.',
      live(`topk(10, sum by (type) (${rate('messaging_client_sent_messages_total')}))`, '{{type}}'),
    ),
    panel(
      'Consumers: oldest',
      's',
      'How long the oldest event waits that is not settled.',
      live('max by (service, stream) (innovatienetwerk_consumer_age)', '{{service}} {{stream}}'),
    ),
    panel(
      'Consumers: waiting',
      'short',
      'Not given yet, and given but not settled.',
      live('max by (service, stream) (innovatienetwerk_consumer_pending)', 'pending {{service}} {{stream}}'),
      live(
        'max by (service, stream) (innovatienetwerk_consumer_in_progress)',
        'in progress {{service}} {{stream}}',
      ),
    ),
    panel(
      'Handled, by outcome',
      'ops',
      'What became of events.',
      live(
        `sum by (service, outcome) (${rate('messaging_client_consumed_messages_total')})`,
        '{{service}} {{outcome}}',
      ),
    ),
    panel(
      'Clock of the bus',
      's',
      'How far it is ahead of that of each service.',
      live('max by (service) (innovatienetwerk_clock_offset{server="bus"})', '{{service}}'),
    ),
    panel(
      'Late replies',
      'ops',
      'Answers after their request had ended.',
      rare(`sum by (service) (${rate('innovatienetwerk_rpc_late_replies_total')})`, '{{service}}'),
    ),
    panel(
      'Requests on the bus, by outcome',
      'ops',
      'As the gateway sees them.',
      live(`sum by (outcome) (${rate('rpc_client_duration_count')})`, '{{outcome}}'),
    ),
    panel(
      'Slowest requests on the bus',
      's',
      'The ten with the highest p95.',
      live(`topk(10, ${quantile(0.95, 'rpc_client_duration', 'rpc_subject')})`, '{{rpc_subject}}'),
    ),
  ],
};

const database: Dashboard = {
  uid: 'innovatienetwerk-database',
  title: 'Innovatienetwerk: database',
  panels: [
    stat(
      'Available',
      'short',
      '1 while the database takes writes.',
      live('min by (service) (innovatienetwerk_database_available)', '{{service}}'),
    ),
    panel(
      'Operations',
      'ops',
      'By service.',
      live(`sum by (service) (${rate('db_client_operation_duration_count')})`, '{{service}}'),
    ),
    panel(
      'Duration',
      's',
      'p95 by service.',
      live(quantile(0.95, 'db_client_operation_duration', 'service'), '{{service}}'),
    ),
    panel(
      'Slowest operations',
      's',
      'The ten with the highest p95.',
      live(
        `topk(10, ${quantile(0.95, 'db_client_operation_duration', 'service, db_collection_name, db_operation_name')})`,
        '{{service}} {{db_collection_name}} {{db_operation_name}}',
      ),
    ),
    panel(
      'Failures',
      'ops',
      'By kind.',
      rare(
        `sum by (service, outcome) (${rate('db_client_operation_duration_count', 'outcome!="ok"')})`,
        '{{service}} {{outcome}}',
      ),
    ),
    panel(
      'Failures in the background',
      'ops',
      'Tried again by themselves.',
      rare(
        `sum by (service, task) (${rate('innovatienetwerk_task_failures_total')})`,
        '{{service}} {{task}}',
      ),
    ),
    panel(
      'Clock of the database',
      's',
      'How far it is ahead of that of each service.',
      live('max by (service) (innovatienetwerk_clock_offset{server="database"})', '{{service}}'),
    ),
  ],
};

const deliveries: Dashboard = {
  uid: 'innovatienetwerk-deliveries',
  title: 'Innovatienetwerk: deliveries to other systems and people',
  panels: [
    stat(
      'Endpoints',
      'short',
      'By their condition.',
      live('sum by (condition) (innovatienetwerk_webhook_endpoints)', '{{condition}}'),
    ),
    panel(
      'Delivered',
      'ops',
      'Events that endpoints took.',
      rare(`sum(${rate('innovatienetwerk_webhook_delay_count')})`, 'delivered'),
    ),
    panel(
      'Failed attempts',
      'ops',
      'By reason.',
      rare(`sum by (reason) (${rate('innovatienetwerk_webhook_failures_total')})`, '{{reason}}'),
    ),
    panel(
      'Given up',
      'ops',
      'Events that were not taken in all their attempts.',
      rare(`sum(${rate('innovatienetwerk_webhook_given_up_total')})`, 'given up'),
    ),
    panel(
      'Delay',
      's',
      'From the arrival of an event until an endpoint took it.',
      rare(quantile(0.5, 'innovatienetwerk_webhook_delay', ''), 'p50'),
      rare(quantile(0.99, 'innovatienetwerk_webhook_delay', ''), 'p99'),
    ),
    panel(
      'Held',
      'short',
      'Events that wait for endpoints.',
      live('sum(innovatienetwerk_webhook_waiting)', 'events'),
    ),
    panel(
      'Behind',
      'short',
      'Endpoints for which the feed was not read to its end.',
      live('sum(innovatienetwerk_feed_behind)', 'endpoints'),
    ),
    panel(
      'Furthest behind',
      'short',
      'In places of the feed.',
      live('max(innovatienetwerk_feed_lag)', 'events'),
    ),
    panel(
      'Mails',
      'ops',
      'Attempts, by outcome.',
      rare(`sum by (outcome) (${rate('innovatienetwerk_mail_deliveries_total')})`, '{{outcome}}'),
    ),
    panel(
      'Mails overdue',
      'short',
      'They should have gone by now.',
      live('max(innovatienetwerk_mail_overdue)', 'mails'),
    ),
  ],
};

const processes: Dashboard = {
  uid: 'innovatienetwerk-processes',
  title: 'Innovatienetwerk: processes and timed work',
  panels: [
    panel(
      'Longest wait',
      's',
      'Of a Fieldlab, by what it waits for.',
      live('max by (waiting_for) (innovatienetwerk_process_age)', '{{waiting_for}}'),
    ),
    panel(
      'Longer than agreed',
      'short',
      'Fieldlabs, by what they wait for.',
      live('max by (waiting_for) (innovatienetwerk_process_overdue)', '{{waiting_for}}'),
    ),
    panel(
      'Found stuck',
      'short',
      'In the last day.',
      rare('sum by (waiting_for) (increase(innovatienetwerk_process_stuck_total[1d]))', '{{waiting_for}}'),
    ),
    panel(
      'Timed work',
      'ops',
      'Turns, by outcome.',
      live(
        `sum by (service, schedule, outcome) (${rate('innovatienetwerk_schedule_runs_total')})`,
        '{{service}} {{schedule}} {{outcome}}',
      ),
    ),
    panel(
      'Timed work: last success',
      's',
      'How long ago.',
      live(
        'time() - max by (service, schedule) (innovatienetwerk_schedule_last_success)',
        '{{service}} {{schedule}}',
      ),
    ),
    panel(
      'Certificates',
      's',
      'Until the first of them ends.',
      rare(
        'min by (service, certificate) (innovatienetwerk_certificate_not_after) - time()',
        '{{service}} {{certificate}}',
      ),
    ),
  ],
};

const own = 'service="$service"';
const service: Dashboard = {
  uid: 'innovatienetwerk-service',
  title: 'Innovatienetwerk: one service in depth',
  variables: ['service'],
  panels: [
    panel(
      'Operations',
      'reqps',
      'By outcome.',
      live(
        `sum by (rpc_method, outcome) (${rate('rpc_server_duration_count', own)})`,
        '{{rpc_method}} {{outcome}}',
      ),
    ),
    panel(
      'Duration',
      's',
      'p95 by operation.',
      live(quantile(0.95, 'rpc_server_duration', 'rpc_method', own), '{{rpc_method}}'),
    ),
    panel(
      'Requests under way',
      'short',
      'Against what the service takes.',
      live(`sum(innovatienetwerk_rpc_active_requests{${own}})`, 'under way'),
      live(`sum(innovatienetwerk_rpc_capacity{${own}})`, 'capacity'),
    ),
    panel(
      'Events handled',
      's',
      'p95 by type.',
      live(quantile(0.95, 'messaging_process_duration', 'type', own), '{{type}}'),
    ),
    panel(
      'Database',
      's',
      'p95 by operation.',
      live(
        quantile(0.95, 'db_client_operation_duration', 'db_collection_name, db_operation_name', own),
        '{{db_collection_name}} {{db_operation_name}}',
      ),
    ),
    panel(
      'Event loop: busy',
      'percentunit',
      'Share of the time.',
      live(`nodejs_eventloop_utilization{${own}}`, '{{instance}}'),
    ),
    panel(
      'Event loop: delay',
      's',
      'One turn in a hundred is later than this.',
      live(`nodejs_eventloop_delay_p99{${own}}`, '{{instance}}'),
    ),
    panel(
      'Memory',
      'bytes',
      'All of it, the heap, and the heap at which the process ends.',
      live(`process_memory_usage{${own}}`, 'all {{instance}}'),
      live(`v8js_memory_heap_used{${own}}`, 'heap {{instance}}'),
      live(`v8js_memory_heap_limit{${own}}`, 'limit {{instance}}'),
    ),
    panel('Uptime', 's', 'A fall to zero is a new process.', live(`process_uptime{${own}}`, '{{instance}}')),
  ],
};

export const dashboards: readonly Dashboard[] = [overview, bus, database, deliveries, processes, service];
