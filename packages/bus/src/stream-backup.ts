import {
  DeliverPolicy,
  jetstreamManager,
  RetentionPolicy,
  type JetStreamManager,
  type StreamConfig,
} from '@nats-io/jetstream';
import type { Msg, NatsConnection } from '@nats-io/transport-node';
import type { ServiceContract } from '@innovatienetwerk/contract';
import { openConnection, type ConnectionOptions } from './connection.ts';
import { BusRejected, BusTimeout, BusUnavailable } from './errors.ts';
import { inboxPrefixOf, OPERATOR_USER } from './permissions.ts';
import { consumerPlan, DLQ_ADVISORY, streamPlan } from './plan.ts';

/** What belongs to the copy of one stream beside its messages. */
export interface SavedStream {
  readonly name: string;
  /** As the server told them; it gets them back at a restore. */
  readonly config: object;
  readonly state: { readonly last_seq: number };
  /** How far each durable consumer had settled everything, by its name. */
  readonly floors: Readonly<Record<string, number>>;
}

/** Copies streams of a running server, and puts them back into one that does not have them. */
export interface StreamBackups {
  /** In this order: what the advisories tell is about messages that a later copy of their stream holds. */
  readonly streams: readonly string[];
  /**
   * Copies a stream as it is at one moment, while others go on writing to it.
   * @param write is waited for, so the server never sends more than can be kept
   */
  save(stream: string, write: (chunk: Uint8Array) => Promise<void>): Promise<SavedStream>;
  /** Makes the stream again, and its consumers at the places that they had. @throws {BusRejected} when it exists */
  load(saved: SavedStream, chunks: AsyncIterable<Uint8Array>): Promise<void>;
  close(): Promise<void>;
}

const CHUNK_BYTES = 128 * 1024;
/** How long the server may be silent while it copies, in milliseconds. */
const SILENCE_MS = 30_000;
const NOTHING = new Uint8Array(0);

interface ApiAnswer {
  readonly error?: { readonly code: number; readonly err_code?: number; readonly description?: string };
}

async function ask<T>(nats: NatsConnection, subject: string, body: object | Uint8Array): Promise<T> {
  const payload = body instanceof Uint8Array ? body : JSON.stringify(body);
  const reply = await nats.request(subject, payload, { timeout: SILENCE_MS });
  const answer = reply.data.length === 0 ? {} : reply.json<ApiAnswer>();
  if (answer.error === undefined) return answer as T;
  const { description = 'JetStream error', err_code: code = 0 } = answer.error;
  throw new BusRejected(`${subject}: ${description}`, code, false);
}

/** @throws {BusTimeout} when nothing comes in time */
async function nextOf(messages: AsyncIterator<Msg>, subject: string): Promise<Msg | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new BusTimeout(subject, SILENCE_MS)), SILENCE_MS);
  });
  try {
    const { value, done } = await Promise.race([messages.next(), silence]);
    return done === true ? undefined : value;
  } finally {
    clearTimeout(timer);
  }
}

/** Read before the messages are copied: what is settled by now stays settled, and what is settled later comes again and is recognised. */
async function floorsOf(manager: JetStreamManager, stream: string): Promise<SavedStream['floors']> {
  const floors: Record<string, number> = {};
  for await (const { name, ack_floor: floor } of manager.consumers.list(stream))
    floors[name] = floor.stream_seq;
  return floors;
}

async function saveStream(
  nats: NatsConnection,
  manager: JetStreamManager,
  stream: string,
  write: (chunk: Uint8Array) => Promise<void>,
): Promise<SavedStream> {
  const floors = await floorsOf(manager, stream);
  const deliverSubject = `${inboxPrefixOf(OPERATOR_USER)}.copy.${crypto.randomUUID()}`;
  const subscription = nats.subscribe(deliverSubject);
  try {
    const request = { deliver_subject: deliverSubject, no_consumers: true, chunk_size: CHUNK_BYTES };
    const { config, state } = await ask<Pick<SavedStream, 'config' | 'state'>>(
      nats,
      `$JS.API.STREAM.SNAPSHOT.${stream}`,
      request,
    );
    const messages = subscription[Symbol.asyncIterator]();
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- chunk after chunk
      const message = await nextOf(messages, deliverSubject);
      if (message === undefined)
        throw new BusUnavailable(`The connection ended while ${stream} was copied`, 'unknown');
      if (message.data.length === 0) {
        // An empty message ends the copy; it says so when the server gave it up.
        if ((message.headers?.code ?? 0) >= 400)
          throw new BusRejected(`The copy of ${stream} broke off`, 0, true);
        return { name: stream, config, state, floors };
      }
      // oxlint-disable-next-line no-await-in-loop
      await write(message.data);
      message.respond();
    }
  } finally {
    subscription.unsubscribe();
  }
}

const isQueue = ({ config }: SavedStream): boolean =>
  (config as Partial<StreamConfig>).retention === RetentionPolicy.Workqueue;

async function loadStream(
  nats: NatsConnection,
  { name, config, state }: SavedStream,
  chunks: AsyncIterable<Uint8Array>,
): Promise<void> {
  const { deliver_subject: target } = await ask<{ deliver_subject: string }>(
    nats,
    `$JS.API.STREAM.RESTORE.${name}`,
    { config, state },
  );
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; from += CHUNK_BYTES)
      await ask(nats, target, chunk.subarray(from, from + CHUNK_BYTES));
  }
  await ask(nats, target, NOTHING);
}

/**
 * @param connection of the user `operator`
 * @param contracts whose streams these are
 */
export async function openStreamBackups(
  connection: Pick<ConnectionOptions, 'servers' | 'user' | 'password'>,
  contracts: readonly ServiceContract[],
): Promise<StreamBackups> {
  const nats = await openConnection({
    ...connection,
    name: 'backup',
    inboxPrefix: inboxPrefixOf(OPERATOR_USER),
  });
  const manager = await jetstreamManager(nats, { checkAPI: false });
  const consumers = consumerPlan(contracts);
  const names = streamPlan(contracts).map(({ name }) => name);
  return {
    streams: [DLQ_ADVISORY, ...names.filter((name) => name !== DLQ_ADVISORY)],
    save: (stream, write) => saveStream(nats, manager, stream, write),
    async load(saved, chunks) {
      await loadStream(nats, saved, chunks);
      // What was settled has left such a stream: all that is in it is still to be done, by a consumer that begins at its begin.
      if (isQueue(saved)) return;
      for (const { service, stream, config } of consumers) {
        const floor = saved.floors[service];
        if (stream !== saved.name || floor === undefined || floor === 0) continue;
        const start = { deliver_policy: DeliverPolicy.StartSequence, opt_start_seq: floor + 1 };
        await manager.consumers.add(stream, { ...config, ...start });
      }
    },
    close: () => nats.close(),
  };
}
