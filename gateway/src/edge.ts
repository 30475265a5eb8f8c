import type { Bus } from '@innovatienetwerk/bus';
import type { ProblemDefinition } from '@innovatienetwerk/contract';
import type { Telemetry } from '@innovatienetwerk/telemetry';
import type { Authenticator } from './authenticate.ts';
import type { CrossOrigin, Headers } from './headers.ts';
import type { LocalHandler } from './platform.ts';
import type { Limiter } from './rate-limit.ts';
import type { PathMethods } from './routes.ts';

/** What the steps of a request share: made once, when the gateway is made. */
export interface Edge {
  readonly bus: Bus;
  readonly telemetry: Telemetry;
  readonly authenticator: Authenticator;
  readonly limiter: Limiter;
  readonly crossOrigin: CrossOrigin;
  readonly catalogue: ReadonlyMap<string, ProblemDefinition>;
  readonly methods: PathMethods;
  readonly localHandlers: ReadonlyMap<string, LocalHandler>;
  /** The headers of every response. */
  readonly headers: Headers;
  /** Answers that go on; they end when the gateway does. */
  readonly streams: Set<AbortController>;
  /** Applications whose wish to have a request traced is granted. */
  readonly trustedTraceClients: ReadonlySet<string>;
}
