export type { Answer, CallOf, ItemOf, ListPath, OperationAt, PathsWith } from './call.ts';
export { createInnovatienetwerkClient, type ClientOptions, type InnovatienetwerkClient } from './client.ts';
export type { CursorStore, Handed } from './cursor-store.ts';
export type { CloudEvent, FeedOptions, FeedStep } from './feed.ts';
export { ApiProblem, type InvalidParam } from './problem.ts';
export type { components, operations, paths } from './schema.ts';
export type { Fetch, Patience } from './send.ts';
export type { SyncChange, SyncCollection, SyncItem, SyncOptions, SyncStep } from './sync.ts';
export {
  verifyWebhook,
  WebhookRefused,
  type VerifyOptions,
  type WebhookFault,
  type WebhookMessage,
} from './webhook.ts';
