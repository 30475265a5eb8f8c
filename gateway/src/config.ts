import type { GatewayOptions } from './gateway.ts';

/** Where the gateway finds the rest of the platform, and what it lets through. It all comes from the environment. */
export interface GatewayConfig extends Omit<GatewayOptions, 'contracts' | 'bus' | 'telemetry'> {
  readonly natsUrl: string;
  readonly natsUser?: string;
  readonly natsPassword?: string;
  readonly host: string;
  readonly port: number;
  readonly opsPort: number;
  /** Certificates on which the gateway leans: it tells when they end. */
  readonly certificateFiles: readonly string[];
  /**
   * How long it goes on answering after it was told to stop and says that it is not ready, in milliseconds: as long as a balancer in front needs to
   * notice. 0 without one.
   */
  readonly drainMs: number;
}

/** With the time for the answers under way it stays below the grace period of an orchestrator. */
const LONGEST_DRAIN_MS = 60_000;
const DEFAULT_PORT = 8080;
const DEFAULT_RATE_PER_MINUTE = 1_200;

function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (value === undefined || value === '')
    throw new Error(`Set ${name}: the gateway cannot start without it.`);
  return value;
}

const listOf = (value: string | undefined): readonly string[] =>
  (value ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

function drainMsOf(env: NodeJS.ProcessEnv): number {
  const value = Number(env['DRAIN_MS'] ?? 0);
  if (Number.isSafeInteger(value) && value >= 0 && value <= LONGEST_DRAIN_MS) return value;
  throw new Error(`DRAIN_MS must be a whole number of milliseconds from 0 to ${LONGEST_DRAIN_MS}.`);
}

/** @throws {Error} naming the variable that is missing or wrong */
export function configFrom(env: NodeJS.ProcessEnv): GatewayConfig {
  const port = Number(env['PORT'] ?? DEFAULT_PORT);
  const { NATS_USER: natsUser, NATS_PASSWORD: natsPassword, SECURITY_CONTACT: securityContact } = env;
  return {
    natsUrl: required(env, 'NATS_URL'),
    ...(natsUser === undefined ? {} : { natsUser }),
    ...(natsPassword === undefined ? {} : { natsPassword }),
    auth: {
      issuer: required(env, 'OIDC_ISSUER'),
      audience: required(env, 'OIDC_AUDIENCE'),
      ...(env['OIDC_JWKS_URI'] === undefined ? {} : { jwksUri: env['OIDC_JWKS_URI'] }),
    },
    host: env['HOST'] ?? '127.0.0.1',
    port,
    opsPort: Number(env['OPS_PORT'] ?? 0),
    certificateFiles: listOf(env['CERTIFICATE_FILES']),
    drainMs: drainMsOf(env),
    publicUrl: env['PUBLIC_URL'] ?? `http://localhost:${port}`,
    corsOrigins: listOf(env['CORS_ORIGINS']),
    trustedTraceClients: listOf(env['TRUSTED_TRACE_CLIENTS']),
    trustedProxies: listOf(env['TRUSTED_PROXIES']),
    rateLimitPerMinute: Number(env['RATE_LIMIT_PER_MINUTE'] ?? DEFAULT_RATE_PER_MINUTE),
    apiVersion: env['SERVICE_VERSION'] ?? '0.1.0',
    ...(securityContact === undefined ? {} : { securityContact }),
  };
}
