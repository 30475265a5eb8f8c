export { metricDefinitions, type AttributesOf, type MetricName } from './metric-names.ts';
export type { SpanAttribute } from './span-names.ts';
export type { Log } from './logs.ts';
export type { Metrics, Observation } from './metrics.ts';
export { startOpsServer, type OpsServer, type OpsServerOptions } from './ops-server.ts';
export type { Span, SpanAttributes, SpanKindName, SpanOptions } from './spans.ts';
export { startTelemetry, type Telemetry, type TelemetryOptions } from './telemetry.ts';
export { formatTraceparent, parseTraceparent, type TraceContext } from './trace-context.ts';
