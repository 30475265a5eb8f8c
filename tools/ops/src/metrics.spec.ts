import { expect, it } from 'vitest';
import { activityBetween, readMetrics } from './metrics.ts';

const at = (ok: number, inTime: number, full: number): string => `# HELP db_client_operation_duration Time
# TYPE db_client_operation_duration histogram
db_client_operation_duration_count{db_operation_name="load",db_collection_name="ideas",outcome="ok"} ${ok}
db_client_operation_duration_sum{db_operation_name="load",db_collection_name="ideas",outcome="ok"} 9
db_client_operation_duration_bucket{db_operation_name="load",outcome="ok",le="0.25"} ${inTime}
db_client_operation_duration_bucket{db_operation_name="load",outcome="ok",le="+Inf"} ${ok}
db_client_operation_duration_count{db_operation_name="save",db_collection_name="ideas",outcome="StoreFull"} ${full}
innovatienetwerk_task_failures_total{task="relay"} ${full}
`;

it('a sample is read with its labels, and a comment is not', () => {
  expect(readMetrics(at(1, 2, 3))[0]).toEqual({
    name: 'db_client_operation_duration_count',
    labels: { db_operation_name: 'load', db_collection_name: 'ideas', outcome: 'ok' },
    value: 1,
  });
});

it('activity is what grew between two looks', () => {
  const activity = activityBetween(readMetrics(at(10, 10, 0)), readMetrics(at(14, 12, 1)), 3_000);
  expect(activity.database).toEqual({ operations: 5, slow: 3, failures: { StoreFull: 1 } });
  expect(activity.taskFailures).toEqual({ relay: 1 });
});

it('a counter that fell began anew with its process', () => {
  const activity = activityBetween(readMetrics(at(100, 90, 7)), readMetrics(at(4, 3, 0)), 3_000);
  expect(activity.database).toEqual({ operations: 4, slow: 1, failures: {} });
});
