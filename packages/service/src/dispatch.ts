import { setTimeout as delay } from 'node:timers/promises';
import {
  effectiveGrants,
  isWithinReach,
  isWrite,
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
import type { Accounting } from './accounting.ts';
import type { Handler, Outcome, Parts, RequestContext } from './context.ts';
import type { Delegations } from './delegation.ts';
import { openRequestAccount, watchedParts, type Ending, type RequestAccount } from './request-account.ts';
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

/** Whether the platform failed, and not what was asked: because of something that is away for a while, that is full, or that nobody foresaw. */
export const isFault = (refusal: Refusal | undefined): boolean =>
  refusal === undefined ||
  refusal.retryAfterSeconds !== undefined ||
  refusal.code === problems.insufficientStorage.code;

export interface Dispatcher {
  dispatch(request: BusRequest): Promise<BusReply>;
}

export interface DispatchOptions {
  readonly parts: Parts;
  /** By operation id. */
  readonly handlers: ReadonlyMap<string, Handler>;
  readonly delegations: Delegations;
  readonly accounting: Accounting;
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
      return await run(options, handler, request, span, parent);
    },
  };
}

/** A request with what all of its steps need. */
interface Call {
  readonly handler: Handler;
  readonly request: BusRequest;
  readonly actor: Actor;
  readonly trace: TraceContext;
  readonly account: RequestAccount;
}

function callOf(
  { parts }: DispatchOptions,
  handler: Handler,
  request: BusRequest,
  trace: TraceContext,
  parent: TraceContext | undefined,
): Call {
  const actor = actorIn(request.headers[requestHeaders.actor]);
  const account = openRequestAccount({
    service: parts.service,
    operation: handler.operation,
    actor,
    trace,
    parentSpanId: parent?.spanId,
    foreignProcessor: request.headers[requestHeaders.foreignProcessor],
    startedAtMs: Date.now(),
  });
  return { handler, request, actor, trace, account };
}

/** Nothing is answered before what was done with data of people, and what was tried, is on record. */
async function accountFor({ accounting }: DispatchOptions, { account }: Call, ending: Ending): Promise<void> {
  const due = account.atEnd(ending);
  if (due !== undefined) await accounting.hand(due);
}

const endingOf = (outcome: Outcome): Ending =>
  'refused' in outcome
    ? { outcome: 'refused', problem: outcome.refused.code }
    : { outcome: outcome.replayed === true ? 'repeated' : 'done' };

async function run(
  options: DispatchOptions,
  handler: Handler,
  request: BusRequest,
  span: Span,
  parent: TraceContext | undefined,
): Promise<BusReply> {
  const { telemetry, service } = options.parts;
  const startedAt = performance.now();
  const call = callOf(options, handler, request, span.context, parent);
  let outcome = 'ok';
  try {
    const result = await answerOrRefuse(options, call);
    await accountFor(options, call, endingOf(result));
    if ('refused' in result) {
      outcome = 'refused';
      return refusalReply(result.refused);
    }
    return successReply(handler.operation, result);
  } catch (error) {
    const refusal = refusalOf(error);
    outcome = isFault(refusal) ? 'failed' : 'refused';
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

/** When the bus fails too, the caller must not wait for it so long that the gateway gives up and nobody hears of the fault, in milliseconds. */
const FAULT_ACCOUNT_MS = 1_000;

/** A fault is on record as a refusal is; when that cannot be, the fault itself is what the caller hears. */
async function answerOrRefuse(options: DispatchOptions, call: Call): Promise<Outcome> {
  try {
    return await answer(options, call);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal !== undefined && !isFault(refusal)) return { refused: refusal };
    const problem = refusal?.code ?? problems.internal.code;
    const onRecord = accountFor(options, call, { outcome: 'failed', problem }).catch(() => undefined);
    await Promise.race([onRecord, delay(FAULT_ACCOUNT_MS, undefined, { ref: false })]);
    throw error;
  }
}

async function answer(
  options: DispatchOptions,
  { handler, request, trace, ...call }: Call,
): Promise<Outcome> {
  const { parts } = options;
  const now = parts.clock();
  if (Number(request.headers[requestHeaders.deadline] ?? Infinity) < Date.now()) {
    return { refused: { code: problems.timeout.code } };
  }
  const actor = await options.delegations.resolve(call.actor, now);
  const { operation } = handler;
  if (operation.allow !== 'public' && effectiveGrants(operation.allow, actor).length === 0) {
    return { refused: { code: problems.forbidden.code } };
  }
  return await handler.run(
    contextOf(parts, operation, request, { actor, now, trace, account: call.account }),
  );
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
  asked: Pick<RequestContext, 'actor' | 'now' | 'trace' | 'account'>,
): RequestContext {
  const { actor, trace, account } = asked;
  const input = JSON.parse(Buffer.from(request.payload).toString() || '{}') as Envelope;
  const idempotencyKey = request.headers[requestHeaders.idempotencyKey];
  const ifMatch = request.headers[requestHeaders.ifMatch];
  const traced = partsIn(parts, trace);
  return {
    ...asked,
    operation,
    params: input.params ?? {},
    query: input.query ?? {},
    body: input.body ?? {},
    parts: isWrite(operation) ? traced : watchedParts(traced, account),
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    ...(ifMatch === undefined ? {} : { ifMatch }),
    reaches: (scope) => isWithinReach(operation.allow, actor, scope),
    async require(aggregate, id) {
      const stored = await traced.aggregates(aggregate).load(id);
      if (stored === null || !isWithinReach(operation.allow, actor, stored.scope)) {
        throw new ProblemError(problems.notFound);
      }
      account.touch(stored.scope);
      account.about({ aggregate: aggregate.name, objectId: stored.id });
      return stored;
    },
  };
}
