import { readFileSync } from 'node:fs';
import { contracts } from '@innovatienetwerk/catalogue';
import { spanDefinitions, type SpanName } from '@innovatienetwerk/telemetry';
import { inject } from 'vitest';
import type { ReceivedSpan } from './receiver.ts';
import type { Evidence } from './setup.ts';

const KINDS = ['unspecified', 'internal', 'server', 'client', 'producer', 'consumer'] as const;

export const evidence = JSON.parse(readFileSync(inject('evidence'), 'utf8')) as Evidence;

/** Which span of the list this is, by its kind, what it says, and its name; undefined for one that is not on it. */
export function listed({ kind, name, attributes }: ReceivedSpan): SpanName | undefined {
  const names = Object.keys(spanDefinitions) as SpanName[];
  return names.find((candidate) => {
    const definition = spanDefinitions[candidate];
    return (
      definition.kind === KINDS[kind] &&
      definition.attributes.every((attribute) => attribute in attributes) &&
      definition.name.replace(/\{([^}]+)\}/g, (_, one: string) => String(attributes[one])) === name
    );
  });
}

export const byId: ReadonlyMap<string, ReceivedSpan> = new Map(
  evidence.spans.map((span) => [span.spanId, span]),
);
export const byTrace: ReadonlyMap<string, readonly ReceivedSpan[]> = Map.groupBy(
  evidence.spans,
  ({ traceId }) => traceId,
);
export const spansOf = (traceId: string, name: SpanName): readonly ReceivedSpan[] =>
  (byTrace.get(traceId) ?? []).filter((span) => listed(span) === name);

/** The spans of the trace that hang directly below this one. */
export const below = (span: ReceivedSpan): readonly ReceivedSpan[] =>
  (byTrace.get(span.traceId) ?? []).filter(({ parentSpanId }) => parentSpanId === span.spanId);

/** The services that listen to an event type, by the contracts. */
export const hearersOf = (type: string): readonly string[] =>
  contracts.filter(({ consumes }) => consumes.includes(type)).map(({ name }) => name);

const logged = new Map(
  Object.entries(evidence.logs).map(([process, text]) => [
    process,
    new Set([...text.matchAll(/"trace_id":"([0-9a-f]{32})"/g)].map(([, traceId]) => traceId)),
  ]),
);

/** Whether a process has a line about this trace in its log. */
export const hasLogged = (process: string, traceId: string): boolean =>
  logged.get(process)?.has(traceId) === true;
