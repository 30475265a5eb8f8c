import { retryAfterMs } from './send.ts';

/** One fault in what was sent. */
export interface InvalidParam {
  readonly in: 'path' | 'query' | 'header' | 'body';
  /** The field, with dots for nested ones: `targetGroups.2`. */
  readonly name: string;
  /** In the language of the client. */
  readonly reason: string;
  /** Stable, so that a program can decide by it: `required`, `minLength` … */
  readonly code: string;
}

/** The body of a refusal, as RFC 9457 describes it. */
interface Problem {
  readonly type?: string;
  readonly code?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly traceId?: string;
  readonly invalidParams?: readonly InvalidParam[];
}

/**
 * A refusal of the API. `code` is stable, so programs decide by it; `title`, `detail` and `message` are for people, in
 * the language of the client.
 */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  /** `<subject>.<rule>`, for example `idea.not-a-draft`; `unknown` when something other than the API answered. */
  readonly code: string;
  /** Where the problem is explained. */
  readonly type: string;
  readonly title: string;
  readonly detail: string | undefined;
  /** By which the operators of the platform find the request. */
  readonly traceId: string | undefined;
  /** Every fault in what was sent; empty when the refusal is not about the input. */
  readonly invalidParams: readonly InvalidParam[];
  /** How long the server asks to wait; 0 when it asks nothing. */
  readonly retryAfterMs: number;

  constructor(response: Response, problem: Problem) {
    const title = problem.title ?? `HTTP ${response.status}`;
    super(problem.detail === undefined ? title : `${title}: ${problem.detail}`);
    this.status = response.status;
    this.code = problem.code ?? 'unknown';
    this.type = problem.type ?? 'about:blank';
    this.title = title;
    this.detail = problem.detail;
    this.traceId = problem.traceId ?? response.headers.get('trace-id') ?? undefined;
    this.invalidParams = problem.invalidParams ?? [];
    this.retryAfterMs = retryAfterMs(response);
  }
}

/** What a refusal says; a proxy that answers in the place of the API may say anything. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') === true;
  const text = await response.text();
  try {
    return new ApiProblem(response, isProblem ? (JSON.parse(text) as Problem) : {});
  } catch {
    return new ApiProblem(response, {});
  }
}
