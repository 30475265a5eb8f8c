import { activityWithVersion } from '@innovatienetwerk/contract';
import type { TraceContext } from '@innovatienetwerk/telemetry';
import type { Parts } from './context.ts';
import type { ChangeAccount } from './record.ts';

/** The kind and the name of what the service does by itself: a policy, a schedule or a task, without what it was done for. */
const nameOf = (key: string): string => key.split(':', 2).join(':');

/** Accounts for what a service does without being asked. Nobody attempted it, so the audit trail has nothing of it; the processing log has. */
export function ownAccount(
  { service, activity }: Pick<Parts, 'service' | 'activity'>,
  { key, trace }: { readonly key: string; readonly trace: TraceContext },
): ChangeAccount {
  const startedAtMs = Date.now();
  return {
    ofChange: (id, _, personIds) => ({
      id,
      service,
      operation: nameOf(key),
      activity: activityWithVersion(activity),
      traceId: trace.traceId,
      spanId: trace.spanId,
      startedAtMs,
      endedAtMs: Date.now(),
      status: 'Ok',
      personIds,
    }),
    saved() {},
  };
}
