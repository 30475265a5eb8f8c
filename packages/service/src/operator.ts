import {
  operatorOperations,
  problems,
  ProblemError,
  alreadyReplayed,
  replayFailed,
  refuse,
} from '@innovatienetwerk/contract';
import type { Bus } from '@innovatienetwerk/bus';
import type { Relay } from '@innovatienetwerk/store';
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
    const [outbox, head, open, consumers] = await Promise.all([
      relay.depth(),
      log.head(),
      deadLetters.countOpen(),
      Promise.all(streams.map(async (stream) => ({ stream, ...(await bus.backlog(stream, parts.service)) }))),
    ]);
    return {
      service: parts.service,
      outbox: { waiting: outbox.waiting },
      log: { position: head.position, ...(head.hash === undefined ? {} : { hash: head.hash }) },
      consumers: [...consumers],
      deadLetters: open,
    };
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

  return [queues, verifyLog, listDeadLetters, replayDeadLetter];
}
