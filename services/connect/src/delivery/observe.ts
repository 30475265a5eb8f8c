import type { Metrics } from '@innovatienetwerk/telemetry';
import { conditions, type Endpoint } from './endpoint.ts';

/** What is told of an endpoint, and how far the feed was read for it. */
export type Seen = Pick<Endpoint, 'condition' | 'waiting' | 'scannedTo'>;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/**
 * Tells how the endpoints of others do, all together: a metric for each of them would tell who they are.
 * @param tail the last place of the feed that was read
 * @returns the function that stops it
 */
export function observeEndpoints(
  metrics: Metrics,
  seen: () => readonly Seen[],
  tail: () => number,
): () => void {
  const lags = (): readonly number[] =>
    seen()
      .filter(({ condition }) => condition !== 'paused' && condition !== 'stopped')
      .map(({ scannedTo }) => Math.max(0, tail() - scannedTo));
  const stops = [
    metrics.observe('innovatienetwerk.webhook.endpoints', () => {
      const all = seen();
      return conditions.map((condition) => ({
        value: all.filter((endpoint) => endpoint.condition === condition).length,
        attributes: { condition },
      }));
    }),
    metrics.observe('innovatienetwerk.webhook.waiting', () => [
      { value: sum(seen().map(({ waiting }) => waiting)), attributes: {} },
    ]),
    metrics.observe('innovatienetwerk.feed.behind', () => [
      { value: lags().filter((lag) => lag > 0).length, attributes: {} },
    ]),
    metrics.observe('innovatienetwerk.feed.lag', () => [{ value: Math.max(0, ...lags()), attributes: {} }]),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
