import { contracts } from '@innovatienetwerk/catalogue';
import { allOperations, processingActivities, type ProcessingActivity } from '@innovatienetwerk/contract';
import type { ProcessingActivityRecord } from '../../contract/index.ts';

const operationsOf = Map.groupBy(
  contracts.flatMap(allOperations),
  ({ processingActivity }) => processingActivity,
);

type Version = Omit<ProcessingActivity, 'former'>;

const versionsOf = (activity: ProcessingActivity): readonly Version[] => [
  activity,
  ...(activity.former ?? []),
];

function toRecord(id: string, version: Version, versions: readonly Version[]): ProcessingActivityRecord {
  return {
    id,
    version: version.version,
    validFromOn: version.since,
    title: version.title,
    purpose: version.purpose,
    legalBasis: {
      ...(version.article === undefined ? {} : { article: version.article }),
      explanation: version.ground,
    },
    dataSubjects: version.people,
    personalData: { description: version.data, categories: [...version.categories] },
    recipients: version.recipients,
    retentionPeriod: `P${version.logDays}D`,
    operations: (operationsOf.get(id) ?? []).map((operation) => operation.id).toSorted(),
    versions: versions.map((one) => one.version),
  };
}

/** The versions of each activity, the newest first. */
const register: ReadonlyMap<string, readonly ProcessingActivityRecord[]> = new Map(
  Object.entries(processingActivities).map(([id, activity]) => {
    const versions = versionsOf(activity);
    return [id, versions.map((version) => toRecord(id, version, versions))];
  }),
);

export const currentActivities = (): ProcessingActivityRecord[] =>
  [...register.values()].flatMap(([current]) => (current === undefined ? [] : [current]));

/** @param version the one that holds now, when it is not said */
export const findActivity = (id: string, version?: number): ProcessingActivityRecord | undefined =>
  register.get(id)?.find((record) => version === undefined || record.version === version);
