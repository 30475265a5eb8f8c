import { pino, type DestinationStream, type Logger } from 'pino';
import type { TraceContext } from './trace-context.ts';

export type Log = Logger;

/** What must never be in a line, wherever it turns up. */
const SECRETS = ['authorization', 'password', 'token', 'cookie', 'email'].flatMap((name) => [
  name,
  `*.${name}`,
]);

/** Error objects are written as their kind and their stack; the message of an error may quote data. */
const describe = (error: unknown): unknown =>
  error instanceof Error
    ? {
        type: error.name,
        stack: (error.stack ?? '')
          .split('\n')
          .slice(1, 12)
          .map((line) => line.trim()),
      }
    : { type: typeof error };

export function createLog(options: {
  readonly service: string;
  readonly version: string;
  readonly level: string;
  readonly destination?: DestinationStream | undefined;
}): Log {
  return pino(
    {
      level: options.level,
      base: { service: options.service, version: options.version, pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describe },
      redact: { paths: SECRETS, censor: '[removed]' },
    },
    options.destination ?? pino.destination({ fd: 1, sync: false }),
  );
}

export const logIn = (log: Log, context: TraceContext): Log =>
  log.child({ trace_id: context.traceId, span_id: context.spanId });
