import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { inboxPrefixOf } from '@innovatienetwerk/bus';
import { readPasswords } from '@innovatienetwerk/runtime';
import { connect } from '@nats-io/transport-node';
import { openApi } from '../tools/ops/src/ask.ts';
import { diagnose } from '../tools/ops/src/diagnose.ts';
import type { Finding } from '../tools/ops/src/finding.ts';
import { gather } from '../tools/ops/src/gather.ts';
import { findTarget } from '../tools/ops/src/target.ts';
import { tellStory, type Story } from '../tools/ops/src/trace.ts';
import type { VictimPlatform } from './platform.ts';

/** Runs what an operator types. @returns how it ended and what it printed */
export function runTool(
  platform: VictimPlatform,
  args: readonly string[],
): Promise<{ readonly code: unknown; readonly output: string }> {
  const main = join(import.meta.dirname, '..', 'tools', 'ops', 'src', 'main.ts');
  const env = { ...process.env, DATA_DIR: platform.dataDir };
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], { env }, (error, output) =>
      resolve({ code: error === null ? 0 : error.code, output }),
    );
  });
}

const lookAt = async (platform: VictimPlatform, token: string) => {
  const target = findTarget({ dataDir: platform.dataDir, token, env: {} });
  return { target, api: await openApi(target, 'en') };
};

/**
 * What the doctor says, without the time that a process of its own takes to begin.
 * @param token of an operator
 */
export async function examine(platform: VictimPlatform, token: string): Promise<readonly Finding[]> {
  const { target, api } = await lookAt(platform, token);
  return diagnose(await gather(target, api));
}

export async function storyOf(platform: VictimPlatform, token: string, traceId: string): Promise<Story> {
  const { target, api } = await lookAt(platform, token);
  return await tellStory(target, api, traceId);
}

/** Publishes as a service what it would never publish. */
export async function publishAs(
  platform: VictimPlatform,
  user: string,
  subject: string,
  body: string,
): Promise<void> {
  const nats = await connect({
    servers: platform.run().natsUrl,
    user,
    pass: readPasswords(platform.dataDir)[user] ?? '',
    inboxPrefix: inboxPrefixOf(user),
  });
  await nats.request(subject, body, { timeout: 5_000 });
  await nats.close();
}
