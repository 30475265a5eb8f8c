import {
  effectiveGrants,
  isWithinReach,
  problems,
  ProblemError,
  replyHeaders,
  requestHeaders,
  type Actor,
  type Operation,
  type Refusal,
} from '@innovatienetwerk/contract';
import { StoreBusy, StoreFailing, StoreFull, StoreUnavailable } from '@innovatienetwerk/store';
import { parseTraceparent, type Span, type TraceContext } from '@innovatienetwerk/telemetry';
import type { BusReply, BusRequest } from '@innovatienetwerk/bus';
import { LRUCache } from 'lru-cache';
import type { Handler, Outcome, Parts, RequestContext } from './context.ts';
import type { Delegations } from './delegation.ts';
import { serialise } from './serialise.ts';
import { partsIn } from './traced-parts.ts';

interface Envelope {
  readonly params?: object;
  readonly query?: object;
  readonly body?: unknown;
}

const EMPTY = Buffer.alloc(0);

/** A refusal as it leaves the service: language-neutral; the gateway gives it words. */
function refusalReply(refusal: Refusal): BusReply {
  // The gateway knows the status of each problem; here it only tells a refusal from an answer.
  return { headers: { [replyHeaders.status]: '400' }, payload: Buffer.from(JSON.stringify(refusal)) };
}

function successReply(operation: Operation, outcome: Exclude<Outcome, { refused: Refusal }>): BusReply {
  const json = outcome.json ?? (outcome.body === undefined ? undefined : serialise(operation, outcome.body));
  return {
    headers: {
      [replyHeaders.status]: String(outcome.status),
      ...(outcome.etag === undefined ? {} : { [replyHeaders.etag]: outcome.etag }),
      ...(outcome.location === undefined ? {} : { [replyHeaders.location]: outcome.location }),
      ...(outcome.next === undefined ? {} : { [replyHeaders.next]: outcome.next }),
      ...(outcome.replayed === true ? { [replyHeaders.replayed]: 'true' } : {}),
    },
    payload: json === undefined ? EMPTY : Buffer.from(json),
  };
}

/** What a failure means for the caller. What is not foreseen stays inside: a fault of the platform, with its trace id. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof ProblemError) return error.refusal;
  if (error instanceof StoreUnavailable) return { code: problems.unavailable.code, retryAfterSeconds: 1 };
  if (error instanceof StoreFailing) return { code: problems.storageFailing.code, retryAfterSeconds: 5 };
  if (error instanceof StoreFull) return { code: problems.insufficientStorage.code };
  if (error instanceof StoreBusy) return { code: problems.overloaded.code, retryAfterSeconds: 2 };
  return undefined;
}

export interface Dispatcher {
  dispatch(request: BusRequest): Promise<BusReply>;
}

export interface DispatchOptions {
  readonly parts: Parts;
  /** By operation id. */
  readonly handlers: ReadonlyMap<string, Handler>;
  readonly delegations: Delegations;
}

/** Turns a request on the bus into a call of its handler, with the rules that hold for all of them. */
export function createDispatcher(options: DispatchOptions): Dispatcher {
  return {
    async dispatch(request) {
      const handler = options.handlers.get(request.endpoint);
      if (handler === undefined) return refusalReply({ code: problems.notFound.code });
      const parent = parseTraceparent(request.headers[requestHeaders.traceparent]);
      const span = options.parts.telemetry.startSpan('rpc.server', {
        parent,
        attributes: {
          'rpc.system.name': 'nats',
          'rpc.service': options.parts.service,
          'rpc.method': handler.operation.id,
        },
      });
      return await run(options, handler, request, span);
    },
  };
}

async function run(
  options: DispatchOptions,
  handler: Handler,
  request: BusRequest,
  span: Span,
): Promise<BusReply> {
  const { telemetry, service } = options.parts;
  const startedAt = performance.now();
  let outcome = 'ok';
  try {
    const result = await answer(options, handler, request, span.context);
    if ('refused' in result) {
      outcome = 'refused';
      return refusalReply(result.refused);
    }
    return successReply(handler.operation, result);
  } catch (error) {
    const refusal = refusalOf(error);
    outcome = refusal === undefined || refusal.retryAfterSeconds !== undefined ? 'failed' : 'refused';
    if (outcome === 'failed') span.fail(error instanceof Error ? error.name : 'unknown');
    if (refusal === undefined)
      telemetry
        .logFor(span.context)
        .error({ event: 'operation_failed', operation: handler.operation.id, err: error });
    return refusalReply(refusal ?? { code: problems.internal.code });
  } finally {
    if (telemetry.logsSteps)
      telemetry
        .logFor(span.context)
        .debug({ event: 'operation_answered', operation: handler.operation.id, outcome });
    telemetry.metrics.record('rpc.server.duration', (performance.now() - startedAt) / 1000, {
      'rpc.service': service,
      'rpc.method': handler.operation.id,
      outcome,
    });
    span.end();
  }
}

async function answer(
  options: DispatchOptions,
  handler: Handler,
  request: BusRequest,
  trace: TraceContext,
): Promise<Outcome> {
  const { parts } = options;
  const now = parts.clock();
  if (Number(request.headers[requestHeaders.deadline] ?? Infinity) < Date.now()) {
    return { refused: { code: problems.timeout.code } };
  }
  const actor = await options.delegations.resolve(actorIn(request.headers[requestHeaders.actor]), now);
  const { operation } = handler;
  if (operation.allow !== 'public' && effectiveGrants(operation.allow, actor).length === 0) {
    return { refused: { code: problems.forbidden.code } };
  }
  return await handler.run(contextOf(parts, operation, request, actor, now, trace));
}

const ANONYMOUS: Actor = { subjectId: '', clientId: '', grants: [] };
const REMEMBERED_ACTORS = 2_000;
/** The gateway sends the same text for all requests with one token; reading it costs as much as the rest of a small request. */
const actors = new LRUCache<string, Actor>({ max: REMEMBERED_ACTORS });

function actorIn(header: string | undefined): Actor {
  if (header === undefined) return ANONYMOUS;
  const known = actors.get(header);
  if (known !== undefined) return known;
  const actor = JSON.parse(header) as Actor;
  actors.set(header, actor);
  return actor;
}

function contextOf(
  parts: Parts,
  operation: Operation,
  request: BusRequest,
  actor: Actor,
  now: Date,
  trace: TraceContext,
): RequestContext {
  const input = JSON.parse(Buffer.from(request.payload).toString() || '{}') as Envelope;
  const idempotencyKey = request.headers[requestHeaders.idempotencyKey];
  const ifMatch = request.headers[requestHeaders.ifMatch];
  const traced = partsIn(parts, trace);
  return {
    operation,
    actor,
    params: input.params ?? {},
    query: input.query ?? {},
    body: input.body ?? {},
    now,
    trace,
    parts: traced,
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    ...(ifMatch === undefined ? {} : { ifMatch }),
    reaches: (scope) => isWithinReach(operation.allow, actor, scope),
    async require(aggregate, id) {
      const stored = await traced.aggregates(aggregate).load(id);
      if (stored === null || !isWithinReach(operation.allow, actor, stored.scope)) {
        throw new ProblemError(problems.notFound);
      }
      return stored;
    },
  };
}
