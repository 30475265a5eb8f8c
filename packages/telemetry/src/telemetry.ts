import { resourceFromAttributes } from '@opentelemetry/resources';
import type { DestinationStream } from 'pino';
import { createExport } from './export.ts';
import type { Log } from './log-events.ts';
import { createLog, logIn } from './logs.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import type { SpanName } from './span-names.ts';
import { startSpan, type Span, type SpanOptions } from './spans.ts';
import type { TraceContext } from './trace-context.ts';

export interface TelemetryOptions {
  readonly service: string;
  readonly version: string;
  /** 0 to 1: the share of new traces that is exported. @default `TRACE_SAMPLE_RATIO`, or else 0.1 */
  readonly sampleRatio?: number;
  /** Base address of a collector. @default `OTEL_EXPORTER_OTLP_ENDPOINT`; without one nothing is exported */
  readonly otlpEndpoint?: string;
  /** @default `LOG_LEVEL`, or else `info` */
  readonly logLevel?: string;
  /** @default standard output */
  readonly logDestination?: DestinationStream;
}

/** What a process tells about itself: spans, metrics and log lines. */
export interface Telemetry {
  startSpan<Name extends SpanName>(name: Name, options: SpanOptions<Name>): Span<Name>;
  readonly metrics: Metrics;
  readonly log: Log;
  /** Whether each step of each action is logged: who asks first makes no line that nobody reads. */
  readonly logsSteps: boolean;
  /** A log whose lines carry the trace. */
  logFor(context: TraceContext): Log;
  /** All metrics as they are now, in the text format of Prometheus. */
  renderMetrics(): Promise<string>;
  /** Sends what was not sent yet; gives up after two seconds, so that no collector can hold up a stop. */
  shutdown(): Promise<void>;
}

const DEFAULT_RATIO = 0.1;
const SHUTDOWN_LIMIT_MS = 2_000;

function ratioFrom(text: string | undefined): number {
  const ratio = Number(text ?? DEFAULT_RATIO);
  if (!(ratio >= 0 && ratio <= 1)) throw new RangeError('TRACE_SAMPLE_RATIO must be a number from 0 to 1.');
  return ratio;
}

/** @throws {RangeError} when the sample ratio is not a number from 0 to 1 */
export function startTelemetry(options: TelemetryOptions): Telemetry {
  const { service, version } = options;
  const endpoint = options.otlpEndpoint ?? process.env['OTEL_EXPORTER_OTLP_ENDPOINT'];
  const resource = resourceFromAttributes({
    'service.name': service,
    'service.version': version,
    'service.namespace': 'innovatienetwerk',
    'service.instance.id': `${service}-${process.pid}`,
  });
  const log = createLog({
    service,
    version,
    level: options.logLevel ?? process.env['LOG_LEVEL'] ?? 'info',
    destination: options.logDestination,
  });
  const { metrics, render, shutdown } = createMetrics(resource);
  const exporting = endpoint === undefined || endpoint === '' ? undefined : createExport(endpoint, metrics);
  const sink = {
    resource,
    scope: { name: 'innovatienetwerk', version },
    ratio: options.sampleRatio ?? ratioFrom(process.env['TRACE_SAMPLE_RATIO']),
    export: exporting?.add,
  };
  return {
    startSpan: (name, spanOptions) => startSpan(sink, name, spanOptions),
    metrics,
    log,
    logsSteps: log.isLevelEnabled('debug'),
    logFor: (context) => logIn(log, context),
    renderMetrics: render,
    async shutdown() {
      const limit = new Promise<void>((resolve) => setTimeout(resolve, SHUTDOWN_LIMIT_MS).unref());
      await Promise.race([Promise.allSettled([exporting?.shutdown(), shutdown()]), limit]);
      log.flush();
    },
  };
}
