import { problems, ProblemError } from '@innovatienetwerk/contract';
import { decodeCursor, encodeCursor } from '@innovatienetwerk/service';

/** Where a page ended: before which position, and how much of the first entry was shown already. */
export interface Place {
  readonly before: number | undefined;
  readonly skip: number;
}

export const FIRST: Place = { before: undefined, skip: 0 };

const SORT = '-position';

export const encodePlace = ({ before, skip }: Place): string =>
  encodeCursor({ sort: SORT, value: before ?? 0, id: String(skip) });

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** @throws {ProblemError} 400 for what is no place */
export function decodePlace(cursor: string): Place {
  const { value, id } = decodeCursor(cursor, SORT);
  const skip = Number(id);
  if (!isCount(value) || !isCount(skip)) throw new ProblemError(problems.invalidCursor);
  return { before: value, skip };
}
