import { connect, type Socket } from 'node:net';

export interface Load {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly token: string;
  readonly body?: unknown;
  /** Gives each request an `Idempotency-Key` of its own. */
  readonly withKeys?: boolean;
  readonly durationS: number;
}

export interface Measured {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Answers that were no success. */
  readonly failed: number;
}

export const CONNECTIONS = 64;

/**
 * The bytes of the requests. They are made by hand, and so are the answers read below: the load shares two cores with
 * all that it measures, and what a general client spends on itself would be counted as the cost of the platform.
 */
function requestsOf({ url, method, token, body, withKeys }: Load): () => string {
  const { host, pathname } = new URL(url);
  const text = body === undefined ? undefined : JSON.stringify(body);
  const head = [
    `${method} ${pathname} HTTP/1.1`,
    `Host: ${host}`,
    `Authorization: Bearer ${token}`,
    ...(text === undefined
      ? []
      : ['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(text)}`]),
  ].join('\r\n');
  const same = `${head}\r\n\r\n${text ?? ''}`;
  if (withKeys !== true) return () => same;
  const run = crypto.randomUUID();
  let number = 0;
  return () => {
    number += 1;
    return `${head}\r\nIdempotency-Key: ${run}-${number}\r\n\r\n${text ?? ''}`;
  };
}

const HEAD_END = '\r\n\r\n';
const CONTENT_LENGTH = /\r\ncontent-length: *(\d+)/i;

/**
 * The status of an answer, as soon as all of it is there.
 * @throws {Error} when it is sent in pieces without a length, which nothing here does
 */
function statusOf(bytes: Buffer): number | undefined {
  const end = bytes.indexOf(HEAD_END);
  if (end === -1) return undefined;
  const head = bytes.toString('latin1', 0, end);
  const length = CONTENT_LENGTH.exec(head)?.[1];
  if (length === undefined) throw new Error(`An answer without a length: ${head}`);
  if (bytes.length < end + HEAD_END.length + Number(length)) return undefined;
  return Number(head.slice('HTTP/1.1 '.length, 'HTTP/1.1 200'.length));
}

const SUCCESS = new Set([200, 201]);

/** Asks over one connection, the next as soon as the one before is answered, until the time is up. */
function keepAsking(
  socket: Socket,
  next: () => string,
  until: number,
  onAnswer: (status: number, tookMs: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let received: Buffer | undefined;
    let askedAt = 0;
    const ask = (): void => {
      askedAt = performance.now();
      socket.write(next(), 'latin1');
    };
    socket.on('data', (chunk) => {
      received = received === undefined ? chunk : Buffer.concat([received, chunk]);
      const status = statusOf(received);
      if (status === undefined) return;
      received = undefined;
      const now = performance.now();
      onAnswer(status, now - askedAt);
      if (now < until) ask();
      else resolve();
    });
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('The server closed a connection')));
    ask();
  });
}

const openSocket = (url: string): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    socket.once('connect', () => resolve(socket)).once('error', reject);
  });

const percentile = (sorted: Float64Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Asks as fast as the answers come, over 64 connections. */
export async function measure(load: Load): Promise<Measured> {
  const sockets = await Promise.all(Array.from({ length: CONNECTIONS }, () => openSocket(load.url)));
  const next = requestsOf(load);
  const tookMs: number[] = [];
  let failed = 0;
  const startedAt = performance.now();
  const until = startedAt + load.durationS * 1_000;
  await Promise.all(
    sockets.map((socket) =>
      keepAsking(socket, next, until, (status, ms) => {
        tookMs.push(ms);
        if (!SUCCESS.has(status)) failed += 1;
      }),
    ),
  );
  const seconds = (performance.now() - startedAt) / 1_000;
  for (const socket of sockets) socket.removeAllListeners('close').destroy();
  const sorted = Float64Array.from(tookMs).toSorted();
  const rounded = (ms: number): number => Math.round(ms * 10) / 10;
  return {
    perSecond: tookMs.length / seconds,
    p50Ms: rounded(percentile(sorted, 0.5)),
    p99Ms: rounded(percentile(sorted, 0.99)),
    failed,
  };
}
