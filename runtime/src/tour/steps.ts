import { setTimeout as delay } from 'node:timers/promises';
import { reasonOf } from '../failure.ts';
import { signIn } from '../identity/sign-in.ts';
import { callApi, type Answer, type Call } from '../rest.ts';
import type { RunFile } from '../supervisor/run-file.ts';

/** A step whose answer is not what the story needs. */
class Unexpected extends Error {
  override readonly name = 'Unexpected';
}

export interface TourStep {
  /** Who does it: the handle of a sample person or service account. */
  readonly who: string;
  /** What happens, for people to read along. */
  readonly what: string;
  readonly call: Omit<Call, 'token'>;
  /** @default 200 for reading and changing, 201 for the rest */
  readonly status?: number;
  /** What else must hold of the answer. For a step that waits, the wait ends when it does. */
  readonly until?: (answer: Answer) => boolean;
  /** How long to wait for it, in milliseconds; without it the first answer counts. */
  readonly withinMs?: number;
}

export interface Tour {
  /** Takes a step and tells about it. @throws when it did not go as it should; the steps that build on it cannot be taken */
  step(step: TourStep): Promise<Answer>;
  /** Checks something that is not a request to the API, such as a mail that arrived. */
  check(what: string, withinMs: number, look: () => Promise<boolean>): Promise<void>;
  readonly steps: number;
  readonly failed: number;
  readonly traceIds: readonly string[];
}

const POLL_MS = 150;

export function createTour(run: RunFile, say: (line: string) => void): Tour {
  const tokens = new Map<string, Promise<string>>();
  const traceIds: string[] = [];
  let steps = 0;
  let failed = 0;

  const tokenOf = (handle: string): Promise<string> => {
    const token = tokens.get(handle) ?? signIn({ issuer: run.issuer, identityDir: run.identityDir, handle });
    tokens.set(handle, token);
    return token;
  };
  const tell = (good: boolean, who: string, what: string, detail: string): void => {
    steps += 1;
    if (!good) failed += 1;
    say(
      `${String(steps).padStart(2)} ${good ? 'ok  ' : 'FAIL'} ${who.padEnd(9)} ${what.padEnd(62)} ${detail}`,
    );
  };

  const answerTo = async (step: TourStep): Promise<Answer> => {
    const deadline = Date.now() + (step.withinMs ?? 0);
    const status = step.status ?? (step.call.method === 'POST' ? 201 : 200);
    for (;;) {
      const answer = await callApi(run.url, { ...step.call, token: await tokenOf(step.who) });
      const fits = answer.status === status && (step.until?.(answer) ?? true);
      if (fits || Date.now() >= deadline) {
        if (fits) return answer;
        traceIds.push(answer.traceId);
        throw new Unexpected(
          `${answer.status} ${JSON.stringify(answer.body)?.slice(0, 400)} trace ${answer.traceId}`,
        );
      }
      await delay(POLL_MS);
    }
  };

  return {
    async step(step) {
      try {
        const answer = await answerTo(step);
        traceIds.push(answer.traceId);
        tell(true, step.who, step.what, `${answer.status} trace ${answer.traceId}`);
        return answer;
      } catch (error) {
        tell(false, step.who, step.what, reasonOf(error));
        throw error;
      }
    },
    async check(what, withinMs, look) {
      const deadline = Date.now() + withinMs;
      while (!(await look())) {
        if (Date.now() > deadline) {
          tell(false, '', what, `not within ${withinMs} ms`);
          throw new Unexpected(what);
        }
        await delay(POLL_MS);
      }
      tell(true, '', what, '');
    },
    get steps() {
      return steps;
    },
    get failed() {
      return failed;
    },
    traceIds,
  };
}
