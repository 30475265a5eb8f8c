import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor, Language } from '@innovatienetwerk/contract';
import {
  AUDIENCE,
  callApi,
  freePort,
  readSecrets,
  signIn,
  startPlatform,
  type Answer,
  type RunFile,
} from '@innovatienetwerk/runtime';
import { importJWK, SignJWT } from 'jose';

export interface TestPlatform {
  readonly run: RunFile;
  readonly dataDir: string;
  stop(): Promise<void>;
}

/** The whole platform on data of its own, with no limit on how often a test may ask. */
export async function startTestPlatform(env: Readonly<Record<string, string>> = {}): Promise<TestPlatform> {
  const dataDir = await mkdtemp(join(tmpdir(), 'innovatienetwerk-e2e-'));
  const platform = await startPlatform({
    dataDir,
    port: await freePort(),
    env: { RATE_LIMIT_PER_MINUTE: '1000000', LOG_LEVEL: 'warn', ...env },
  });
  return {
    run: platform.run,
    dataDir,
    async stop() {
      await platform.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const SCOPES = 'innovatienetwerk.read innovatienetwerk.write';

/** A token that the identity provider might have given, for a person that the sample does not have. */
export async function tokenFor(
  run: Pick<RunFile, 'issuer' | 'identityDir'>,
  actor: Partial<Actor> & Pick<Actor, 'grants'>,
): Promise<string> {
  const key = (await readSecrets(run.identityDir))?.signing[0];
  if (key === undefined) throw new Error('The identity provider has no keys');
  return await new SignJWT({
    azp: actor.clientId ?? 'tests',
    scope: SCOPES,
    grants: actor.grants,
    ...(actor.actingFor === undefined ? {} : { represents: { organisationId: actor.actingFor } }),
  })
    .setProtectedHeader({ alg: key.alg, kid: key.kid, typ: 'at+jwt' })
    .setIssuer(run.issuer)
    .setAudience(AUDIENCE)
    .setSubject(actor.subjectId ?? crypto.randomUUID())
    .setIssuedAt()
    .setExpirationTime('1 hour')
    .sign(await importJWK(key));
}

export interface RequestOptions {
  readonly body?: unknown;
  readonly ifMatch?: string;
  readonly idempotencyKey?: string;
  readonly language?: Language;
}

/** Somebody at the API. */
export interface Client {
  readonly token: string;
  get(path: string, options?: RequestOptions): Promise<Answer>;
  post(path: string, options?: RequestOptions): Promise<Answer>;
  patch(path: string, options?: RequestOptions): Promise<Answer>;
}

/** @param patienceMs for how long somebody asks again while a part of the platform is away */
export function clientWith(run: RunFile, token: string, patienceMs?: number): Client {
  const ask =
    (method: 'GET' | 'POST' | 'PATCH') =>
    (path: string, options: RequestOptions = {}): Promise<Answer> =>
      callApi(run.url, {
        method,
        path,
        token,
        ...options,
        ...(patienceMs === undefined ? {} : { patienceMs }),
      });
  return { token, get: ask('GET'), post: ask('POST'), patch: ask('PATCH') };
}

/** A sample person or service account at the API. */
export const clientAs = async (run: RunFile, handle: string): Promise<Client> =>
  clientWith(run, await signIn({ issuer: run.issuer, identityDir: run.identityDir, handle }));

/** Waits until what is looked for is there. @throws {Error} naming what did not come, after ten seconds */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined>,
  limitMs = 10_000,
): Promise<T> {
  const giveUpAt = Date.now() + limitMs;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > giveUpAt) throw new Error(`${what}: not within ${limitMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
