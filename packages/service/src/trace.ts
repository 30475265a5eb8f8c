import type { Span, Telemetry } from '@innovatienetwerk/telemetry';

/** Starts a trace for work that nobody asked for by a request. */
export const newTrace = (telemetry: Telemetry, name: string): Span => telemetry.startSpan(name, 'internal');
