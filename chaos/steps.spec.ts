import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { callApi, freePort } from '@innovatienetwerk/runtime';
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { service as experts } from '../services/experts/src/service.ts';
import { service as fieldlabs } from '../services/fieldlabs/src/service.ts';
import { service as funding } from '../services/funding/src/service.ts';
import { service as ideas } from '../services/ideas/src/service.ts';
import { createService as createNotify } from '../services/notify/src/service.ts';
import { service as triage } from '../services/triage/src/service.ts';
import { compensations } from './compensations.ts';
import { endStateOf, pendingIn, type EndState } from './end-state.ts';
import { startVictim, type VictimPlatform } from './platform.ts';

const services = [ideas, triage, fieldlabs, experts, funding, createNotify('smtp://localhost')];
const QUIET_WITHIN_MS = 60_000;
/** Three platforms share the machine, and parts of them are dead now and then: the phases of a round last longer. */
process.env['TOUR_PACE'] = '4';

/** Sending mails counts attempts and says when, so a mail differs by nothing but that. */
const collections = Object.fromEntries(
  services.map(({ contract, aggregates }) => [
    contract.name,
    aggregates.map(({ collection }) => collection).filter((name) => name !== 'mails'),
  ]),
);
const steps = services.flatMap(({ contract, policies = [] }) =>
  policies.map(({ name }) => `${contract.name}.event.${name}`),
);

/** Reactions that neither the tour nor the compensations come to, with the reason. */
const days = 'waits for days to pass';
const race = 'acts only when two things happen in the same moment';
const unreached: Readonly<Record<string, string>> = {
  'experts.event.release-expired': days,
  'experts.event.give-turn-expired': days,
  'experts.event.cancel-lapsed': days,
  'experts.event.give-turn-skipped': race,
  'experts.event.mind-fieldlab': race,
  'experts.event.mind-sent': race,
  'experts.event.mind-waitlisted': race,
  'experts.event.mind-consent': race,
  'experts.event.mind-withdrawal': race,
  'experts.event.look-back': race,
  'fieldlabs.event.bundle-proposals': 'takes two more ideas that the council accepted',
  'fieldlabs.event.note-scale-up-wait': race,
  'notify.event.remind-of-closure': days,
  'notify.event.tell-late-supporter': race,
  'notify.event.tell-stuck': days,
  'notify.event.remind-invited': days,
  'notify.event.tell-profile-expiring': days,
  'notify.event.remind-of-report': days,
};

interface Course {
  readonly end: EndState;
  readonly killed: readonly string[];
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'innovatienetwerk-steps-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function waitUntilQuiet(platform: VictimPlatform, mongo: MongoClient): Promise<void> {
  const token = await platform.token('quinten');
  const giveUpAt = Date.now() + QUIET_WITHIN_MS;
  let quietSince = 0;
  while (Date.now() < giveUpAt) {
    let busy = 0;
    for (const [service, names] of Object.entries(collections)) {
      // oxlint-disable-next-line no-await-in-loop -- one look after another
      const { status, body } = await callApi(platform.run().url, {
        method: 'GET',
        path: `/services/${service}/queues`,
        token,
      });
      if (status === 200) {
        expect(body.deadLetters, `dead letters of ${service}`).toBe(0);
        for (const { pending, inProgress } of body.consumers) busy += pending + inProgress;
      } else busy += 1;
      // oxlint-disable-next-line no-await-in-loop -- one look after another
      busy += await pendingIn(mongo.db(service), names);
    }
    if (busy > 0) quietSince = 0;
    else if (quietSince === 0) quietSince = Date.now();
    // Schedules look every few seconds; what they still had to do has been done by then.
    else if (Date.now() - quietSince > 6_000) return;
    // oxlint-disable-next-line no-await-in-loop -- waiting
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('The platform does not come to rest');
}

/** Takes the tour and the compensations, and waits until nothing happens any more. */
async function play(when: 'never' | 'before' | 'after'): Promise<Course> {
  const dir = await mkdtemp(join(folder, `${when}-`));
  const crash = pathToFileURL(join(import.meta.dirname, 'crash.ts')).href;
  const platform = await startVictim(await freePort(), {
    RATE_LIMIT_PER_MINUTE: '1000000',
    LOG_LEVEL: 'warn',
    NODE_OPTIONS: `--import ${crash}`,
    CRASH_DIR: dir,
    CRASH_WHEN: when,
  });
  const mongo = new MongoClient(platform.run().mongodbUrl);
  try {
    const main = join(import.meta.dirname, '..', 'runtime', 'src', 'tour', 'main.ts');
    await promisify(execFile)(process.execPath, [main], {
      env: { ...process.env, DATA_DIR: platform.dataDir },
    }).catch((error: { readonly stdout?: string }) => {
      throw new Error(`The tour failed:\n${error.stdout ?? ''}`, { cause: error });
    });
    await compensations(platform);
    await waitUntilQuiet(platform, mongo);
    return { end: await endStateOf(mongo, collections), killed: await readdir(dir) };
  } finally {
    await mongo.close();
    await platform.stop();
  }
}

describe('every step of the processes, killed', () => {
  test('or named with the reason why it cannot be reached', () => {
    expect(Object.keys(unreached).filter((step) => !steps.includes(step))).toEqual([]);
  });

  const courses = new Map<string, Course>();
  // Side by side: most of the time goes to waiting for what was killed.
  beforeAll(async () => {
    await Promise.all(
      (['never', 'before', 'after'] as const).map(async (when) => {
        courses.set(when, await play(when));
      }),
    );
  }, 900_000);

  test.each(['before', 'after'] as const)(
    '%s its write, ends in the same state as without [features 33, 53, 61]',
    (when) => {
      const { end = {}, killed = [] } = courses.get(when) ?? {};
      const reference = courses.get('never')?.end ?? {};
      expect(Object.values(reference).flat().length, 'objects to compare').toBeGreaterThan(100);
      for (const [name, objects] of Object.entries(reference))
        expect(end[name], `${name}, killed ${when} each write`).toEqual(objects);
      const spared = steps.filter((step) => !killed.includes(step) && unreached[step] === undefined);
      expect(spared, `steps that were never killed, of ${steps.length}`).toEqual([]);
    },
  );
});
