import type { Feed, FeedEntry } from '@innovatienetwerk/store';
import type { Order } from '../subscription/state.ts';
import { recordId, type Books, type DeliveryRecord } from './books.ts';
import type { Endpoint } from './endpoint.ts';

interface OrderParts {
  readonly id: string;
  readonly endpoint: Endpoint;
  readonly books: Books;
  readonly feed: Feed;
  readonly entriesOf: (records: readonly DeliveryRecord[]) => Promise<readonly FeedEntry[]>;
}

const again = (record: DeliveryRecord): DeliveryRecord => {
  const { reason: _, nextAt: __, deliveredAt: ___, ...rest } = record;
  return { ...rest, status: 'waiting', strikes: 0 };
};

async function everythingSince(sinceAt: string, parts: OrderParts): Promise<void> {
  const { id, endpoint, books, feed } = parts;
  const position = await feed.positionBefore(new Date(sinceAt));
  // It cannot go forward: what it has not had yet is not skipped.
  if (position >= endpoint.scannedTo) return;
  await books.forgetAfter(id, position);
  endpoint.restart(position);
  const waiting = await books.waiting(id);
  endpoint.restore(waiting, await parts.entriesOf(waiting));
}

async function missingSince(sinceAt: string, parts: OrderParts): Promise<void> {
  const { id, endpoint, books, feed } = parts;
  const dead = (await books.deadSince(id, await feed.positionBefore(new Date(sinceAt)))).map(again);
  await books.write({ changed: dead });
  endpoint.restore(dead, await parts.entriesOf(dead));
}

async function oneAgain(eventId: string, { id, endpoint, books, feed }: OrderParts): Promise<void> {
  const entry = await feed.find(eventId);
  if (entry === undefined) return;
  const [known] = await books.list({ subscriptionId: id, eventId, limit: 1 });
  const record: DeliveryRecord = again(
    known ?? {
      _id: recordId(id, entry.position),
      subscriptionId: id,
      position: entry.position,
      eventId,
      type: entry.event.type,
      aggregateId: entry.event.aggregateId,
      status: 'waiting',
      attempts: [],
      attemptCount: 0,
      strikes: 0,
      at: entry.arrivedAt,
    },
  );
  await books.write({ changed: [record] });
  endpoint.restore([record], [entry]);
}

/** Carries out what was asked and not done yet. It is marked at the end: after a crash half-way it is done anew. */
export async function carryOut(orders: readonly Order[], parts: OrderParts): Promise<void> {
  for (const { id, what, sinceAt = '', eventId = '' } of orders) {
    if (parts.endpoint.hasDone(id)) continue;
    // oxlint-disable-next-line no-await-in-loop -- in the order in which they were asked
    await (what === 'since'
      ? everythingSince(sinceAt, parts)
      : what === 'missing'
        ? missingSince(sinceAt, parts)
        : oneAgain(eventId, parts));
    parts.endpoint.markOrder(id);
  }
}
