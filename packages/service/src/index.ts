export { defineAggregate, inTurn, isRefused, type Aggregate, type Decision } from './aggregate.ts';
export { someAtOnce } from './at-once.ts';
export { command, creation, type CommandOptions, type CreationOptions, type DecideInput } from './command.ts';
export type { Companion } from './companion.ts';
export { configFrom, type ServiceConfig } from './config.ts';
export type { Handler, Outcome, Parts, Reply, RequestContext } from './context.ts';
export { delegatedGrants } from './delegation.ts';
export { defineService, type ServiceDefinition } from './define.ts';
export { derivedId, newId } from './ids.ts';
export { latelyTraceOf, traceOf } from './lately.ts';
export { importing } from './import.ts';
export { imports } from './import-journal.ts';
export { importedId, type LineOf } from './import-lines.ts';
export type { ImportOptions, LineInput, Target } from './import-options.ts';
export {
  policy,
  PolicyRefused,
  type Due,
  type Policy,
  type Reaction,
  type Schedule,
  type Task,
  type Work,
} from './policy.ts';
export {
  asked,
  decodeCursor,
  encodeCursor,
  list,
  query,
  read,
  type ListOptions,
  type ReadOptions,
} from './query.ts';
export { sync, type SyncOptions } from './sync.ts';
export { runService } from './run.ts';
export { startService, type RunningService } from './start.ts';
export { allOf, dueObjects, type DueObjects } from './walk.ts';
export { ownWork } from '@innovatienetwerk/store';
export { known } from './watch.ts';
