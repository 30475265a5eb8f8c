import type { Msg, NatsConnection } from '@nats-io/transport-node';
import type { ConnectionState } from '../connection.ts';
import { BusError } from '../errors.ts';
import type { ConsumerInfo, JetStreamApi } from '../jetstream-api.ts';
import type { BusLog, BusObserver, Settlement } from '../types.ts';
import type { Writer } from '../writer.ts';
import { parseAckSubject, type DeliveryInfo } from './delivery-info.ts';
import { createLanes } from './lanes.ts';
import { startPull } from './pull.ts';
import { createSettler } from './settler.ts';

/** What is left of a handler that takes longer, in milliseconds: its message goes back and its place is given to another. */
const HANDLER_LIMIT_MS = 60_000;
/** How long running handlers get to finish when the consumption closes, in milliseconds. */
const DEFAULT_DRAIN_MS = 10_000;
/** How long to wait for the consumer at the start, in milliseconds. */
const START_LIMIT_MS = 15_000;
const START_RETRY_MS = 200;
/** The delay after a handler threw, in milliseconds; it doubles with each delivery up to the longest. */
const THROWN_RETRY_MS = { first: 100, longest: 30_000 };

export interface Consumption {
  /** Messages in this process: waiting and running. */
  readonly inProcess: number;
  /** Takes no more, gives the backlog back so that another instance gets it at once, and lets what runs finish. */
  close(drainMs?: number): Promise<void>;
}

/** A message as the decoder made it ready: which lane it belongs to, and what handling it means. */
export interface Work {
  readonly lane: string;
  /** Its number in the lane. */
  readonly order: number;
  readonly handle: () => Promise<Settlement>;
}

export interface ConsumptionParts {
  readonly connection: NatsConnection;
  readonly writer: Writer;
  readonly state: ConnectionState;
  readonly api: JetStreamApi;
  readonly inboxPrefix: string;
  readonly observer?: BusObserver | undefined;
  readonly log?: BusLog | undefined;
}

export interface ConsumptionOptions {
  readonly stream: string;
  readonly durable: string;
  /** Lanes that run at the same time. */
  readonly concurrency: number;
  readonly decode: (message: Msg, info: DeliveryInfo, lastDelivery: boolean) => Work;
}

interface Entry {
  readonly lane: string;
  readonly order: number;
  readonly place: number;
  readonly handle: () => Promise<Settlement>;
  /** Both are of the latest delivery: the same message can come again while it is here. */
  ackSubject: string;
  info: DeliveryInfo;
  extendedAt: number;
  startedAt: number | undefined;
  /** Ends the wait for a handler that takes too long. */
  abandon: (() => void) | undefined;
}

const thrownRetry = (deliveryCount: number): Settlement => ({
  kind: 'retry',
  delayMs: Math.min(THROWN_RETRY_MS.first * 2 ** (deliveryCount - 1), THROWN_RETRY_MS.longest),
});

/** Waits until the consumer exists: at a first start the services can be up before the streams. */
async function findConsumer(parts: ConsumptionParts, stream: string, durable: string): Promise<ConsumerInfo> {
  const giveUpAt = performance.now() + START_LIMIT_MS;
  for (;;) {
    try {
      return await parts.api.consumer(stream, durable);
    } catch (error) {
      if (!(error instanceof BusError) || performance.now() > giveUpAt) throw error;
      await new Promise((resolve) => setTimeout(resolve, START_RETRY_MS));
    }
  }
}

/**
 * Consumes a durable consumer of JetStream with explicit settlement.
 * @throws {BusError} when the consumer is not there within 15 seconds
 */
export async function startConsumption(
  parts: ConsumptionParts,
  options: ConsumptionOptions,
): Promise<Consumption> {
  const { stream, durable } = options;
  const { log, observer } = parts;
  const consumer = await findConsumer(parts, stream, durable);
  const window = Math.min(2_048, Math.max(64, options.concurrency * 8));
  const settler = createSettler(parts.writer, parts.state);
  const entries = new Set<Entry>();
  let closing = false;

  const settle = (entry: Entry, settlement: Settlement): void => {
    entries.delete(entry);
    settler.settle(entry.ackSubject, settlement);
  };

  /** The handler's settlement, or a retry when it threw or took longer than it may. */
  const outcomeOf = (entry: Entry): Promise<Settlement> =>
    new Promise((resolve) => {
      const failed = (error: unknown): void => {
        log?.error(
          { event: 'event_handler_threw', err: error, stream, durable, streamSequence: entry.place },
          'an event handler threw',
        );
        resolve(thrownRetry(entry.info.deliveryCount));
      };
      entry.abandon = () => {
        log?.error(
          { event: 'event_handler_slow', stream, durable, streamSequence: entry.place },
          'an event handler takes too long',
        );
        resolve(thrownRetry(entry.info.deliveryCount));
      };
      try {
        entry.handle().then(resolve, failed);
      } catch (error) {
        failed(error);
      }
    });

  const run = async (entry: Entry): Promise<number> => {
    const startedAt = performance.now();
    entry.startedAt = startedAt;
    const settlement = await outcomeOf(entry);
    settle(entry, settlement);
    observer?.onDeliveryEnd?.({
      stream,
      durable,
      settlement: settlement.kind,
      deliveryCount: entry.info.deliveryCount,
      durationMs: performance.now() - startedAt,
      pending: entry.info.pending,
    });
    pull.refill();
    return settlement.kind === 'retry' && entry.info.deliveryCount < consumer.maxDeliver
      ? settlement.delayMs
      : 0;
  };

  const lanes = createLanes<Entry>({
    concurrency: options.concurrency,
    maxHeld: Math.floor(window / 2),
    run,
    onEvicted: (entry, remainingPauseMs) => {
      settle(entry, { kind: 'retry', delayMs: Math.max(1, remainingPauseMs) });
      pull.refill();
    },
  });

  const onMessage = (message: Msg): void => {
    const ackSubject = message.reply ?? '';
    const info = parseAckSubject(ackSubject);
    if (info === null) return;
    if (closing) {
      settler.settle(ackSubject, { kind: 'retry', delayMs: 0 });
      return;
    }
    const work = options.decode(message, info, info.deliveryCount >= consumer.maxDeliver);
    const entry: Entry = {
      lane: work.lane,
      order: work.order,
      place: info.streamSequence,
      handle: work.handle,
      ackSubject,
      info,
      extendedAt: performance.now(),
      startedAt: undefined,
      abandon: undefined,
    };
    entries.add(entry);
    const { running, replaced } = lanes.add(entry);
    if (replaced !== undefined) entries.delete(replaced);
    if (running === undefined) return;
    // The same message came again while it is being handled: the outcome then settles the latest delivery.
    entries.delete(entry);
    running.ackSubject = ackSubject;
    running.info = info;
  };

  const pull = startPull({
    connection: parts.connection,
    writer: parts.writer,
    state: parts.state,
    inboxPrefix: parts.inboxPrefix,
    stream,
    durable,
    window,
    inProcess: () => entries.size,
    onMessage,
    log,
  });

  // One timer tells the server that what waits and runs here is still being worked on.
  const extendAfterMs = consumer.ackWaitMs / 2;
  const extension = setInterval(() => {
    const now = performance.now();
    for (const entry of entries) {
      if (entry.startedAt !== undefined && now - entry.startedAt > HANDLER_LIMIT_MS) entry.abandon?.();
      else if (now - entry.extendedAt >= extendAfterMs) {
        entry.extendedAt = now;
        settler.extend(entry.ackSubject);
      }
    }
  }, extendAfterMs / 4).unref();

  const finishRunning = (drainMs: number): Promise<void> => {
    const limit = new Promise<void>((resolve) => setTimeout(resolve, drainMs).unref());
    return Promise.race([lanes.idle(), limit]);
  };

  return {
    get inProcess() {
      return entries.size;
    },
    async close(drainMs = DEFAULT_DRAIN_MS) {
      if (closing) return;
      closing = true;
      for (const entry of lanes.stop()) settle(entry, { kind: 'retry', delayMs: 0 });
      parts.writer.flush();
      await pull.stop();
      await finishRunning(drainMs);
      clearInterval(extension);
      settler.stop();
      parts.writer.flush();
    },
  };
}
