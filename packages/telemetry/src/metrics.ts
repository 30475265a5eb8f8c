import { PrometheusSerializer } from '@opentelemetry/exporter-prometheus';
import type { Resource } from '@opentelemetry/resources';
import { MeterProvider, MetricReader } from '@opentelemetry/sdk-metrics';
import type { Counter, Histogram, ObservableCallback, ObservableGauge } from '@opentelemetry/api';
import {
  DURATION_BUCKETS_S,
  metricDefinitions,
  type AttributesOf,
  type CounterName,
  type GaugeName,
  type HistogramName,
} from './metric-names.ts';
import { observeProcess } from './process-metrics.ts';

export interface Observation<Name extends GaugeName> {
  readonly value: number;
  readonly attributes: AttributesOf<Name>;
}

export interface Metrics {
  count<Name extends CounterName>(name: Name, value: number, attributes: AttributesOf<Name>): void;
  /** @param value in the unit of the metric: seconds for a duration */
  record<Name extends HistogramName>(name: Name, value: number, attributes: AttributesOf<Name>): void;
  /**
   * Asks for the value whenever somebody looks. One that cannot be told is left out of that look.
   * @returns the function that stops it
   */
  observe<Name extends GaugeName>(
    name: Name,
    look: () => readonly Observation<Name>[] | Promise<readonly Observation<Name>[]>,
  ): () => void;
}

export interface MetricsSource {
  readonly metrics: Metrics;
  /** All metrics as they are now, in the text format of Prometheus. */
  render(): Promise<string>;
  shutdown(): Promise<void>;
}

/**
 * How many combinations of attributes a metric may have; what comes after goes into one that tells nothing. Every operation with every
 * status that it can answer fits (some 360 by 20); the usual 2,000 were passed within an hour of tests.
 */
const MAX_COMBINATIONS = 10_000;

/** Read when `/metrics` is asked for; nothing is pushed. */
class OnDemandReader extends MetricReader {
  constructor() {
    super({ cardinalitySelector: () => MAX_COMBINATIONS });
  }
  protected override onForceFlush(): Promise<void> {
    return Promise.resolve();
  }
  protected override onShutdown(): Promise<void> {
    return Promise.resolve();
  }
}

export function createMetrics(resource: Resource): MetricsSource {
  const reader = new OnDemandReader();
  const provider = new MeterProvider({ resource, readers: [reader] });
  const meter = provider.getMeter('innovatienetwerk');
  const serializer = new PrometheusSerializer();
  const counters = new Map<CounterName, Counter>();
  const histograms = new Map<HistogramName, Histogram>();
  const gauges = new Map<GaugeName, ObservableGauge>();
  const known = <T>(map: ReadonlyMap<string, T>, name: string): T => {
    const found = map.get(name);
    if (found === undefined) throw new TypeError(`${name} is not a metric of this kind`);
    return found;
  };

  for (const [name, definition] of Object.entries(metricDefinitions)) {
    const { kind, unit, description } = definition;
    if (kind === 'counter')
      counters.set(name as CounterName, meter.createCounter(name, { unit, description }));
    if (kind === 'histogram') {
      const advice = { explicitBucketBoundaries: [...DURATION_BUCKETS_S] };
      histograms.set(name as HistogramName, meter.createHistogram(name, { unit, description, advice }));
    }
  }

  const metrics: Metrics = {
    count: (name, value, attributes) => known(counters, name).add(value, attributes),
    record: (name, value, attributes) => known(histograms, name).record(value, attributes),
    observe(name, look) {
      const { unit, description } = metricDefinitions[name];
      // Several may tell about one metric, each about its own part of it.
      const gauge = gauges.get(name) ?? meter.createObservableGauge(name, { unit, description });
      gauges.set(name, gauge);
      const callback: ObservableCallback = async (result) => {
        for (const { value, attributes } of await look()) result.observe(value, attributes);
      };
      gauge.addCallback(callback);
      return () => gauge.removeCallback(callback);
    },
  };
  const stopObserving = observeProcess(metrics);

  return {
    metrics,
    async render() {
      const { resourceMetrics } = await reader.collect({ timeoutMillis: 2_000 });
      return serializer.serialize(resourceMetrics);
    },
    shutdown() {
      stopObserving();
      return provider.shutdown().catch(() => undefined);
    },
  };
}
