import { BusRejected, BusError } from './errors.ts';
import type { JetStreamApi, OutgoingEvent } from './jetstream-api.ts';
import type { PublishAck } from './types.ts';

/** The most messages that the server takes in one batch. */
export const MAX_TOGETHER = 1_000;
/** Larger ones go by themselves, so that a batch of them fills nobody's memory. */
const MAX_BYTES_OF_ONE = 64 * 1024;

interface Waiting {
  readonly event: OutgoingEvent;
  readonly resolve: (ack: PublishAck) => void;
  readonly reject: (error: unknown) => void;
}

/** Whether nothing was stored for certain, so that each may be tried by itself. */
const nothingHappened = (error: unknown): boolean =>
  error instanceof BusRejected || (error instanceof BusError && !error.retryable);

/**
 * Publishes what is asked within one turn of the event loop as one atomic batch. A stream that syncs to disk before it
 * answers does so once for a batch, which is many times faster than once for each message.
 */
export function createPublishGroups(api: JetStreamApi) {
  let gathered: Waiting[] = [];
  let armed = false;

  const alone = async ({ event, resolve, reject }: Waiting): Promise<void> => {
    try {
      const { seq, duplicate } = await api.publish(event);
      resolve({ streamSequence: seq, duplicate: duplicate === true });
    } catch (error) {
      reject(error);
    }
  };

  const together = async (group: readonly Waiting[]): Promise<void> => {
    try {
      const last = await api.publishTogether(group.map(({ event }) => event));
      for (const [index, { resolve }] of group.entries())
        resolve({ streamSequence: last - group.length + 1 + index, duplicate: false });
    } catch (error) {
      // One of them was published before, or is refused: by itself each finds out what holds for it.
      if (nothingHappened(error)) for (const waiting of group) void alone(waiting);
      else for (const { reject } of group) reject(error);
    }
  };

  const send = (): void => {
    armed = false;
    const small = gathered.filter(({ event }) => event.payload.length <= MAX_BYTES_OF_ONE);
    const large = gathered.filter(({ event }) => event.payload.length > MAX_BYTES_OF_ONE);
    gathered = [];
    for (const waiting of large) void alone(waiting);
    for (let from = 0; from < small.length; from += MAX_TOGETHER) {
      const group = small.slice(from, from + MAX_TOGETHER);
      const [first] = group;
      if (group.length === 1 && first !== undefined) void alone(first);
      else void together(group);
    }
  };

  return {
    publish: (event: OutgoingEvent): Promise<PublishAck> =>
      new Promise((resolve, reject) => {
        gathered.push({ event, resolve, reject });
        if (armed) return;
        armed = true;
        setImmediate(send);
      }),
  };
}
