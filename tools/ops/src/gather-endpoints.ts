import type { Delivery, Subscription } from '@innovatienetwerk/connect/contract';
import { isFine, type Api } from './ask.ts';
import type { EndpointFacts } from './facts.ts';

/** More are looked at by the metrics of connect. */
export const ENDPOINTS = 200;

type Page<T> = { readonly items: readonly T[] };

export async function subscriptionsOf(api: Api): Promise<readonly Subscription[]> {
  const reply = await api.get<Page<Subscription>>(`/subscriptions?limit=${ENDPOINTS}`);
  return isFine(reply) ? (reply.body?.items ?? []) : [];
}

export async function deliveriesOf(
  api: Api,
  subscriptionId: string,
  query: Readonly<Record<string, string>>,
): Promise<readonly Delivery[]> {
  const search = new URLSearchParams(query).toString();
  const reply = await api.get<Page<Delivery>>(`/subscriptions/${subscriptionId}/deliveries?${search}`);
  return isFine(reply) ? (reply.body?.items ?? []) : [];
}

/** How the systems of others are; those that ended by themselves are nobody's worry. */
export async function gatherEndpoints(api: Api | undefined): Promise<readonly EndpointFacts[]> {
  if (api === undefined) return [];
  const all = await subscriptionsOf(api);
  return await Promise.all(
    all
      .filter(({ status }) => status !== 'ended')
      .map(async ({ id, status, stopReason }): Promise<EndpointFacts> => {
        const [waiting, dead] = await Promise.all([
          deliveriesOf(api, id, { status: 'waiting', limit: '50' }),
          deliveriesOf(api, id, { status: 'dead', limit: '1' }),
        ]);
        const worst = waiting.toSorted((one, other) => other.attemptCount - one.attemptCount)[0];
        const reason = worst?.attempts.at(-1)?.reason ?? worst?.reason;
        return {
          subscriptionId: id,
          status,
          ...(stopReason === undefined ? {} : { stopReason }),
          ...(worst === undefined
            ? {}
            : { waiting: { attempts: worst.attemptCount, ...(reason === undefined ? {} : { reason }) } }),
          dead: dead.length > 0,
        };
      }),
  );
}
