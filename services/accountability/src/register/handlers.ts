import { problems, ProblemError } from '@innovatienetwerk/contract';
import { query } from '@innovatienetwerk/service';
import { operations, type ProcessingActivityRecord } from '../../contract/index.ts';
import { currentActivities, findActivity } from './entries.ts';

function known(activityId: string, version?: number): Promise<ProcessingActivityRecord> {
  const found = findActivity(activityId, version);
  return found === undefined ? Promise.reject(new ProblemError(problems.notFound)) : Promise.resolve(found);
}

export const listProcessingActivities = query(operations.listProcessingActivities, () =>
  Promise.resolve({ items: currentActivities() }),
);

export const getProcessingActivity = query(operations.getProcessingActivity, ({ params: { activityId } }) =>
  known(activityId),
);

export const getProcessingActivityVersion = query(
  operations.getProcessingActivityVersion,
  ({ params: { activityId, version } }) => known(activityId, version),
);
