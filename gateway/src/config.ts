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
}

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

/** @throws {Error} naming the variable that is missing */
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
    publicUrl: env['PUBLIC_URL'] ?? `http://localhost:${port}`,
    corsOrigins: listOf(env['CORS_ORIGINS']),
    trustedTraceClients: listOf(env['TRUSTED_TRACE_CLIENTS']),
    trustedProxies: listOf(env['TRUSTED_PROXIES']),
    rateLimitPerMinute: Number(env['RATE_LIMIT_PER_MINUTE'] ?? DEFAULT_RATE_PER_MINUTE),
    apiVersion: env['SERVICE_VERSION'] ?? '0.1.0',
    ...(securityContact === undefined ? {} : { securityContact }),
  };
}
