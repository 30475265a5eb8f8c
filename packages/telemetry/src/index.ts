export { certificateFilesFrom, certificateFilesIn, observeCertificates } from './certificates.ts';
export { metricDefinitions, type AttributesOf, type MetricName } from './metric-names.ts';
export {
  ERROR_TYPE,
  spanDefinitions,
  type SpanAttribute,
  type SpanAttributes,
  type SpanKindName,
  type SpanName,
} from './span-names.ts';
export { logEvents, type Log, type LogEvent, type LogFields } from './log-events.ts';
export { newTraceContext } from './ids.ts';
export type { Metrics, Observation } from './metrics.ts';
export { platformSeries, prometheusName, seriesOf } from './prometheus-names.ts';
export { slos, type Slo } from './slo.ts';
export { startOpsServer, type OpsServer, type OpsServerOptions } from './ops-server.ts';
export { because, type Span, type SpanOptions } from './spans.ts';
export { startTelemetry, type Telemetry, type TelemetryOptions } from './telemetry.ts';
export { formatTraceparent, parseTraceparent, type TraceContext } from './trace-context.ts';
