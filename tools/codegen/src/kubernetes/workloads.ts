import { GATEWAY_USER } from '@innovatienetwerk/bus';
import type { ServiceContract } from '@innovatienetwerk/contract';

/** What one process of the platform needs of a cluster. What all of them need alike stands in `deployment.ts`. */
export interface Workload {
  /** Of the process, its user on the bus, its image and every object around it. */
  readonly name: string;
  readonly resources: Resources;
  /** By how many processes at least and at most; the cluster decides by their load. */
  readonly replicas: { readonly min: number; readonly max: number };
  /** By variable: the secret and the key in it. */
  readonly secrets: Readonly<Record<string, SecretKey>>;
  readonly env: Readonly<Record<string, string>>;
  /** Whether it serves the API to the outside. */
  readonly api: boolean;
  readonly database: boolean;
  /** Whether it also runs at the servers of a region. */
  readonly regional: boolean;
  /** Ports outside the platform that it must reach, and why. */
  readonly outbound: readonly Outbound[];
}

export interface SecretKey {
  readonly secret: string;
  readonly key: string;
}

export interface Outbound {
  readonly why: string;
  readonly ports: readonly number[];
  /** Whether only addresses of the public internet are allowed. */
  readonly publicOnly: boolean;
}

export interface Resources {
  readonly requests: Readonly<Record<'cpu' | 'memory', string>>;
  readonly limits: Readonly<Record<'cpu' | 'memory', string>>;
  /** The old part of the heap, in megabytes; the rest of the limit is for buffers, code and threads. */
  readonly heapMB: number;
}

/**
 * Measured with the whole programme loaded and under load: a service holds 130 to 150 MB, so a request of 192Mi is rarely exceeded.
 * One thread does the work: with more than one processor there is only the collector of garbage to fill it.
 */
const serviceResources: Resources = {
  requests: { cpu: '100m', memory: '192Mi' },
  limits: { cpu: '1', memory: '384Mi' },
  heapMB: 256,
};

/** Measured: 205 MB under load, 295 MB with a thousand connections; a request costs it two to three times what it costs a service. */
const gatewayResources: Resources = {
  requests: { cpu: '250m', memory: '256Mi' },
  limits: { cpu: '1500m', memory: '512Mi' },
  heapMB: 320,
};

const busPassword = (user: string): Readonly<Record<string, SecretKey>> => ({
  NATS_USER: { secret: `bus-${user}`, key: 'username' },
  NATS_PASSWORD: { secret: `bus-${user}`, key: 'password' },
});

/** What a service needs beyond the bus and its database: the variables of its own configuration. */
const ownNeeds: Readonly<Record<string, Partial<Pick<Workload, 'secrets' | 'env' | 'outbound'>>>> = {
  notify: {
    secrets: {
      UNSUBSCRIBE_KEY: { secret: 'notify', key: 'unsubscribe-key' },
      SMTP_URL: { secret: 'notify', key: 'smtp-url' },
    },
    outbound: [{ why: 'the mail server', ports: [25, 465, 587], publicOnly: false }],
  },
  connect: {
    secrets: { CONNECT_KEYS: { secret: 'connect', key: 'keys' } },
    outbound: [{ why: 'endpoints of other systems, which are never inside', ports: [443], publicOnly: true }],
  },
  accountability: { secrets: { ACCOUNTABILITY_KEY: { secret: 'accountability', key: 'key' } } },
};

function serviceWorkload({ name, regional = false }: ServiceContract): Workload {
  const own = ownNeeds[name];
  return {
    name,
    resources: serviceResources,
    replicas: { min: 2, max: 8 },
    secrets: {
      ...busPassword(name),
      MONGODB_URL: { secret: `mongodb-${name}`, key: 'url' },
      ...own?.secrets,
    },
    env: { MONGODB_DATABASE: name, ...own?.env },
    api: false,
    database: true,
    regional,
    outbound: own?.outbound ?? [],
  };
}

const gateway: Workload = {
  name: GATEWAY_USER,
  resources: gatewayResources,
  replicas: { min: 2, max: 12 },
  secrets: busPassword(GATEWAY_USER),
  env: { HOST: '0.0.0.0', PORT: '8080' },
  api: true,
  database: false,
  regional: true,
  outbound: [{ why: 'the keys of the identity provider', ports: [443], publicOnly: false }],
};

/** Every process of the platform: the gateway, and each service that has a process of its own. */
export const workloads = (contracts: readonly ServiceContract[]): readonly Workload[] => [
  gateway,
  ...contracts.filter(({ local }) => local !== true).map(serviceWorkload),
];
