import { createInbox, type Msg, type NatsConnection, type Subscription } from '@nats-io/transport-node';
import type { BusLog } from './types.ts';
import type { Writer } from './writer.ts';

/**
 * The discovery part of the NATS micro protocol (ADR-32), so that `nats micro ls|info|stats` works. It is written here because the
 * framework of the client library counts only the synchronous part of a handler and closes the whole service on one error.
 * Source: https://github.com/nats-io/nats-architecture-and-design/blob/main/adr/ADR-32.md
 */
export interface DiscoveredService {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly endpoints: readonly DiscoveredEndpoint[];
}

export interface DiscoveredEndpoint {
  readonly name: string;
  readonly subject: string;
  readonly queue: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly counts: EndpointCounts;
}

/** Counted until the reply is known, so the time includes what the handler awaited. */
export interface EndpointCounts {
  requests: number;
  errors: number;
  lastError: string;
  processingNs: number;
}

export const newCounts = (): EndpointCounts => ({ requests: 0, errors: 0, lastError: '', processingNs: 0 });

const NAME = /^[A-Za-z0-9_-]+$/;

const describeEndpoint = (endpoint: DiscoveredEndpoint): object => ({
  name: endpoint.name,
  subject: endpoint.subject,
  queue_group: endpoint.queue,
});

const statsOf = (endpoint: DiscoveredEndpoint): object => ({
  ...describeEndpoint(endpoint),
  num_requests: endpoint.counts.requests,
  num_errors: endpoint.counts.errors,
  last_error: endpoint.counts.lastError,
  processing_time: endpoint.counts.processingNs,
  average_processing_time:
    endpoint.counts.requests === 0 ? 0 : Math.round(endpoint.counts.processingNs / endpoint.counts.requests),
});

/**
 * Answers PING, INFO and STATS for one instance of a service.
 * @returns the subscriptions, for the caller to drain
 * @throws {TypeError} when a name has characters that cannot be part of a subject
 */
export function answerDiscovery(
  connection: NatsConnection,
  writer: Writer,
  service: DiscoveredService,
  log?: BusLog,
): readonly Subscription[] {
  for (const name of [service.name, ...service.endpoints.map((endpoint) => endpoint.name)])
    if (!NAME.test(name)) throw new TypeError(`'${name}' is no valid service or endpoint name`);
  const started = new Date().toISOString();
  const instance = createInbox().slice('_INBOX.'.length);
  const identity = { name: service.name, id: instance, version: service.version, metadata: {} };

  const answers: Readonly<Record<string, () => object>> = {
    PING: () => ({ type: 'io.nats.micro.v1.ping_response', ...identity }),
    INFO: () => ({
      type: 'io.nats.micro.v1.info_response',
      ...identity,
      description: service.description,
      endpoints: service.endpoints.map((endpoint) => ({
        ...describeEndpoint(endpoint),
        metadata: endpoint.metadata,
      })),
    }),
    STATS: () => ({
      type: 'io.nats.micro.v1.stats_response',
      ...identity,
      started,
      endpoints: service.endpoints.map(statsOf),
    }),
  };

  const subscribe = (subject: string, answer: () => object): Subscription =>
    connection.subscribe(subject, {
      callback: (error: Error | null, request: Msg) => {
        if (error !== null) {
          log?.error({ event: 'discovery_refused', err: error, subject }, 'service discovery was refused');
          return;
        }
        if (request.reply === undefined || request.reply === '') return;
        writer.send({ subject: request.reply, payload: Buffer.from(JSON.stringify(answer())) });
      },
    });

  return Object.entries(answers).flatMap(([verb, answer]) =>
    [`$SRV.${verb}`, `$SRV.${verb}.${service.name}`, `$SRV.${verb}.${service.name}.${instance}`].map(
      (subject) => subscribe(subject, answer),
    ),
  );
}
