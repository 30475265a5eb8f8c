import type { Queues } from '@innovatienetwerk/contract';
import type { Facts } from './facts.ts';

/** What waits at one place. */
export interface Lag {
  readonly service: string;
  readonly where: string;
  readonly waiting: number;
  /** Of the oldest, in milliseconds; absent when nothing waits or it is not known. */
  readonly ageMs?: number;
}

const lag = (service: string, where: string, waiting: number, at: string, oldestAt?: string): Lag => ({
  service,
  where,
  waiting,
  ...(oldestAt === undefined ? {} : { ageMs: Math.max(0, Date.parse(at) - Date.parse(oldestAt)) }),
});

const lagsOf = ({ service, outbox, feed, consumers }: Queues, at: string): readonly Lag[] => [
  lag(service, 'outbox', outbox.waiting, at, outbox.oldestAt),
  ...consumers.map(({ stream, pending, inProgress, oldestAt }) =>
    lag(service, stream, pending + inProgress, at, oldestAt),
  ),
  ...(feed === undefined ? [] : [lag(service, 'feed', feed.waiting, at)]),
];

/** What waits everywhere, the largest first. */
export const lagsIn = ({ queues, at }: Pick<Facts, 'queues' | 'at'>): readonly Lag[] =>
  Object.values(queues)
    .flatMap((queue) => lagsOf(queue, at))
    .toSorted((one, other) => other.waiting - one.waiting);
