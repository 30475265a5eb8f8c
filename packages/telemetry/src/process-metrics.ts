import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { getHeapStatistics } from 'node:v8';
import type { GaugeName } from './metric-names.ts';
import type { Metrics } from './metrics.ts';

const NANOSECONDS = 1e9;
/** How often the delay of the event loop is measured, in milliseconds; what comes on top of it is the delay. */
const RESOLUTION_MS = 20;

type Plain = Extract<
  GaugeName,
  | 'nodejs.eventloop.utilization'
  | 'nodejs.eventloop.delay.p99'
  | 'v8js.memory.heap.used'
  | 'v8js.memory.heap.limit'
  | 'process.memory.usage'
  | 'process.uptime'
>;

/** What every process tells about itself. @returns the function that stops it */
export function observeProcess(metrics: Metrics): () => void {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  let before = performance.eventLoopUtilization();
  const looks: Readonly<Record<Plain, () => number>> = {
    'nodejs.eventloop.utilization': () => {
      const now = performance.eventLoopUtilization();
      const { utilization } = performance.eventLoopUtilization(now, before);
      before = now;
      return utilization;
    },
    'nodejs.eventloop.delay.p99': () => {
      const p99 = delay.percentile(99) / NANOSECONDS - RESOLUTION_MS / 1_000;
      delay.reset();
      return Math.max(0, p99);
    },
    'v8js.memory.heap.used': () => getHeapStatistics().used_heap_size,
    'v8js.memory.heap.limit': () => getHeapStatistics().heap_size_limit,
    'process.memory.usage': () => process.memoryUsage.rss(),
    'process.uptime': () => process.uptime(),
  };
  const stops = Object.entries(looks).map(([name, look]) =>
    metrics.observe(name as Plain, () => [{ value: look(), attributes: {} }]),
  );
  return () => {
    for (const stop of stops) stop();
    delay.disable();
  };
}
