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

const isBusy = ({ outbox, consumers }: Queues): boolean =>
  outbox.waiting > 0 || consumers.some(({ pending, inProgress }) => pending + inProgress > 0);

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
    if (!all.some(isBusy)) {
      expect(all.filter(({ deadLetters }) => deadLetters > 0)).toEqual([]);
      return Date.now() - startedAt;
    }
    if (Date.now() - startedAt > STEP_LIMIT_MS)
      throw new Error(`Queues do not empty: ${JSON.stringify(all)}`);
    await delay(100);
  }
}

/** Whether a service at a seat still has events to publish or to apply. */
export async function queuesBusyAt(
  { url, services: own }: { readonly url: string; readonly services: readonly string[] },
  tokenOf: () => Promise<string>,
): Promise<boolean> {
  const token = await tokenOf();
  const all = await Promise.all(
    own.map(async (service) => {
      const answer = await callApi(url, { method: 'GET', path: `/services/${service}/queues`, token });
      if (answer.status !== 200) throw new Error(`queues of ${service}: ${answer.status}`);
      return answer.body as Queues;
    }),
  );
  expect(all.filter(({ deadLetters }) => deadLetters > 0)).toEqual([]);
  return all.some(isBusy);
}
