import { type Answer } from '@innovatienetwerk/runtime';
import { until, type Client, type RequestOptions } from '@innovatienetwerk/testkit';
import { dayOf } from '@innovatienetwerk/values';
import { people } from '../runtime/sample/people.ts';

/** Who acts in the processes that are turned back, and how they wait. */
export const today = dayOf(new Date());

export const idOf = (handle: string): string => people.find((person) => person.handle === handle)?.id ?? '';

/** A step may wait for a service that has just died and for what it had to do. */
export const PATIENCE_MS = Number(process.env['STEP_PATIENCE_MS'] ?? 150_000);

export type People = Readonly<
  Record<'carla' | 'fatima' | 'mirjam' | 'pieter' | 'noah' | 'ruben' | 'hendrik', Client>
>;

export interface Lab {
  readonly path: string;
  readonly id: string;
}

export const eventually = <T>(what: string, look: () => Promise<T | undefined>): Promise<T> =>
  until(what, look, PATIENCE_MS);

/** Asks again while what it builds on is still on its way. */
export async function done(what: string, ask: () => Promise<Answer>): Promise<Answer> {
  let last: Answer | undefined;
  const isDone = async () => {
    last = await ask();
    return last.status === 200 || last.status === 201 ? last : undefined;
  };
  try {
    return await until(what, isDone, PATIENCE_MS);
  } catch (error) {
    throw new Error(JSON.stringify(last?.body), { cause: error });
  }
}

export const becomes = (client: Client, path: string, status: string) =>
  eventually(`${path} is ${status}`, async () =>
    (await client.get(path)).body.status === status ? true : undefined,
  );

/** Somebody who asks again, as the same request, while a part of the platform is away for a moment. */
export function patient(client: Client): Client {
  const again =
    (method: 'get' | 'post' | 'patch') =>
    async (path: string, options: RequestOptions = {}): Promise<Answer> => {
      const same = { idempotencyKey: crypto.randomUUID(), ...options };
      return await eventually(`an answer to ${path}`, async () => {
        const answer = await client[method](path, same);
        return answer.status === 503 ? undefined : answer;
      });
    };
  return { token: client.token, get: again('get'), post: again('post'), patch: again('patch') };
}
