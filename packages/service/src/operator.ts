import {
  operatorOperations,
  problems,
  ProblemError,
  alreadyReplayed,
  replayFailed,
  refuse,
  MAX_STORY,
  type ConsumerQueue,
  type EventEnvelope,
  type LoggedEvent,
} from '@innovatienetwerk/contract';
import type { Bus } from '@innovatienetwerk/bus';
import type { LogEntry, Relay } from '@innovatienetwerk/store';
import { parseTraceparent } from '@innovatienetwerk/telemetry';
import type { EventConsumer } from './consume.ts';
import type { Handler, Parts } from './context.ts';
import { decodeCursor, encodeCursor, query } from './query.ts';

export interface OperatorParts {
  readonly parts: Parts;
  readonly relay: Relay;
  readonly bus: Bus;
  readonly consumer: EventConsumer;
  readonly streams: readonly string[];
}

const DEAD_LETTER_SORT = '-setAsideAt';

/** What waits for a consumer. That its oldest message cannot be read is no reason to tell nothing. */
async function queueOf(bus: Bus, stream: string, service: string): Promise<ConsumerQueue> {
  const { pending, inProgress, settledUpTo } = await bus.backlog(stream, service);
  if (pending + inProgress === 0) return { stream, pending, inProgress };
  const oldest: EventEnvelope | null = await bus.getEvent(stream, settledUpTo + 1).catch(() => null);
  return { stream, pending, inProgress, ...(oldest === null ? {} : { oldestAt: oldest.time }) };
}

function toLogged({ _id: position, event, at }: LogEntry): LoggedEvent {
  const trace = parseTraceparent(event.traceparent);
  return {
    position,
    eventId: event.id,
    eventType: event.type,
    aggregateId: event.aggregateId,
    sequence: event.sequence,
    recordedAt: event.time,
    loggedAt: at.toISOString(),
    ...(trace === undefined ? {} : { traceId: trace.traceId }),
    ...(event.causationId === undefined ? {} : { causationId: event.causationId }),
  };
}

/** The handlers behind the operator's operations, the same for every service. */
export function operatorHandlers({
  parts,
  relay,
  bus,
  consumer,
  streams,
}: OperatorParts): readonly Handler[] {
  const operations = operatorOperations(parts.service);
  const { deadLetters, log } = parts.store;

  const queues = query(operations.queues, async () => {
    const feed = parts.store.feedInUse;
    const [outbox, head, open, consumers, position, arrived] = await Promise.all([
      relay.depth(),
      log.head(),
      deadLetters.countOpen(),
      Promise.all(streams.map((stream) => queueOf(bus, stream, parts.service))),
      feed?.head() ?? 0,
      feed?.waiting() ?? 0,
    ]);
    const { waiting, oldestAt } = outbox;
    return {
      service: parts.service,
      outbox: { waiting, ...(oldestAt === undefined ? {} : { oldestAt: oldestAt.toISOString() }) },
      ...(feed === undefined ? {} : { feed: { position, waiting: arrived } }),
      log: { position: head.position, ...(head.hash === undefined ? {} : { hash: head.hash }) },
      consumers: [...consumers],
      deadLetters: open,
    };
  });

  const listLog = query(operations.listLog, async ({ query: { traceId } }) => {
    const entries = await log.readTrace({ traceId, limit: MAX_STORY });
    return { items: entries.map(toLogged) };
  });

  const verifyLog = query(operations.verifyLog, async () => ({
    service: parts.service,
    ...(await log.verify()),
  }));

  const listDeadLetters: Handler<typeof operations.listDeadLetters> = {
    operation: operations.listDeadLetters,
    async run({ query: { status, limit, cursor } }) {
      const page = await deadLetters.list({
        ...(status === undefined ? {} : { status }),
        limit: limit ?? 50,
        ...(cursor === undefined ? {} : { after: decodeCursor(cursor, DEAD_LETTER_SORT) }),
      });
      const next =
        page.next === undefined ? undefined : encodeCursor({ sort: DEAD_LETTER_SORT, ...page.next });
      return { status: 200, body: { items: page.items, ...(next === undefined ? {} : { next }) }, next };
    },
  };

  const replayDeadLetter: Handler<typeof operations.replayDeadLetter> = {
    operation: operations.replayDeadLetter,
    async run({ params, now, trace }) {
      const letter = await deadLetters.get(params.deadLetterId);
      if (letter === null) throw new ProblemError(problems.notFound);
      if (letter.status === 'replayed') return refuse(alreadyReplayed);
      if (letter.event === undefined) return refuse(replayFailed, { error: letter.reason });
      try {
        await consumer.replay(letter.event, trace);
      } catch (error) {
        return refuse(replayFailed, { error: error instanceof Error ? error.name : 'unknown' });
      }
      return { status: 201, body: await deadLetters.markReplayed(letter.id, now) };
    },
  };

  return [queues, verifyLog, listLog, listDeadLetters, replayDeadLetter];
}
