import type { Filter, Ledger } from '@innovatienetwerk/store';
import type { ProcessingRecord } from '../../contract/index.ts';
import type { Place } from '../place.ts';
import type { ProcessingContent } from './content.ts';

/** How many entries are read at a time; one holds a line at least. */
const READ = 50;

export interface Wanted {
  readonly filter: Filter;
  readonly limit: number;
  readonly from: Place;
  /** The lines of an entry that are shown, in an order that stands. */
  readonly linesOf: (content: ProcessingContent) => readonly ProcessingRecord[];
}

export interface LinePage {
  readonly items: readonly ProcessingRecord[];
  /** Where the next page begins; absent at the end. */
  readonly next?: Place;
}

type Entry = { readonly _id: number; readonly content: ProcessingContent };

/** As many lines of these entries as there is room for, and where the rest begins: perhaps within an entry. */
export function fill(
  entries: readonly Entry[],
  { room, skip, linesOf }: { readonly room: number; readonly skip: number } & Pick<Wanted, 'linesOf'>,
): LinePage {
  const items: ProcessingRecord[] = [];
  let skipped = skip;
  for (const { _id: position, content } of entries) {
    const lines = linesOf(content).slice(skipped);
    const free = room - items.length;
    items.push(...lines.slice(0, free));
    if (lines.length > free) return { items, next: { before: position + 1, skip: skipped + free } };
    skipped = 0;
  }
  return { items };
}

/** One page of lines, the newest first. */
export async function linePage(
  ledger: Pick<Ledger<ProcessingContent>, 'newest'>,
  { filter, limit, from, linesOf }: Wanted,
): Promise<LinePage> {
  const items: ProcessingRecord[] = [];
  let place = from;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- each read begins where the one before ended
    const entries = await ledger.newest({ filter, before: place.before, limit: READ });
    const filled = fill(entries, { room: limit - items.length, skip: place.skip, linesOf });
    items.push(...filled.items);
    if (filled.next !== undefined) return { items, next: filled.next };
    if (entries.length < READ) return { items };
    place = { before: entries.at(-1)?._id, skip: 0 };
  }
}
