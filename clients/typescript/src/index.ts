export { createClient, type Client, type ClientOptions } from './client.ts';
export { ApiProblem, type InvalidParam } from './problem.ts';
export { pages } from './pages.ts';
export type { components, operations, paths } from './schema.ts';
