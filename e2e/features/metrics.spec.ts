import { metricsOf, missingMetrics, strangers } from '@innovatienetwerk/observability/schema';
import { until } from '@innovatienetwerk/testkit';
import { describe, expect, inject, test } from 'vitest';

const ports = Object.values(inject('run').parts).flatMap(({ opsPort }) => opsPort ?? []);

describe('the metrics of a platform that is used', () => {
  test('are those of the list, with its attributes and no others', async () => {
    for (const text of await metricsOf(ports)) expect(strangers(text)).toEqual([]);
  });

  test('are all of the list, but those that take trouble to be told', async () => {
    // One that looks at a server that is busy is left out of that look, and told at the next.
    const missing = await until('every metric', async () => {
      const names = missingMetrics(await metricsOf(ports));
      return names.length === 0 ? names : undefined;
    });
    expect(missing).toEqual([]);
  });
});
