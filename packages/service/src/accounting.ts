import type { Bus } from '@innovatienetwerk/bus';
import {
  problems,
  ProblemError,
  type Account,
  type AccountBundle,
  type AccountedEvent,
} from '@innovatienetwerk/contract';
import { createBatches } from '@innovatienetwerk/store';
import { newId } from './ids.ts';

/** Where a service hands its accounts over. */
export interface Accounting {
  /**
   * Hands over one account. It is on disk when this resolves.
   * @throws {ProblemError} when the stream does not take it
   */
  hand(account: Account): Promise<void>;
  /** Hands over what events carry from their outboxes; before they are published. @throws {BusError} */
  handOver(events: readonly AccountedEvent[]): Promise<void>;
}

/**
 * What is asked meanwhile waits for the next bundle; two are on their way at once. Each costs a sync of the stream, its way to the ledger and its
 * settling there, whatever its size: so a busy service gathers for some milliseconds, and a quiet one hands over at once.
 */
const BUNDLES = { maxSize: 1_000, maxInFlight: 2, apartMs: 10 } as const;
/** Far below the largest message of the bus. */
const MAX_BUNDLE_BYTES = 256 * 1_024;
const BYTES_OF_ONE = 700;
const BYTES_OF_PERSON = 40;
/** More persons than this of one operation are several accounts. */
const MAX_PERSONS = 2_000;

const RETRY_SECONDS = 2;
/** Well before the gateway gives the request up, so that the caller hears why nothing is answered, in milliseconds. */
const HAND_LIMIT_MS = 3_000;

class NotInTime extends Error {
  override readonly name = 'NotInTime';
}

/** @throws {NotInTime} when it takes longer than a request may wait for it; it may succeed yet */
async function inTime(work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NotInTime()), HAND_LIMIT_MS);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** An account of more persons than go together as several; only the first tells of the attempt. */
function split(account: Account): readonly Account[] {
  if (account.personIds.length <= MAX_PERSONS) return [account];
  const { attempt: _, ...rest } = account;
  const parts = Math.ceil(account.personIds.length / MAX_PERSONS);
  return Array.from({ length: parts }, (__, index) => ({
    ...(index === 0 ? account : rest),
    id: index === 0 ? account.id : `${account.id}/${index}`,
    personIds: account.personIds.slice(index * MAX_PERSONS, (index + 1) * MAX_PERSONS),
  }));
}

/** Bundles that each fit into one message of the bus. */
export function bundlesOf(
  accounts: readonly Account[],
  saved: boolean,
  nextId: () => string,
): readonly AccountBundle[] {
  const bundles: Account[][] = [];
  let bytes = Infinity;
  for (const account of accounts.flatMap(split)) {
    const size = BYTES_OF_ONE + account.personIds.length * BYTES_OF_PERSON;
    if (bytes + size > MAX_BUNDLE_BYTES) {
      bundles.push([]);
      bytes = 0;
    }
    bundles.at(-1)?.push(account);
    bytes += size;
  }
  return bundles.map((bundle) => ({ id: nextId(), saved, accounts: bundle }));
}

export function createAccounting(bus: Pick<Bus, 'publishAccounts'>, service: string): Accounting {
  const publish = async (accounts: readonly Account[], saved: boolean): Promise<void> => {
    await Promise.all(
      bundlesOf(accounts, saved, newId).map((bundle) => bus.publishAccounts(service, bundle)),
    );
  };
  const batches = createBatches<Account, undefined>(BUNDLES, async (accounts) => {
    await publish(accounts, false);
    return accounts.map(() => undefined);
  });
  return {
    async hand(account) {
      try {
        await inTime(batches.add(account));
      } catch (cause) {
        throw new ProblemError(problems.unaccounted, { retryAfterSeconds: RETRY_SECONDS }, { cause });
      }
    },
    handOver: (events) =>
      publish(
        events.flatMap(({ account }) => (account === undefined ? [] : [account])),
        true,
      ),
  };
}
