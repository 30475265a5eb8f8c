import { resourceFromAttributes } from '@opentelemetry/resources';
import { describe, expect, it } from 'vitest';
import { createMetrics } from './metrics.ts';
import { metricDefinitions, type MetricName } from './metric-names.ts';

const definitions = Object.entries(metricDefinitions) as [
  MetricName,
  (typeof metricDefinitions)[MetricName],
][];

/** The name as Prometheus writes it: without dots, and with the unit and the kind behind it. */
const promised = (name: string): RegExp => new RegExp(`^${name.replaceAll('.', '_')}[a-z_]*(\\{| )`, 'm');

const attributesOf = (names: readonly string[]): never =>
  Object.fromEntries(names.map((name) => [name, `value of ${name}`])) as never;

describe('the metrics', () => {
  it('show every name of the list once it was used, with exactly the attributes of the list', async () => {
    const source = createMetrics(resourceFromAttributes({}));
    for (const [name, { kind, attributes }] of definitions) {
      const given = attributesOf(attributes);
      if (kind === 'counter') source.metrics.count(name as never, 1, given);
      if (kind === 'histogram') source.metrics.record(name as never, 0.02, given);
      if (kind === 'gauge') source.metrics.observe(name as never, () => [{ value: 3, attributes: given }]);
    }
    const text = await source.render();
    for (const [name, { attributes }] of definitions) {
      expect(text).toMatch(promised(name));
      for (const attribute of attributes) expect(text).toContain(`="value of ${attribute}"`);
    }
    await source.shutdown();
  });

  it('tell each route apart with each status that it can answer', async () => {
    const source = createMetrics(resourceFromAttributes({}));
    const [routes, statuses] = [400, 10];
    for (let route = 0; route < routes; route += 1)
      for (let status = 0; status < statuses; status += 1)
        source.metrics.record('http.server.request.duration', 0.01, {
          'http.request.method': 'GET',
          'http.route': `/v1/route-${route}`,
          'http.response.status_code': 400 + status,
        });
    const text = await source.render();
    expect(text).not.toContain('overflow');
    expect(text.match(/^http_server_request_duration_count/gm) ?? []).toHaveLength(routes * statuses);
    await source.shutdown();
  });

  it('have a unit, a description and no attribute that could be of a person or an object', () => {
    for (const [name, { unit, description, attributes }] of definitions) {
      expect(unit, name).not.toBe('');
      expect(description.length, name).toBeGreaterThan(10);
      for (const attribute of attributes)
        expect(attribute, name).not.toMatch(/(^|[._])(id|user|email|person|subject_id)$/i);
    }
  });

  it('refuse a name that is not of their kind', () => {
    const { metrics } = createMetrics(resourceFromAttributes({}));
    expect(() => metrics.count('innovatienetwerk.event.age' as never, 1, {} as never)).toThrow(TypeError);
    expect(() => metrics.record('nothing' as never, 1, {} as never)).toThrow(TypeError);
  });

  it('sort durations into buckets from a millisecond to the time-out of a request', async () => {
    const source = createMetrics(resourceFromAttributes({}));
    source.metrics.record('innovatienetwerk.relay.batch.duration', 0.02, {});
    const text = await source.render();
    expect(text).toMatch(/relay_batch_duration.*_bucket\{.*le="0\.01"\} 0/);
    expect(text).toMatch(/relay_batch_duration.*_bucket\{.*le="0\.025"\} 1/);
    expect(text).toMatch(/le="30"/);
  });

  it('ask for a gauge at each look, and no more after it was stopped', async () => {
    const source = createMetrics(resourceFromAttributes({}));
    let value = 1;
    const stop = source.metrics.observe('innovatienetwerk.dead_letters.open', () => [
      { value: value++, attributes: {} },
    ]);
    expect(await source.render()).toMatch(/dead_letters_open\S* 1\b/);
    expect(await source.render()).toMatch(/dead_letters_open\S* 2\b/);
    stop();
    expect(await source.render()).not.toMatch(/dead_letters_open\S* 3\b/);
    expect(value).toBe(3);
  });

  it('leave out a gauge that cannot be told, and show the others in time', async () => {
    const source = createMetrics(resourceFromAttributes({}));
    source.metrics.observe('innovatienetwerk.outbox.waiting', () =>
      Promise.reject(new Error('database away')),
    );
    source.metrics.observe('innovatienetwerk.outbox.age', () => new Promise(() => {}));
    source.metrics.count('innovatienetwerk.relay.events', 5, {});
    const startedAt = performance.now();
    const text = await source.render();
    expect(performance.now() - startedAt).toBeLessThan(3_000);
    expect(text).toMatch(/relay_events\S* 5\b/);
    expect(text).not.toMatch(/^innovatienetwerk_outbox_\S+ \d/m);
  });
});
