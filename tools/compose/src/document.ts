import { busUsers, GATEWAY_USER, OPERATOR_USER } from '@innovatienetwerk/bus';
import type { ServiceContract } from '@innovatienetwerk/contract';
import { stringify } from 'yaml';
import { busPassword, databasePassword, servicesOf } from './secrets.ts';

type Environment = Readonly<Record<string, string>>;

const BUS = ['nats-1', 'nats-2', 'nats-3'];
const DATABASE = ['mongodb-1', 'mongodb-2', 'mongodb-3'];
const REPLICA_SET = 'innovatienetwerk';

/** A value of the installation; compose says the sentence when it has none. */
const given = (name: string): string => `\${${name}:?set it in deploy/compose/.env}`;
const secret = (name: string): string => `\${${name}:?run npm run compose -- secrets}`;

/** Each process speaks on the bus as itself. */
const onTheBus = (user: string): Environment => ({
  NATS_URL: BUS.map((server) => `nats://${server}:4222`).join(','),
  NATS_USER: user,
  NATS_PASSWORD: secret(busPassword(user)),
});

const databaseUrl = (service: string): string => {
  const servers = DATABASE.map((server) => `${server}:27017`).join(',');
  return `mongodb://${service}:${secret(databasePassword(service))}@${servers}/${service}?replicaSet=${REPLICA_SET}&authSource=${service}`;
};

/** What one service needs and no other may know. */
const ownOf: Readonly<Record<string, Environment>> = {
  notify: { UNSUBSCRIBE_KEY: secret('UNSUBSCRIBE_KEY'), SMTP_URL: given('SMTP_URL') },
  connect: { CONNECT_KEYS: secret('CONNECT_KEYS') },
  accountability: { ACCOUNTABILITY_KEY: secret('ACCOUNTABILITY_KEY') },
};
/** Besides the gateway only these speak with the world: with a mail server, and with the systems of the POIs. */
const goesOut = new Set(['notify', 'connect']);

const built = (program: string) => ({
  image: `innovatienetwerk/${program}:\${VERSION:-0.1.0}`,
  build: {
    context: '../..',
    dockerfile: 'deploy/images/Dockerfile',
    args: { SERVICE: program, VERSION: '${VERSION:-0.1.0}' },
  },
});
const process = (program: string) => ({
  extends: { file: 'templates.yaml', service: 'process' },
  ...built(program),
});
const after = (...conditions: readonly (readonly [string, string])[]) => ({
  depends_on: Object.fromEntries(conditions.map(([name, condition]) => [name, { condition }])),
});

const CLUSTER_PASSWORD = 'NATS_PASSWORD_CLUSTER';
const routes = BUS.map((server) => `nats://cluster:${secret(CLUSTER_PASSWORD)}@${server}:6222`).join(',');

/** A node knows the passwords of all users; nothing else of the installation is its business. */
const busEntry = (server: string, users: readonly string[]) => ({
  extends: { file: 'templates.yaml', service: 'nats' },
  ...after(['nats-folders', 'service_completed_successfully']),
  command: ['--config=/etc/nats/nats.conf', '--store_dir=/data', `--name=${server}`, `--routes=${routes}`],
  environment: Object.fromEntries(
    [...users.map(busPassword), CLUSTER_PASSWORD].map((name) => [name, secret(name)]),
  ),
  volumes: [`${server}:/data`, './nats:/etc/nats:ro'],
});

const serviceEntry = (service: string) => ({
  ...process(service),
  ...after(
    ['provision', 'service_completed_successfully'],
    ['mongodb-prepare', 'service_completed_successfully'],
  ),
  environment: {
    ...onTheBus(service),
    MONGODB_URL: databaseUrl(service),
    PUBLIC_URL: given('PUBLIC_URL'),
    ...ownOf[service],
  },
  networks: ['bus', 'data', ...(goesOut.has(service) ? ['outside'] : [])],
});

/**
 * The compose file of the whole platform: from the contracts follow the processes, each with its image, its user of the bus and its
 * own database, and the bus that knows them all. What is alike stands in `templates.yaml`, the database in `servers.yaml`.
 */
export function composeFile(contracts: readonly ServiceContract[]): string {
  const services = servicesOf(contracts);
  const users = busUsers(contracts).map(({ name }) => name);
  const document = {
    name: 'innovatienetwerk',
    include: ['servers.yaml'],
    services: {
      ...Object.fromEntries(BUS.map((server) => [server, busEntry(server, users)])),
      provision: {
        ...process('provision'),
        ...after(...BUS.map((server) => [server, 'service_healthy'] as const)),
        environment: { ...onTheBus(OPERATOR_USER), NATS_REPLICAS: String(BUS.length) },
        networks: ['bus'],
        restart: 'on-failure:20',
        healthcheck: { disable: true },
      },
      'mongodb-prepare': {
        extends: { file: 'templates.yaml', service: 'mongodb-client' },
        ...after(...DATABASE.map((server) => [server, 'service_healthy'] as const)),
        environment: {
          DATABASES: services.join(','),
          MEMBERS: DATABASE.join(','),
          REPLICA_SET,
          MONGODB_PASSWORD_ADMIN: secret('MONGODB_PASSWORD_ADMIN'),
          ...Object.fromEntries(
            services.map((name) => [databasePassword(name), secret(databasePassword(name))]),
          ),
        },
      },
      ...Object.fromEntries(services.map((service) => [service, serviceEntry(service)])),
      [GATEWAY_USER]: {
        ...process(GATEWAY_USER),
        ...after(...services.map((service) => [service, 'service_healthy'] as const)),
        environment: {
          ...onTheBus(GATEWAY_USER),
          OIDC_ISSUER: given('OIDC_ISSUER'),
          OIDC_AUDIENCE: given('OIDC_AUDIENCE'),
          PUBLIC_URL: given('PUBLIC_URL'),
          TRUSTED_PROXIES: '${TRUSTED_PROXIES:-}',
          SECURITY_CONTACT: given('SECURITY_CONTACT'),
        },
        ports: ['127.0.0.1:${GATEWAY_PORT:-8080}:8080'],
        networks: ['bus', 'outside'],
      },
    },
    volumes: Object.fromEntries(BUS.map((server) => [server, {}])),
    networks: {
      bus: { internal: true },
      data: { internal: true },
      outside: {},
    },
  };
  return `# Generated from the contracts by \`npm run generate\`: do not edit.\n${stringify(document, { lineWidth: 0 })}`;
}
