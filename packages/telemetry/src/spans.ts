import { SpanKind, SpanStatusCode, type HrTime, type SpanContext } from '@opentelemetry/api';
import type { InstrumentationScope } from '@opentelemetry/core';
import type { Resource } from '@opentelemetry/resources';
import type { ReadableSpan } from '@opentelemetry/sdk-trace';
import { newSpanId, newTraceId } from './ids.ts';
import {
  ERROR_TYPE,
  nameOfSpan,
  spanDefinitions,
  type LaterAttributes,
  type SpanAttributes,
  type SpanKindName,
  type SpanName,
} from './span-names.ts';
import type { TraceContext } from './trace-context.ts';

export interface SpanOptions<Name extends SpanName = SpanName> {
  readonly attributes: SpanAttributes<Name>;
  readonly parent?: TraceContext | undefined;
  /** What caused this one without waiting for it. */
  readonly links?: readonly TraceContext[];
  /** When it began, in milliseconds of `performance.now()`. @default now */
  readonly startedAt?: number;
  /** Whether a new trace is exported; without it chance decides. It has no meaning when there is a parent. */
  readonly sampled?: boolean | undefined;
}

export interface Span<Name extends SpanName = SpanName> {
  readonly context: TraceContext;
  set(attributes: LaterAttributes<Name>): void;
  /** Points to something else that it deals with, as one of a batch. Beyond the hundredth they are left out. */
  link(to: TraceContext): void;
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
const MAX_LINKS = 100;

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

function contextOf(sink: SpanSink, options: Pick<SpanOptions, 'parent' | 'sampled'>): TraceContext {
  const { parent } = options;
  if (parent !== undefined) return { traceId: parent.traceId, spanId: newSpanId(), sampled: parent.sampled };
  const sampled = options.sampled ?? Math.random() < sink.ratio;
  return { traceId: newTraceId(), spanId: newSpanId(), sampled };
}

/** Where a span stands that begins a trace because of what another did: it links to it, and is as visible as it is. */
export const because = (origin: TraceContext): Pick<SpanOptions, 'links' | 'sampled'> => ({
  links: [origin],
  ...(origin.sampled ? { sampled: true } : {}),
});

/**
 * Starts a span by hand. It is our own small object, because the SDK's span costs as much when nobody will see it:
 * only a span that is exported gets its name and the form that the SDK's processor wants.
 */
export function startSpan<Name extends SpanName>(
  sink: SpanSink,
  name: Name,
  options: SpanOptions<Name>,
): Span<Name> {
  const context = contextOf(sink, options);
  const startedAt = options.startedAt ?? performance.now();
  const links = [...(options.links ?? [])];
  let later: LaterAttributes<Name> | undefined;
  let errorType: string | undefined;
  let ended = false;

  return {
    context,
    set(more) {
      later = later === undefined ? more : { ...later, ...more };
    },
    link(to) {
      if (links.length < MAX_LINKS) links.push(to);
    },
    fail(type) {
      errorType = type;
    },
    end() {
      if (ended) return;
      ended = true;
      if (sink.export === undefined || (!context.sampled && errorType === undefined)) return;
      const endedAt = performance.now();
      const { parent, attributes } = options;
      const { kind } = spanDefinitions[name];
      const spanContext = exportedContext(context, false);
      sink.export({
        name: nameOfSpan(name, attributes),
        kind: KINDS[kind],
        spanContext: () => spanContext,
        ...(parent === undefined
          ? {}
          : { parentSpanContext: exportedContext(parent, kind === 'server' || kind === 'consumer') }),
        startTime: epoch(startedAt),
        endTime: epoch(endedAt),
        duration: lasting(endedAt - startedAt),
        status: { code: errorType === undefined ? SpanStatusCode.UNSET : SpanStatusCode.ERROR },
        attributes: {
          ...attributes,
          ...later,
          ...(errorType === undefined ? {} : { [ERROR_TYPE]: errorType }),
        },
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
