import { chainHash, GENESIS, type LogHead } from './chain.ts';

/** What is sealed at one place of a ledger. */
export interface Sealed<Content> {
  /** By it a repeated entry is known. */
  readonly recordId: string;
  /** Of which kind it is: how long its content is kept depends on it. */
  readonly kind: string;
  readonly content: Content;
}

/** What the hash of an entry covers. It stays when the content has been kept long enough, so that the chain can be verified for ever. */
export interface Seal {
  readonly recordId: string;
  readonly kind: string;
  /** When it was entered, RFC 3339 in UTC. */
  readonly at: string;
  /** SHA-256 of the content as canonical JSON. */
  readonly contentHash: string;
}

export interface LedgerEntry<Content> extends Seal {
  /** The position: 1, 2, 3 and so on. */
  readonly _id: number;
  readonly previousHash: string;
  readonly hash: string;
  /** Absent once it has been kept as long as it may. */
  readonly content?: Content;
}

/** How many days the content of a kind is kept; undefined for a kind that is kept for good. */
export type Retention = (kind: string) => number | undefined;

const DAY_MS = 24 * 60 * 60 * 1_000;

/** The entries that these become after the head. */
export function sealAfter<Content extends object>(
  head: LogHead,
  items: readonly Sealed<Content>[],
  now: Date,
): readonly (LedgerEntry<Content> & { readonly content: Content })[] {
  let previousHash = head.hash ?? GENESIS;
  const at = now.toISOString();
  return items.map(({ recordId, kind, content }, index) => {
    const seal: Seal = { recordId, kind, at, contentHash: chainHash('', content) };
    const entry = {
      _id: head.position + index + 1,
      ...seal,
      previousHash,
      hash: chainHash(previousHash, seal),
      content,
    };
    previousHash = entry.hash;
    return entry;
  });
}

/** Before which moment the content of a kind has been kept long enough. */
export const expiredBefore = (days: number, now: Date): string =>
  new Date(now.getTime() - days * DAY_MS).toISOString();

/** Whether content that is gone may be gone. */
function mayBeGone({ kind, at }: Seal, retention: Retention, now: Date): boolean {
  const days = retention(kind);
  return days !== undefined && at < expiredBefore(days, now);
}

/** Whether an entry is what must follow the head: its place, its seal, both hashes, and its content unless that has expired. */
export function isSealedAfter(
  head: LogHead,
  entry: LedgerEntry<object>,
  retention: Retention,
  now: Date,
): boolean {
  const { _id: position, recordId, kind, at, contentHash, previousHash, hash, content } = entry;
  const seal: Seal = { recordId, kind, at, contentHash };
  return (
    position === head.position + 1 &&
    previousHash === (head.hash ?? GENESIS) &&
    hash === chainHash(previousHash, seal) &&
    (content === undefined ? mayBeGone(seal, retention, now) : contentHash === chainHash('', content))
  );
}
