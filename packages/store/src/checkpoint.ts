import type { Connection } from './connection.ts';

export const RELAY_COLLECTION = 'relay';
export const CHECKPOINT_ID = 'checkpoint';

/**
 * How far the relay is known to be: every event up to `position` is in the stream and out of its outbox, and every
 * later one that is in the stream has a place after `streamSequence`. An old checkpoint is as true as a new one;
 * it only makes the next take-over read more.
 */
export interface Checkpoint {
  readonly position: number;
  /** The hash of the log at that position; `verify` compares it. */
  readonly hash?: string;
  readonly streamSequence: number;
}

export interface CheckpointDocument extends Checkpoint {
  readonly _id: typeof CHECKPOINT_ID;
  readonly at: Date;
}

export interface Checkpoints {
  read(): Promise<Checkpoint>;
  /** Never moves back, so a relay that lost its lease cannot undo what its successor wrote. */
  write(checkpoint: Checkpoint, at: Date): Promise<void>;
  /** Drops a checkpoint that was found not to fit the stream; when another was written meanwhile, that one stays. */
  beginAgain(found: Checkpoint): Promise<void>;
}

export function openCheckpoints(connection: Connection): Checkpoints {
  const collection = connection.db.collection<CheckpointDocument>(RELAY_COLLECTION);
  return {
    read: () =>
      connection.run('readCheckpoint', RELAY_COLLECTION, async () => {
        const found = await collection.findOne({ _id: CHECKPOINT_ID });
        return found ?? { position: 0, streamSequence: 0 };
      }),
    write: (checkpoint, at) =>
      connection.run('writeCheckpoint', RELAY_COLLECTION, async () => {
        const { matchedCount } = await collection.updateOne(
          { _id: CHECKPOINT_ID, position: { $lte: checkpoint.position } },
          { $set: { ...checkpoint, at } },
        );
        if (matchedCount === 1) return;
        await collection.updateOne(
          { _id: CHECKPOINT_ID },
          { $setOnInsert: { ...checkpoint, at } },
          { upsert: true },
        );
      }),
    beginAgain: ({ position, streamSequence }) =>
      connection.run('dropCheckpoint', RELAY_COLLECTION, async () => {
        await collection.deleteOne({ _id: CHECKPOINT_ID, position, streamSequence });
      }),
  };
}
