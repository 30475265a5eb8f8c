import { ExportResultCode } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { BatchSpanProcessor, type ReadableSpan, type SpanExporter } from '@opentelemetry/sdk-trace';
import type { Metrics } from './metrics.ts';

/** How many spans wait at most; a collector that does not keep up costs spans and nothing else. */
export const MAX_WAITING_SPANS = 8_192;
const SEND_EVERY_MS = 1_000;
const SEND_LIMIT_MS = 5_000;

/** The way of ended spans to a collector. */
export interface SpanExport {
  readonly add: (span: ReadableSpan) => void;
  /** Sends what waits. */
  shutdown(): Promise<void>;
}

/**
 * Sends spans in batches and counts what becomes of each of them: exported, dropped or failed. The processor of the SDK counts nothing that we
 * can read, so what waits is counted beside it, by the same bound.
 * @param endpoint base address of a collector that takes OTLP over HTTP
 */
export function createExport(endpoint: string, metrics: Pick<Metrics, 'count'>): SpanExport {
  const count = (outcome: 'exported' | 'dropped' | 'failed', spans: number): void =>
    metrics.count('innovatienetwerk.telemetry.spans', spans, { outcome });
  const collector = new OTLPTraceExporter({
    url: `${endpoint.replace(/\/$/, '')}/v1/traces`,
    timeoutMillis: SEND_LIMIT_MS,
  });
  let waiting = 0;
  let isStopped = false;
  const counting: SpanExporter = {
    export(spans, done) {
      waiting -= spans.length;
      collector.export(spans, (result) => {
        count(result.code === ExportResultCode.SUCCESS ? 'exported' : 'failed', spans.length);
        done(result);
      });
    },
    forceFlush: () => collector.forceFlush(),
    shutdown: () => collector.shutdown(),
  };
  const processor = new BatchSpanProcessor({
    exporter: counting,
    maxQueueSize: MAX_WAITING_SPANS,
    scheduledDelayMillis: SEND_EVERY_MS,
  });
  return {
    add(span) {
      if (isStopped || waiting >= MAX_WAITING_SPANS) {
        count('dropped', 1);
        return;
      }
      waiting += 1;
      processor.onEnd(span);
    },
    shutdown() {
      isStopped = true;
      // What could not be sent any more was counted.
      return processor.shutdown().catch(() => undefined);
    },
  };
}
