import type { Stored } from '@innovatienetwerk/store';
import { parseTraceparent, type TraceContext } from '@innovatienetwerk/telemetry';

/** How long after a change what follows from it still belongs to its trace. Traces that go on for days can be read by nobody. */
const LATELY_MS = 60_000;

/** The trace of the last change of an object; absent for one that was changed before this was kept. */
export const traceOf = ({ traceparent }: Pick<Stored<unknown>, 'traceparent'>): TraceContext | undefined =>
  parseTraceparent(traceparent);

/** The trace of the last change of an object, when that was a moment ago: what a schedule does with it then goes on in that trace. */
export const latelyTraceOf = (
  stored: Pick<Stored<unknown>, 'traceparent' | 'updatedAt'>,
  now: Date,
): TraceContext | undefined =>
  now.getTime() - stored.updatedAt.getTime() < LATELY_MS ? traceOf(stored) : undefined;
