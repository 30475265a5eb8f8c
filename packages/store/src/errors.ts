import {
  MongoBulkWriteError,
  MongoError,
  MongoNetworkError,
  MongoNotConnectedError,
  MongoServerError,
  MongoServerSelectionError,
  MongoTopologyClosedError,
  MongoWriteConcernError,
} from 'mongodb';

interface Options {
  readonly cause?: unknown;
}

/** What every fault of the database looks like outside this package. `retryable`: the same call may succeed later. */
export abstract class StoreError extends Error {
  abstract readonly retryable: boolean;
}

/** The database does not answer. A write may or may not have happened; its receipt tells when it is tried again. */
export class StoreUnavailable extends StoreError {
  override readonly name = 'StoreUnavailable';
  readonly retryable = true;
  constructor(message = 'The database does not answer', options?: Options) {
    super(message, options);
  }
}

/** The disk of the database is full; reading still works. It needs an operator. */
export class StoreFull extends StoreError {
  override readonly name = 'StoreFull';
  readonly retryable = false;
  constructor(message = 'The disk of the database is full', options?: Options) {
    super(message, options);
  }
}

/**
 * The database failed inside while it should have written: its disk is full or broken, and it does not say which.
 * Nothing was written. It needs an operator, or a moment in which it is started again.
 */
export class StoreFailing extends StoreError {
  override readonly name = 'StoreFailing';
  readonly retryable = true;
  constructor(options?: Options) {
    super('The database fails to write', options);
  }
}

/** More is asked than the database or the relay can take now. Nothing was written. */
export class StoreBusy extends StoreError {
  override readonly name = 'StoreBusy';
  readonly retryable = true;
  constructor(message = 'The database is busy', options?: Options) {
    super(message, options);
  }
}

/** A unique index refuses the write. `index` holds the fields of that index, as far as the server tells them. */
export class StoreDuplicate extends StoreError {
  override readonly name = 'StoreDuplicate';
  readonly retryable = false;
  readonly index: readonly string[];
  constructor(index: readonly string[], options?: Options) {
    super(`Another document has the same ${index.join(', ') || 'unique value'}`, options);
    this.index = index;
  }
}

/** The database refuses what this platform asked: a fault in the program or in the set-up of the database. */
export class StoreFailed extends StoreError {
  override readonly name = 'StoreFailed';
  readonly retryable = false;
  constructor(options: Options) {
    super('The database refused the operation', options);
  }
}

/** Another relay wrote to the log: this one has lost its lease and stops. */
export class RelaySuperseded extends StoreError {
  override readonly name = 'RelaySuperseded';
  readonly retryable = true;
  constructor(options?: Options) {
    super('Another relay has taken over', options);
  }
}

export const DUPLICATE_KEY = 11_000;
const OUT_OF_DISK_SPACE = 14_031;
/** `InternalError` and `UnknownError`: the embedded servers say so when their storage engine cannot write. */
const FAILED_INSIDE: ReadonlySet<unknown> = new Set([1, 8]);

/**
 * Codes with which a server says that it cannot serve now: no primary, shutting down, a time limit, a lost race of
 * transactions. Source: the server discovery, retryable writes and transactions specifications of MongoDB drivers.
 */
const TRANSIENT_CODES: ReadonlySet<number> = new Set([
  6, 7, 50, 64, 89, 91, 112, 134, 189, 251, 262, 9_001, 10_058, 10_107, 11_600, 11_602, 13_435, 13_436,
]);

const TRANSIENT_LABELS = [
  'RetryableWriteError',
  'TransientTransactionError',
  'UnknownTransactionCommitResult',
];

/** The servers report a full disk in the words of the operating system when they do not know the code. */
const DISK_FULL = /no space left on device|ENOSPC|disk full/i;

export const isDuplicateKey = (error: unknown): error is MongoServerError =>
  error instanceof MongoServerError && error.code === DUPLICATE_KEY;

/** The fields of the unique index that refused; empty when the server reports them in words only. */
export const duplicateFields = (error: MongoServerError): readonly string[] =>
  Object.keys((error['keyPattern'] as object | undefined) ?? {});

function isTransient(error: MongoError): boolean {
  return (
    error instanceof MongoNetworkError ||
    error instanceof MongoServerSelectionError ||
    error instanceof MongoNotConnectedError ||
    error instanceof MongoTopologyClosedError ||
    (error instanceof MongoServerError &&
      typeof error.code === 'number' &&
      TRANSIENT_CODES.has(error.code)) ||
    error instanceof MongoWriteConcernError ||
    TRANSIENT_LABELS.some((label) => error.hasErrorLabel(label))
  );
}

function isDiskFull(error: MongoError): boolean {
  return error.code === OUT_OF_DISK_SPACE || DISK_FULL.test(error.message);
}

/** The driver lets some faults of a socket through as they are, when the server goes in the middle of a write. */
const SOCKET_CODES: ReadonlySet<unknown> = new Set([
  'EPIPE',
  'ECONNRESET',
  'ECONNREFUSED',
  'ECONNABORTED',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_WRITE_AFTER_END',
  'ERR_SOCKET_CLOSED',
]);

const isSocketFault = (error: unknown): boolean =>
  error instanceof Error && SOCKET_CODES.has((error as NodeJS.ErrnoException).code);

/** Turns a fault of the driver into one of this package. What is not of the driver is returned as it is. */
export function classify(error: unknown): unknown {
  if (isSocketFault(error)) return new StoreUnavailable(undefined, { cause: error });
  if (!(error instanceof MongoError)) return error;
  if (isDiskFull(error)) return new StoreFull(undefined, { cause: error });
  if (isDuplicateKey(error)) return new StoreDuplicate(duplicateFields(error), { cause: error });
  if (error.name === 'MongoWaitQueueTimeoutError') return new StoreBusy(undefined, { cause: error });
  if (error instanceof MongoServerError && FAILED_INSIDE.has(error.code)) {
    return new StoreFailing({ cause: error });
  }
  if (isTransient(error)) return new StoreUnavailable(undefined, { cause: error });
  if (error instanceof MongoBulkWriteError && error.code === DUPLICATE_KEY) {
    return new StoreDuplicate([], { cause: error });
  }
  return new StoreFailed({ cause: error });
}
