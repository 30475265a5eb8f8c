import type { Msg } from '@nats-io/transport-node';
import { BusRejected, BusUnavailable } from './errors.ts';
import { encodeHeaders, type Headers } from './headers.ts';
import type { RequestMux } from './request-mux.ts';
import type { Writer } from './writer.ts';

/** How long JetStream may take to answer, in milliseconds; under `sync_interval: always` an ack waits for the disk. */
const API_TIMEOUT_MS = 5_000;

interface ApiError {
  readonly code: number;
  readonly err_code?: number;
  readonly description?: string;
}

export interface StoredMessage {
  readonly subject: string;
  readonly sequence: number;
  readonly headers: Uint8Array;
  readonly payload: Uint8Array;
}

export interface ConsumerInfo {
  /** Not yet given to the consumer. */
  readonly pending: number;
  /** Given, and neither processed nor given up: in progress or waiting for another attempt. */
  readonly inProgress: number;
  /** The place in the stream up to which everything is settled, as far as it concerns the consumer. */
  readonly settledUpTo: number;
  readonly ackWaitMs: number;
  /** Infinity when the server never gives up. */
  readonly maxDeliver: number;
  readonly subjects: readonly string[];
  /** The clock of the server when it answered. */
  readonly at: Date | undefined;
}

export interface OutgoingEvent {
  readonly subject: string;
  readonly payload: Uint8Array;
  readonly headers: Headers;
}

/** The few calls of the JetStream API that a service may make: only about its own streams and consumers. */
export interface JetStreamApi {
  publish(event: OutgoingEvent): Promise<{ seq: number; duplicate?: boolean }>;
  /**
   * Stores all of these or none, side by side and in this order, with one sync to disk for all of them.
   * @returns the place of the last one
   * @throws {BusRejected} also when one of them is in the stream already; nothing was stored then
   */
  publishTogether(events: readonly OutgoingEvent[]): Promise<number>;
  lastSequence(stream: string): Promise<number>;
  /** Reads one message from the leader of the stream; null when there is none with this sequence. */
  message(stream: string, sequence: number): Promise<StoredMessage | null>;
  consumer(stream: string, durable: string): Promise<ConsumerInfo>;
  /** When the first message of a subject was stored at or after a place; undefined when there is none. */
  storedAt(stream: string, subject: string, sequence: number): Promise<Date | undefined>;
}

const MESSAGE_NOT_FOUND = 10_037;
const EMPTY = new Uint8Array(0);

const parse = (message: Msg): Record<string, unknown> =>
  JSON.parse(
    Buffer.from(message.data.buffer, message.data.byteOffset, message.data.byteLength).toString(),
  ) as Record<string, unknown>;

function rejected(error: ApiError): BusRejected {
  // 503 and 5xx in general: no leader, no resources; 429: ingest limit. The rest is wrong and stays wrong.
  const retryable = error.code >= 500 || error.code === 429;
  return new BusRejected(error.description ?? 'JetStream error', error.err_code ?? 0, retryable);
}

function readAnswer(message: Msg): Record<string, unknown> {
  if (message.data.length === 0) throw new BusUnavailable('JetStream gave an empty answer', 'unknown');
  const answer = parse(message);
  if (answer['error'] !== undefined) throw rejected(answer['error'] as ApiError);
  return answer;
}

const bytesOf = (base64: unknown): Uint8Array =>
  typeof base64 === 'string' ? Buffer.from(base64, 'base64') : EMPTY;

/** The headers that make a message part of a batch. The last one commits it. */
const batchHeaders = (batchId: string, index: number, size: number): Headers => ({
  'Nats-Batch-Id': batchId,
  'Nats-Batch-Sequence': String(index + 1),
  ...(index === size - 1 ? { 'Nats-Batch-Commit': '1' } : {}),
});

export function createJetStreamApi(mux: RequestMux, writer: Writer): JetStreamApi {
  const call = async (subject: string, body?: object): Promise<Record<string, unknown>> => {
    const payload = body === undefined ? EMPTY : Buffer.from(JSON.stringify(body));
    return readAnswer(await mux.request(`$JS.API.${subject}`, payload, undefined, API_TIMEOUT_MS));
  };

  return {
    async publish({ subject, payload, headers }) {
      const answer = readAnswer(await mux.request(subject, payload, encodeHeaders(headers), API_TIMEOUT_MS));
      return answer as { seq: number; duplicate?: boolean };
    },
    async publishTogether(events) {
      const batchId = crypto.randomUUID();
      const messages = events.map(({ subject, payload, headers }, index) => ({
        subject,
        payload,
        headers: encodeHeaders({ ...headers, ...batchHeaders(batchId, index, events.length) }),
      }));
      const last = messages.pop();
      if (last === undefined) return 0;
      // One that cannot be sent leaves a hole, and the server refuses a batch with a hole.
      for (const message of messages) writer.send(message);
      const answer = readAnswer(
        await mux.request(last.subject, last.payload, last.headers, API_TIMEOUT_MS),
      ) as { seq: number };
      return answer.seq;
    },
    async lastSequence(stream) {
      const info = (await call(`STREAM.INFO.${stream}`)) as { state: { last_seq: number } };
      return info.state.last_seq;
    },
    async message(stream, sequence) {
      try {
        // STREAM.MSG.GET and not a direct get: the leader answers it, so a replica that lags cannot hide a message.
        const answer = (await call(`STREAM.MSG.GET.${stream}`, { seq: sequence })) as {
          message: { subject: string; hdrs?: string; data?: string };
        };
        const { subject, hdrs, data } = answer.message;
        return { subject, sequence, headers: bytesOf(hdrs), payload: bytesOf(data) };
      } catch (error) {
        if (error instanceof BusRejected && error.apiCode === MESSAGE_NOT_FOUND) return null;
        throw error;
      }
    },
    async consumer(stream, durable) {
      const info = (await call(`CONSUMER.INFO.${stream}.${durable}`)) as {
        num_pending: number;
        num_ack_pending: number;
        ack_floor: { stream_seq: number };
        config: {
          ack_wait: number;
          max_deliver: number;
          filter_subject?: string;
          filter_subjects?: readonly string[];
        };
        ts?: string;
      };
      const { filter_subject: subject, filter_subjects: subjects } = info.config;
      return {
        pending: info.num_pending,
        inProgress: info.num_ack_pending,
        settledUpTo: info.ack_floor.stream_seq,
        ackWaitMs: info.config.ack_wait / 1e6,
        maxDeliver: info.config.max_deliver > 0 ? info.config.max_deliver : Number.POSITIVE_INFINITY,
        subjects: subjects ?? [subject ?? '>'],
        at: info.ts === undefined ? undefined : new Date(info.ts),
      };
    },
    async storedAt(stream, subject, sequence) {
      try {
        const answer = (await call(`STREAM.MSG.GET.${stream}`, { seq: sequence, next_by_subj: subject })) as {
          message: { time: string };
        };
        return new Date(answer.message.time);
      } catch (error) {
        if (error instanceof BusRejected && error.apiCode === MESSAGE_NOT_FOUND) return undefined;
        throw error;
      }
    },
  };
}
