import { MongoError, type ClientSession } from 'mongodb';
import type { Abandoned } from './abandoned.ts';
import type { Connection } from './connection.ts';
import { classify, StoreBusy, StoreError, StoreUnavailable } from './errors.ts';
import { backoffMs } from './pause.ts';

/** How long a transaction and its repetitions may take together. The driver itself would go on for two minutes. */
const TRANSACTION_TIMEOUT_MS = 5_000;
const RETRY_BASE_MS = 5;
const RETRY_CEILING_MS = 250;

const labelled = (error: unknown, label: string): boolean => {
  const origin = error instanceof StoreError ? error.cause : error;
  return origin instanceof MongoError && origin.hasErrorLabel(label);
};

/** Commits, and commits again while nobody knows whether it succeeded: that is safe, it can happen only once. */
async function commit(session: ClientSession, deadlineMs: number): Promise<void> {
  for (;;) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- an attempt depends on the one before
      await session.commitTransaction();
      return;
    } catch (error) {
      if (!labelled(error, 'UnknownTransactionCommitResult') || performance.now() > deadlineMs) throw error;
    }
  }
}

async function attempt<T>(
  session: ClientSession,
  work: (session: ClientSession) => Promise<T>,
  deadlineMs: number,
): Promise<T> {
  session.startTransaction();
  try {
    const result = await work(session);
    // The work may have ended it without effect, by an outcome other than saved.
    if (session.inTransaction()) await commit(session, deadlineMs);
    return result;
  } catch (error) {
    if (session.inTransaction()) await session.abortTransaction().catch(() => undefined);
    throw error;
  }
}

/**
 * Runs work in a transaction and repeats it when it lost a race, so the work must bear being repeated.
 * @throws {StoreBusy} when it keeps losing, {@link StoreUnavailable} when the database is away; nothing was written
 */
export async function inTransaction<T>(
  connection: Connection,
  abandoned: Pick<Abandoned, 'remember'>,
  work: (session: ClientSession) => Promise<T>,
): Promise<T> {
  if (!connection.isAvailable())
    await connection.run('ping', 'admin', () => connection.db.command({ ping: 1 }));
  const deadlineMs = performance.now() + TRANSACTION_TIMEOUT_MS;
  const session = connection.client.startSession();
  try {
    await abandoned.remember(session);
    for (let failures = 0; ; failures += 1) {
      try {
        // oxlint-disable-next-line no-await-in-loop -- an attempt depends on the one before
        return await connection.run(
          'transaction',
          '',
          () => attempt(session, work, deadlineMs),
          TRANSACTION_TIMEOUT_MS,
        );
      } catch (error) {
        const lostRace = labelled(error, 'TransientTransactionError') && connection.isAvailable();
        if (!lostRace) throw error instanceof StoreUnavailable ? error : classify(error);
        if (performance.now() > deadlineMs)
          throw new StoreBusy('A transaction kept losing its race', { cause: error });
        // oxlint-disable-next-line no-await-in-loop
        await new Promise((resolve) =>
          setTimeout(resolve, backoffMs(failures, RETRY_BASE_MS, RETRY_CEILING_MS)),
        );
      }
    }
  } finally {
    await session.endSession();
  }
}
