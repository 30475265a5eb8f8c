export { connectBus, type Bus, type BusOptions, type RequestOptions } from './bus.ts';
export type { ConsumeAccountsOptions } from './consume/account-consumption.ts';
export type { ConsumeAdvisoriesOptions, ConsumeOptions } from './consume/event-consumption.ts';
export type { Consumption } from './consume/consumption.ts';
export {
  BusError,
  BusForbidden,
  BusHandlerFailed,
  BusOverloaded,
  BusPayloadTooLarge,
  BusRejected,
  BusTimeout,
  BusUnavailable,
  type BusErrorCode,
  type BusOutcome,
} from './errors.ts';
export type { PublishAround, PublishOptions, PublishOutcome } from './events.ts';
export {
  BUS_ACCOUNT,
  busUsers,
  GATEWAY_USER,
  inboxPrefixOf,
  natsAccounts,
  OPERATOR_USER,
  regionUser,
  type BusUser,
  type Permissions,
} from './permissions.ts';
export {
  consumerPlan,
  DLQ_ADVISORY,
  streamPlan,
  type PlannedConsumer,
  type PlannedStream,
  type PlanOptions,
} from './plan.ts';
export { provisionBus } from './provision.ts';
export { openStreamBackups, type SavedStream, type StreamBackups } from './stream-backup.ts';
export { servicesAt } from './seats.ts';
export type { EndpointDefinition, Responder, RespondOptions } from './responder.ts';
export type {
  BusCallOutcome,
  BusLog,
  BusObserver,
  BusReply,
  BusRequest,
  BusStatus,
  Delivery,
  MaxDeliveriesAdvisory,
  PublishAck,
  Settlement,
  UndecodableMessage,
} from './types.ts';
export type { ConsumerState } from './consumer-state.ts';
