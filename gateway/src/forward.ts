import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  BusOverloaded,
  BusPayloadTooLarge,
  BusTimeout,
  BusUnavailable,
  type BusReply,
} from '@innovatienetwerk/bus';
import {
  problems,
  replyHeaders,
  REQUEST_TIMEOUT_MS,
  requestHeaders,
  type Fault,
  type LanguageNeutralReport,
  type Refusal,
} from '@innovatienetwerk/contract';
import { formatTraceparent, type TraceContext } from '@innovatienetwerk/telemetry';
import { TOO_LARGE } from './admit.ts';
import { prepare, send, sendJson, sendProblem } from './answer.ts';
import { refusalIn, textOf } from './bus-reply.ts';
import type { Edge } from './edge.ts';
import { logFault, startBusSpan, traceOf } from './observe.ts';
import { headerFaults, isUnchanged, versionOf } from './preconditions.ts';
import { languageOf, prefersType } from './negotiation.ts';
import { wordReport } from './problem-reply.ts';
import { BASE_PATH, type Route } from './routes.ts';
import { streamReply, wantsStream } from './stream.ts';
import { CSV_TYPE } from './table.ts';

interface Input {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** Every fault in path, query, headers and body at once. */
function faultsOf(route: Route, request: FastifyRequest, input: Input): readonly Fault[] {
  const faults = route.validate(input);
  const ofHeaders = headerFaults(route, request.headers);
  return ofHeaders.length === 0 ? faults : [...ofHeaders, ...faults];
}

function busHeaders(
  route: Route,
  request: FastifyRequest,
  trace: TraceContext,
  askedAt: number,
): Record<string, string> {
  const { exchange } = request;
  const headers: Record<string, string> = {
    [requestHeaders.traceparent]: formatTraceparent(trace),
    [requestHeaders.deadline]: String(askedAt + REQUEST_TIMEOUT_MS),
  };
  if (exchange.identity !== undefined) headers[requestHeaders.actor] = exchange.identity.actorJson;
  const foreign = exchange.foreignProcessor;
  if (foreign !== undefined) headers[requestHeaders.foreignProcessor] = foreign;
  const key = request.headers['idempotency-key'];
  if (route.takesKey && typeof key === 'string') headers[requestHeaders.idempotencyKey] = key;
  if (route.needsIfMatch) headers[requestHeaders.ifMatch] = versionOf(request.headers['if-match'] ?? '');
  return headers;
}

/** What a failure of the bus means for the client. */
export function busRefusal(error: unknown): Refusal | undefined {
  if (error instanceof BusUnavailable) return { code: problems.unavailable.code, retryAfterSeconds: 1 };
  if (error instanceof BusOverloaded) return { code: problems.overloaded.code, retryAfterSeconds: 1 };
  if (error instanceof BusTimeout) return { code: problems.timeout.code, retryAfterSeconds: 1 };
  if (error instanceof BusPayloadTooLarge) return TOO_LARGE;
  return undefined;
}

/** The address of the next page: the same query, with the cursor of the reply. */
function nextLink(url: string, cursor: string): string {
  const [path = '', query = ''] = url.split('?', 2);
  const parameters = new URLSearchParams(query);
  parameters.set('cursor', cursor);
  return `<${path}?${parameters.toString()}>; rel="next"`;
}

function setReplyHeaders(route: Route, request: FastifyRequest, reply: FastifyReply, answer: BusReply): void {
  const { headers } = answer;
  const location = headers[replyHeaders.location];
  const next = headers[replyHeaders.next];
  if (location !== undefined) reply.header('location', BASE_PATH + location);
  if (next !== undefined) {
    const link = nextLink(request.url, next);
    reply.header('link', route.notice?.['link'] === undefined ? link : `${route.notice['link']}, ${link}`);
  }
  if (headers[replyHeaders.replayed] === 'true') reply.header('idempotency-replayed', 'true');
}

function answerReply(
  edge: Edge,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
  answer: BusReply,
): void {
  const refusal = refusalIn(answer);
  if (refusal !== undefined) {
    sendProblem(edge, request, reply, refusal);
    return;
  }
  prepare(edge, request, reply, Number(answer.headers[replyHeaders.status]));
  setReplyHeaders(route, request, reply, answer);
  const etag = answer.headers[replyHeaders.etag];
  if (etag !== undefined) {
    const tag = `"${etag}"`;
    reply.header('etag', tag);
    if (route.operation.method === 'GET' && isUnchanged(request.headers['if-none-match'], tag)) {
      reply.code(304);
      send(edge, request, reply);
      return;
    }
  }
  if (answer.payload.length === 0) {
    send(edge, request, reply);
    return;
  }
  // Bodies of replies are not read here: what the service wrote is what the client gets.
  const text = textOf(answer);
  if (route.table !== undefined && prefersType(request.headers.accept, CSV_TYPE)) {
    reply.headers({ 'content-type': `${CSV_TYPE}; charset=utf-8; header=present`, vary: 'Origin, Accept' });
    send(edge, request, reply, Buffer.from(route.table.toCsv(text)));
    return;
  }
  if (route.isImport) {
    sendReport(edge, request, reply, JSON.parse(text) as LanguageNeutralReport);
    return;
  }
  sendJson(edge, request, reply, text);
}

/** The report of an import: its refusals come without words, and get those of the asked language here. */
function sendReport(
  edge: Edge,
  request: FastifyRequest,
  reply: FastifyReply,
  report: LanguageNeutralReport,
): void {
  const language = languageOf(request.headers['accept-language']);
  reply.headers({ 'content-language': language, vary: 'Origin, Accept-Language' });
  sendJson(edge, request, reply, JSON.stringify(wordReport(edge.catalogue, report, language)));
}

const SERVER_FAULT = 500;
const isServerFault = ({ catalogue }: Edge, { code }: Refusal): boolean =>
  (catalogue.get(code) ?? problems.internal).status >= SERVER_FAULT;

/** Asks the service of an operation. @throws what the bus throws, for {@link busRefusal} */
export async function ask(
  edge: Edge,
  route: Route,
  request: FastifyRequest,
  input: Input,
): Promise<BusReply> {
  const span = startBusSpan(edge, request, route);
  try {
    const answer = await edge.bus.request(route.subject, Buffer.from(JSON.stringify(input)), {
      headers: busHeaders(route, request, span.context, request.exchange.receivedAt),
      timeoutMs: REQUEST_TIMEOUT_MS,
    });
    const refused = refusalIn(answer);
    // So that a failure is seen as one in every span from the database to the answer, also in a trace that is not exported.
    if (refused !== undefined && isServerFault(edge, refused)) span.fail(refused.code);
    return answer;
  } catch (error) {
    span.fail(error instanceof Error ? error.name : 'unknown');
    throw error;
  } finally {
    span.end();
  }
}

/** A page of an answer that goes on. It has no span of its own: one that lasts would otherwise be a trace of thousands. */
const askOn = (edge: Edge, route: Route, request: FastifyRequest, input: Input): Promise<BusReply> =>
  edge.bus.request(route.subject, Buffer.from(JSON.stringify(input)), {
    headers: busHeaders(route, request, { ...traceOf(edge, request), sampled: false }, Date.now()),
    timeoutMs: REQUEST_TIMEOUT_MS,
  });

function answerLocally(edge: Edge, route: Route, request: FastifyRequest, reply: FastifyReply, input: Input) {
  const handler = edge.localHandlers.get(route.operation.id);
  if (handler === undefined) throw new Error(`No handler in the gateway for ${route.operation.id}`);
  prepare(edge, request, reply, route.operation.success.status);
  reply.header('content-type', 'application/json');
  send(edge, request, reply, Buffer.from(JSON.stringify(handler(input as never))));
}

/** Who follows a stream and comes back says in a header where it was. */
function queryOf(route: Route, { query, headers }: FastifyRequest): unknown {
  const place = headers['last-event-id'];
  return route.operation.success.stream === true && typeof place === 'string'
    ? { ...(query as object), cursor: place }
    : query;
}

async function serve(edge: Edge, route: Route, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const body = request.body ?? (route.takesBody ? undefined : {});
  const input: Input = { params: request.params, query: queryOf(route, request), body };
  const faults = faultsOf(route, request, input);
  if (faults.length > 0) {
    sendProblem(edge, request, reply, { code: problems.invalidInput.code, faults });
  } else if (route.needsIfMatch && request.headers['if-match'] === undefined) {
    sendProblem(edge, request, reply, { code: problems.preconditionRequired.code });
  } else if (route.local) {
    answerLocally(edge, route, request, reply, input);
  } else {
    const answer = await ask(edge, route, request, input);
    const follows = route.operation.success.stream === true && wantsStream(request.headers.accept);
    if (!follows || refusalIn(answer) !== undefined) answerReply(edge, route, request, reply, answer);
    else
      await streamReply(edge, request, reply, answer, (cursor) =>
        askOn(edge, route, request, { ...input, query: { ...(input.query as object), cursor } }),
      );
  }
}

/** The handler of an operation: validates, asks the service, and answers. What is not foreseen stays inside. */
export const forwardTo = (edge: Edge, route: Route) => (request: FastifyRequest, reply: FastifyReply) => {
  serve(edge, route, request, reply).catch((error: unknown) => {
    const refusal = busRefusal(error);
    if (refusal === undefined) logFault(edge, request, error);
    sendProblem(edge, request, reply, refusal ?? { code: problems.internal.code });
  });
};
