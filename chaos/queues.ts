import { setTimeout as delay } from 'node:timers/promises';
import { contracts } from '@innovatienetwerk/catalogue';
import { callApi } from '@innovatienetwerk/runtime';
import { expect } from 'vitest';
import type { VictimPlatform } from './platform.ts';

const STEP_LIMIT_MS = 60_000;
const services = contracts.filter(({ local }) => local !== true).map(({ name }) => name);

interface Queues {
  readonly outbox: { readonly waiting: number };
  readonly consumers: readonly { readonly pending: number; readonly inProgress: number }[];
  readonly deadLetters: number;
}

async function queuesOf(platform: VictimPlatform, service: string, token: string): Promise<Queues> {
  const answer = await callApi(platform.run().url, {
    method: 'GET',
    path: `/services/${service}/queues`,
    token,
  });
  if (answer.status !== 200) throw new Error(`queues of ${service}: ${answer.status}`);
  return answer.body as Queues;
}

/**
 * Everything that was recorded has been published, and has had its effects.
 * @param token of an operator
 * @returns how long that took, in milliseconds
 */
export async function waitUntilQueuesAreEmpty(platform: VictimPlatform, token: string): Promise<number> {
  const startedAt = Date.now();
  for (;;) {
    const all = await Promise.all(services.map((service) => queuesOf(platform, service, token)));
    const busy = all.some(
      ({ outbox, consumers }) =>
        outbox.waiting > 0 || consumers.some(({ pending, inProgress }) => pending + inProgress > 0),
    );
    if (!busy) {
      expect(all.filter(({ deadLetters }) => deadLetters > 0)).toEqual([]);
      return Date.now() - startedAt;
    }
    if (Date.now() - startedAt > STEP_LIMIT_MS)
      throw new Error(`Queues do not empty: ${JSON.stringify(all)}`);
    await delay(100);
  }
}
