import { certificateFilesFrom } from '@innovatienetwerk/telemetry';
import { seatFrom, type Seat } from '@innovatienetwerk/contract';

/** Where a service finds the rest of the platform. It comes from the environment and from nowhere else. */
export interface ServiceConfig {
  readonly version: string;
  readonly natsUrl: string;
  readonly natsUser?: string;
  readonly natsPassword?: string;
  readonly mongodbUrl: string;
  readonly mongodbDatabase: string;
  /** Where it runs, in a country that is divided. @default the one seat that holds everything */
  readonly seat?: Seat;
  /** Port for `/livez`, `/readyz` and `/metrics`; 0 takes a free one. */
  readonly opsPort: number;
  /** Requests in progress at the same time; more are refused with 503. */
  readonly maxInFlight: number;
  /** Events of different objects that are applied at the same time. */
  readonly eventConcurrency: number;
  /** Certificates on which the process leans, besides those of its database: it tells when they end. */
  readonly certificateFiles?: readonly string[];
}

function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (value === undefined || value === '')
    throw new Error(`Set ${name}: the service cannot start without it.`);
  return value;
}

function wholeNumber(env: NodeJS.ProcessEnv, name: string, otherwise: number): number {
  const value = Number(env[name] ?? otherwise);
  if (!Number.isSafeInteger(value) || value < 0)
    throw new Error(`${name} must be a whole number that is not negative.`);
  return value;
}

/** @throws {Error} naming the variable that is missing or wrong */
export function configFrom(env: NodeJS.ProcessEnv, service: string): ServiceConfig {
  const { NATS_USER: natsUser, NATS_PASSWORD: natsPassword } = env;
  return {
    version: env['SERVICE_VERSION'] ?? '0.1.0',
    natsUrl: required(env, 'NATS_URL'),
    ...(natsUser === undefined ? {} : { natsUser }),
    ...(natsPassword === undefined ? {} : { natsPassword }),
    mongodbUrl: required(env, 'MONGODB_URL'),
    mongodbDatabase: env['MONGODB_DATABASE'] ?? service,
    seat: seatFrom(env),
    opsPort: wholeNumber(env, 'OPS_PORT', 0),
    maxInFlight: wholeNumber(env, 'MAX_IN_FLIGHT', 256),
    eventConcurrency: wholeNumber(env, 'EVENT_CONCURRENCY', 512),
    certificateFiles: certificateFilesFrom(env['CERTIFICATE_FILES']),
  };
}
