import type { Filter } from '@innovatienetwerk/store';
import type { DecisionState } from './state.ts';

export interface Reader {
  /** Whether the reader works on decisions: programme manager or chair. */
  readonly insider: boolean;
  /** The candidates with regard to which the reader takes no part; for an insider who is recused they count as for everybody. */
  readonly recusals: ReadonlySet<string>;
}

type Placed = Pick<DecisionState, 'candidateId' | 'publishAt'>;

/** Everybody sees a decision from its moment of publication on: all of a round at the same instant, by the clock alone. */
export const isPublic = ({ publishAt }: Pick<Placed, 'publishAt'>, now: Date): boolean =>
  publishAt <= now.toISOString();

/** Whether the reader sees the file: the motivation, and before publication that there is a decision at all. */
export const seesFile = (
  { candidateId }: Pick<Placed, 'candidateId'>,
  { insider, recusals }: Reader,
): boolean => insider && !recusals.has(candidateId);

export const isVisible = (decision: Placed, reader: Reader, now: Date): boolean =>
  isPublic(decision, now) || seesFile(decision, reader);

/** What `isVisible` says, as a filter on a list. */
export function visibleTo({ insider, recusals }: Reader, now: Date): Filter {
  const published: Filter = { 'state.publishAt': { $lte: now.toISOString() } };
  if (!insider) return published;
  return recusals.size === 0 ? {} : { $or: [published, { 'state.candidateId': { $nin: [...recusals] } }] };
}
