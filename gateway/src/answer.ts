import type { FastifyReply, FastifyRequest } from 'fastify';
import { problems, type Refusal } from '@innovatienetwerk/contract';
import type { Edge } from './edge.ts';
import { traceHeaders, type Headers } from './headers.ts';
import { languageOf } from './negotiation.ts';
import { finish, traceOf } from './observe.ts';
import { PROBLEM_TYPE, renderProblem } from './problem-reply.ts';

/** Sets what every answer has: security headers, cross-origin rule, trace id and what is left of the rate. */
export function prepare(edge: Edge, request: FastifyRequest, reply: FastifyReply, status: number): void {
  const { exchange } = request;
  reply.code(status).headers(edge.headers).headers(edge.crossOrigin.headersFor(request.headers.origin));
  reply.headers(traceHeaders(traceOf(edge, request)));
  if (exchange.limit !== undefined) reply.headers(exchange.limit.headers);
  if (exchange.route?.notice !== undefined) reply.headers(exchange.route.notice);
}

/** Sends an answer that has been prepared, and closes the books on the request. */
export function send(
  edge: Edge,
  request: FastifyRequest,
  reply: FastifyReply,
  payload?: string | Buffer,
): void {
  finish(edge, request, reply.statusCode);
  reply.send(payload);
}

const asIs = (payload: unknown): string => payload as string;

/** Sends a text as JSON. In one piece with the headers it costs one write, which bytes beside headers do not. */
export function sendJson(edge: Edge, request: FastifyRequest, reply: FastifyReply, text: string): void {
  reply.header('content-type', 'application/json').serializer(asIs);
  send(edge, request, reply, text);
}

const realm = 'Bearer realm="innovatienetwerk"';

/** What RFC 6750 asks beside a refused token. */
function challengeOf(refusal: Refusal, hadToken: boolean): Headers | undefined {
  switch (refusal.code) {
    case problems.unauthenticated.code:
      return { 'www-authenticate': hadToken ? `${realm}, error="invalid_token"` : realm };
    case problems.insufficientScope.code:
      return {
        'www-authenticate': `${realm}, error="insufficient_scope", scope="${refusal.parameters?.['scope'] ?? ''}"`,
      };
    default:
      return undefined;
  }
}

/** Answers with a problem, in the language of the client. */
export function sendProblem(
  edge: Edge,
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal,
  extra?: Headers,
): void {
  const language = languageOf(request.headers['accept-language']);
  const { status, json } = renderProblem(edge.catalogue, refusal, language, traceOf(edge, request).traceId);
  prepare(edge, request, reply, status);
  const challenge = challengeOf(refusal, request.headers.authorization !== undefined);
  if (challenge !== undefined) reply.headers(challenge);
  if (refusal.retryAfterSeconds !== undefined) reply.header('retry-after', String(refusal.retryAfterSeconds));
  if (extra !== undefined) reply.headers(extra);
  reply.headers({
    'content-type': PROBLEM_TYPE,
    'content-language': language,
    vary: 'Origin, Accept-Language',
  });
  // As bytes, because to a text the framework would add a charset that this media type does not have.
  send(edge, request, reply, Buffer.from(json));
}
