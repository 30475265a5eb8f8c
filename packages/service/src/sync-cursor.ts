import { hash } from 'node:crypto';
import {
  effectiveGrants,
  problems,
  ProblemError,
  syncCursorGone,
  type Actor,
  type Operation,
} from '@innovatienetwerk/contract';
import type { EventLog, LogHead } from '@innovatienetwerk/store';

/** How far a copy is: a place in the log of the service, as this reader sees it. */
export interface SyncPlace {
  readonly position: number;
  /** The beginning of the hash at that position: in another log it is another. */
  readonly hash: string;
  /** Until when the copy shows what the clock alone changes, in milliseconds; 0 where it changes nothing. */
  readonly at: number;
}

export interface SnapshotCursor extends SyncPlace {
  /** The last object of the page before. */
  readonly afterId: string;
}

export interface DeltaCursor extends SyncPlace {
  /** Half-way what the clock changed up to a moment. */
  readonly turning?: { readonly until: number; readonly afterId: string };
}

const HASH_LENGTH = 12;

export const shortHash = (head: LogHead): string => (head.hash ?? '').slice(0, HASH_LENGTH);

const grantsOf = ({ allow }: Operation, actor: Actor): unknown =>
  allow === 'public'
    ? 'public'
    : [
        actor.subjectId,
        ...effectiveGrants(allow, actor)
          .map(({ role, reach, organisationId, regions }) =>
            JSON.stringify([role, reach, organisationId, regions.toSorted()]),
          )
          .toSorted(),
      ];

const forms = new WeakMap<Operation, string>();
const formOf = (operation: Operation): string => {
  const known = forms.get(operation);
  if (known !== undefined) return known;
  const form = hash('sha256', JSON.stringify(operation.success.body), 'hex');
  forms.set(operation, form);
  return form;
};

/**
 * What a copy depends on beside the log: how far its reader reaches, and the form in which objects are shown. When either changes, a
 * copy that only follows the log would keep what it should not have, or lack a field for ever.
 * @param shown the operation by which objects are shown
 */
export const readerMark = (shown: Operation, actor: Actor): string =>
  hash('sha256', JSON.stringify([formOf(shown), grantsOf(shown, actor)]), 'base64url').slice(0, HASH_LENGTH);

type Kind = 's' | 'd';
type Parts = readonly [
  kind: Kind,
  collection: string,
  reader: string,
  position: number,
  hash: string,
  at: number,
];

const encode = (parts: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

/** One collection as one reader sees it. */
export interface SyncSubject {
  readonly collection: string;
  readonly reader: string;
}

const head = (kind: Kind, { collection, reader }: SyncSubject, place: SyncPlace): Parts => [
  kind,
  collection,
  reader,
  place.position,
  place.hash,
  place.at,
];

export const encodeSnapshotCursor = (subject: SyncSubject, cursor: SnapshotCursor): string =>
  encode([...head('s', subject, cursor), cursor.afterId]);

export const encodeDeltaCursor = (subject: SyncSubject, cursor: DeltaCursor): string =>
  encode([
    ...head('d', subject, cursor),
    ...(cursor.turning === undefined ? [] : [cursor.turning.until, cursor.turning.afterId]),
  ]);

const isPosition = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** @throws {ProblemError} 400 when it is no cursor of this kind and collection; 410 when it is of another reader */
function decode(kind: Kind, cursor: string, { collection, reader }: SyncSubject) {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch (cause) {
    throw new ProblemError(problems.invalidCursor, {}, { cause });
  }
  const [itsKind, itsCollection, itsReader, position, itsHash, at, ...rest] = Array.isArray(parts)
    ? (parts as unknown[])
    : [];
  const fits =
    itsKind === kind &&
    itsCollection === collection &&
    typeof itsReader === 'string' &&
    isPosition(position) &&
    typeof itsHash === 'string' &&
    isPosition(at);
  if (!fits) throw new ProblemError(problems.invalidCursor);
  if (itsReader !== reader) throw new ProblemError(syncCursorGone);
  return { place: { position, hash: itsHash, at }, rest };
}

/** @throws {ProblemError} */
export function decodeSnapshotCursor(cursor: string, subject: SyncSubject): SnapshotCursor {
  const {
    place,
    rest: [afterId, ...more],
  } = decode('s', cursor, subject);
  if (typeof afterId !== 'string' || more.length > 0) throw new ProblemError(problems.invalidCursor);
  return { ...place, afterId };
}

/** @throws {ProblemError} */
export function decodeDeltaCursor(cursor: string, subject: SyncSubject): DeltaCursor {
  const {
    place,
    rest: [until, afterId, ...more],
  } = decode('d', cursor, subject);
  if (until === undefined) return place;
  if (!isPosition(until) || typeof afterId !== 'string' || more.length > 0) {
    throw new ProblemError(problems.invalidCursor);
  }
  return { ...place, turning: { until, afterId } };
}

/**
 * Whether the place is one of this log: not beyond its end, and with this hash.
 * @returns the end of the log, read before anything else
 * @throws {ProblemError} 410 when it is not, for example after a backup was restored
 */
export async function headOfSameLog(log: EventLog, place: SyncPlace): Promise<LogHead> {
  const end = await log.head();
  const there = place.position === end.position ? end : await log.headAt(place.position);
  if (place.position > end.position || there === undefined || shortHash(there) !== place.hash) {
    throw new ProblemError(syncCursorGone);
  }
  return end;
}
