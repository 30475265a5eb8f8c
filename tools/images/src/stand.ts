import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OPERATOR_USER } from '@innovatienetwerk/bus';
import { contracts } from '@innovatienetwerk/catalogue';
import {
  AUDIENCE,
  freePort,
  serviceKeys,
  signIn,
  startDatabase,
  startMailSink,
  startOwnBus,
  startSampleIdentity,
} from '@innovatienetwerk/runtime';

/** The real servers around a program that is tried, on this machine. */
export interface Stand {
  /** The environment of one program, by its name; `provision` speaks as the operator of the bus. */
  envOf(program: string): Promise<Readonly<Record<string, string>>>;
  /** An access token of one of the sample people. */
  tokenOf(handle: string): Promise<string>;
  stop(): Promise<void>;
}

/** Starts the bus with the permissions of production, the database, an identity provider and a mail server. */
export async function startStand(): Promise<Stand> {
  const dataDir = await mkdtemp(join(tmpdir(), 'innovatienetwerk-images-'));
  const [database, { nats, passwords }, identity, mail] = await Promise.all([
    startDatabase({ dataDir: join(dataDir, 'database') }),
    startOwnBus({ dataDir: join(dataDir, 'nats'), contracts, provisioned: false }),
    startSampleIdentity({ dataDir: join(dataDir, 'identity') }),
    startMailSink({ dataDir: join(dataDir, 'mail') }),
  ]);
  const keys = await serviceKeys(dataDir);
  return {
    async envOf(program) {
      const user = program === 'provision' ? OPERATOR_USER : program;
      return {
        NATS_URL: nats.url,
        NATS_USER: user,
        NATS_PASSWORD: passwords[user] ?? '',
        MONGODB_URL: database.url,
        OIDC_ISSUER: identity.issuer,
        OIDC_AUDIENCE: AUDIENCE,
        SMTP_URL: mail.smtpUrl,
        ...keys,
        PORT: String(await freePort()),
        OPS_PORT: String(await freePort()),
      };
    },
    tokenOf: (handle) => signIn({ issuer: identity.issuer, identityDir: join(dataDir, 'identity'), handle }),
    async stop() {
      await Promise.all([database.stop(), nats.stop(), identity.stop(), mail.stop()]);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
