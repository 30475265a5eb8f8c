export type { Answer, CallOf, ItemOf, ListPath, OperationAt, PathsWith } from './call.ts';
export { createInnovatienetwerkClient, type ClientOptions, type InnovatienetwerkClient } from './client.ts';
export { ApiProblem, type InvalidParam } from './problem.ts';
export type { components, operations, paths } from './schema.ts';
export type { Fetch, Patience } from './send.ts';
