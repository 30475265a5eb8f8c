/**
 * Every event that a part of the platform logs, by the name under which it is found. A line without one of these names cannot be written.
 * The fields of a line are ids, kinds and counts: never names, addresses or texts of people.
 */
export const logEvents = {
  gateway_ready: 'The gateway takes requests',
  service_ready: 'The service answers requests and does its background work',
  request_answered: 'A request was answered (level debug)',
  request_failed: 'A request failed by a fault of the gateway',
  stream_broken: 'Somebody followed the feed, and it broke off; the client comes back by itself',
  operation_answered: 'A service has done what was asked, or refused it (level debug)',
  operation_failed: 'An operation failed by a fault of its service',
  event_published: 'The stream has taken an event (level debug)',
  event_applied: 'A consumer has applied an event (level debug)',
  event_retried: 'A consumer failed on an event, which comes again',
  event_set_aside: 'An event cannot be applied and waits for an operator',
  schedule_failed: 'A turn of a schedule failed; the next one tries again',
  accounts_retried: 'Accounts could not be kept and come again',
  task_failed: 'Work in the background failed and is started again',
  process_stuck: 'A process waits longer than agreed',
  database_available: 'The database takes writes',
  database_unavailable: 'The database does not take writes',
  waiting_for_database: 'The service starts and waits for its database',
  delivery_attempted: 'An event was offered to an endpoint of others (level debug)',
  delivery_duty_failed: 'A part of the delivery to endpoints failed and is tried again',
  mail_attempted: 'An e-mail was offered to the mail server (level debug)',
  stream_mended: 'Events that the stream had lost were published again',
  bus_disconnected: 'The connection to the bus is lost',
  bus_reconnected: 'The connection to the bus is back',
  bus_closed: 'The connection to the bus is closed for good',
  bus_error: 'The server of the bus reported an error',
  inbox_refused: 'The server of the bus refused the inbox for answers',
  discovery_refused: 'The server of the bus refused the subjects of service discovery',
  endpoint_refused: 'The server of the bus refused the subject of an operation',
  reply_not_sent: 'An answer could not be sent, and its caller was told so',
  request_handler_threw: 'The handler of a request threw, which none should',
  event_handler_threw: 'The handler of an event threw, which none should',
  event_handler_slow: 'The handler of an event takes longer than the server of the bus waits',
  consumer_unavailable: 'The stream gives nothing to the consumer, which asks again',
  consumer_available: 'The stream gives events to the consumer again',
  consumer_silent: 'The consumer heard no sign of life and asks again',
} as const satisfies Record<string, string>;

export type LogEvent = keyof typeof logEvents;

export type LogFields = {
  readonly event: LogEvent;
  /** Written as its kind and where it came from; never its message. */
  readonly err?: unknown;
} & Readonly<Record<string, unknown>>;

type Write = (fields: LogFields, text?: string) => void;

/** Lines of JSON with a name, below which they are found. */
export interface Log {
  readonly debug: Write;
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
}
