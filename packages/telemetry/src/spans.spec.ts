import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import { resourceFromAttributes } from '@opentelemetry/resources';
import type { ReadableSpan } from '@opentelemetry/sdk-trace';
import { describe, expect, it } from 'vitest';
import { spanDefinitions, type SpanName } from './span-names.ts';
import { because, startSpan, type SpanSink } from './spans.ts';
import type { TraceContext } from './trace-context.ts';

function collector(ratio = 1): SpanSink & { readonly exported: readonly ReadableSpan[] } {
  const exported: ReadableSpan[] = [];
  return {
    resource: resourceFromAttributes({}),
    scope: { name: 'test' },
    ratio,
    export: (span) => exported.push(span),
    exported,
  };
}

const parent = (sampled: boolean): TraceContext => ({
  traceId: 'a'.repeat(32),
  spanId: 'b'.repeat(16),
  sampled,
});
const REQUEST = {
  attributes: { 'http.request.method': 'GET', 'http.route': '/v1/ideas', 'url.scheme': 'http' },
} as const;
const SAVE = {
  attributes: {
    'db.system.name': 'mongodb',
    'db.operation.name': 'save',
    'db.collection.name': 'ideas',
  },
} as const;
const ms = ([seconds, nanos]: readonly [number, number]): number => seconds * 1_000 + nanos / 1e6;

describe('a span', () => {
  it('of a trace that is not sampled exports nothing', () => {
    const sink = collector(0);
    startSpan(sink, 'http.server', REQUEST).end();
    startSpan(sink, 'db.client', { ...SAVE, parent: parent(false) }).end();
    expect(sink.exported).toEqual([]);
  });

  it('that failed is exported although its trace is not sampled, with the ids of that trace', () => {
    const sink = collector(0);
    const span = startSpan(sink, 'db.client', { ...SAVE, parent: parent(false) });
    span.fail('StoreUnavailable');
    span.end();
    const [exported] = sink.exported;
    expect(exported?.spanContext()).toMatchObject({
      traceId: span.context.traceId,
      spanId: span.context.spanId,
      traceFlags: 1,
    });
    expect(exported?.spanContext().traceId).toBe(parent(false).traceId);
    expect(exported?.parentSpanContext?.spanId).toBe(parent(false).spanId);
    expect(exported?.status.code).toBe(SpanStatusCode.ERROR);
    expect(exported?.attributes['error.type']).toBe('StoreUnavailable');
  });

  it('stays in the trace of its parent, with an id of its own', () => {
    const { context } = startSpan(collector(), 'db.client', { ...SAVE, parent: parent(true) });
    expect(context).toMatchObject({ traceId: parent(true).traceId, sampled: true });
    expect(context.spanId).toMatch(/^[0-9a-f]{16}$/);
    expect(context.spanId).not.toBe(parent(true).spanId);
  });

  it('follows its parent in being sampled, whatever chance would say', () => {
    expect(startSpan(collector(1), 'db.client', { ...SAVE, parent: parent(false) }).context.sampled).toBe(
      false,
    );
    expect(startSpan(collector(0), 'db.client', { ...SAVE, parent: parent(true) }).context.sampled).toBe(
      true,
    );
  });

  it('that begins a trace is sampled at the ratio, or as it is told', () => {
    const sink = collector(0.1);
    const sampled = Array.from(
      { length: 5_000 },
      () => startSpan(sink, 'http.server', REQUEST).context.sampled,
    );
    const share = sampled.filter(Boolean).length / sampled.length;
    expect(share).toBeGreaterThan(0.07);
    expect(share).toBeLessThan(0.13);
    expect(startSpan(collector(0), 'http.server', { ...REQUEST, sampled: true }).context.sampled).toBe(true);
    expect(startSpan(collector(1), 'http.server', { ...REQUEST, sampled: false }).context.sampled).toBe(
      false,
    );
  });

  it('has ids that no other has', () => {
    const contexts = Array.from(
      { length: 20_000 },
      () => startSpan(collector(), 'http.server', REQUEST).context,
    );
    expect(new Set(contexts.map(({ traceId }) => traceId)).size).toBe(20_000);
    expect(new Set(contexts.map(({ spanId }) => spanId)).size).toBe(20_000);
    expect(contexts.every(({ traceId }) => /^[0-9a-f]{32}$/.test(traceId))).toBe(true);
  });

  it('is exported once, however often it is ended', () => {
    const sink = collector();
    const span = startSpan(sink, 'http.server', REQUEST);
    span.end();
    span.end();
    expect(sink.exported.length).toBe(1);
  });

  it.each(Object.keys(spanDefinitions) as SpanName[])(
    'called %s has the kind and the name of the list, and what it links to',
    (name) => {
      const sink = collector();
      const { attributes: names, kind, name: pattern } = spanDefinitions[name];
      const attributes = Object.fromEntries(names.map((attribute) => [attribute, `<${attribute}>`]));
      startSpan(sink, name, { attributes: attributes as never, links: [parent(false)] }).end();
      const [exported] = sink.exported;
      expect(exported?.kind).toBe(SpanKind[kind.toUpperCase() as keyof typeof SpanKind]);
      // Every part of its name is known when it begins, so nothing is left open in it.
      expect(exported?.name).toBe(pattern.replaceAll('{', '<').replaceAll('}', '>'));
      expect(exported?.name).not.toContain('undefined');
      expect(exported?.status.code).toBe(SpanStatusCode.UNSET);
      expect(exported?.attributes).toEqual(attributes);
      expect(exported?.links.map(({ context }) => context.spanId)).toEqual([parent(false).spanId]);
    },
  );

  it('keeps what becomes known while it lasts, and the first hundred of what it deals with', () => {
    const sink = collector();
    const span = startSpan(sink, 'http.server', REQUEST);
    span.set({ 'http.response.status_code': 200 });
    for (let count = 0; count < 150; count += 1) span.link(parent(true));
    span.end();
    expect(sink.exported[0]?.attributes).toMatchObject({ 'http.response.status_code': 200 });
    expect(sink.exported[0]?.links.length).toBe(100);
  });

  it('that follows from another is exported when that one is, and links to it', () => {
    const sink = collector(0);
    startSpan(sink, 'http.server', { ...REQUEST, ...because(parent(true)) }).end();
    startSpan(sink, 'http.server', { ...REQUEST, ...because(parent(false)) }).end();
    expect(sink.exported.length).toBe(1);
    expect(sink.exported[0]?.links.map(({ context }) => context.traceId)).toEqual([parent(true).traceId]);
    expect(sink.exported[0]?.spanContext().traceId).not.toBe(parent(true).traceId);
  });

  it('lasts from its beginning to its end, in the time of the wall', () => {
    const sink = collector();
    const startedAt = performance.now() - 1_500;
    startSpan(sink, 'http.server', { ...REQUEST, startedAt }).end();
    const [exported] = sink.exported;
    const lasted = ms(exported?.duration ?? [0, 0]);
    expect(lasted).toBeGreaterThanOrEqual(1_500);
    expect(lasted).toBeLessThan(1_600);
    expect(ms(exported?.endTime ?? [0, 0]) - ms(exported?.startTime ?? [0, 0])).toBeCloseTo(lasted, 0);
    expect(Math.abs(ms(exported?.endTime ?? [0, 0]) - Date.now())).toBeLessThan(1_000);
  });
});
