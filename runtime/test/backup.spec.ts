import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backUp, restore } from '../src/backup/archive.ts';
import { callApi, freePort, organisations, signIn, startPlatform, type Platform } from '../src/index.ts';
import { loadSampleProgramme } from '../src/programme/load.ts';

let folder = '';
const dir = (name: string): string => join(folder, name);
const start = async (name: string): Promise<Platform> =>
  await startPlatform({ dataDir: dir(name), port: await freePort(), env: { LOG_LEVEL: 'warn' } });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backup-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What Anna and the operator see: an idea, and whether the log of its service is whole. */
async function look({ run }: Platform, ideaId: string) {
  const tokenOf = (handle: string) => signIn({ issuer: run.issuer, identityDir: run.identityDir, handle });
  const get = async (handle: string, path: string) =>
    await callApi(run.url, { method: 'GET', path, token: await tokenOf(handle) });
  const idea = await get('anna', `/ideas/${ideaId}`);
  const log = await get('quinten', '/services/ideas/event-log/_verification');
  return { idea: idea.body, log: log.body };
}

async function draft({ run }: Platform): Promise<string> {
  const token = await signIn({ issuer: run.issuer, identityDir: run.identityDir, handle: 'anna' });
  const { status, body } = await callApi(run.url, {
    method: 'POST',
    path: '/ideas',
    token,
    body: { title: 'Bewaard', organisationId: organisations.utrecht.id },
  });
  expect(status, JSON.stringify(body)).toBe(201);
  return body.id;
}

describe('a backup', () => {
  it('brings everything back into an empty folder, and the platform goes on from there', async () => {
    const file = dir('backup.tar.gz');
    const first = await start('first');
    const ideaId = await draft(first);
    const before = await look(first, ideaId);
    await first.stop();
    await backUp(dir('first'), file);
    await rm(dir('first'), { recursive: true });

    await restore(dir('second'), file);
    const second = await start('second');
    try {
      const after = await look(second, ideaId);
      expect(after.idea).toEqual(before.idea);
      expect(after.log).toMatchObject({ intact: true });
      expect(after.log.verified).toBeGreaterThanOrEqual(before.log.verified);
      // Outboxes, streams and inboxes fit each other: what is new is published and heard.
      await loadSampleProgramme({ run: second.run, report: () => {} });
    } finally {
      await second.stop();
    }
  }, 120_000);

  it('is never half: what fails leaves no file and no data behind, and says what to do', async () => {
    await expect(backUp(dir('nothing'), dir('none.tar.gz'))).rejects.toThrow('set DATA_DIR');
    await writeFile(dir('broken.tar.gz'), 'not an archive');
    await expect(restore(dir('third'), dir('broken.tar.gz'))).rejects.toThrow('tar failed');
    expect(await readdir(dir('third'))).toEqual([]);
    expect((await readdir(folder)).filter((name) => name.includes('restoring'))).toEqual([]);
    await expect(restore(dir('third'), dir('missing.tar.gz'))).rejects.toThrow('does not exist');
    await writeFile(join(dir('third'), 'something'), '');
    await expect(restore(dir('third'), dir('broken.tar.gz'))).rejects.toThrow('holds data already');
    await expect(backUp(dir('third'), dir('broken.tar.gz'))).rejects.toThrow('name another file');
  });
});
