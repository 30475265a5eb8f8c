export { startDatabase, type DatabaseOptions } from './servers/database.ts';
export { findNats, startNats, type NatsOptions, type NatsServer } from './servers/nats.ts';
export { startOwnBus, type OwnBus } from './servers/bus.ts';
export { freePorts, startSeatServer, type SeatServerOptions } from './servers/nats-seat.ts';
export { lastLines, type RunningServer } from './servers/spawn.ts';
export {
  startIdentityProvider,
  type IdentityProvider,
  type IdentityProviderOptions,
} from './identity/provider.ts';
export { AUDIENCE, startSampleIdentity } from './identity/sample.ts';
export { signIn, UnknownHandle, type TokenRequest } from './identity/sign-in.ts';
export { startMailSink, type MailSink, type MailSinkOptions } from './mail/sink.ts';
export type { MailSummary } from './mail/mailbox.ts';
export { callApi, type Answer, type Call } from './rest.ts';
export { createTour, type Tour } from './tour/steps.ts';
export { tellStory, type StoryEnd } from './tour/story.ts';
export { fieldlabUnderWay } from './tour/under-way.ts';
export { readPasswords } from './supervisor/passwords.ts';
export { serviceKeys } from './supervisor/secrets.ts';
export { startPlatform, type Platform, type PlatformOptions } from './supervisor/platform.ts';
export { readRunFile, type RunFile } from './supervisor/run-file.ts';
export { freePort } from './servers/ports.ts';
export { readSecrets } from './identity/keys.ts';
export { loadSampleProgramme } from './programme/load.ts';
export { organisations } from '../sample/organisations.ts';
export { people } from '../sample/people.ts';
export { prepareCompileCache } from './supervisor/compile-cache.ts';
export { NODE_FLAGS, startNodeProcess, type NodeProcess } from './supervisor/node-process.ts';
export { serviceAccounts, webClient } from '../sample/clients.ts';
export { defaultDataDir } from './paths.ts';
