import {
  ACCOUNT_STREAM,
  accountSubject,
  allOperations,
  eventStream,
  rpcSubject,
  type ServiceContract,
} from '@innovatienetwerk/contract';
import { DLQ_ADVISORY, onTheBus, sourcesOf } from './plan.ts';

/** Which subjects one user may use; the server refuses all others. */
export interface Permissions {
  readonly publish: readonly string[];
  readonly subscribe: readonly string[];
}

export interface BusUser {
  readonly name: string;
  readonly permissions: Permissions;
}

/** The only user that may ask the services something. */
export const GATEWAY_USER = 'gateway';
/** Makes streams and consumers, and asks for the state of services; no part of the platform runs as this user. */
export const OPERATOR_USER = 'operator';

/** Below it a user gets its answers. No other user may listen there. */
export const inboxPrefixOf = (user: string): string => `_INBOX.${user}`;

/** A replica tells the others of its service on this subject that there is something to publish. */
export const wakeSubject = (service: string): string => `wake.${service}`;

const discovery = (service: string): readonly string[] =>
  ['PING', 'INFO', 'STATS'].flatMap((verb) => [
    `$SRV.${verb}`,
    `$SRV.${verb}.${service}`,
    `$SRV.${verb}.${service}.*`,
  ]);

/** Both forms of the subject on which deliveries are settled: with and without domain and account. */
const settlements = (stream: string, durable: string): readonly string[] => [
  `$JS.ACK.${stream}.${durable}.>`,
  `$JS.ACK.*.*.${stream}.${durable}.>`,
];

const reading = (stream: string, durable: string): readonly string[] => [
  `$JS.API.CONSUMER.INFO.${stream}.${durable}`,
  `$JS.API.CONSUMER.MSG.NEXT.${stream}.${durable}`,
  `$JS.API.STREAM.MSG.GET.${stream}`,
  ...settlements(stream, durable),
];

function servicePermissions(contract: ServiceContract, contracts: readonly ServiceContract[]): Permissions {
  const { name } = contract;
  const own = eventStream(name);
  const sources = [...sourcesOf(contract, contracts).keys()].map(eventStream);
  const publishesEvents = Object.keys(contract.events).length > 0;
  return {
    publish: [
      `${inboxPrefixOf(GATEWAY_USER)}.>`,
      `${inboxPrefixOf(OPERATOR_USER)}.>`,
      wakeSubject(name),
      accountSubject(name),
      ...(publishesEvents
        ? [`evt.${name}.>`, `$JS.API.STREAM.INFO.${own}`, `$JS.API.STREAM.MSG.GET.${own}`]
        : []),
      ...sources.flatMap((stream) => reading(stream, name)),
      ...(sources.length > 0 ? reading(DLQ_ADVISORY, name) : []),
      ...(contract.keepsAccounts === true ? reading(ACCOUNT_STREAM, name) : []),
    ],
    subscribe: [
      `${inboxPrefixOf(name)}.>`,
      wakeSubject(name),
      // With the queue group in the permission no instance can listen along outside its group.
      ...allOperations(contract).map((operation) => `${rpcSubject(name, operation.id)} ${name}`),
      ...discovery(name),
    ],
  };
}

/**
 * Every user of the bus and what it may do, from the contracts alone: a service hears its own requests, publishes its
 * own events and accounts, and reads the streams of the services to which it listens.
 */
export function busUsers(contracts: readonly ServiceContract[]): readonly BusUser[] {
  const services = onTheBus(contracts);
  return [
    {
      name: GATEWAY_USER,
      permissions: {
        publish: services.flatMap((contract) =>
          allOperations(contract).map((operation) => rpcSubject(contract.name, operation.id)),
        ),
        subscribe: [`${inboxPrefixOf(GATEWAY_USER)}.>`],
      },
    },
    {
      name: OPERATOR_USER,
      permissions: { publish: ['$JS.API.>', '$SRV.>'], subscribe: [`${inboxPrefixOf(OPERATOR_USER)}.>`] },
    },
    ...services.map((contract) => ({
      name: contract.name,
      permissions: servicePermissions(contract, services),
    })),
  ];
}

/**
 * The `accounts` block of the server's configuration: one account for the environment, one user for each service.
 * @param passwords by user; each in plain text or as a bcrypt hash
 * @throws {RangeError} when a user has no password
 */
export function natsAccounts(
  contracts: readonly ServiceContract[],
  passwords: Readonly<Record<string, string>>,
): string {
  const users = busUsers(contracts).map(({ name, permissions }) => {
    const password = passwords[name];
    if (password === undefined || password === '')
      throw new RangeError(`The bus user ${name} has no password`);
    return {
      user: name,
      password,
      permissions: { publish: { allow: permissions.publish }, subscribe: { allow: permissions.subscribe } },
    };
  });
  const account = { INNOVATIENETWERK: { jetstream: 'enabled', users } };
  // The configuration language of the server takes JSON as a value.
  return `accounts: ${JSON.stringify(account, undefined, 2)}\n`;
}
