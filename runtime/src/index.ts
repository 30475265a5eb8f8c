export { startDatabase, type DatabaseOptions } from './servers/database.ts';
export { startNats, type NatsOptions, type NatsServer } from './servers/nats.ts';
export type { RunningServer } from './servers/spawn.ts';
