import { createInbox, type Msg, type NatsConnection } from '@nats-io/transport-node';
import type { ConnectionState } from '../connection.ts';
import type { BusLog } from '../types.ts';
import type { Writer } from '../writer.ts';

/** How long one request for messages stands at the server, in milliseconds. */
const EXPIRES_MS = 30_000;
/** While a request stands and there is no message, the server sends a sign of life this often, in milliseconds. */
const HEARTBEAT_MS = 1_000;
const SILENCE_MS = HEARTBEAT_MS * 3;
/** The wait before asking again when the consumer or its server is not there, in milliseconds: first and longest. */
const RETRY_MS = { first: 100, longest: 2_000 };

export interface PullOptions {
  readonly connection: NatsConnection;
  readonly writer: Writer;
  readonly state: ConnectionState;
  readonly inboxPrefix: string;
  readonly stream: string;
  readonly durable: string;
  /** Messages that may be in this process, waiting and running. */
  readonly window: number;
  /** How many are in this process now. */
  readonly inProcess: () => number;
  readonly onMessage: (message: Msg) => void;
  readonly log?: BusLog | undefined;
}

export interface Pull {
  /** To be called when messages left the process, so that more can be asked for. */
  refill(): void;
  /** Asks for no more; resolves when what was on its way has been passed on. */
  stop(): Promise<void>;
}

/**
 * Keeps asking a durable pull consumer for messages. It starts afresh after a reconnect, after silence, and after the consumer was gone;
 * the loop of the client library asks for the consumer's state first, which needs more permissions and can keep it waiting for long.
 */
export function startPull(options: PullOptions): Pull {
  const { connection, writer, window, log } = options;
  const base = `${createInbox(options.inboxPrefix)}.`;
  const subject = `$JS.API.CONSUMER.MSG.NEXT.${options.stream}.${options.durable}`;
  const threshold = Math.max(1, Math.floor(window / 2));
  const where = { stream: options.stream, durable: options.durable };
  let requested = 0;
  let pullId = 0;
  /** Status messages for requests before this one belong to an earlier start. */
  let firstValid = 0;
  let heardAt = performance.now();
  let stopped = false;
  let missing = false;
  let retryMs = RETRY_MS.first;
  let retryTimer: NodeJS.Timeout | undefined;

  const refill = (): void => {
    if (stopped || retryTimer !== undefined || !options.state.connected) return;
    const room = window - requested - options.inProcess();
    if (room < threshold) return;
    // The silence is counted from the request: before it there was nothing to hear.
    if (requested === 0) heardAt = performance.now();
    requested += room;
    const request = { batch: room, expires: EXPIRES_MS * 1e6, idle_heartbeat: HEARTBEAT_MS * 1e6 };
    writer.send({ subject, payload: Buffer.from(JSON.stringify(request)), reply: base + pullId++ });
  };

  const restart = (): void => {
    clearTimeout(retryTimer);
    retryTimer = undefined;
    firstValid = pullId;
    requested = 0;
    refill();
  };

  const retryLater = (reason: string): void => {
    if (stopped || retryTimer !== undefined) return;
    if (!missing)
      log?.warn(
        { event: 'consumer_unavailable', ...where, reason },
        'the consumer is not available, asking again',
      );
    missing = true;
    retryTimer = setTimeout(restart, retryMs);
    retryMs = Math.min(retryMs * 2, RETRY_MS.longest);
  };

  const heard = (): void => {
    heardAt = performance.now();
    retryMs = RETRY_MS.first;
    if (missing) log?.info({ event: 'consumer_available', ...where }, 'the consumer is available again');
    missing = false;
  };

  const onStatus = (message: Msg): void => {
    if (Number(message.subject.slice(base.length)) < firstValid) return;
    const code = message.headers?.code ?? 0;
    const text = message.headers?.description ?? '';
    // 100 is the sign of life. 503: nobody serves this consumer. 409 with a word about the consumer: it was deleted.
    if (code === 100) heard();
    else if (code === 503) retryLater('no responders');
    else if (code === 409 && /consumer deleted|leadership|shutdown/i.test(text)) retryLater(text);
    else {
      // The request ended (408 expired, 409 and others): what it did not bring can be asked for again.
      heard();
      requested = Math.max(0, requested - Number(message.headers?.get('Nats-Pending-Messages') ?? 0));
      if (code === 400) retryLater(text);
      else refill();
    }
  };

  const subscription = connection.subscribe(`${base}*`, {
    callback: (error, message) => {
      if (error !== null) {
        log?.error({ event: 'inbox_refused', ...where, err: error }, 'the inbox of the consumer was refused');
        return;
      }
      if (message.subject.startsWith(base)) {
        onStatus(message);
        return;
      }
      heard();
      requested = Math.max(0, requested - 1);
      options.onMessage(message);
      refill();
    },
  });

  const watch = setInterval(() => {
    if (requested === 0 || performance.now() - heardAt < SILENCE_MS || !options.state.connected) return;
    log?.warn({ event: 'consumer_silent', ...where }, 'no sign of life from the consumer, asking again');
    restart();
  }, HEARTBEAT_MS).unref();
  const unfollow = options.state.onStatus((status) => {
    if (status === 'connected') restart();
  });
  refill();

  return {
    refill,
    async stop() {
      stopped = true;
      clearInterval(watch);
      clearTimeout(retryTimer);
      unfollow();
      if (!subscription.isClosed()) await subscription.drain().catch(() => undefined);
    },
  };
}
