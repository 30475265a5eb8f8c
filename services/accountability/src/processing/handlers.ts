import { DEFAULT_PAGE_SIZE, reachQuery } from '@innovatienetwerk/contract';
import { query, type Handler } from '@innovatienetwerk/service';
import { operations } from '../../contract/index.ts';
import { retentionOf } from '../expire.ts';
import type { LedgersOf } from '../ledgers.ts';
import { periodFilter } from '../period.ts';
import { decodePlace, encodePlace, FIRST } from '../place.ts';
import { entryLines } from './lines.ts';
import { linePage } from './page.ts';
import type { Pseudonyms } from './pseudonym.ts';

export function processingHandlers(ledgers: LedgersOf, pseudonyms: Pseudonyms, publicUrl: string) {
  const base = `${publicUrl}/v1`;

  // Nobody is accounted for here: of others no more than a pseudonym is used, and who looks for their own lines would add one by looking.
  const listProcessingRecords: Handler<typeof operations.listProcessingRecords> = {
    operation: operations.listProcessingRecords,
    async run({ parts, actor, query: asked }) {
      const { limit = DEFAULT_PAGE_SIZE, cursor } = asked;
      const { everything } = reachQuery(operations.listProcessingRecords.allow, actor);
      const own = pseudonyms.of(actor.subjectId);
      const isShown = (subject: string): boolean => everything || subject === own;
      const page = await linePage(ledgers(parts).processing, {
        filter: { ...periodFilter(asked), ...(everything ? {} : { 'content.subjects': own }) },
        limit,
        from: cursor === undefined ? FIRST : decodePlace(cursor),
        linesOf: (content) => entryLines(content, base, isShown),
      });
      const next = page.next === undefined ? undefined : encodePlace(page.next);
      const body = { items: [...page.items], ...(next === undefined ? {} : { next }) };
      return { status: 200, body, next };
    },
  };

  const verifyProcessingRecords = query(operations.verifyProcessingRecords, ({ parts, query: { after } }) =>
    ledgers(parts).processing.verify(retentionOf, after === undefined ? {} : { after }),
  );

  return { listProcessingRecords, verifyProcessingRecords };
}
