import { randomFillSync } from 'node:crypto';
import type { TraceContext } from './trace-context.ts';

/** Random bytes are drawn in one go: asking for eight at a time costs more than the rest of an unsampled span. */
const pool = Buffer.alloc(8_192);
let used = pool.length;

function draw(bytes: number): string {
  if (used + bytes > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const id = pool.toString('hex', used, used + bytes);
  used += bytes;
  return id;
}

export const newTraceId = (): string => draw(16);
export const newSpanId = (): string => draw(8);

/** For what is answered before there is anything to trace: it has a number, and no span. */
export const newTraceContext = (): TraceContext => ({
  traceId: newTraceId(),
  spanId: newSpanId(),
  sampled: false,
});
