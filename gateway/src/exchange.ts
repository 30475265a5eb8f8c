import type { Span } from '@innovatienetwerk/telemetry';
import type { Identity } from './identity.ts';
import type { Limit } from './rate-limit.ts';
import type { Route } from './routes.ts';

/** What the gateway keeps of one request while it runs. */
export interface Exchange {
  /** Absent for what no contract describes: documents and unknown paths. */
  readonly route: Route | undefined;
  /** Milliseconds of the monotonic clock. */
  readonly startedAt: number;
  /** Milliseconds since the epoch. */
  readonly receivedAt: number;
  identity: Identity | undefined;
  limit: Limit | undefined;
  span: Span<'http.server'> | undefined;
  /** The organisation whose system began the trace that this request goes on with. */
  foreignProcessor: string | undefined;
}

declare module 'fastify' {
  interface FastifyRequest {
    exchange: Exchange;
  }
}

export const openExchange = (route: Route | undefined): Exchange => ({
  route,
  startedAt: performance.now(),
  receivedAt: Date.now(),
  identity: undefined,
  limit: undefined,
  span: undefined,
  foreignProcessor: undefined,
});
