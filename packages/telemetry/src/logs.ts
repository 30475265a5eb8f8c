import { pino, type DestinationStream, type Logger } from 'pino';
import type { TraceContext } from './trace-context.ts';

/** What must never be in a line, down to the third level of its object. */
const SECRETS = ['authorization', 'password', 'token', 'cookie', 'email'].flatMap((name) => [
  name,
  `*.${name}`,
  `*.*.${name}`,
]);

const MAX_FRAMES = 12;

/** Errors are written as their kind and where they came from; the message of an error may quote data. */
const describe = (error: unknown): unknown =>
  error instanceof Error
    ? {
        type: error.name,
        // A message of several lines takes up several lines of the stack, so frames are known by how they begin.
        stack: (error.stack ?? '')
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line.startsWith('at '))
          .slice(0, MAX_FRAMES),
      }
    : { type: typeof error };

export function createLog(options: {
  readonly service: string;
  readonly version: string;
  readonly level: string;
  readonly destination?: DestinationStream | undefined;
}): Logger {
  return pino(
    {
      level: options.level,
      base: { service: options.service, version: options.version, pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describe },
      hooks: {
        // Given an error and no text, pino would take the message of the error for the text.
        logMethod(inputs, method) {
          const [first, ...rest] = inputs as unknown[];
          const fields = first instanceof Error ? { err: first } : first;
          const error = (fields as { err?: unknown } | null | undefined)?.err;
          if (error instanceof Error && rest.length === 0) method.apply(this, [fields, error.name] as never);
          else method.apply(this, [fields, ...rest] as never);
        },
      },
      redact: { paths: SECRETS, censor: '[removed]' },
    },
    options.destination ?? pino.destination({ fd: 1, sync: false }),
  );
}

export const logIn = (log: Logger, context: TraceContext): Logger =>
  log.child({ trace_id: context.traceId, span_id: context.spanId });
