import { setTimeout as delay } from 'node:timers/promises';
import { reasonOf } from '../failure.ts';
import { signIn } from '../identity/sign-in.ts';
import { callApi, type Answer, type Call } from '../rest.ts';
import type { RunFile } from '../supervisor/run-file.ts';
import { PACE, PATIENCE_MS } from './patience.ts';

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
  /** @default 201 for POST, 200 for the rest */
  readonly status?: number;
  /** What else must hold of the answer. For a step that waits, the wait ends when it does. */
  readonly until?: (answer: Answer) => boolean;
  /** How long to wait for it, in milliseconds; without it the first answer counts. */
  readonly withinMs?: number;
  /** Done each time before looking again. */
  readonly meanwhile?: () => Promise<void>;
}

export interface Tour {
  /** Takes a step and tells about it. @throws when it did not go as it should: what follows builds on it */
  step(step: TourStep): Promise<Answer>;
  /** Takes a step on which nothing builds: one that fails is told and counted, and the story goes on. */
  see(step: TourStep): Promise<void>;
  /** Looks for something that is not an answer of the API, such as a mail that arrived. The story goes on without it. */
  check(who: string, what: string, withinMs: number, look: () => Promise<boolean>): Promise<void>;
  /** A request that is no step of the story. */
  ask(who: string, call: Omit<Call, 'token'>): Promise<Answer>;
  readonly steps: number;
  readonly failed: number;
  readonly traceIds: readonly string[];
}

const POLL_MS = 150 * PACE;
const SHOWN_OF_BODY = 400;

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
  const ask = async (who: string, call: Omit<Call, 'token'>): Promise<Answer> =>
    await callApi(run.url, { patienceMs: PATIENCE_MS, ...call, token: await tokenOf(who) });

  const answerTo = async (step: TourStep): Promise<Answer> => {
    const deadline = Date.now() + (step.withinMs ?? 0);
    const status = step.status ?? (step.call.method === 'POST' ? 201 : 200);
    for (;;) {
      const answer = await ask(step.who, step.call);
      const fits = answer.status === status && (step.until?.(answer) ?? true);
      if (fits) return answer;
      if (Date.now() >= deadline) {
        traceIds.push(answer.traceId);
        const body = JSON.stringify(answer.body)?.slice(0, SHOWN_OF_BODY);
        throw new Unexpected(`${answer.status} ${body} trace ${answer.traceId}`);
      }
      await step.meanwhile?.();
      await delay(POLL_MS);
    }
  };
  const step = async (wanted: TourStep): Promise<Answer> => {
    try {
      const answer = await answerTo(wanted);
      traceIds.push(answer.traceId);
      tell(true, wanted.who, wanted.what, `${answer.status} trace ${answer.traceId}`);
      return answer;
    } catch (error) {
      tell(false, wanted.who, wanted.what, reasonOf(error));
      throw error;
    }
  };

  return {
    step,
    ask,
    see: (wanted) =>
      step(wanted).then(
        () => undefined,
        () => undefined,
      ),
    async check(who, what, withinMs, look) {
      const deadline = Date.now() + withinMs;
      let found = await look();
      while (!found && Date.now() < deadline) {
        await delay(POLL_MS);
        found = await look();
      }
      tell(found, who, what, found ? '' : `not within ${withinMs} ms`);
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
