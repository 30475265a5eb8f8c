import { busUsers } from '@innovatienetwerk/bus';
import type { ServiceContract } from '@innovatienetwerk/contract';

const upper = (name: string): string => name.toUpperCase().replaceAll('-', '_');

/** The variable that holds the password of a user of the bus. */
export const busPassword = (user: string): string => `NATS_PASSWORD_${upper(user)}`;

/** The variable that holds the password with which a service opens its own database. */
export const databasePassword = (service: string): string => `MONGODB_PASSWORD_${upper(service)}`;

/** The services with a process of their own. */
export const servicesOf = (contracts: readonly ServiceContract[]): readonly string[] =>
  contracts.filter(({ local }) => local !== true).map(({ name }) => name);

/** Every secret of an installation: each is made once, and each process is given only its own. */
export const secretNames = (contracts: readonly ServiceContract[]): readonly string[] => [
  ...busUsers(contracts).map(({ name }) => busPassword(name)),
  'NATS_PASSWORD_CLUSTER',
  'MONGODB_KEY',
  'MONGODB_PASSWORD_ADMIN',
  ...servicesOf(contracts).map(databasePassword),
  'UNSUBSCRIBE_KEY',
  'CONNECT_KEYS',
  'ACCOUNTABILITY_KEY',
];
