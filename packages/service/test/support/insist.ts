import { setTimeout as delay } from 'node:timers/promises';
import type { Answer } from './stage.ts';

/** As a client does: a request that may succeed later is sent again, as the same request, after the time that it is told. */
export async function insist(
  ask: (key: string) => Promise<Answer>,
  key: string = crypto.randomUUID(),
): Promise<Answer> {
  const answer = await ask(key);
  if (answer.body?.retryAfterSeconds === undefined) return answer;
  await delay(answer.body.retryAfterSeconds * 1_000);
  return await insist(ask, key);
}
