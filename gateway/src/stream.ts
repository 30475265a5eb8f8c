import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { BusReply } from '@innovatienetwerk/bus';
import { prepare } from './answer.ts';
import { refusalIn, textOf } from './bus-reply.ts';
import type { Edge } from './edge.ts';
import { finish, traceOf } from './observe.ts';
import { prefersType } from './negotiation.ts';

export const STREAM_TYPE = 'text/event-stream';
/** How soon what happens is seen by who follows, in milliseconds. */
const LOOK_EVERY_MS = 250;
/** Machines on the way close a connection on which nothing is said. */
const SAY_SOMETHING_EVERY_MS = 15_000;
/** A client comes back by itself; so it is counted, and its token checked, now and then. */
const LONGEST_MS = 15 * 60_000;
/** What a browser waits before it comes back. */
const COME_BACK_AFTER_MS = 1_000;

interface Page {
  readonly items: readonly { readonly id: string }[];
  readonly next: string;
  readonly more: boolean;
}

/** Asks the service for the page that follows a place. */
export type AskAfter = (place: string | undefined) => Promise<BusReply>;

export const wantsStream = (accept: string | undefined): boolean => prefersType(accept, STREAM_TYPE);

const messageOf = (item: { readonly id: string }): string =>
  `id: ${item.id}\ndata: ${JSON.stringify(item)}\n\n`;
/** A place without an event, so that who comes back need not walk again through what was not for them. */
const placeOf = (place: string): string => `event: place\nid: ${place}\ndata:\n\n`;

const pageOf = (reply: BusReply): Page | undefined =>
  refusalIn(reply) === undefined ? (JSON.parse(textOf(reply)) as Page) : undefined;

/** Writes, and waits while the client does not keep up: what it has not read does not pile up here. */
async function write(reply: FastifyReply, text: string, signal: AbortSignal): Promise<void> {
  if (reply.raw.write(text)) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      reply.raw.off('drain', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    reply.raw.once('drain', done);
    signal.addEventListener('abort', done, { once: true });
  });
}

/** Page after page until the client goes, its token ends, or a service is away for longer than a page may wait. */
async function follow(reply: FastifyReply, first: Page, ask: AskAfter, signal: AbortSignal): Promise<void> {
  let page: Page | undefined = first;
  let spokeAt = performance.now();
  while (page !== undefined && !signal.aborted) {
    const text = page.items.map(messageOf).join('');
    const silent = performance.now() - spokeAt > SAY_SOMETHING_EVERY_MS;
    if (text !== '' || silent) {
      // oxlint-disable-next-line no-await-in-loop -- in order, and no faster than it is read
      await write(reply, text === '' ? placeOf(page.next) : text, signal);
      spokeAt = performance.now();
    }
    // oxlint-disable-next-line no-await-in-loop
    if (!page.more) await delay(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
    // oxlint-disable-next-line no-await-in-loop
    if (!signal.aborted) page = pageOf(await ask(page.next));
  }
}

/** Goes on with an answer for as long as the client listens (HTML Living Standard, section 9.2). */
export async function streamReply(
  edge: Edge,
  request: FastifyRequest,
  reply: FastifyReply,
  first: BusReply,
  ask: AskAfter,
): Promise<void> {
  const page = pageOf(first);
  if (page === undefined) return;
  const { exchange } = request;
  const left = (exchange.identity?.expiresAt ?? Number.POSITIVE_INFINITY) - exchange.receivedAt;
  const gone = new AbortController();
  const end = setTimeout(() => gone.abort(), Math.max(1_000, Math.min(left, LONGEST_MS)));
  edge.streams.add(gone);
  reply.raw.once('close', () => gone.abort());
  prepare(edge, request, reply, 200);
  reply.headers({ 'content-type': `${STREAM_TYPE}; charset=utf-8`, vary: 'Origin, Accept' });
  reply.hijack();
  reply.raw.writeHead(200, reply.getHeaders() as Record<string, string>);
  reply.raw.write(`retry: ${COME_BACK_AFTER_MS}\n\n`);
  // The request was answered; what follows is counted by the requests on the bus.
  finish(edge, request, 200);
  try {
    await follow(reply, page, ask, gone.signal);
  } catch (error) {
    // The client comes back and goes on where it was; a problem can no longer be answered here.
    edge.telemetry
      .logFor(traceOf(edge, request))
      .warn({ event: 'stream_broken', error: error instanceof Error ? error.name : 'unknown' });
  } finally {
    clearTimeout(end);
    edge.streams.delete(gone);
    reply.raw.end();
  }
}
