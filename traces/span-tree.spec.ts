import { ERROR_TYPE, spanDefinitions, type SpanName } from '@innovatienetwerk/telemetry';
import { describe, expect, test } from 'vitest';
import { below, byId, byTrace, evidence, hasLogged, hearersOf, listed, spansOf } from './evidence.ts';
import type { ReceivedSpan } from './receiver.ts';

const names = Object.keys(spanDefinitions) as SpanName[];
const show = ({ service, name, traceId, parentSpanId }: ReceivedSpan): string =>
  `${service}: ${name} (trace ${traceId}, below ${parentSpanId})`;
const few = <T>(all: readonly T[]): readonly T[] => all.slice(0, 10);

test('the story was told to its end', () => {
  expect(evidence.tour.failed).toBe(0);
  expect(evidence.tour.traceIds.length).toBeGreaterThan(50);
});

describe('every span', () => {
  test('is one of the list, with its kind, its name, and nothing beside what the list says [features 90]', () => {
    const unlisted = evidence.spans.filter((span) => {
      const name = listed(span);
      if (name === undefined) return true;
      const { attributes, later } = spanDefinitions[name];
      const allowed: readonly string[] = [...attributes, ...later, ERROR_TYPE];
      return Object.keys(span.attributes).some((attribute) => !allowed.includes(attribute));
    });
    expect(few(unlisted).map(show)).toEqual([]);
  });

  test('hangs below one that is there [features 84]', () => {
    const orphans = evidence.spans.filter(
      ({ parentSpanId }) =>
        parentSpanId !== '' && !byId.has(parentSpanId) && parentSpanId !== evidence.caller.spanId,
    );
    expect(few(orphans).map(show)).toEqual([]);
  });

  test('hangs below a span, and in the trace, where the list has it', () => {
    const misplaced = evidence.spans.filter((span) => {
      const parent = byId.get(span.parentSpanId);
      const place = span.parentSpanId === '' ? 'none' : parent === undefined ? 'caller' : listed(parent);
      const { parents }: { readonly parents: readonly string[] } = spanDefinitions[listed(span) as SpanName];
      return !parents.includes(place ?? '') || (parent !== undefined && parent.traceId !== span.traceId);
    });
    expect(few(misplaced).map(show)).toEqual([]);
  });

  test('links to what the list says', () => {
    const wrong = evidence.spans.filter((span) => {
      const { links }: { readonly links: readonly string[] } = spanDefinitions[listed(span) as SpanName];
      return span.links.some(({ spanId }) => {
        const to = byId.get(spanId);
        return !links.includes(to === undefined ? 'caller' : (listed(to) ?? ''));
      });
    });
    expect(few(wrong).map(show)).toEqual([]);
  });

  test.each(names)('%s of the list was opened, with everything that it may say', (name) => {
    const all = evidence.spans.filter((span) => listed(span) === name);
    expect(all.length).toBeGreaterThan(0);
    const said = new Set(all.flatMap(({ attributes }) => Object.keys(attributes)));
    expect([...spanDefinitions[name].later].filter((attribute) => !said.has(attribute))).toEqual([]);
  });
});

/** One request for each operation that the story carried out, and how it ended. */
const steps = [
  ...new Map(
    evidence.exchanges
      .filter(({ operation }) => operation !== '')
      .map((exchange) => [`${exchange.operation} ${exchange.status}`, exchange]),
  ).entries(),
];

describe('one action is one trace', () => {
  test.each(steps)(
    '%s: from the request over the bus to the service [features 84]',
    (_, { traceId, traceresponse, method, route, service, operation, status }) => {
      const [request, ...others] = spansOf(traceId, 'http.server');
      expect(others).toEqual([]);
      expect(request).toMatchObject({
        service: 'gateway',
        name: `${method} ${route}`,
        attributes: { 'http.response.status_code': status },
      });
      expect(traceresponse).toBe(`00-${traceId}-${request?.spanId}-01`);
      const asked = spansOf(traceId, 'rpc.client');
      // What the gateway refuses itself goes no further.
      if (status >= 400 && asked.length === 0) return;
      expect(asked.length).toBe(1);
      expect(asked[0]).toMatchObject({ service: 'gateway', parentSpanId: request?.spanId });
      const [answered, ...rest] = spansOf(traceId, 'rpc.server');
      expect(rest).toEqual([]);
      expect(answered).toMatchObject({
        service,
        name: `${service}/${operation}`,
        parentSpanId: asked[0]?.spanId,
      });
    },
  );

  test('on to each event that it caused, and from there to each service that hears it [features 84]', () => {
    const missing: string[] = [];
    for (const { traceId } of evidence.exchanges) {
      for (const publish of spansOf(traceId, 'event.publish')) {
        const { 'innovatienetwerk.event.type': type, 'messaging.message.id': id } = publish.attributes;
        const heard = evidence.spans.filter(
          (span) => listed(span) === 'event.process' && span.attributes['messaging.message.id'] === id,
        );
        for (const hearer of hearersOf(String(type))) {
          const first = heard.find(
            ({ service, attributes }) => service === hearer && attributes['innovatienetwerk.attempt'] === 1,
          );
          if (first?.parentSpanId !== publish.spanId) missing.push(`${type} in ${hearer}, trace ${traceId}`);
        }
      }
    }
    expect(few(missing)).toEqual([]);
  });

  test('each event in the streams was published in a span, in the trace that it carries', () => {
    const published = new Set(
      evidence.spans
        .filter((span) => listed(span) === 'event.publish')
        .map(
          ({ attributes, spanId, traceId }) => `${attributes['messaging.message.id']} ${traceId} ${spanId}`,
        ),
    );
    const unseen = evidence.events.filter(({ id, traceparent = '' }) => {
      const [, traceId, spanId] = traceparent.split('-');
      return !published.has(`${id} ${traceId} ${spanId}`);
    });
    expect(few(unseen).map(({ type, traceparent }) => `${type} ${traceparent}`)).toEqual([]);
    expect(evidence.events.length).toBeGreaterThan(100);
  });

  test('that every service it touched tells about in its log, under the same number [features 84]', () => {
    const silent = evidence.exchanges.flatMap(({ traceId }) => {
      const services = new Set((byTrace.get(traceId) ?? []).map(({ service }) => service));
      return [...services].flatMap((service) =>
        hasLogged(service, traceId) ? [] : [`${service} ${traceId}`],
      );
    });
    expect(few(silent)).toEqual([]);
  });

  test('up to the e-mail that follows from it', () => {
    const inTrace = evidence.exchanges.filter(({ traceId }) => spansOf(traceId, 'mail.client').length > 0);
    expect(inTrace.map(({ operation }) => operation)).toContain('submitIdea');
    for (const { traceId } of inTrace) {
      for (const mail of spansOf(traceId, 'mail.client')) {
        expect(mail.service).toBe('notify');
        // The turn of the schedule that sent it is another trace, to which it points.
        expect(mail.links.map(({ spanId }) => byId.get(spanId)?.name)).toContain('schedule mail');
      }
    }
  });
});

describe('a trace of others', () => {
  test('is gone on with for an application that is trusted', () => {
    const { spanId, traceId, trusted } = evidence.caller;
    expect(trusted.traceId).toBe(traceId);
    const [request] = spansOf(traceId, 'http.server');
    expect(request).toMatchObject({ parentSpanId: spanId, name: 'GET /v1/challenges' });
  });

  test('of anybody else is linked to, and decides nothing', () => {
    const { spanId, traceId, untrusted } = evidence.caller;
    expect(untrusted.traceId).not.toBe(traceId);
    const [request] = spansOf(untrusted.traceId, 'http.server');
    expect(request?.parentSpanId).toBe('');
    expect(request?.links).toEqual([{ traceId, spanId }]);
  });
});

describe('a webhook', () => {
  const spanOf = (index: number): ReceivedSpan => {
    const arrival = evidence.arrivals[index];
    const [, traceId, spanId = ''] = String(arrival?.headers['traceparent']).split('-');
    const span = byId.get(spanId) as ReceivedSpan;
    expect(span).toMatchObject({ traceId, service: 'connect', name: 'POST event' });
    expect(span.attributes['http.response.status_code']).toBe(arrival?.status);
    return span;
  };

  test('brings its place in the trace of the event [features 84]', () => {
    const span = spanOf(0);
    const publish = byId.get(span.parentSpanId) as ReceivedSpan;
    expect(listed(publish)).toBe('event.publish');
    expect(publish.attributes['messaging.message.id']).toBe(evidence.arrivals[0]?.eventId);
    expect(span.failed).toBe(true);
  });

  test('is agreed on in the trace of the request that asks for it, with the token that it needs', () => {
    const [request] = evidence.spans.filter(
      (span) =>
        span.name === 'connect/createSubscription' && below(span).some(({ name }) => name === 'POST token'),
    );
    const calls = below(request as ReceivedSpan).filter((span) => listed(span) === 'webhook.client');
    expect(calls.map(({ name }) => name)).toEqual(['POST token', 'OPTIONS handshake']);
  });

  test.each([
    ['at a second attempt', 1],
    ['sent again on request', 2],
  ])('%s has a trace of its own, that links to the event', (_, index) => {
    const span = spanOf(index);
    expect(span.parentSpanId).toBe('');
    expect(span.links.map(({ spanId }) => byId.get(spanId)?.attributes['messaging.message.id'])).toEqual([
      evidence.arrivals[index]?.eventId,
    ]);
    expect(span.traceId).not.toBe(spanOf(0).traceId);
  });
});
