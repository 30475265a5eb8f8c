import { startTelemetry } from '@innovatienetwerk/telemetry';
import { describe, expect, test } from 'vitest';
import { observeEndpoints, type Seen } from './observe.ts';

async function told(endpoints: readonly Seen[], tail: number): Promise<string> {
  const telemetry = startTelemetry({ service: 'connect', version: '0.0.0', logLevel: 'silent' });
  const stop = observeEndpoints(
    telemetry.metrics,
    () => endpoints,
    () => tail,
  );
  const text = await telemetry.renderMetrics();
  stop();
  await telemetry.shutdown();
  return text.replaceAll(/otel_scope_\w+="[^"]*",?/g, '');
}

describe('what is told of the endpoints of others', () => {
  const endpoints: readonly Seen[] = [
    { condition: 'well', waiting: 0, scannedTo: 10 },
    { condition: 'open', waiting: 4, scannedTo: 3 },
    { condition: 'stopped', waiting: 2, scannedTo: 0 },
  ];

  test('is how many are in each condition, and not which', async () => {
    const text = await told(endpoints, 10);
    expect(text).toMatch(/webhook_endpoints\{condition="well",?\} 1/);
    expect(text).toMatch(/webhook_endpoints\{condition="open",?\} 1/);
    expect(text).toMatch(/webhook_endpoints\{condition="failing",?\} 0/);
    expect(text).toMatch(/webhook_waiting\S* 6/);
  });

  test('is who is behind, but not those that are stopped', async () => {
    const text = await told(endpoints, 10);
    expect(text).toMatch(/feed_behind\S* 1/);
    expect(text).toMatch(/feed_lag\S* 7/);
    expect(await told([], 10)).toMatch(/feed_lag\S* 0/);
  });
});
