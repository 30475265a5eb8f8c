import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '@innovatienetwerk/runtime';
import { expect, test } from 'vitest';
import { startVictim } from './platform.ts';
import { waitUntilQueuesAreEmpty } from './queues.ts';
import { fill, FILLER, smallDisk } from '../tools/ops/test/support/small-disk.ts';

const MAX_WRITES = 400;
const RECOVERY_LIMIT_MS = 60_000;

test('a full disk is told in clear words, loses nothing that was acknowledged, and is over when there is room again', async (context) => {
  const disk = smallDisk();
  if (disk === undefined) context.skip('a small disk can be mounted by root only');
  const { folder, release } = disk as NonNullable<typeof disk>;
  const platform = await startVictim(
    await freePort(),
    { LOG_LEVEL: 'warn', RATE_LIMIT_PER_MINUTE: '1000000' },
    folder,
  );
  try {
    const token = await platform.token('anna');
    const call = async (method: string, path: string, body?: object) => {
      const response = await fetch(`${platform.run().url}/v1${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          'accept-language': 'en',
          ...(body === undefined
            ? {}
            : { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(15_000),
      });
      return {
        status: response.status,
        body: (await response.json()) as { id: string; code: string; detail: string },
      };
    };
    const draft = () =>
      call('POST', '/ideas', { title: 'Tot de schijf vol is', description: 'x'.repeat(7_000) });
    const filler = fill(folder);

    const acknowledged: string[] = [];
    let refusal: Awaited<ReturnType<typeof draft>> | undefined;
    for (let count = 0; count < MAX_WRITES && refusal === undefined; count += 1) {
      const answer = await draft();
      if (answer.status === 201) acknowledged.push(answer.body.id);
      else refusal = answer;
    }
    expect([503, 507]).toContain(refusal?.status);
    expect(refusal?.body.detail).toMatch(/disk is full/);

    rmSync(filler);
    const giveUpAt = Date.now() + RECOVERY_LIMIT_MS;
    while ((await draft().catch(() => ({ status: 0 }))).status !== 201) {
      expect(Date.now()).toBeLessThan(giveUpAt);
      await delay(200);
    }
    for (const id of acknowledged) expect((await call('GET', `/ideas/${id}`)).status).toBe(200);
    // The bus was full too. What it did not take waits, and is published and processed without anybody's help.
    const emptyMs = await waitUntilQueuesAreEmpty(platform, await platform.token('quinten'));
    console.log(
      `${acknowledged.length} acknowledged before the disk was full; queues empty after ${emptyMs} ms`,
    );
  } finally {
    // Else what failed above is told as a platform that does not stop: on a full disk it waits for what it wants to write.
    rmSync(join(folder, FILLER), { force: true });
    await platform.stop();
    release();
  }
});
