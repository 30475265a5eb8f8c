/**
 * What can go wrong on the bus. `code` is stable and is what metrics count; `retryable` says whether the same call may
 * succeed later; `outcome` says whether the other side can have acted on it: after `unknown` a repeat must be idempotent.
 */
export type BusErrorCode =
  | 'unavailable'
  | 'timeout'
  | 'overloaded'
  | 'payload-too-large'
  | 'forbidden'
  | 'rejected'
  | 'handler-failed';

export type BusOutcome = 'not-handled' | 'unknown';

export class BusError extends Error {
  readonly code: BusErrorCode;
  readonly retryable: boolean;
  readonly outcome: BusOutcome;

  constructor(
    code: BusErrorCode,
    message: string,
    traits: { readonly retryable: boolean; readonly outcome: BusOutcome; readonly cause?: unknown },
  ) {
    super(message, traits.cause === undefined ? undefined : { cause: traits.cause });
    this.name = new.target.name;
    this.code = code;
    this.retryable = traits.retryable;
    this.outcome = traits.outcome;
  }
}

/** There is no connection, nobody listens on the subject, or the connection broke while the answer was awaited. */
export class BusUnavailable extends BusError {
  constructor(message: string, outcome: BusOutcome = 'not-handled') {
    super('unavailable', message, { retryable: true, outcome });
  }
}

/** No answer within the time given. */
export class BusTimeout extends BusError {
  constructor(subject: string, timeoutMs: number) {
    super('timeout', `No answer on ${subject} within ${timeoutMs} ms`, {
      retryable: true,
      outcome: 'unknown',
    });
  }
}

/** Too many requests are waiting, here or at the service; nothing was done. */
export class BusOverloaded extends BusError {
  constructor(message: string) {
    super('overloaded', message, { retryable: true, outcome: 'not-handled' });
  }
}

/** The message is larger than the server takes. */
export class BusPayloadTooLarge extends BusError {
  readonly sizeBytes: number;
  readonly limitBytes: number;

  constructor(sizeBytes: number, limitBytes: number) {
    super('payload-too-large', `A message of ${sizeBytes} bytes exceeds the limit of ${limitBytes} bytes`, {
      retryable: false,
      outcome: 'not-handled',
    });
    this.sizeBytes = sizeBytes;
    this.limitBytes = limitBytes;
  }
}

/** The server refuses this user the subject. */
export class BusForbidden extends BusError {
  constructor(subject: string) {
    super('forbidden', `This user may not use ${subject}`, { retryable: false, outcome: 'not-handled' });
  }
}

/** JetStream answered with an error, for example that a stream does not exist or is full. */
export class BusRejected extends BusError {
  /** The `err_code` of JetStream, or 0 when it gave none. */
  readonly apiCode: number;

  constructor(message: string, apiCode: number, retryable: boolean, cause?: unknown) {
    super('rejected', message, { retryable, outcome: 'not-handled', cause });
    this.apiCode = apiCode;
  }
}

/** The handler at the other side threw. Its message stays there: it may hold what a caller must not see. */
export class BusHandlerFailed extends BusError {
  constructor(subject: string) {
    super('handler-failed', `The handler of ${subject} failed`, { retryable: false, outcome: 'unknown' });
  }
}
