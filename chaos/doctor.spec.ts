import { rmSync } from 'node:fs';
import { freePort, organisations } from '@innovatienetwerk/runtime';
import { clientWith, until, type Client } from '@innovatienetwerk/testkit';
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { fill, smallDisk } from '../tools/ops/test/support/small-disk.ts';
import { examine, publishAs, runTool, storyOf } from './ops-tool.ts';
import { startVictim, type VictimPlatform } from './platform.ts';

/** What `npm run ops` says of a whole platform; single faults are injected in `tools/ops/test`. */

const disk = smallDisk();
let platform: VictimPlatform;
let operatorToken: string;
let anna: Client;

beforeAll(async () => {
  platform = await startVictim(
    await freePort(),
    { RATE_LIMIT_PER_MINUTE: '1000000', LOG_LEVEL: 'warn' },
    disk?.folder,
  );
  operatorToken = await platform.token('quinten');
  anna = clientWith(platform.run(), await platform.token('anna'));
});
afterAll(async () => {
  await platform?.stop();
  disk?.release();
});

const codes = async (): Promise<readonly string[]> =>
  (await examine(platform, operatorToken)).map(({ code, subject }) => `${code}: ${subject}`);

describe('the tool of an operator', () => {
  test('finds nothing wrong with a platform that is well, and ends with 0', async () => {
    // On a machine that has much else to do, one look may find the database slow, and be right.
    await vi.waitFor(
      async () =>
        expect(await runTool(platform, ['doctor', '--lang', 'en'])).toEqual({
          code: 0,
          output: 'Nothing wrong was found.\n',
        }),
      { timeout: 90_000, interval: 1_000 },
    );
  });

  test('tells what an action recorded, who reacted, and which mails it queued', async () => {
    const challenges = await anna.get('/challenges');
    const channel = challenges.body.items.find(({ kind }: { kind: string }) => kind === 'always-open');
    const made = await anna.post('/ideas', {
      body: {
        title: 'Voorlezen in de bus',
        organisationId: organisations.utrecht.id,
        description: 'Op weg naar school.',
        goal: 'Meer voorlezen.',
        targetGroups: ['adults'],
        agendaTasks: ['literate-society'],
        helpWanted: [],
        fieldlabWish: 'none',
        publicPrizeWish: false,
        challengeId: channel.id,
      },
    });
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    const submitted = await anna.post(`/ideas/${made.body.id}/submissions`, { ifMatch: made.etag });
    expect(submitted.status, JSON.stringify(submitted.body)).toBe(201);
    const wanted = [
      `ideas event idea.submitted.v1 of ${made.body.id}`,
      'triage event candidate.arrived.v1',
      'notify event notification.created.v1',
      'notify mail mail.queued.v1',
      'notify mail mail.sent.v1',
    ];
    const story = await until(
      'the whole story is told',
      async () => {
        const found = await storyOf(platform, operatorToken, submitted.traceId);
        const told = found.moments.map(({ service, kind, what }) => `${service} ${kind} ${what}`);
        return wanted.every((one) => told.some((line) => line.startsWith(one))) ? found : undefined;
      },
      30_000,
    );
    expect(story.unknown).toEqual([]);
    const printed = await runTool(platform, ['trace', submitted.traceId]);
    expect(printed.code).toBe(0);
    expect(printed.output).toContain('candidate.arrived.v1');
    expect(printed.output).not.toContain('Voorlezen');
  });

  test('recomputes every chain, and names the entry of the audit trail that somebody changed', async () => {
    const whole = await runTool(platform, ['verify', '--lang', 'en']);
    expect(whole.code, whole.output).toBe(0);
    for (const chain of ['accountability /audit-records', 'accountability /processing-records', 'ideas '])
      expect(whole.output).toMatch(new RegExp(`^${chain}.* [1-9]\\d* +intact$`, 'm'));
    const mongo = await MongoClient.connect(platform.run().mongodbUrl);
    try {
      const trail = mongo.db('accountability').collection<{ _id: number }>('audit-log');
      const { modifiedCount } = await trail.updateOne(
        { _id: 2 },
        { $set: { 'content.attempt.actorId': crypto.randomUUID() } },
      );
      expect(modifiedCount).toBe(1);
    } finally {
      await mongo.close();
    }
    const broken = await runTool(platform, ['verify', '--lang', 'en']);
    expect(broken.code).toBe(1);
    expect(broken.output).toMatch(/^accountability \/audit-records .*BROKEN at entry 2$/m);
  });

  test('names a process that keeps ending', async () => {
    for (let count = 0; count < 3; count += 1) await platform.kill('notify');
    expect(await codes()).toContain('crash-loop: notify');
  });

  test('names the disk that is full', async (context) => {
    if (disk === undefined) context.skip('a small disk can be mounted by root only');
    const filler = fill(disk?.folder ?? '');
    try {
      expect((await codes()).filter((one) => one.startsWith('disk-full'))).toHaveLength(1);
    } finally {
      rmSync(filler);
    }
  });

  test('lists what was set aside, and says why it cannot be applied after all; both end with 1', async () => {
    await publishAs(platform, 'ideas', 'evt.ideas.ut.idea.submitted.v1', 'this is no event');
    await until(
      'the doctor names it',
      async () => ((await codes()).some((one) => one.startsWith('dead-letters')) ? true : undefined),
      30_000,
    );
    const { code, output } = await runTool(platform, ['dead-letters', '--json']);
    expect(code).toBe(1);
    const { letters, unknown } = JSON.parse(output) as {
      readonly letters: readonly { readonly id: string; readonly reason: string }[];
      readonly unknown: readonly string[];
    };
    expect(unknown).toEqual([]);
    const [letter] = letters;
    expect(letter).toMatchObject({ reason: 'undecodable' });
    const replayed = await runTool(platform, ['dead-letters', '--replay', letter?.id ?? '']);
    expect(replayed).toMatchObject({ code: 1, output: expect.stringContaining('undecodable') });
  });
});
