import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Bus } from '@innovatienetwerk/bus';
import { MAX_BODY_BYTES, problemCatalogue, problems, type ServiceContract } from '@innovatienetwerk/contract';
import type { Telemetry } from '@innovatienetwerk/telemetry';
import { platformContract } from '../contract/index.ts';
import { observeActiveRequests } from './active-requests.ts';
import { admitTo } from './admit.ts';
import { createAuthenticator, type AuthOptions } from './authenticate.ts';
import { publicDocuments, type PublicDocument } from './documents/index.ts';
import type { Edge } from './edge.ts';
import { forwardTo } from './forward.ts';
import { createCrossOrigin, securityHeaders } from './headers.ts';
import { createKeys } from './keys.ts';
import { answerRaw, clientErrorHandler, type RawAnswers } from './malformed.ts';
import { platformHandlers } from './platform.ts';
import { createLimiter } from './rate-limit.ts';
import { errorHandler, notFoundHandler } from './refusals.ts';
import { createPathMethods, routesOf, type Route } from './routes.ts';
import { serveDocument } from './serve-document.ts';
import { serveUnsubscribing, UNSUBSCRIBE_PATH } from './unsubscribe.ts';

export interface GatewayOptions {
  /** The contracts of the services; the gateway adds that of the platform itself. */
  readonly contracts: readonly ServiceContract[];
  readonly bus: Bus;
  readonly telemetry: Telemetry;
  readonly auth: AuthOptions;
  /** Public address without `/v1`, for example `https://api.example.org`. */
  readonly publicUrl: string;
  /** Origins whose scripts may read the answers. */
  readonly corsOrigins: readonly string[];
  /** Ids of applications that may ask for a trace. */
  readonly trustedTraceClients: readonly string[];
  readonly rateLimitPerMinute: number;
  /** Semantic version, sent as `API-Version`. */
  readonly apiVersion: string;
  /** Addresses of proxies in front, whose `X-Forwarded-For` is believed. Default: nobody's. */
  readonly trustedProxies?: readonly string[];
  /** Where a vulnerability is reported: a `mailto:` or `https:` address. */
  readonly securityContact?: string;
}

export interface Gateway {
  readonly app: FastifyInstance;
  /** @returns the port on which it listens; ask for 0 to get a free one. */
  listen(port: number, host?: string): Promise<number>;
  /**
   * Still answers everything, and closes each connection with its answer: who comes back gets a new one, which a balancer gives to another
   * gateway. A connection that is closed while nothing is under way may take a request with it that was just sent.
   */
  drain(): void;
  /** Takes no new connections and waits for the answers that are under way. */
  close(): Promise<void>;
}

/** A client that sends its request slower than this holds a connection for nothing. */
const REQUEST_ARRIVAL_TIMEOUT_MS = 30_000;
const HEADERS_ARRIVAL_TIMEOUT_MS = 15_000;
/** Longer than the idle time of common load balancers, so that they close first and lose no request. */
const KEEP_ALIVE_MS = 75_000;
const DEFAULT_SECURITY_CONTACT = 'mailto:security@innovatienetwerk.example';

function createServer(answers: RawAnswers, trustedProxies: readonly string[]): FastifyInstance {
  const app = Fastify({
    logger: false,
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: REQUEST_ARRIVAL_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    return503OnClosing: false,
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    // Node would answer a request without Host by itself, without our headers; it is refused below instead.
    http: {
      requireHostHeader: false,
      optimizeEmptyRequests: true,
      headersTimeout: HEADERS_ARRIVAL_TIMEOUT_MS,
    },
    clientErrorHandler: clientErrorHandler(answers),
    frameworkErrors: (error, request, reply) => {
      const problem =
        error.code === 'FST_ERR_MAX_PARAM_LENGTH' ? problems.notFound : problems.malformedRequest;
      answerRaw(answers, { code: problem.code }, request.raw, reply.raw);
    },
  });
  // An expectation that is not understood may be ignored (RFC 9110, 10.1.1): the request is served as it is.
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response));
  return app;
}

/** JSON without the keys by which an object could change what all objects inherit. An empty body is no body. */
function readJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<string>(
    ['application/json', 'application/merge-patch+json'],
    { parseAs: 'string' },
    (request, body, done) => (body === '' ? done(null) : parse(request, body, done)),
  );
}

const hasNoHost = (request: FastifyRequest): boolean =>
  request.raw.httpVersion === '1.1' && request.headers.host === undefined;

function serveRoutes(app: FastifyInstance, edge: Edge, answers: RawAnswers, routes: readonly Route[]): void {
  const answerNotFound = notFoundHandler(edge);
  // Before the body is read: what does not exist has no opinion about the form of a body.
  app.addHook('onRequest', (request, reply, done) => {
    if (hasNoHost(request)) {
      reply.hijack();
      answerRaw(answers, { code: problems.malformedRequest.code }, request.raw, reply.raw);
    } else if (request.is404) {
      answerNotFound(request, reply);
    } else {
      done();
    }
  });
  app.setErrorHandler(errorHandler(edge));
  for (const route of routes) {
    app.route({
      method: route.operation.method,
      url: route.url,
      onRequest: admitTo(edge, route),
      handler: forwardTo(edge, route),
    });
  }
}

/** What every step of a request needs, made once from the options. */
function createEdge(
  options: GatewayOptions,
  contracts: readonly ServiceContract[],
  paths: { readonly routes: readonly Route[]; readonly documents: readonly PublicDocument[] },
  answers: RawAnswers,
): Edge {
  const { auth, bus, telemetry } = options;
  return {
    bus,
    telemetry,
    authenticator: createAuthenticator(auth, createKeys(auth.issuer, auth.jwksUri)),
    limiter: createLimiter(options.rateLimitPerMinute),
    crossOrigin: createCrossOrigin(options.corsOrigins, new URL(options.publicUrl).origin),
    catalogue: answers.catalogue,
    methods: createPathMethods([
      ...paths.routes.map(({ template, operation }) => ({ template, method: operation.method })),
      ...paths.documents.map(({ path }) => ({ template: path, method: 'GET' })),
      { template: UNSUBSCRIBE_PATH, method: 'GET' },
      { template: UNSUBSCRIBE_PATH, method: 'POST' },
    ]),
    localHandlers: platformHandlers(contracts),
    headers: answers.headers,
    streams: new Set(),
    trustedTraceClients: new Set(options.trustedTraceClients),
  };
}

/**
 * Makes the only HTTP edge of the platform. It knows no domain: its routes, rules and documents follow from the
 * contracts.
 */
export function createGateway(options: GatewayOptions): Gateway {
  const contracts = [...options.contracts, platformContract];
  const answers = { catalogue: problemCatalogue(contracts), headers: securityHeaders(options.apiVersion) };
  const app = createServer(answers, options.trustedProxies ?? []);
  observeActiveRequests(app.server, options.telemetry);
  app.decorateRequest('exchange');
  readJson(app);
  const routes = routesOf(contracts);
  const documents = publicDocuments({
    contracts,
    apiVersion: options.apiVersion,
    publicUrl: options.publicUrl,
    issuer: options.auth.issuer,
    securityContact: options.securityContact ?? DEFAULT_SECURITY_CONTACT,
  });
  const edge = createEdge(options, contracts, { routes, documents }, answers);
  serveRoutes(app, edge, answers, routes);
  for (const document of documents) serveDocument(app, edge, document);
  serveUnsubscribing(app, edge, routes);
  return {
    app,
    drain() {
      app.server.prependListener('request', (_, response) => {
        response.shouldKeepAlive = false;
      });
    },
    async listen(port, host = '127.0.0.1') {
      await app.listen({ port, host });
      const address = app.server.address();
      if (address === null || typeof address === 'string') throw new Error('The gateway has no port');
      return address.port;
    },
    close() {
      for (const stream of edge.streams) stream.abort();
      return app.close();
    },
  };
}
