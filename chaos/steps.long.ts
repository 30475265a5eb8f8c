import './pace.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { play, whens, type Course } from './course.ts';
import { steps, unreached } from './process-steps.ts';

const SEED = Number(process.env['SEED'] ?? 20_261_125);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'innovatienetwerk-steps-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const stepOf = (kill: string): string => kill.replace(/@.*/, '');

describe(`every step of the processes, killed (seed ${SEED})`, () => {
  const courses = new Map<string, Course>();
  // Side by side: most of the time goes to waiting for what was killed.
  beforeAll(async () => {
    const played = await Promise.allSettled(
      whens.map(async (when) => {
        courses.set(when, await play(when, folder, SEED));
      }),
    );
    // Only now: each platform stops before its failure is told.
    const failures = played.flatMap((one) => (one.status === 'rejected' ? [one.reason as Error] : []));
    if (failures.length > 0) throw new AggregateError(failures, failures.map(String).join('\n'));
  }, 900_000);

  test('is known by its service, or named with the reason why nobody can bring it about', () => {
    expect(Object.keys(unreached).filter((step) => !steps.includes(step))).toEqual([]);
  });

  describe.each(['before', 'after'] as const)('%s its write', (when) => {
    test('ends in the same state as without', () => {
      const { end = {} } = courses.get(when) ?? {};
      const reference = courses.get('never')?.end ?? {};
      expect(Object.values(reference).flat().length, 'objects to compare').toBeGreaterThan(200);
      for (const [name, objects] of Object.entries(reference))
        expect.soft(end[name], `${name}, killed ${when} each write`).toEqual(objects);
    });

    test('really died', () => {
      const killed = new Set((courses.get(when)?.killed ?? []).map(stepOf));
      console.log(
        `${killed.size} of ${steps.length} steps were killed ${when} their write, ${courses.get(when)?.killed.length} times; ` +
          `${Object.values(courses.get(when)?.end ?? {}).flat().length} objects, copies and counts were compared`,
      );
      const spared = steps.filter((step) => !killed.has(step) && unreached[step] === undefined);
      expect(spared, `steps that were never killed, of ${steps.length}`).toEqual([]);
      expect(
        Object.keys(unreached).filter((step) => killed.has(step)),
        'reached after all',
      ).toEqual([]);
    });
  });
});
