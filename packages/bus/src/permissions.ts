import {
  ACCOUNT_STREAM,
  accountSubject,
  allOperations,
  eventStream,
  HUB,
  rpcSubject,
  undivided,
  type RegionalSeat,
  type Seat,
  type ServiceContract,
} from '@innovatienetwerk/contract';
import { onTheBus, sourcesOf } from './contexts.ts';
import { DLQ_ADVISORY } from './plan.ts';
import { crossingConsumer, crossingsOf, isRegionalSeat, servicesAt, syncPrefix } from './seats.ts';

/** Which subjects one user may use; the server refuses all others. */
export interface Permissions {
  readonly publish: readonly string[];
  readonly subscribe: readonly string[];
}

export interface BusUser {
  readonly name: string;
  readonly permissions: Permissions;
  /** Whether it is the server of a region, which connects as a leaf node. */
  readonly leaf?: boolean;
}

/** The only user that may ask the services something. */
export const GATEWAY_USER = 'gateway';
/** Makes streams and consumers, and asks for the state of services; no part of the platform runs as this user. */
export const OPERATOR_USER = 'operator';

/** The account of the bus: one for each environment. */
export const BUS_ACCOUNT = 'INNOVATIENETWERK';

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

/** The user by which the server of a region connects to the hub. */
export const regionUser = (region: string): string => `region-${region}`;

/**
 * What may pass the line to a region: from it (`publish`) and to it (`subscribe`), as the hub's server sees it. It may copy by the consumers that
 * the hub made for it, and so only what those let through.
 */
function linePermissions(contracts: readonly ServiceContract[], region: RegionalSeat): Permissions {
  const crossings = crossingsOf(contracts, region);
  const [copied, given] = [region.name, HUB].map((to) => crossings.filter((crossing) => crossing.to === to));
  const flowControl = (of: typeof crossings = []): readonly string[] =>
    of.map((crossing) => `$JS.FC.${crossing.stream}.${crossingConsumer(crossing)}.>`);
  return {
    publish: [
      ...(copied ?? []).map(
        (crossing) => `$JS.${HUB}.API.CONSUMER.RESET.${crossing.stream}.${crossingConsumer(crossing)}`,
      ),
      ...flowControl(copied),
      `${syncPrefix(region.name, region.name)}.>`,
      // Servers answer each other here when one asks the other for a copy.
      '$JSC.R.>',
      ...onTheBus(contracts)
        .filter((contract) => contract.regional !== true)
        .map(({ name }) => `rpc.${name}.>`),
    ],
    subscribe: [
      // A leaf shows its interest in all of it or in nothing; the hub asks for copies only.
      `$JS.${region.name}.API.CONSUMER.>`,
      ...flowControl(given),
      `${syncPrefix(region.name, HUB)}.>`,
      '$JSC.R.>',
      `${inboxPrefixOf(GATEWAY_USER)}.>`,
    ],
  };
}

/**
 * Every user of the bus and what it may do, from the contracts alone: a service hears its own requests, publishes its
 * own events and accounts, and reads the streams of the services to which it listens. At a divided hub also the servers of the regions.
 */
export function busUsers(contracts: readonly ServiceContract[], seat: Seat = undivided): readonly BusUser[] {
  const services = onTheBus(contracts);
  const regions = isRegionalSeat(seat) ? [] : seat.division;
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
      permissions: {
        // `$JS.SNAPSHOT.>` is where a copy of a stream is confirmed, and where one is put back.
        publish: ['$JS.API.>', '$JS.SNAPSHOT.>', '$SRV.>'],
        subscribe: [`${inboxPrefixOf(OPERATOR_USER)}.>`],
      },
    },
    ...servicesAt(contracts, seat).map((contract) => ({
      name: contract.name,
      permissions: servicePermissions(contract, services),
    })),
    ...regions.map((region) => ({
      name: regionUser(region.name),
      permissions: linePermissions(contracts, region),
      leaf: true,
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
  seat: Seat = undivided,
): string {
  const users = busUsers(contracts, seat).map(({ name, permissions, leaf }) => {
    const password = passwords[name];
    if (password === undefined || password === '')
      throw new RangeError(`The bus user ${name} has no password`);
    return {
      user: name,
      password,
      ...(leaf === true ? { allowed_connection_types: ['LEAFNODE'] } : {}),
      permissions: { publish: { allow: permissions.publish }, subscribe: { allow: permissions.subscribe } },
    };
  });
  const account = { [BUS_ACCOUNT]: { jetstream: 'enabled', users } };
  // The configuration language of the server takes JSON as a value.
  return `accounts: ${JSON.stringify(account, undefined, 2)}\n`;
}
