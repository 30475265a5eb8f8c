import { problems as house, ProblemError } from '@innovatienetwerk/contract';
import { decodeCursor, encodeCursor } from '@innovatienetwerk/service';
import type { Feed } from '@innovatienetwerk/store';
import { problems } from '../../contract/index.ts';

/**
 * Where a reader is in the feed, in a form that says nothing: a position with the id of the event there. Another feed, such as one that was
 * restored from a backup, has another event at that position, and a reader hears of it instead of missing something.
 */
const SORT = 'events';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const START = 0;

export const encodePlace = (position: number, eventId: string): string =>
  encodeCursor({ sort: SORT, value: position, id: eventId });

const gone = (): ProblemError => new ProblemError(problems.cursorGone);

/**
 * @param cursor a place, or the id of an event: whoever follows the stream comes back with the last one it saw
 * @throws {ProblemError} 400 for what is no place, 410 for a place in another feed
 */
export async function positionOf(feed: Feed, cursor: string): Promise<number> {
  if (UUID.test(cursor)) {
    const entry = await feed.find(cursor);
    if (entry === undefined) throw gone();
    return entry.position;
  }
  const { value, id } = decodeCursor(cursor, SORT);
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < START)
    throw new ProblemError(house.invalidCursor);
  if (value === START) return START;
  const [entry] = await feed.read({ after: value - 1, limit: 1 });
  if (entry?.position !== value || entry.event.id !== id) throw gone();
  return value;
}
