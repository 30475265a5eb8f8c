import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { prepare, send, sendProblem } from './answer.ts';
import { documentHeaders, type PublicDocument } from './documents/index.ts';
import type { Edge } from './edge.ts';
import { openExchange } from './exchange.ts';
import { languageOf } from './negotiation.ts';
import { startServerSpan } from './observe.ts';
import { isUnchanged } from './preconditions.ts';
import { overLimit } from './rate-limit.ts';

function serve(edge: Edge, document: PublicDocument, request: FastifyRequest, reply: FastifyReply): void {
  const { accept, 'accept-language': language, 'if-none-match': ifNoneMatch } = request.headers;
  const { exchange } = request;
  startServerSpan(edge, request);
  exchange.limit = edge.limiter.countAddress(request);
  const refusal = overLimit(exchange.limit);
  if (refusal !== undefined) {
    sendProblem(edge, request, reply, refusal);
    return;
  }
  const shown = document.render(languageOf(language), accept);
  const unchanged = isUnchanged(ifNoneMatch, shown.etag);
  prepare(edge, request, reply, unchanged ? 304 : 200);
  reply.headers(documentHeaders(document, shown));
  send(edge, request, reply, unchanged ? undefined : shown.body);
}

/** Serves a document that everybody may read and keep. */
export function serveDocument(app: FastifyInstance, edge: Edge, document: PublicDocument): void {
  app.get(document.path, (request, reply) => {
    request.exchange = openExchange(undefined);
    serve(edge, document, request, reply);
  });
}
