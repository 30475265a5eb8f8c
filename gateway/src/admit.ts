import type { FastifyReply, FastifyRequest } from 'fastify';
import { MAX_BODY_BYTES, problems, type Refusal } from '@innovatienetwerk/contract';
import { sendProblem } from './answer.ts';
import type { Edge } from './edge.ts';
import { openExchange } from './exchange.ts';
import type { Identity } from './identity.ts';
import { KeysUnavailable } from './keys.ts';
import { acceptsJson, isReadable, prefersType } from './negotiation.ts';
import { startServerSpan } from './observe.ts';
import { overLimit } from './rate-limit.ts';
import type { Route } from './routes.ts';
import { STREAM_TYPE } from './stream.ts';
import { CSV_TYPE } from './table.ts';

/** A segment that is empty or hides a slash makes another path than the one of the route: it does not exist. */
function hasOddSegment(route: Route, params: unknown): boolean {
  for (const name of route.paramNames) {
    const value = (params as Record<string, string>)[name];
    if (value === undefined || value === '' || value.includes('/')) return true;
  }
  return false;
}

/** Who asks, at once when there is no token or a remembered one. Rejects with {@link KeysUnavailable}. */
function identify(edge: Edge, request: FastifyRequest): Identity | undefined | Promise<Identity | undefined> {
  const { authorization } = request.headers;
  if (authorization === undefined) return undefined;
  const now = request.exchange.receivedAt;
  return edge.authenticator.remembered(authorization, now) ?? edge.authenticator.verify(authorization, now);
}

const hasContent = (request: FastifyRequest): boolean =>
  request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;

/** What is wrong with the form of the body, before a byte of it is read. */
function contentRefusal(route: Route, request: FastifyRequest): Refusal | undefined {
  const contentType = request.headers['content-type'];
  const known =
    contentType === undefined
      ? !route.takesBody && !hasContent(request)
      : isReadable(contentType, route.operation.method);
  if (!known) return { code: problems.unsupportedMediaType.code, parameters: { mediaType: route.bodyTypes } };
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return TOO_LARGE;
  return undefined;
}

export const TOO_LARGE: Refusal = {
  code: problems.payloadTooLarge.code,
  parameters: { limitKiB: MAX_BODY_BYTES / 1024 },
};

/** In which form other than JSON the answer can be had. */
const otherTypeOf = (route: Route): string | undefined =>
  route.table === undefined ? (route.operation.success.stream === true ? STREAM_TYPE : undefined) : CSV_TYPE;

/** Whether the path exists and the answer can be given in a form that is understood. */
function shapeRefusal(route: Route, request: FastifyRequest): Refusal | undefined {
  if (hasOddSegment(route, request.params)) return { code: problems.notFound.code };
  const { accept } = request.headers;
  if (acceptsJson(accept)) return undefined;
  const other = otherTypeOf(route);
  if (other !== undefined && prefersType(accept, other)) return undefined;
  const mediaType = other === undefined ? 'application/json' : `application/json, ${other}`;
  return { code: problems.notAcceptable.code, parameters: { mediaType } };
}

/** How often, whether the token may do this, whether the body can be read: all that depends on who asks. */
function callerRefusal(edge: Edge, route: Route, request: FastifyRequest): Refusal | undefined {
  const { exchange } = request;
  startServerSpan(edge, request);
  const limit =
    exchange.identity === undefined ? edge.limiter.countAddress(request) : edge.limiter.countClient(request);
  exchange.limit = limit;
  if (limit.exceeded) return overLimit(limit);
  if (route.scope !== undefined) {
    if (exchange.identity === undefined) return { code: problems.unauthenticated.code };
    if (!exchange.identity.scopes.has(route.scope)) {
      return { code: problems.insufficientScope.code, parameters: { scope: route.scope } };
    }
  }
  return contentRefusal(route, request);
}

/**
 * The hook that lets a request in or answers it at once: the checks before the body is read, in the order in which a client
 * can mend them. It waits only for a token that must be verified; most were a moment ago.
 */
export const admitTo =
  (edge: Edge, route: Route) =>
  (request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void): void => {
    request.exchange = openExchange(route);
    const decide = (refusal: Refusal | undefined): void => {
      if (refusal === undefined) done();
      else sendProblem(edge, request, reply, refusal);
    };
    // Before it is known who asks, a refusal counts for the address.
    const refuse = (refusal: Refusal): void => {
      const limit = edge.limiter.countAddress(request);
      request.exchange.limit = limit;
      decide(overLimit(limit) ?? refusal);
    };
    const go = (identity: Identity | undefined): void => {
      request.exchange.identity = identity;
      decide(callerRefusal(edge, route, request));
    };
    const misshapen = shapeRefusal(route, request);
    if (misshapen !== undefined) {
      refuse(misshapen);
      return;
    }
    const identity = route.scope === undefined ? undefined : identify(edge, request);
    if (!(identity instanceof Promise)) {
      go(identity);
      return;
    }
    identity.then(go).catch((error: unknown) => {
      if (error instanceof KeysUnavailable) refuse({ code: problems.unavailable.code, retryAfterSeconds: 1 });
      else done(error as Error);
    });
  };
