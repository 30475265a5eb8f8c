import {
  count,
  defineContract,
  defineOperation,
  eventsOf,
  id,
  object,
  text,
  type EventEnvelope,
} from '@innovatienetwerk/contract';
import { Type } from 'typebox';

const words = text('Proef', 'Test');

const echo = defineOperation({
  id: 'echo',
  method: 'POST',
  path: '/echoes',
  summary: words,
  description: words,
  body: object({ text: Type.String() }),
  success: { status: 200 },
  allow: { staff: 'all' },
  dataScope: 'none',
  processingActivity: 'platform-operation',
});

const shelfEvent = eventsOf('shop');
const moved = shelfEvent({
  aggregate: 'shelf',
  name: 'moved',
  version: 1,
  summary: words,
  data: object({ shelfId: id('Id.'), place: count('Place.') }),
});
const sold = shelfEvent({ aggregate: 'book', name: 'sold', version: 1, summary: words, data: object({}) });

/** A service that answers and publishes. */
export const shop = defineContract({
  name: 'shop',
  title: words,
  summary: words,
  operations: { echo },
  events: { moved, sold },
  consumes: [],
  terms: [],
});

/** A service that listens to the shop, and keeps the accounts of both. */
export const ledger = defineContract({
  name: 'ledger',
  title: words,
  summary: words,
  operations: { weigh: { ...echo, id: 'weigh', path: '/weights' } },
  events: {
    booked: eventsOf('ledger')({
      aggregate: 'entry',
      name: 'booked',
      version: 1,
      summary: words,
      data: object({}),
    }),
  },
  consumes: [moved.type],
  keepsAccounts: true,
  terms: [],
});

export const testContracts = [shop, ledger] as const;

/** An event of the shop as the relay hands it to the bus. */
export const shelfMoved = (
  shelfId: string,
  sequence: number,
  extra: Partial<EventEnvelope> = {},
): EventEnvelope => ({
  id: crypto.randomUUID(),
  type: moved.type,
  context: 'shop',
  aggregate: 'shelf',
  aggregateId: shelfId,
  sequence,
  region: 'NL-UT',
  time: '2026-03-02T09:30:00.000Z',
  data: { shelfId, place: sequence },
  ...extra,
});
