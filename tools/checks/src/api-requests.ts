import { compileValidator, exampleOf, type Operation } from '@innovatienetwerk/contract';
import type { TObject, TSchema } from 'typebox';

/** An answer with its body read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface Call {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

const MAX_WAITS = 3;

/** Sends one request. A client that keeps the rate limit waits as long as the answer asks, and tries again. */
export async function send(call: Call): Promise<Answer> {
  for (let waits = 0; ; waits += 1) {
    // oxlint-disable-next-line no-await-in-loop -- each attempt waits for the one before
    const response = await fetch(call.url, {
      method: call.method,
      headers: call.headers,
      redirect: 'manual',
      ...(call.body === undefined ? {} : { body: call.body }),
    });
    // oxlint-disable-next-line no-await-in-loop -- the body belongs to this attempt
    const text = await response.text();
    if (response.status !== 429 || waits === MAX_WAITS)
      return { status: response.status, headers: response.headers, text };
    const seconds = Number(response.headers.get('retry-after') ?? 1);
    // oxlint-disable-next-line no-await-in-loop -- that is the wait
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
}

/** The path of an operation with the examples of its parameters filled in: well-formed, though nothing need be there. */
export function examplePath(operation: Operation): string {
  const properties = operation.params?.properties ?? {};
  return operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const schema = properties[name];
    return schema === undefined ? 'unknown' : encodeURIComponent(String(exampleOf(schema)));
  });
}

const CANDIDATES: readonly unknown[] = [12.5, 'wrong', { wrong: true }, [{ wrong: true }], true];

/** A body in which every field is wrong and one does not exist, and the names that must therefore be mentioned. */
export interface WrongBody {
  readonly json: string;
  readonly names: readonly string[];
}

export const UNKNOWN_FIELD = 'doesNotExist';

export function wrongBody(schema: TSchema): WrongBody {
  const properties = (schema as Partial<TObject>).properties ?? {};
  const wrong = Object.entries(properties).flatMap(([name, part]) => {
    const validate = compileValidator('body', part);
    const value = CANDIDATES.find((candidate) => validate(candidate).length > 0);
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    json: JSON.stringify({ ...Object.fromEntries(wrong), [UNKNOWN_FIELD]: 1 }),
    names: [...wrong.map(([name]) => name), UNKNOWN_FIELD],
  };
}
