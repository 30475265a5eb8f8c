import type { Target } from './target.ts';

const LIMIT_MS = 5_000;

/** What somebody answered, or that nobody did. */
export interface Reply<T = unknown> {
  /** 0 when there was no answer. */
  readonly status: number;
  readonly body: T | undefined;
  /** By its own clock, to the second. */
  readonly date: string | undefined;
}

export async function fetchReply<T>(
  url: string,
  init: RequestInit = {},
  limitMs = LIMIT_MS,
): Promise<Reply<T>> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(limitMs) });
    const words = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return {
      status: response.status,
      body: (isJson && words !== '' ? JSON.parse(words) : words) as T,
      date: response.headers.get('date') ?? undefined,
    };
  } catch {
    return { status: 0, body: undefined, date: undefined };
  }
}

/** The API as an operator asks it. */
export interface Api {
  /** @param limitMs how long to wait for the answer, in milliseconds. @default 5 s */
  get<T>(path: string, limitMs?: number): Promise<Reply<T>>;
  post<T>(path: string): Promise<Reply<T>>;
}

export async function openApi({ apiUrl, token }: Target, language: string): Promise<Api | undefined> {
  if (apiUrl === undefined) return undefined;
  const bearer = await token();
  const headers = {
    'accept-language': language,
    ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
  };
  return {
    get: (path, limitMs) => fetchReply(`${apiUrl}/v1${path}`, { headers }, limitMs),
    post: (path) =>
      fetchReply(`${apiUrl}/v1${path}`, {
        method: 'POST',
        headers: { ...headers, 'idempotency-key': crypto.randomUUID() },
      }),
  };
}

export const isFine = ({ status }: Reply): boolean => status >= 200 && status < 300;
