export { changesNothing, given } from './given.ts';
export {
  clientAs,
  clientWith,
  startTestPlatform,
  tokenFor,
  until,
  type Client,
  type RequestOptions,
  type TestPlatform,
} from './platform.ts';
