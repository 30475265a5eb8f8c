import { hostname } from 'node:os';
import type { ClientSession, Collection } from 'mongodb';
import type { Connection } from './connection.ts';
import { pause } from './pause.ts';

/**
 * A process that dies within a transaction leaves its documents held: the server waits for the commit until its own limit,
 * a minute by default, and every write of them fails for that long. Each process therefore writes down in which sessions it
 * works, and whoever starts or looks finds those of the dead and ends them.
 */
const COLLECTION = 'transactionHolders';
const LOOK_EVERY_MS = 5_000;
/** After this time without a sign a process on another machine counts as dead. One that lives merely loses a race then. */
const SILENT_FOR_MS = 15_000;

interface HolderDocument {
  readonly _id: string;
  readonly host: string;
  readonly pid: number;
  /** Ids of sessions, as the server knows them. */
  readonly sessions: readonly SessionId[];
  readonly seenAt: Date;
}
type SessionId = NonNullable<ClientSession['id']>['id'];

export interface Abandoned {
  /** Writes the session down, before its first transaction. @throws {StoreError} */
  remember(session: ClientSession): Promise<void>;
  /** Ends the transactions of processes that are dead. @throws {StoreError} */
  endThem(): Promise<void>;
  /** Says that this process lives and ends those of the dead, from time to time, until the signal aborts. */
  watch(signal: AbortSignal): Promise<void>;
  /** Forgets what was written down: nothing of this process is open any more. */
  leave(): Promise<void>;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

export function openAbandoned(connection: Connection, clock: () => Date): Abandoned {
  const collection: Collection<HolderDocument> = connection.db.collection(COLLECTION);
  const own = { _id: crypto.randomUUID(), host: hostname(), pid: process.pid };
  const known = new Set<string>();
  const run = <T>(operation: string, work: () => Promise<T>): Promise<T> =>
    connection.run(operation, COLLECTION, work);

  const isDead = ({ host, pid, seenAt }: HolderDocument): boolean =>
    // One container has one process: its number is the same after a restart.
    (host === own.host && (pid === own.pid ? seenAt < startedAt : !isRunning(pid))) ||
    clock().getTime() - seenAt.getTime() > SILENT_FOR_MS;
  const startedAt = clock();

  const end = ({ _id, sessions }: HolderDocument): Promise<unknown> =>
    run('endAbandoned', async () => {
      await connection.client
        .db('admin')
        .command({ killSessions: sessions.map((session) => ({ id: session })) });
      await collection.deleteOne({ _id });
    });

  const abandoned: Abandoned = {
    async remember(session) {
      const { id } = session.id ?? {};
      if (id === undefined || known.has(id.toString('hex'))) return;
      await run('rememberSession', () =>
        collection.updateOne(
          { _id: own._id },
          { $set: { host: own.host, pid: own.pid, seenAt: clock() }, $addToSet: { sessions: id } },
          { upsert: true },
        ),
      );
      known.add(id.toString('hex'));
    },
    async endThem() {
      const others = await run('findAbandoned', () => collection.find({ _id: { $ne: own._id } }).toArray());
      await Promise.all(others.filter(isDead).map(end));
    },
    async watch(signal) {
      while (!signal.aborted) {
        // oxlint-disable-next-line no-await-in-loop -- from time to time
        await pause(LOOK_EVERY_MS, signal);
        if (signal.aborted) return;
        // oxlint-disable-next-line no-await-in-loop
        await look().catch(() => undefined);
      }
    },
    async leave() {
      if (known.size > 0) await run('forgetSessions', () => collection.deleteOne({ _id: own._id }));
    },
  };
  /** A database that is away is looked at again later. */
  const look = async (): Promise<void> => {
    if (known.size > 0)
      await run('stillHere', () => collection.updateOne({ _id: own._id }, { $set: { seenAt: clock() } }));
    await abandoned.endThem();
  };
  return abandoned;
}
