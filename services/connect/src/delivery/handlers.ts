import {
  cloudEventType,
  DEFAULT_PAGE_SIZE,
  ProblemError,
  refuse,
  type EventEnvelope,
} from '@innovatienetwerk/contract';
import { command, decodeCursor, encodeCursor, query, type Handler } from '@innovatienetwerk/service';
import { operations, problems, type Delivery, type TestResult } from '../../contract/index.ts';
import { below } from '../outbound/traced.ts';
import * as decide from '../subscription/decide.ts';
import { subscriptions, type SubscriptionState } from '../subscription/state.ts';
import { toSubscription } from '../subscription/view.ts';
import { openBooks, type DeliveryRecord } from './books.ts';
import { reasonOf, type Courier } from './courier.ts';
import { attributesOf, listeningOf } from './match.ts';

const SORT = 'deliveries';

const toDelivery = (record: DeliveryRecord): Delivery => ({
  id: String(record.position),
  eventId: record.eventId,
  eventType: cloudEventType(record.type),
  aggregateId: record.aggregateId,
  position: record.position,
  status: record.status,
  ...(record.reason === undefined ? {} : { reason: record.reason }),
  attempts: [...record.attempts],
  attemptCount: record.attemptCount,
  ...(record.nextAt === undefined ? {} : { nextAttemptAt: record.nextAt.toISOString() }),
  ...(record.deliveredAt === undefined ? {} : { deliveredAt: record.deliveredAt.toISOString() }),
});

/** An event that says nothing but that it arrived. */
const trial = (
  id: string,
  subscriptionId: string,
  { region, organisationId }: SubscriptionState,
  now: Date,
): EventEnvelope => ({
  id,
  type: 'subscription.tested.v1',
  context: 'connect',
  aggregate: 'subscription',
  aggregateId: subscriptionId,
  sequence: 1,
  region,
  organisationId,
  time: now.toISOString(),
  data: { subscriptionId },
});

export function deliveryHandlers(courier: Courier) {
  const listDeliveries: Handler<typeof operations.listDeliveries> = {
    operation: operations.listDeliveries,
    async run(request) {
      const { params, parts } = request;
      const { status, eventId, cursor, limit = DEFAULT_PAGE_SIZE } = request.query;
      await request.require(subscriptions, params.subscriptionId);
      const before = cursor === undefined ? undefined : Number(decodeCursor(cursor, SORT).value);
      const records = await openBooks(parts).list({
        subscriptionId: params.subscriptionId,
        ...(status === undefined ? {} : { status }),
        ...(eventId === undefined ? {} : { eventId }),
        ...(before === undefined ? {} : { before }),
        limit: limit + 1,
      });
      const shown = records.slice(0, limit);
      const last = shown.at(-1);
      const next =
        records.length > limit && last !== undefined
          ? encodeCursor({ sort: SORT, value: last.position, id: last._id })
          : undefined;
      return {
        status: 200,
        body: { items: shown.map(toDelivery), ...(next === undefined ? {} : { next }) },
        next,
      };
    },
  };

  return {
    listDeliveries,

    testSubscription: query(operations.testSubscription, async (request): Promise<TestResult> => {
      const { params, parts, now, trace } = request;
      const { id, state } = await request.require(subscriptions, params.subscriptionId);
      if (state.status === 'ended') throw new ProblemError(problems.subscriptionOver);
      const attempted = await courier.carry(
        {
          subscriptionId: id,
          state,
          event: trial(parts.newId(), id, state, now),
          attempt: 1,
          within: below(parts.telemetry, trace),
        },
        AbortSignal.timeout(8_000),
      );
      const gaveUp = { at: now.toISOString(), reason: 'timeout', durationMs: 8_000 } as const;
      return {
        delivered: attempted !== undefined && reasonOf(attempted.outcome) === undefined,
        attempt: attempted?.attempt ?? gaveUp,
      };
    }),

    resendEvent: command(operations.resendEvent, subscriptions, {
      facts: async ({ parts, body }, state) => {
        const entry = await parts.store.feed().find(body.eventId);
        return {
          orderId: parts.newId(),
          isHeard: entry !== undefined && listeningOf(state).match(entry.event, attributesOf(entry.event)),
        };
      },
      decide: (state, { id, request: { body }, facts: { orderId, isHeard } }) =>
        isHeard
          ? decide.order(id, state, { id: orderId, what: 'one', eventId: body.eventId })
          : refuse(problems.eventUnknown),
      view: toSubscription,
      location: ({ id }) => `/subscriptions/${id}`,
    }),
  };
}
