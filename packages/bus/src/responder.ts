import type { Msg, NatsConnection, Subscription } from '@nats-io/transport-node';
import { replyHeaders } from '@innovatienetwerk/contract';
import { BusForbidden, BusHandlerFailed, BusOverloaded } from './errors.ts';
import { encodeHeaders, readHeaders, type Headers } from './headers.ts';
import { answerDiscovery, newCounts, type DiscoveredEndpoint } from './service-discovery.ts';
import type { BusLog, BusReply, BusRequest } from './types.ts';
import type { Writer } from './writer.ts';

/** The error headers of ADR-32, in its spelling. */
const ERROR_TEXT = 'Nats-Service-Error';
const ERROR_CODE = 'Nats-Service-Error-Code';
const OVERLOADED = encodeHeaders({ [ERROR_TEXT]: 'overloaded', [ERROR_CODE]: '503' });
const FAILED = encodeHeaders({ [ERROR_TEXT]: 'internal error', [ERROR_CODE]: '500' });
const NOTHING = new Uint8Array(0);

/** How long running requests get to finish when the responder stops, in milliseconds. */
const DEFAULT_DRAIN_MS = 10_000;

export interface EndpointDefinition {
  readonly name: string;
  readonly subject: string;
  readonly metadata?: Readonly<Record<string, string>>;
}

export interface RespondOptions {
  readonly service: string;
  /** Semantic version, shown by `nats micro`. */
  readonly version: string;
  readonly description: string;
  /** Instances of one queue share the requests. */
  readonly queue: string;
  readonly endpoints: readonly EndpointDefinition[];
  /** Requests in progress over all endpoints; what comes on top is refused at once, so that waiting does not pile up. */
  readonly maxInFlight: number;
  readonly handler: (request: BusRequest) => Promise<BusReply>;
}

export interface Responder {
  /**
   * Resolves when the server has taken all subscriptions.
   * @throws {BusForbidden} when it refused one
   */
  ready(): Promise<void>;
  readonly inFlight: number;
  /** Takes no new requests, and resolves when those in progress are answered or the time is up. */
  stop(drainMs?: number): Promise<void>;
}

/**
 * What an answer means to the caller.
 * @throws {BusOverloaded} @throws {BusHandlerFailed}
 */
export function readReply(subject: string, message: Msg): BusReply {
  const headers = readHeaders(message);
  const errorCode = headers[ERROR_CODE];
  if (errorCode === '503') throw new BusOverloaded(`The service of ${subject} has too much to do`);
  if (errorCode !== undefined) throw new BusHandlerFailed(subject);
  return { headers, payload: message.data };
}

export function createResponder(
  connection: NatsConnection,
  writer: Writer,
  options: RespondOptions,
  log?: BusLog,
): Responder {
  let inFlight = 0;
  let refused: string | undefined;
  let onIdle: (() => void) | undefined;
  const endpoints = options.endpoints.map((endpoint): DiscoveredEndpoint => ({
    name: endpoint.name,
    subject: endpoint.subject,
    queue: options.queue,
    metadata: endpoint.metadata ?? {},
    counts: newCounts(),
  }));

  const reply = (request: Msg, payload: Uint8Array, headers: ReturnType<typeof encodeHeaders>): void => {
    const subject = request.reply;
    if (subject === undefined || subject === '') return;
    writer.send({
      subject,
      payload,
      headers,
      // A reply that is too large must still end the wait of the caller.
      onError: (error) => {
        log?.error(
          { event: 'reply_not_sent', err: error, subject: request.subject },
          'a reply could not be sent',
        );
        if (payload.length > 0) writer.send({ subject, payload: NOTHING, headers: FAILED });
      },
    });
  };

  const countError = (endpoint: DiscoveredEndpoint, text: string): void => {
    endpoint.counts.errors++;
    endpoint.counts.lastError = text;
  };

  const answer = async (endpoint: DiscoveredEndpoint, message: Msg): Promise<void> => {
    const startedAt = performance.now();
    try {
      const headers: Headers = readHeaders(message);
      const request = { endpoint: endpoint.name, subject: message.subject, headers, payload: message.data };
      const result = await options.handler(request);
      const status = result.headers[replyHeaders.status];
      if (Number(status) >= 500) countError(endpoint, `status ${status}`);
      reply(message, result.payload, encodeHeaders(result.headers));
    } catch (error) {
      log?.error(
        { event: 'request_handler_threw', err: error, endpoint: endpoint.name },
        'a request handler threw',
      );
      countError(endpoint, error instanceof Error ? error.name : 'unknown');
      reply(message, NOTHING, FAILED);
    } finally {
      endpoint.counts.requests++;
      endpoint.counts.processingNs += Math.round((performance.now() - startedAt) * 1e6);
      inFlight--;
      if (inFlight === 0) onIdle?.();
    }
  };

  const listen = (endpoint: DiscoveredEndpoint): Subscription =>
    connection.subscribe(endpoint.subject, {
      queue: options.queue,
      callback: (error, message) => {
        if (error !== null) {
          refused = endpoint.subject;
          log?.error(
            { event: 'endpoint_refused', err: error, subject: endpoint.subject },
            'an endpoint was refused',
          );
        } else if (inFlight >= options.maxInFlight) reply(message, NOTHING, OVERLOADED);
        else {
          inFlight++;
          void answer(endpoint, message);
        }
      },
    });

  const discovery = answerDiscovery(
    connection,
    writer,
    { name: options.service, version: options.version, description: options.description, endpoints },
    log,
  );
  const subscriptions = [...endpoints.map(listen), ...discovery];

  return {
    async ready() {
      await connection.flush();
      if (refused !== undefined) throw new BusForbidden(refused);
    },
    get inFlight() {
      return inFlight;
    },
    async stop(drainMs = DEFAULT_DRAIN_MS) {
      await Promise.all(
        subscriptions.filter((sub) => !sub.isClosed()).map((sub) => sub.drain().catch(() => undefined)),
      );
      if (inFlight > 0) await idleWithin(drainMs);
      writer.flush();
    },
  };

  function idleWithin(drainMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, drainMs);
      onIdle = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
