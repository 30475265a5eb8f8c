import {
  cloudEventSource,
  cloudEventType,
  DEFAULT_PAGE_SIZE,
  EVENT_DOMAIN,
  type RegionCode,
} from '@innovatienetwerk/contract';
import { query, type RequestContext } from '@innovatienetwerk/service';
import { operations, told, type EventPage, type EventType } from '../../contract/index.ts';
import { hearingFor } from '../hearing.ts';
import { pageAfter } from './page.ts';
import { positionOf, START } from './place.ts';

const STREAM_LIMIT = 100;

async function startOf(
  { parts }: RequestContext,
  cursor: string | undefined,
  sinceAt?: string,
): Promise<number> {
  const feed = parts.store.feed();
  if (cursor !== undefined) return await positionOf(feed, cursor);
  return sinceAt === undefined ? START : await feed.positionBefore(new Date(sinceAt));
}

export const listEvents = query(operations.listEvents, async (request): Promise<EventPage> => {
  const { cursor, sinceAt, limit = DEFAULT_PAGE_SIZE, ...wish } = request.query;
  const after = await startOf(request, cursor, sinceAt);
  return await pageAfter(request.parts.store.feed(), after, request.actor.grants, wish, limit);
});

/** Without a place it begins at what happens from now on. */
export const streamEvents = query(operations.streamEvents, async (request): Promise<EventPage> => {
  const { cursor, ...wish } = request.query;
  const feed = request.parts.store.feed();
  const after = cursor === undefined ? await feed.head() : await positionOf(feed, cursor);
  return await pageAfter(feed, after, request.actor.grants, wish, STREAM_LIMIT);
});

export const listEventTypes = query(operations.listEventTypes, async ({ actor }) => {
  const hearing = hearingFor(actor.grants);
  const items = told.flatMap(({ event }): EventType[] => {
    const heard = hearing.get(event.type);
    if (heard === undefined) return [];
    const regions: RegionCode[] = heard.everything ? ['NL'] : [...heard.regions];
    return [
      {
        type: cloudEventType(event.type),
        source: cloudEventSource(event.context),
        summary: event.summary,
        regions,
      },
    ];
  });
  return await Promise.resolve({ items });
});

export const listEventDomains = query(operations.listEventDomains, () =>
  Promise.resolve({
    items: [
      {
        name: EVENT_DOMAIN,
        summary: {
          nl: 'Alles wat in het innovatienetwerk van de openbare bibliotheken gebeurt.',
          en: 'Everything that happens in the innovation network of the public libraries.',
        },
      },
    ],
  }),
);
