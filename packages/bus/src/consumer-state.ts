import type { JetStreamApi } from './jetstream-api.ts';

/** How a durable consumer stands. */
export interface ConsumerState {
  readonly pending: number;
  readonly inProgress: number;
  /** When the oldest event came into the stream that is not settled; absent when all is. */
  readonly oldestAt?: Date;
  /** How far the clock of the server is ahead of ours, in milliseconds, to about half the time that its answer took. */
  readonly clockOffsetMs?: number;
}

/** @throws {BusError} when the server does not answer */
export async function consumerStateOf(
  api: JetStreamApi,
  stream: string,
  durable: string,
): Promise<ConsumerState> {
  const askedAt = Date.now();
  const { pending, inProgress, settledUpTo, subjects, at } = await api.consumer(stream, durable);
  const middle = (askedAt + Date.now()) / 2;
  const times =
    pending + inProgress === 0
      ? []
      : await Promise.all(subjects.map((subject) => api.storedAt(stream, subject, settledUpTo + 1)));
  const oldest = Math.min(...times.map((time) => time?.getTime() ?? Infinity));
  return {
    pending,
    inProgress,
    ...(Number.isFinite(oldest) ? { oldestAt: new Date(oldest) } : {}),
    ...(at === undefined ? {} : { clockOffsetMs: at.getTime() - middle }),
  };
}
