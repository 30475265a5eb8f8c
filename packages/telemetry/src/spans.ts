import { SpanKind, SpanStatusCode, type HrTime, type SpanContext } from '@opentelemetry/api';
import type { InstrumentationScope } from '@opentelemetry/core';
import type { Resource } from '@opentelemetry/resources';
import type { ReadableSpan } from '@opentelemetry/sdk-trace';
import { newSpanId, newTraceId } from './ids.ts';
import type { SpanAttribute } from './span-names.ts';
import type { TraceContext } from './trace-context.ts';

export type SpanKindName = 'server' | 'client' | 'producer' | 'consumer' | 'internal';
export type SpanAttributes = { readonly [Name in SpanAttribute]?: string | number | boolean };

export interface SpanOptions {
  readonly parent?: TraceContext | undefined;
  /** Traces that caused this one without waiting for it. */
  readonly links?: readonly TraceContext[];
  readonly attributes?: SpanAttributes;
  /** When it began, in milliseconds of `performance.now()`. @default now */
  readonly startedAt?: number;
  /** Whether a new trace is exported; without it chance decides. It has no meaning when there is a parent. */
  readonly sampled?: boolean;
}

export interface Span {
  readonly context: TraceContext;
  set(attributes: SpanAttributes): void;
  /** Marks it as failed: it is exported even when its trace is not. @param errorType a name, never a message */
  fail(errorType: string): void;
  end(): void;
}

export interface SpanSink {
  readonly resource: Resource;
  readonly scope: InstrumentationScope;
  /** 0 to 1: the share of new traces that is exported. */
  readonly ratio: number;
  readonly export: ((span: ReadableSpan) => void) | undefined;
}

const KINDS: Readonly<Record<SpanKindName, SpanKind>> = {
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
  internal: SpanKind.INTERNAL,
};

const SAMPLED = 1;

/** Milliseconds of the monotonic clock as the pair of seconds and nanoseconds since the epoch that OTLP wants. */
function epoch(monotonicMs: number): HrTime {
  const ms = performance.timeOrigin + monotonicMs;
  const seconds = Math.floor(ms / 1_000);
  return [seconds, Math.round((ms - seconds * 1_000) * 1e6)];
}

function lasting(ms: number): HrTime {
  const seconds = Math.floor(ms / 1_000);
  return [seconds, Math.round((ms - seconds * 1_000) * 1e6)];
}

/** What is exported counts as sampled: a failure in a trace that is not must not be dropped on the way. */
const exportedContext = ({ traceId, spanId }: TraceContext, isRemote: boolean): SpanContext => ({
  traceId,
  spanId,
  traceFlags: SAMPLED,
  isRemote,
});

function contextOf(sink: SpanSink, options: SpanOptions): TraceContext {
  const { parent } = options;
  if (parent !== undefined) return { traceId: parent.traceId, spanId: newSpanId(), sampled: parent.sampled };
  const sampled = options.sampled ?? Math.random() < sink.ratio;
  return { traceId: newTraceId(), spanId: newSpanId(), sampled };
}

/**
 * Starts a span by hand. It is our own small object, because the SDK's span costs as much when nobody will see it:
 * only a span that is exported is turned into the form that the SDK's processor wants.
 */
export function startSpan(sink: SpanSink, name: string, kind: SpanKindName, options: SpanOptions = {}): Span {
  const context = contextOf(sink, options);
  const startedAt = options.startedAt ?? performance.now();
  let attributes = options.attributes;
  let errorType: string | undefined;
  let ended = false;

  return {
    context,
    set(more) {
      attributes = attributes === undefined ? more : { ...attributes, ...more };
    },
    fail(type) {
      errorType = type;
    },
    end() {
      if (ended) return;
      ended = true;
      if (sink.export === undefined || (!context.sampled && errorType === undefined)) return;
      const endedAt = performance.now();
      const { parent, links = [] } = options;
      const spanContext = exportedContext(context, false);
      sink.export({
        name,
        kind: KINDS[kind],
        spanContext: () => spanContext,
        ...(parent === undefined
          ? {}
          : { parentSpanContext: exportedContext(parent, kind === 'server' || kind === 'consumer') }),
        startTime: epoch(startedAt),
        endTime: epoch(endedAt),
        duration: lasting(endedAt - startedAt),
        status: { code: errorType === undefined ? SpanStatusCode.UNSET : SpanStatusCode.ERROR },
        attributes: { ...attributes, ...(errorType === undefined ? {} : { 'error.type': errorType }) },
        links: links.map((link) => ({ context: exportedContext(link, true) })),
        events: [],
        ended: true,
        resource: sink.resource,
        instrumentationScope: sink.scope,
        droppedAttributesCount: 0,
        droppedEventsCount: 0,
        droppedLinksCount: 0,
      });
    },
  };
}
