import type { ConsumerQueue, Queues } from '@innovatienetwerk/contract';

/** What was seen of a platform at one moment. A diagnosis is made from it and from nothing else. */
export interface Facts {
  /** By the clock of who looks. */
  readonly at: string;
  readonly gateway: GatewayFacts;
  readonly processes: readonly ProcessFacts[];
  /** By service; absent where the platform could not be asked. */
  readonly queues: Readonly<Record<string, Queues>>;
  readonly deadLetters: Readonly<Record<string, readonly DeadLetterFacts[]>>;
  readonly endpoints: readonly EndpointFacts[];
  readonly disks: readonly DiskFacts[];
  /** What the bus says of a stream that it could not write; it takes nothing more until it is started again. */
  readonly busWriteError?: string;
  readonly certificates: readonly CertificateFacts[];
  readonly clocks: readonly ClockFacts[];
}

export interface GatewayFacts {
  readonly url: string;
  readonly reachable: boolean;
  /** Of the question how the services are; 401 and 403 mean that the token may not ask. */
  readonly status?: number;
}

/** What changed between two looks at the metrics of a process. */
export interface Activity {
  readonly betweenMs: number;
  /** Operations of the database, how many took more than a quarter of a second, and those that failed by the name of their error. */
  readonly database: {
    readonly operations: number;
    readonly slow: number;
    readonly failures: Readonly<Record<string, number>>;
  };
  /** Events that the bus did not take, by why. */
  readonly refusedEvents: Readonly<Record<string, number>>;
  /** Failures of work in the background, by task. */
  readonly taskFailures: Readonly<Record<string, number>>;
  readonly mails: Readonly<Record<string, number>>;
}

export interface ProcessFacts {
  readonly name: string;
  readonly region?: string;
  readonly url?: string;
  /** Whether its ops port answers. */
  readonly reachable: boolean;
  /** The state of each of its parts, as `/readyz` tells. */
  readonly parts?: Readonly<Record<string, string>>;
  readonly startedAt?: string;
  /** When it was replaced lately by its supervisor, or was seen to be another process. */
  readonly replacedAt: readonly string[];
  readonly activity?: Activity;
  /** Processes of Fieldlabs that were found waiting too long since this process began, by what they wait for. */
  readonly stuck?: Readonly<Record<string, number>>;
}

export interface DeadLetterFacts {
  readonly id: string;
  readonly eventType?: string;
  readonly reason: string;
  readonly error: string;
}

export interface EndpointFacts {
  readonly subscriptionId: string;
  readonly status: string;
  readonly stopReason?: string;
  /** Whether an event waits for another attempt, with the attempts so far and why the last one failed. */
  readonly waiting?: { readonly attempts: number; readonly reason?: string };
  readonly dead: boolean;
}

export interface DiskFacts {
  readonly name: string;
  readonly freeBytes: number;
  readonly totalBytes: number;
}

export interface CertificateFacts {
  readonly of: string;
  readonly validUntil: string;
}

export interface ClockFacts {
  readonly of: string;
  /** How far it is ahead of the clock of who looks, in milliseconds; it is known to a second. */
  readonly aheadMs: number;
}

export type { ConsumerQueue };
