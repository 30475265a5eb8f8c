/** Response headers: those that say the same for every request are made once. */
import { formatTraceparent, type TraceContext } from '@innovatienetwerk/telemetry';

/** What a page of the platform may load: only from here. Nobody may put it in a frame. */
export const API_CONTENT_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** @param formAction where a form on the page may go */
export const pageContentPolicy = (connectTo: readonly string[], formAction = "'none'"): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    ["connect-src 'self'", ...connectTo].join(' '),
    "base-uri 'none'",
    `form-action ${formAction}`,
    "frame-ancestors 'none'",
  ].join('; ');

export type Headers = Readonly<Record<string, string>>;

/**
 * The headers that the API design rules ask of every response, errors included.
 * `Feature-Policy` is the old name of `Permissions-Policy`; the rules still ask for it.
 */
export const securityHeaders = (apiVersion: string): Headers => ({
  'api-version': apiVersion,
  'cache-control': 'no-store',
  'content-security-policy': API_CONTENT_POLICY,
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'feature-policy': "'none'",
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
});

/**
 * Where a request is found in the traces: as one number for people, and as W3C Trace Context Level 2 has it for machines, so that the
 * other side can join our trace to its own.
 */
export const traceHeaders = (context: TraceContext): Headers => ({
  'trace-id': context.traceId,
  traceresponse: formatTraceparent(context),
});

/** What scripts of an allowed origin may read of a response. */
export const EXPOSED_HEADERS = [
  'API-Version',
  'Trace-Id',
  'traceresponse',
  'ETag',
  'Location',
  'Link',
  'Allow',
  'Content-Language',
  'Idempotency-Replayed',
  'RateLimit-Limit',
  'RateLimit-Remaining',
  'RateLimit-Reset',
  'Retry-After',
  'Deprecation',
  'Sunset',
].join(', ');

const REQUEST_HEADERS = [
  'Authorization',
  'Content-Type',
  'Accept-Language',
  'Idempotency-Key',
  'If-Match',
  'If-None-Match',
  'traceparent',
].join(', ');

/** The seconds for which a browser may remember the answer to a preflight. */
const PREFLIGHT_MAX_AGE_SECONDS = '600';

/** Cross-origin rules: which origins may read the answers. */
export interface CrossOrigin {
  /** The headers for a request from this origin; an origin that is not on the list gets our own, which it is not. */
  headersFor(origin: string | undefined): Headers;
  /** What a preflight adds for a path that knows these methods. */
  preflight(origin: string | undefined, methods: string): Headers;
}

export function createCrossOrigin(allowed: readonly string[], ownOrigin: string): CrossOrigin {
  const own: Headers = { 'access-control-allow-origin': ownOrigin, vary: 'Origin' };
  const byOrigin = new Map(
    [ownOrigin, ...allowed].map((origin) => [
      origin,
      {
        'access-control-allow-origin': origin,
        'access-control-expose-headers': EXPOSED_HEADERS,
        vary: 'Origin',
      },
    ]),
  );
  return {
    headersFor: (origin) => (origin === undefined ? own : (byOrigin.get(origin) ?? own)),
    preflight: (origin, methods) =>
      origin === undefined || !byOrigin.has(origin)
        ? {}
        : {
            'access-control-allow-methods': methods,
            'access-control-allow-headers': REQUEST_HEADERS,
            'access-control-max-age': PREFLIGHT_MAX_AGE_SECONDS,
          },
  };
}
