import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { DeadLetter, LoggedEvent } from '@innovatienetwerk/contract';
import { fetchReply, isFine, type Api } from './ask.ts';
import { deliveriesOf, subscriptionsOf } from './gather-endpoints.ts';
import { services } from './gather.ts';
import { logFolder, type Target } from './target.ts';
import {
  inOrderOfTime,
  momentOfDeadLetter,
  momentOfEvent,
  momentOfLogLine,
  momentsOfDelivery,
  momentsOfSpans,
  type Moment,
} from './timeline.ts';

/** Deliveries are asked for per event and subscription; an action with more events than this is an import. */
const EVENTS_OF_DELIVERIES = 20;

export interface Story {
  readonly traceId: string;
  readonly moments: readonly Moment[];
  /** What could not be asked, so that its absence means nothing. */
  readonly unknown: readonly string[];
}

interface Told {
  readonly service: string;
  readonly event: LoggedEvent;
}

async function eventsOf(
  api: Api,
  traceId: string,
): Promise<{ readonly told: readonly Told[]; readonly unknown: readonly string[] }> {
  const unknown: string[] = [];
  const each = await Promise.all(
    services.map(async (service): Promise<readonly Told[]> => {
      const path = `/services/${service}/event-log?traceId=${traceId}`;
      const reply = await api.get<{ items: readonly LoggedEvent[] }>(path);
      if (!isFine(reply)) unknown.push(`events of ${service}: ${reply.status}`);
      return isFine(reply) ? (reply.body?.items ?? []).map((event) => ({ service, event })) : [];
    }),
  );
  return { told: each.flat(), unknown };
}

async function deliveryMoments(api: Api, told: readonly Told[]): Promise<readonly Moment[]> {
  const events = told.slice(0, EVENTS_OF_DELIVERIES);
  if (events.length === 0) return [];
  const subscriptions = await subscriptionsOf(api);
  const each = await Promise.all(
    subscriptions.flatMap(({ id }) =>
      events.map(async ({ event: { eventId } }) =>
        (await deliveriesOf(api, id, { eventId })).flatMap((delivery) => momentsOfDelivery(id, delivery)),
      ),
    ),
  );
  return each.flat();
}

async function deadLetterMoments(api: Api, told: readonly Told[]): Promise<readonly Moment[]> {
  const ids = new Set(told.map(({ event }) => event.eventId));
  if (ids.size === 0) return [];
  const each = await Promise.all(
    services.map(async (service) => {
      const reply = await api.get<{ items: readonly DeadLetter[] }>(
        `/services/${service}/dead-letters?limit=200`,
      );
      return (isFine(reply) ? (reply.body?.items ?? []) : [])
        .filter(({ eventId }) => eventId !== undefined && ids.has(eventId))
        .map((letter) => momentOfDeadLetter(service, letter));
    }),
  );
  return each.flat();
}

async function logMoments({ local }: Target, traceId: string): Promise<readonly Moment[]> {
  if (local === undefined) return [];
  const folder = logFolder(local.dataDir);
  const moments: Moment[] = [];
  for (const name of await readdir(folder).catch(() => [])) {
    const lines = createInterface({ input: createReadStream(join(folder, name)), crlfDelay: Infinity });
    // oxlint-disable-next-line no-await-in-loop -- file after file
    for await (const line of lines) {
      const moment = momentOfLogLine(line, traceId);
      if (moment !== undefined) moments.push(moment);
    }
  }
  return moments;
}

/** All that the platform itself knows of one action, and what a tracing system kept of it. */
export async function tellStory(target: Target, api: Api | undefined, traceId: string): Promise<Story> {
  const unknown: string[] = [];
  const moments: Moment[] = [...(await logMoments(target, traceId))];
  if (api === undefined) unknown.push('events, deliveries and mails: no address of the API is known');
  else {
    const found = await eventsOf(api, traceId);
    unknown.push(...found.unknown);
    const [deliveries, letters] = await Promise.all([
      deliveryMoments(api, found.told),
      deadLetterMoments(api, found.told),
    ]);
    const events = found.told.map(({ service, event }) => momentOfEvent(service, traceId, event));
    moments.push(...events, ...deliveries, ...letters);
  }
  if (target.tracesUrl !== undefined) {
    const reply = await fetchReply(`${target.tracesUrl.replace(/\/$/, '')}/api/traces/${traceId}`, {
      headers: { accept: 'application/json' },
    });
    if (isFine(reply)) moments.push(...momentsOfSpans(reply.body));
    else unknown.push(`spans: ${reply.status === 0 ? 'no answer' : reply.status}`);
  }
  return { traceId, moments: inOrderOfTime(moments), unknown };
}
