import type { LogHead } from './chain.ts';
import type { Checkpoint, Checkpoints } from './checkpoint.ts';
import type { EventLog, LogReference } from './log.ts';
import type { Outboxes } from './outbox.ts';
import type { RelayStream } from './relay-tenure.ts';

const READ_PAGE = 2_000;

export interface RecoveryParts extends RelayStream {
  readonly log: EventLog;
  readonly outboxes: Outboxes;
  readonly checkpoints: Checkpoints;
}

/** What the log, the stream and the outboxes hold together beyond the checkpoint. */
export interface Recovered {
  readonly checkpoint: Checkpoint;
  readonly head: LogHead;
  /** In the log, and not yet known to be out of the outbox. */
  readonly logged: ReadonlySet<string>;
  /** Of those: in the stream. */
  readonly streamed: ReadonlySet<string>;
  /** How many events were published again, because the stream had lost them. */
  readonly republished: number;
  /** The last place in the stream that is known to be taken by an event of the log. */
  readonly streamSequence: number;
}

/** A checkpoint that is ahead of the stream speaks of another stream, which was lost; then everything is compared. */
async function trueCheckpoint({ checkpoints, endsAt }: RecoveryParts): Promise<Checkpoint> {
  const found = await checkpoints.read();
  if (found.streamSequence === 0 || (await endsAt()) >= found.streamSequence) return found;
  await checkpoints.beginAgain(found);
  return { position: 0, streamSequence: 0 };
}

/**
 * Publishes again what left the outboxes and is not in the stream: after a restore, a stream may be older than its
 * database. What it still has of an object is the beginning of that object's events, so the order stays whole.
 */
async function republish(
  { log, publish }: RecoveryParts,
  page: readonly LogReference[],
  missing: ReadonlySet<string>,
): Promise<number> {
  const after = (page[0]?.position ?? 1) - 1;
  const entries = await log.read({ after, limit: page.length });
  const events = entries.filter(({ eventId }) => missing.has(eventId)).map(({ event }) => event);
  const places = await publish(events);
  return places.reduce((highest, { streamSequence }) => Math.max(highest, streamSequence), 0);
}

/** Works out where a relay stands, and mends a stream that has lost events. @throws what the log or the stream throws */
export async function recoverRelay(parts: RecoveryParts): Promise<Recovered> {
  const { log, outboxes } = parts;
  const checkpoint = await trueCheckpoint(parts);
  const head = await log.head();
  const logged = new Set<string>();
  const streamed = new Set<string>();
  let republished = 0;
  let { streamSequence } = checkpoint;
  const present =
    checkpoint.position < head.position ? await parts.idsAfter(checkpoint.streamSequence) : streamed;
  let after = checkpoint.position;
  while (after < head.position) {
    // oxlint-disable-next-line no-await-in-loop -- page after page
    const page = await log.readReferences({ after, limit: READ_PAGE });
    // oxlint-disable-next-line no-await-in-loop
    const unsettled = new Set((await outboxes.unsettled(page)).map(({ eventId }) => eventId));
    for (const eventId of unsettled) {
      logged.add(eventId);
      if (present.has(eventId)) streamed.add(eventId);
    }
    const lost = page.filter(({ eventId }) => !unsettled.has(eventId) && !present.has(eventId));
    if (lost.length > 0) {
      // oxlint-disable-next-line no-await-in-loop
      streamSequence = await republish(parts, page, new Set(lost.map(({ eventId }) => eventId)));
      republished += lost.length;
    }
    after = page.at(-1)?.position ?? head.position;
  }
  return { checkpoint, head, logged, streamed, republished, streamSequence };
}
