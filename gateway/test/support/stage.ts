import {
  busUsers,
  connectBus,
  GATEWAY_USER,
  inboxPrefixOf,
  natsAccounts,
  OPERATOR_USER,
  provisionBus,
  type Bus,
} from '@innovatienetwerk/bus';
import { startNats } from '@innovatienetwerk/runtime';
import { startTelemetry } from '@innovatienetwerk/telemetry';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { createGateway, type GatewayOptions } from '../../src/index.ts';
import { contract } from './contract.ts';
import { AUDIENCE, startIssuer, type Claims, type Issuer } from './issuer.ts';
import { startThings, type ThingsService } from './responder.ts';

export const PUBLIC_URL = 'https://api.example.org';
export const ALLOWED_ORIGIN = 'https://app.example.org';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- whatever was answered
  readonly body: any;
}

export interface Wish {
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object goes as JSON, a text as it is. */
  readonly body?: object | string;
}

/** A gateway that listens, and how to ask it something. */
export interface Door {
  readonly port: number;
  ask(method: string, path: string, wish?: Wish): Promise<Answer>;
  drain(): void;
  close(): Promise<void>;
}

/** The bus, a provider of tokens, a service and a gateway, all of them real. */
export interface GatewayStage extends Door {
  readonly issuer: Issuer;
  readonly things: ThingsService;
  token(claims?: Claims): Promise<string>;
  /** One more gateway on the same bus; it is closed with the stage. */
  open(options?: Partial<GatewayOptions>): Promise<Door>;
}

const passwordOf = (user: string): string => `secret-of-${user}`;

function isJson(type: string | null): boolean {
  return type === 'application/json' || type === 'application/problem+json';
}

/** Sends a request to whoever listens on the port. */
async function askAt(port: number, method: string, path: string, wish: Wish = {}): Promise<Answer> {
  const { token, headers = {}, body } = wish;
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const hasJson = text !== '' && isJson(response.headers.get('content-type'));
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: hasJson ? JSON.parse(text) : undefined,
  };
}

/** Proves that the answer is a problem with this status and code, in the form of RFC 9457. */
export function expectProblem({ status, headers, body }: Answer, wanted: number, code: string): void {
  expect({ status, code: body?.code }).toEqual({ status: wanted, code });
  expect(headers.get('content-type')).toBe('application/problem+json');
  expect(body.status).toBe(wanted);
  expect(body.traceId).toBe(headers.get('trace-id'));
}

export async function startGatewayStage(options: Partial<GatewayOptions> = {}): Promise<GatewayStage> {
  const dataDir = await mkdtemp(join(tmpdir(), 'gateway-'));
  const contracts = [contract];
  const passwords = Object.fromEntries(busUsers(contracts).map(({ name }) => [name, passwordOf(name)]));
  const nats = await startNats({ dataDir, authConfig: natsAccounts(contracts, passwords) });
  const servers = nats.url;
  await provisionBus({ servers, user: OPERATOR_USER, password: passwordOf(OPERATOR_USER) }, contracts);
  const closing: (() => Promise<unknown>)[] = [];
  const connectAs = async (user: string): Promise<Bus> => {
    const inboxPrefix = inboxPrefixOf(user);
    const bus = await connectBus({ servers, name: user, user, password: passwordOf(user), inboxPrefix });
    closing.unshift(() => bus.close());
    return bus;
  };
  const issuer = await startIssuer();
  closing.push(() => issuer.stop());
  const things = await startThings(await connectAs(contract.name));
  const bus = await connectAs(GATEWAY_USER);
  const telemetry = startTelemetry({
    service: 'gateway',
    version: '1.2.3',
    logLevel: 'silent',
    otlpEndpoint: '',
  });
  closing.push(() => telemetry.shutdown());

  const open = async (own: Partial<GatewayOptions> = {}): Promise<Door> => {
    const gateway = createGateway({
      contracts,
      bus,
      telemetry,
      auth: { issuer: issuer.url, audience: AUDIENCE },
      publicUrl: PUBLIC_URL,
      corsOrigins: [ALLOWED_ORIGIN],
      trustedTraceClients: [],
      rateLimitPerMinute: 100_000,
      apiVersion: '1.2.3',
      ...options,
      ...own,
    });
    const port = await gateway.listen(0);
    closing.unshift(() => gateway.close());
    return {
      port,
      ask: (method, path, wish) => askAt(port, method, path, wish),
      drain: () => gateway.drain(),
      close: () => gateway.close(),
    };
  };
  const door = await open();
  return {
    ...door,
    issuer,
    things,
    open,
    token: (claims) => issuer.sign(claims),
    async close() {
      for (const close of closing) {
        // oxlint-disable-next-line no-await-in-loop -- gateways before what they stand on
        await close().catch(() => undefined);
      }
      await nats.stop(0);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
