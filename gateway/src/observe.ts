import type { FastifyRequest } from 'fastify';
import { parseTraceparent, type Span, type TraceContext } from '@innovatienetwerk/telemetry';
import type { Edge } from './edge.ts';
import type { Route } from './routes.ts';

/** Requests that no contract describes are counted together: their paths are anything at all. */
const UNKNOWN_ROUTE = 'unknown';
const SERVER_FAULT = 500;

const headerOf = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;

/**
 * Opens the SERVER span of a request. A trusted application may continue its own trace and decide that it is exported;
 * from anybody else that would be an order to us, so their trace is only linked to a new one.
 */
export function startServerSpan(edge: Edge, request: FastifyRequest): void {
  const { exchange } = request;
  if (exchange.span !== undefined) return;
  const theirs = parseTraceparent(headerOf(request.headers.traceparent));
  const clientId = exchange.identity?.actor.clientId;
  const trusted = clientId !== undefined && edge.trustedTraceClients.has(clientId);
  if (theirs !== undefined && trusted)
    exchange.foreignProcessor = exchange.identity?.actor.grants[0]?.organisationId;
  const route = exchange.route?.template ?? UNKNOWN_ROUTE;
  exchange.span = edge.telemetry.startSpan('http.server', {
    startedAt: exchange.startedAt,
    ...(theirs === undefined ? {} : trusted ? { parent: theirs } : { links: [theirs] }),
    attributes: {
      'http.request.method': request.method,
      'http.route': route,
      'url.scheme': request.protocol,
    },
  });
}

function spanOf(edge: Edge, request: FastifyRequest): Span<'http.server'> {
  if (request.exchange.span === undefined) startServerSpan(edge, request);
  return request.exchange.span as Span<'http.server'>;
}

export const traceOf = (edge: Edge, request: FastifyRequest): TraceContext => spanOf(edge, request).context;

/** Opens the CLIENT span of the request on the bus. */
export const startBusSpan = (edge: Edge, request: FastifyRequest, route: Route): Span<'rpc.client'> =>
  edge.telemetry.startSpan('rpc.client', {
    parent: traceOf(edge, request),
    attributes: {
      'rpc.system.name': 'nats',
      'rpc.service': route.service,
      'rpc.method': route.operation.id,
    },
  });

/** Closes the books on a request: its span, and its count by route and status. */
export function finish(edge: Edge, request: FastifyRequest, status: number): void {
  const { exchange } = request;
  const span = spanOf(edge, request);
  span.set({ 'http.response.status_code': status });
  if (status >= SERVER_FAULT) span.fail(String(status));
  span.end();
  if (edge.telemetry.logsSteps)
    edge.telemetry.logFor(span.context).debug({
      event: 'request_answered',
      method: request.method,
      route: exchange.route?.template ?? UNKNOWN_ROUTE,
      status,
    });
  edge.telemetry.metrics.record(
    'http.server.request.duration',
    (performance.now() - exchange.startedAt) / 1_000,
    {
      'http.request.method': request.method,
      'http.route': exchange.route?.template ?? UNKNOWN_ROUTE,
      'http.response.status_code': status,
    },
  );
}

/** Logs what is nobody's fault but ours, with the trace by which it can be found from the answer. */
export function logFault(edge: Edge, request: FastifyRequest, error: unknown): void {
  const { route } = request.exchange;
  edge.telemetry
    .logFor(traceOf(edge, request))
    .error({ event: 'request_failed', operation: route?.operation.id ?? UNKNOWN_ROUTE, err: error });
}
