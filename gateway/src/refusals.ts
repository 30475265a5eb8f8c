import type { FastifyReply, FastifyRequest } from 'fastify';
import { problems, type Refusal } from '@innovatienetwerk/contract';
import { TOO_LARGE } from './admit.ts';
import { prepare, send, sendProblem } from './answer.ts';
import type { Edge } from './edge.ts';
import { openExchange } from './exchange.ts';
import { logFault, startServerSpan } from './observe.ts';
import { overLimit } from './rate-limit.ts';

/** What the framework's own errors, by their code, mean for the client. */
const FRAMEWORK_REFUSALS: Readonly<Record<string, Refusal>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: TOO_LARGE,
  FST_ERR_CTP_INVALID_JSON_BODY: { code: problems.malformedJson.code },
  FST_ERR_CTP_EMPTY_JSON_BODY: { code: problems.malformedJson.code },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: { code: problems.malformedRequest.code },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    code: problems.unsupportedMediaType.code,
    parameters: { mediaType: 'application/json' },
  },
  FST_ERR_BAD_URL: { code: problems.malformedRequest.code },
  FST_ERR_MAX_PARAM_LENGTH: { code: problems.notFound.code },
  ECONNRESET: { code: problems.malformedRequest.code },
};

function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof SyntaxError) return { code: problems.malformedJson.code };
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? FRAMEWORK_REFUSALS[code] : undefined;
}

/** Answers what the framework or a handler threw. Only what is nobody's fault but ours is logged. */
export const errorHandler =
  (edge: Edge) => (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    request.exchange ??= openExchange(undefined);
    const refusal = refusalOf(error);
    if (refusal === undefined) logFault(edge, request, error);
    sendProblem(edge, request, reply, refusal ?? { code: problems.internal.code });
  };

const pathOf = (url: string): string => {
  const end = url.indexOf('?');
  return end === -1 ? url : url.slice(0, end);
};

/** Answers a path or a method that no contract has, and `OPTIONS`, which every path has. */
export const notFoundHandler =
  (edge: Edge) =>
  (request: FastifyRequest, reply: FastifyReply): void => {
    const exchange = openExchange(undefined);
    request.exchange = exchange;
    startServerSpan(edge, request);
    exchange.limit = edge.limiter.countAddress(request);
    const allow = edge.methods.allowed(pathOf(request.url));
    const refusal = overLimit(exchange.limit);
    if (refusal !== undefined) {
      sendProblem(edge, request, reply, refusal);
    } else if (allow === undefined) {
      sendProblem(edge, request, reply, { code: problems.notFound.code });
    } else if (request.method === 'OPTIONS') {
      prepare(edge, request, reply, 204);
      reply.header('allow', allow).headers(edge.crossOrigin.preflight(request.headers.origin, allow));
      send(edge, request, reply);
    } else {
      sendProblem(
        edge,
        request,
        reply,
        { code: problems.methodNotAllowed.code, parameters: { allow } },
        { allow },
      );
    }
  };
