import {
  cloudEventType,
  EVENT_DOMAIN,
  isHeard,
  toPublicCloudEvent,
  type Actor,
  type EventEnvelope,
} from '@innovatienetwerk/contract';
import type { Feed, FeedEntry, Filter } from '@innovatienetwerk/store';
import type { CloudEvent, EventPage } from '../../contract/index.ts';
import { hearingFor } from '../hearing.ts';
import { encodePlace, START } from './place.ts';

/** How many entries are read at a time, and how many at most for one page: who hears little goes on from where it was looked. */
const READ = 500;
const MOST_READ = 5_000;

export interface Wish {
  readonly type?: string;
  readonly aggregateId?: string;
  readonly region?: string;
}

const isWished = ({ type, aggregateId, region }: Wish, event: EventEnvelope): boolean =>
  (type === undefined || cloudEventType(event.type) === type) &&
  (aggregateId === undefined || event.aggregateId === aggregateId) &&
  (region === undefined || event.region === region);

/** As it is called within the platform: without what makes it unique in the world. */
const innerType = (type: string): string =>
  type.startsWith(`${EVENT_DOMAIN}.`) ? type.slice(EVENT_DOMAIN.length + 1) : type;

/** What the database can choose by an index, so that who wants little need not walk through everything. */
const filterOf = ({ type, aggregateId }: Wish): Filter => ({
  ...(aggregateId === undefined ? {} : { 'event.aggregateId': aggregateId }),
  ...(type === undefined || aggregateId !== undefined ? {} : { 'event.type': innerType(type) }),
});

const toItem = ({ event }: FeedEntry): CloudEvent => toPublicCloudEvent(event) as CloudEvent;

/** The events after a position that somebody may hear, and where to read on. */
export async function pageAfter(
  feed: Feed,
  after: number,
  grants: Actor['grants'],
  wish: Wish,
  limit: number,
): Promise<EventPage> {
  const hearing = hearingFor(grants);
  const found: FeedEntry[] = [];
  let last: { readonly position: number; readonly id: string } = { position: after, id: '' };
  let looked = 0;
  let more = true;
  while (more && found.length < limit && looked < MOST_READ) {
    // oxlint-disable-next-line no-await-in-loop -- each page begins where the one before ended
    const entries = await feed.read({ after: last.position, limit: READ, filter: filterOf(wish) });
    more = entries.length === READ;
    looked += entries.length;
    for (const entry of entries) {
      if (found.length === limit) {
        more = true;
        break;
      }
      last = { position: entry.position, id: entry.event.id };
      if (isHeard(hearing, entry.event) && isWished(wish, entry.event)) found.push(entry);
    }
  }
  return { items: found.map(toItem), next: await placeAt(feed, last), more };
}

async function placeAt(feed: Feed, { position, id }: { position: number; id: string }): Promise<string> {
  if (position === START || id !== '') return encodePlace(position, id);
  const [entry] = await feed.read({ after: position - 1, limit: 1 });
  return encodePlace(position, entry?.event.id ?? '');
}
