import { setTimeout as delay } from 'node:timers/promises';
import { organisations, people, signIn, type Answer } from '@innovatienetwerk/runtime';
import { clientWith, until, type Client } from '@innovatienetwerk/testkit';
import { dayOf } from '@innovatienetwerk/values';
import { somebody, type Somebody } from './cast.ts';
import type { VictimPlatform } from './platform.ts';

/** Who acts in the processes that are turned back, and how they wait. */
export const today = dayOf(new Date());

export const idOf = (handle: string): string => people.find((person) => person.handle === handle)?.id ?? '';

/** A service that has ten reactions to one chain of events dies ten times in a row, and is heard in between for moments only. */
export const PATIENCE_MS = 150_000;

const handles = ['carla', 'fatima', 'hendrik', 'mirjam', 'olga', 'pieter', 'ruben'] as const;
export type People = Readonly<Record<(typeof handles)[number], Client>>;

export async function cast(platform: VictimPlatform): Promise<People> {
  const { issuer, identityDir } = platform.run();
  const entries = handles.map(async (handle) => {
    const token = await signIn({ issuer, identityDir, handle });
    return [handle, clientWith(platform.run(), token, PATIENCE_MS)] as const;
  });
  return Object.fromEntries(await Promise.all(entries)) as People;
}

export interface Lab {
  readonly path: string;
  readonly id: string;
}

/** Many wait at the same time, on a machine that has enough to do: they look less often. */
const LOOK_MS = 300;

export const eventually = <T>(what: string, look: () => Promise<T | undefined>): Promise<T> =>
  until(
    what,
    async () => {
      const found = await look();
      if (found === undefined) await delay(LOOK_MS);
      return found;
    },
    PATIENCE_MS,
  );

/** Asks again while what it builds on is still on its way. */
export async function done(what: string, ask: () => Promise<Answer>): Promise<Answer> {
  let last: Answer | undefined;
  const isDone = async () => {
    last = await ask();
    return last.status === 200 || last.status === 201 ? last : undefined;
  };
  try {
    return await eventually(what, isDone);
  } catch (error) {
    throw new Error(`${what}: ${JSON.stringify(last?.body)}`, { cause: error });
  }
}

export const becomes = (client: Client, path: string, status: string) =>
  eventually(`${path} is ${status}`, async () =>
    (await client.get(path)).body.status === status ? true : undefined,
  );

/** An expert whom the employer lends for so many hours a week. */
export async function inThePool(
  platform: VictimPlatform,
  employer: Client,
  hoursPerWeek = 16,
): Promise<Somebody> {
  const expert = await somebody(platform, 'expert', 'cubiss', PATIENCE_MS);
  const organisationId = organisations.cubiss.id;
  await done('a profile', () =>
    expert.client.post('/expert-profiles', {
      body: {
        skills: [{ code: 'service-design', level: 4, evidence: 'Drie trajecten.' }],
        languages: ['nl'],
        regions: ['NL'],
        employers: [{ organisationId, hoursPerWeek }],
        summary: 'Ontwerper.',
      },
    }),
  );
  await consent(employer, expert, { consent: 'given', hoursPerWeek });
  return expert;
}

export const consent = (employer: Client, { id }: Somebody, answer: object) =>
  done('the answer of the employer', () =>
    employer.post(`/expert-profiles/${id}/employer-consents`, {
      body: { organisationId: organisations.cubiss.id, ...answer },
    }),
  );
