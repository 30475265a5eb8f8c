/**
 * The headers of a request and a reply on the bus: the whole wire contract between gateway and services.
 * Names are lower case because NATS header names are case-sensitive.
 */
export const requestHeaders = {
  traceparent: 'traceparent',
  /** Absolute moment in milliseconds since the epoch after which nobody waits for the answer. */
  deadline: 'deadline',
  /** JSON of `Actor`. */
  actor: 'actor',
  idempotencyKey: 'idempotency-key',
  ifMatch: 'if-match',
  /** The organisation whose system began the trace, when a trusted application goes on with a trace of its own. */
  foreignProcessor: 'foreign-processor',
} as const;

export const replyHeaders = {
  /** The HTTP status. From 400 the body is a `Refusal`. */
  status: 'status',
  etag: 'etag',
  /** Path below `/v1` of what was made. */
  location: 'location',
  /** Cursor of the next page. */
  next: 'next',
  /** `true` when a stored answer was given again. */
  replayed: 'replayed',
} as const;

/** The largest body that the API takes, in bytes; a message on the bus (1 MiB) has room for it and its envelope. */
export const MAX_BODY_BYTES = 256 * 1024;

/** How long an answer may take, in milliseconds, from the moment the gateway has the request. */
export const REQUEST_TIMEOUT_MS = 10_000;
