import { DEFAULT_PAGE_SIZE, reachQuery } from '@innovatienetwerk/contract';
import { asked, query, type Handler } from '@innovatienetwerk/service';
import { operations } from '../../contract/index.ts';
import { retentionOf } from '../expire.ts';
import type { LedgersOf } from '../ledgers.ts';
import { periodFilter } from '../period.ts';
import { decodePlace, encodePlace } from '../place.ts';
import { toAuditRecord } from './record.ts';

export function auditHandlers(ledgers: LedgersOf) {
  const listAuditRecords: Handler<typeof operations.listAuditRecords> = {
    operation: operations.listAuditRecords,
    async run({ parts, actor, account, query: wish }) {
      const { limit = DEFAULT_PAGE_SIZE, cursor, objectId, operation } = wish;
      const { everything } = reachQuery(operations.listAuditRecords.allow, actor);
      const entries = await ledgers(parts).audit.newest({
        filter: {
          ...periodFilter(wish),
          ...asked({ 'content.attempt.objectId': objectId, 'content.operation': operation }),
          ...(everything ? {} : { 'content.concerns': actor.subjectId }),
        },
        before: cursor === undefined ? undefined : decodePlace(cursor).before,
        limit: limit + 1,
      });
      const page = entries.slice(0, limit);
      // Who looks at what others did uses data of them.
      const others = page
        .map(({ content }) => content.attempt.actorId)
        .filter((actorId) => actorId !== actor.subjectId);
      account.touch({ region: 'NL', personIds: others });
      const last = page.at(-1);
      const next =
        entries.length > limit && last !== undefined ? encodePlace({ before: last._id, skip: 0 }) : undefined;
      const body = { items: page.map(toAuditRecord), ...(next === undefined ? {} : { next }) };
      return { status: 200, body, next };
    },
  };

  const verifyAuditRecords = query(operations.verifyAuditRecords, ({ parts, query: { after } }) =>
    ledgers(parts).audit.verify(retentionOf, after === undefined ? {} : { after }),
  );

  return { listAuditRecords, verifyAuditRecords };
}
