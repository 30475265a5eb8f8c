import { describe, expect, test } from 'vitest';
import { missingMetrics, strangers } from './schema.ts';

describe('what a process tells', () => {
  test('is right when it is as the list says', () => {
    const text = [
      '# TYPE innovatienetwerk_consumer_age gauge',
      'innovatienetwerk_consumer_age{stream="EVT_IDEAS",otel_scope_name="innovatienetwerk"} 0 1770000000000',
      'target_info{service_name="ideas"} 1',
      'innovatienetwerk_event_age_bucket{type="idea.submitted.v1",le="+Inf"} 3',
    ].join('\n');
    expect(strangers(text)).toEqual([]);
  });

  test('is found out when no list has it, or with other attributes', () => {
    expect(strangers('innovatienetwerk_consumer_size 3')).toEqual([
      'innovatienetwerk_consumer_size is in no list',
    ]);
    expect(strangers('innovatienetwerk_consumer_age{subscriber="library-of-ede"} 0')).toEqual([
      'innovatienetwerk_consumer_age differs from the list on subscriber, stream',
    ]);
  });

  test('is missed when it is not there, unless it takes trouble to be there', () => {
    const missing = missingMetrics(['innovatienetwerk_consumer_age{stream="EVT_IDEAS"} 0']);
    expect(missing).toContain('innovatienetwerk.outbox.age');
    expect(missing).not.toContain('innovatienetwerk.consumer.age');
    expect(missing).not.toContain('innovatienetwerk.webhook.failures');
  });
});
