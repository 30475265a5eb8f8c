import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fill, problems, type Language, type Refusal } from '@innovatienetwerk/contract';
import { prepare, send, sendProblem } from './answer.ts';
import { languageDocument } from './documents/document.ts';
import { askingPage, donePage, failedPage } from './documents/unsubscribe-page.ts';
import type { Edge } from './edge.ts';
import { openExchange } from './exchange.ts';
import { refusalIn } from './bus-reply.ts';
import { ask, busRefusal } from './forward.ts';
import { pageContentPolicy } from './headers.ts';
import { languageOf } from './negotiation.ts';
import { logFault, startServerSpan } from './observe.ts';
import { overLimit } from './rate-limit.ts';
import type { Route } from './routes.ts';
import { serveDocument } from './serve-document.ts';

/** Where the links under e-mails lead. It is a page for people and no part of the API, so it stands beside it. */
export const UNSUBSCRIBE_PATH = '/unsubscribe';
/** By its name in the contract: the gateway knows no more of it than that it takes a token. */
const OPERATION = 'unsubscribe';
const HTML = 'text/html; charset=utf-8';
/** What mail readers send along is one short field (RFC 8058). */
const MAX_FORM_BYTES = 10_000;
const PAGE_POLICY = pageContentPolicy([], "'self'");

function sendPage(
  edge: Edge,
  request: FastifyRequest,
  reply: FastifyReply,
  { status, html, language }: { readonly status: number; readonly html: string; readonly language: Language },
): void {
  prepare(edge, request, reply, status);
  reply.headers({
    'content-type': HTML,
    'content-language': language,
    'content-security-policy': PAGE_POLICY,
    vary: 'Origin, Accept-Language',
  });
  send(edge, request, reply, Buffer.from(html));
}

async function refusalFor(edge: Edge, route: Route, request: FastifyRequest): Promise<Refusal | undefined> {
  const { token } = request.query as { token?: unknown };
  const input = { params: {}, query: {}, body: { token } };
  if (route.validate(input).length > 0) return { code: problems.invalidInput.code };
  try {
    return refusalIn(await ask(edge, route, request, input));
  } catch (error) {
    const refusal = busRefusal(error);
    if (refusal === undefined) logFault(edge, request, error);
    return refusal ?? { code: problems.internal.code };
  }
}

async function unsubscribe(
  edge: Edge,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  request.exchange = openExchange(route);
  startServerSpan(edge, request);
  request.exchange.limit = edge.limiter.countAddress(request);
  const tooMany = overLimit(request.exchange.limit);
  if (tooMany !== undefined) {
    sendProblem(edge, request, reply, tooMany);
    return;
  }
  const language = languageOf(request.headers['accept-language']);
  const refusal = await refusalFor(edge, route, request);
  if (refusal === undefined) {
    sendPage(edge, request, reply, { status: 200, html: donePage(language), language });
    return;
  }
  const { status, title, detail } = edge.catalogue.get(refusal.code) ?? problems.internal;
  const words = { nl: fill(detail.nl, refusal.parameters), en: fill(detail.en, refusal.parameters) };
  sendPage(edge, request, reply, { status, html: failedPage(language, { title, detail: words }), language });
}

/**
 * Serves the page behind an unsubscribe link: it asks, and its button does it. A mail reader posts to the same address by itself when
 * its user clicks once; RFC 8058 wants that done at once and without a redirection.
 */
export function serveUnsubscribing(app: FastifyInstance, edge: Edge, routes: readonly Route[]): void {
  const route = routes.find(({ operation }) => operation.id === OPERATION);
  if (route === undefined) return;
  serveDocument(app, edge, languageDocument(UNSUBSCRIBE_PATH, HTML, askingPage, PAGE_POLICY));
  void app.register((scope, _, done) => {
    // What the form holds says nothing that the address does not.
    scope.addContentTypeParser(
      ['application/x-www-form-urlencoded', 'multipart/form-data'],
      { parseAs: 'buffer', bodyLimit: MAX_FORM_BYTES },
      (__, ___, parsed) => parsed(null, undefined),
    );
    scope.post(UNSUBSCRIBE_PATH, (request, reply) => unsubscribe(edge, route, request, reply));
    done();
  });
}
