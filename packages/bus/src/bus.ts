import {
  accountSubject,
  eventStream,
  type AccountBundle,
  type EventEnvelope,
} from '@innovatienetwerk/contract';
import { closeConnection, followConnection, openConnection, type ConnectionOptions } from './connection.ts';
import type { Consumption, ConsumptionParts } from './consume/consumption.ts';
import { consumeAccounts, type ConsumeAccountsOptions } from './consume/account-consumption.ts';
import {
  consumeEvents,
  consumeMaxDeliveries,
  type ConsumeAdvisoriesOptions,
  type ConsumeOptions,
} from './consume/event-consumption.ts';
import { BusError, BusUnavailable } from './errors.ts';
import {
  createEventPublisher,
  createEventReader,
  MESSAGE_ID,
  type PublishOptions,
  type PublishOutcome,
  observed,
} from './events.ts';
import { encodeHeaders, type Headers } from './headers.ts';
import { consumerStateOf, type ConsumerState } from './consumer-state.ts';
import { createJetStreamApi } from './jetstream-api.ts';
import { wakeSubject } from './permissions.ts';
import { createRequestMux } from './request-mux.ts';
import { createResponder, readReply, type Responder, type RespondOptions } from './responder.ts';
import type { BusObserver, BusReply, BusStatus } from './types.ts';
import { createWriter } from './writer.ts';

export interface BusOptions extends ConnectionOptions {
  readonly observer?: BusObserver | undefined;
  /** Requests that may wait for an answer at the same time; more are refused at once. @default 4096 */
  readonly maxInFlight?: number;
  /** The organisation in the `source` of events (OIN). @default the one of the platform */
  readonly oin?: string;
}

export interface RequestOptions {
  readonly headers?: Headers;
  readonly timeoutMs: number;
}

export interface Backlog {
  readonly pending: number;
  readonly inProgress: number;
  /** The place in the stream up to which everything is settled. */
  readonly settledUpTo: number;
}

/** One process's connection to the bus. It outlives outages: while there is no connection, calls fail at once. */
export interface Bus {
  readonly status: BusStatus;
  /** Calls back at every change. `closed` without a call of `close` means that the server refuses this user: only a new start helps. */
  onStatus(listener: (status: BusStatus) => void): void;
  /**
   * Asks a service and waits for its answer.
   * Rejects with `BusUnavailable`, `BusTimeout`, `BusOverloaded`, `BusPayloadTooLarge`, `BusForbidden` or `BusHandlerFailed`.
   */
  request(subject: string, payload: Uint8Array, options: RequestOptions): Promise<BusReply>;
  /** Answers requests, shared with the other instances of the queue. */
  respond(options: RespondOptions): Responder;
  /**
   * Publishes events; those of one aggregate in their order. Each is stored on disk when its outcome has an `ack`.
   * @returns one outcome for each event, in the same order; it does not reject for what the bus refused
   */
  publishEvents(
    events: readonly EventEnvelope[],
    options?: PublishOptions,
  ): Promise<readonly PublishOutcome[]>;
  /** Hands accounts over. They are on disk when it resolves. @throws {BusError} */
  publishAccounts(service: string, bundle: AccountBundle): Promise<void>;
  /** Takes the accounts of all services, for the one that keeps them. */
  consumeAccounts(options: ConsumeAccountsOptions): Promise<Consumption>;
  /** Listens to a stream with the durable consumer that was made for this service. */
  consume(options: ConsumeOptions): Promise<Consumption>;
  /** Hears of messages that the server gave up on. */
  consumeAdvisories(options: ConsumeAdvisoriesOptions): Promise<Consumption>;
  /** One event of a stream; null when there is none at this place. */
  getEvent(stream: string, streamSequence: number): Promise<EventEnvelope | null>;
  /** The place of the last event in the stream of a service. */
  lastSequence(context: string): Promise<number>;
  /** The ids of the events in the stream of a service after a place. */
  streamIdsAfter(context: string, streamSequence: number): Promise<ReadonlySet<string>>;
  /** What a consumer still has to do. */
  backlog(stream: string, durable: string): Promise<Backlog>;
  /** What a consumer still has to do, since when, and by what clock the server says so. Costs more than `backlog` while there is work. */
  consumerState(stream: string, durable: string): Promise<ConsumerState>;
  /** Tells the other replicas of a service that there is something to publish. Cheap: repeated calls become one message. */
  wake(service: string): void;
  onWake(service: string, listener: () => void): void;
  close(): Promise<void>;
}

const DEFAULT_MAX_IN_FLIGHT = 4_096;
/** Wake-ups within this time are one, in milliseconds. */
const WAKE_GRAIN_MS = 20;
/** As which their stream is told in the metrics, beside those of events. */
const ACCOUNTS_CONTEXT = 'accounts';
const NOTHING = new Uint8Array(0);

/** @throws {AuthorizationError} when the server refuses the user; while the server is away, it waits. */
export async function connectBus(options: BusOptions): Promise<Bus> {
  const { inboxPrefix, observer, log } = options;
  const connection = await openConnection(options);
  const state = followConnection(connection, log);
  const writer = createWriter(connection);
  const mux = createRequestMux({
    connection,
    writer,
    inboxPrefix,
    maxInFlight: options.maxInFlight ?? DEFAULT_MAX_IN_FLIGHT,
    isConnected: () => state.connected,
    onLateReply: () => observer?.onLateReply?.(),
    log,
  });
  // An answer to what was asked before the connection broke cannot arrive any more: nobody need wait for it.
  const unfollow = state.onStatus((status) => {
    if (status !== 'connected')
      mux.rejectAll(new BusUnavailable('The connection to the bus was lost', 'unknown'));
  });
  state.onForbidden((subject) => mux.rejectForbidden(subject));
  const api = createJetStreamApi(mux, writer);
  const publisher = createEventPublisher(api, options.oin, observer);
  const reader = createEventReader(api);
  const consumption: ConsumptionParts = { connection, writer, state, api, inboxPrefix, observer, log };
  const waking = new Set<string>();
  let status: BusStatus = 'connected';
  state.onStatus((next) => {
    status = next;
  });

  return {
    get status() {
      return status;
    },
    onStatus(listener) {
      state.onStatus(listener);
    },
    async request(subject, payload, { headers = {}, timeoutMs }) {
      const startedAt = performance.now();
      const end = (outcome: 'ok' | BusError['code']): void =>
        observer?.onRequestEnd?.({ subject, outcome, durationMs: performance.now() - startedAt });
      try {
        const reply = readReply(
          subject,
          await mux.request(subject, payload, encodeHeaders(headers), timeoutMs),
        );
        end('ok');
        return reply;
      } catch (error) {
        end(error instanceof BusError ? error.code : 'handler-failed');
        throw error;
      }
    },
    respond: (respondOptions) => createResponder(connection, writer, respondOptions, log),
    publishEvents: (events, publishOptions) => publisher.publishAll(events, publishOptions),
    async publishAccounts(service, bundle) {
      await observed(observer, ACCOUNTS_CONTEXT, () =>
        api.publish({
          subject: accountSubject(service),
          payload: Buffer.from(JSON.stringify(bundle)),
          headers: { [MESSAGE_ID]: bundle.id },
        }),
      );
    },
    consumeAccounts: (accountOptions) => consumeAccounts(consumption, accountOptions),
    consume: (consumeOptions) => consumeEvents(consumption, consumeOptions),
    consumeAdvisories: (advisoryOptions) => consumeMaxDeliveries(consumption, advisoryOptions),
    getEvent: (stream, streamSequence) => reader.event(stream, streamSequence),
    lastSequence: (context) => reader.lastSequence(eventStream(context)),
    streamIdsAfter: (context, streamSequence) => reader.idsAfter(eventStream(context), streamSequence),
    async backlog(stream, durable) {
      const { pending, inProgress, settledUpTo } = await api.consumer(stream, durable);
      return { pending, inProgress, settledUpTo };
    },
    consumerState: (stream, durable) => consumerStateOf(api, stream, durable),
    wake(service) {
      if (waking.has(service) || !state.connected) return;
      waking.add(service);
      setTimeout(() => {
        waking.delete(service);
        if (state.connected) writer.send({ subject: wakeSubject(service), payload: NOTHING });
      }, WAKE_GRAIN_MS);
    },
    onWake(service, listener) {
      connection.subscribe(wakeSubject(service), {
        callback: (error) => {
          if (error === null) listener();
        },
      });
    },
    async close() {
      unfollow();
      writer.flush();
      mux.rejectAll(new BusUnavailable('The bus was closed', 'unknown'));
      await closeConnection(connection, state.connected);
    },
  };
}
