import { because, parseTraceparent } from '@innovatienetwerk/telemetry';
import type { Within } from '../outbound/traced.ts';
import type { Item } from './queue.ts';

/**
 * What is new belongs to the trace of its event. What is tried or sent again is a story of its own, that links to it.
 * @param sentAgainTo up to which position everything was looked through before, and is sent again because somebody asked for it
 */
export function placeOf(
  { event, attemptCount, isKept, position }: Pick<Item, 'event' | 'attemptCount' | 'isKept' | 'position'>,
  sentAgainTo: number,
): Omit<Within, 'telemetry'> {
  const origin = parseTraceparent(event.traceparent);
  if (origin === undefined) return {};
  const isAgain = attemptCount > 0 || isKept || position <= sentAgainTo;
  return isAgain ? because(origin) : { parent: origin };
}
