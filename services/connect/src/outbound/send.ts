import { Agent, errors, type Dispatcher } from 'undici';
import { guardedConnector } from './connection.ts';
import { failureReasonOf, type FailureReason } from './failure.ts';
import type { Lookup } from './resolve.ts';
import { retryAfterMs } from './retry-after.ts';
import { checkUrl, type TargetRules } from './target.ts';

export interface OutboundRequest {
  readonly method: 'POST' | 'OPTIONS' | 'GET';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Whether the text of the answer is wanted, as that of a token endpoint is. That of a sink is not for us. */
  readonly wantsBody?: boolean;
}

/** The headers of an answer that mean something to us. No other leaves this place. */
const ANSWER_HEADERS = ['webhook-allowed-origin', 'webhook-allowed-rate'] as const;
type AnswerHeaders = Readonly<Partial<Record<(typeof ANSWER_HEADERS)[number], string>>>;

export interface Answered {
  readonly kind: 'answered';
  readonly status: number;
  /** How long the other side asks us to wait. Not bounded here. */
  readonly retryAfterMs?: number;
  readonly headers: AnswerHeaders;
  /** Where it was wanted, and not longer than we read. Of others: never to be logged or shown. */
  readonly body?: string;
}

export interface Failed {
  readonly kind: 'failed';
  readonly reason: FailureReason;
}

/** Ended by ourselves: says nothing about the other side, and is no attempt. It may have been received all the same. */
export interface Aborted {
  readonly kind: 'aborted';
}

export type Outcome = Answered | Failed;
export type SendResult = Outcome | Aborted;

export interface SenderOptions {
  readonly rules: TargetRules;
  readonly lookup: Lookup;
  /** Milliseconds for all of a request: name, connection, answer. */
  readonly timeoutMs?: number;
  readonly connectTimeoutMs?: number;
  readonly trustedCertificates?: readonly string[];
}

export interface Sender {
  /** Never rejects for what the other side does. @throws {TypeError} for a header that HTTP cannot carry */
  send(request: OutboundRequest, signal?: AbortSignal): Promise<SendResult>;
  /** Waits for what is under way, at most until the timeout of its requests. Afterwards every `send` is aborted. */
  close(): Promise<void>;
}

const TIMEOUT_MS = 15_000;
const CONNECT_TIMEOUT_MS = 5_000;
const IDLE_MS = 10_000;
const MAX_IDLE_MS = 30_000;
/** A connection is renewed now and then even when it is always busy, so that an endpoint can move by its name. */
const CONNECTION_LIFETIME_MS = 5 * 60_000;
/** More than this is not awaited only to use a connection again. */
const MAX_UNREAD_BYTES = 4_096;
/** A token is a few kilobytes at most. */
const MAX_WANTED_BYTES = 16_384;
const MAX_ANSWER_HEADER_BYTES = 16_384;

/** What a client may not say: where the request goes and where it ends is for us and for HTTP to say. */
const OWN_HEADERS: readonly string[] = [
  'host',
  'connection',
  'content-length',
  'expect',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

const withoutOwn = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !OWN_HEADERS.includes(name.toLowerCase())));

const isRedirect = (status: number): boolean => status >= 300 && status < 400;

function knownHeaders(headers: Dispatcher.ResponseData['headers']): AnswerHeaders {
  return Object.fromEntries(
    ANSWER_HEADERS.flatMap((name) => {
      const value = headers[name];
      return value === undefined ? [] : [[name, String(value)]];
    }),
  );
}

type AnswerBody = Dispatcher.ResponseData['body'];

/** The text of an answer that is not too long; of one that is, nothing. */
async function textOf(body: AnswerBody): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    // Leaving the loop cuts the connection.
    if (length > MAX_WANTED_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

async function discard(body: AnswerBody, signal: AbortSignal): Promise<undefined> {
  // What becomes of it changes nothing: the answer was given with the status.
  await body.dump({ limit: MAX_UNREAD_BYTES, signal }).catch(() => undefined);
}

async function toOutcome(
  { statusCode, headers, body }: Dispatcher.ResponseData,
  wantsBody: boolean,
  signal: AbortSignal,
): Promise<Outcome> {
  if (isRedirect(statusCode)) {
    await discard(body, signal);
    return { kind: 'failed', reason: 'redirect' };
  }
  const wait = headers['retry-after'];
  const waitMs = wait === undefined ? undefined : retryAfterMs(String(wait), new Date());
  const text = await (wantsBody ? textOf(body) : discard(body, signal));
  return {
    kind: 'answered',
    status: statusCode,
    ...(waitMs === undefined ? {} : { retryAfterMs: waitMs }),
    headers: knownHeaders(headers),
    ...(text === undefined ? {} : { body: text }),
  };
}

function resultOf(error: unknown, { stopped, late }: { stopped: boolean; late: boolean }): SendResult {
  if (stopped || error instanceof errors.ClientClosedError || error instanceof errors.ClientDestroyedError) {
    return { kind: 'aborted' };
  }
  if (late) return { kind: 'failed', reason: 'timeout' };
  // Headers that HTTP cannot carry are a mistake of ours, not a failure of theirs.
  if (error instanceof errors.InvalidArgumentError) throw new TypeError('The request cannot be sent.');
  return { kind: 'failed', reason: failureReasonOf(error) };
}

/**
 * Calls outside systems: only where the rules allow, one request at a time per connection, never longer than the timeout. No request waits
 * for the connection of another: addresses at one host may belong to many, and one that hangs would keep the others waiting. How many there
 * are at once is bounded by who sends, for each subscription by itself.
 */
export function createSender({
  rules,
  lookup,
  timeoutMs = TIMEOUT_MS,
  connectTimeoutMs = CONNECT_TIMEOUT_MS,
  trustedCertificates = [],
}: SenderOptions): Sender {
  const agent = new Agent({
    connect: guardedConnector({ rules, lookup, connectTimeoutMs, trustedCertificates }),
    allowH2: false,
    pipelining: 1,
    keepAliveTimeout: IDLE_MS,
    keepAliveMaxTimeout: MAX_IDLE_MS,
    clientTtl: CONNECTION_LIFETIME_MS,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    maxHeaderSize: MAX_ANSWER_HEADER_BYTES,
  });
  return {
    async send({ method, url: sink, headers, body, wantsBody = false }, stop) {
      const target = checkUrl(sink, rules);
      if (!('ok' in target)) return { kind: 'failed', reason: 'forbidden-address' };
      const { url } = target;
      const late = AbortSignal.timeout(timeoutMs);
      const signal = stop === undefined ? late : AbortSignal.any([stop, late]);
      try {
        const response = await agent.request({
          origin: url.origin,
          path: `${url.pathname}${url.search}`,
          method,
          headers: withoutOwn(headers),
          ...(body === undefined ? {} : { body }),
          signal,
        });
        return await toOutcome(response, wantsBody, signal);
      } catch (error) {
        return resultOf(error, { stopped: stop?.aborted === true, late: late.aborted });
      }
    },
    close: () => agent.close(),
  };
}
