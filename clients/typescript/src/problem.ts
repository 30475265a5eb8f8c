/** One fault in what was sent. */
export interface InvalidParam {
  readonly in: 'path' | 'query' | 'header' | 'body';
  /** The field, with dots for nested ones: `targetGroups.2`. */
  readonly name: string;
  /** In the language of the client. */
  readonly reason: string;
  readonly code: string;
}

export interface Problem {
  readonly code?: string;
  readonly status?: number;
  readonly title?: string;
  readonly detail?: string;
  readonly traceId?: string;
  readonly invalidParams?: readonly InvalidParam[];
}

/** A refusal of the API. `code` is stable, so programs decide by it; `message` is for people. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  readonly code: string;
  /** By which the operators of the platform find the request. */
  readonly traceId: string | undefined;
  readonly invalidParams: readonly InvalidParam[];

  constructor(status: number, problem: Problem) {
    super([problem.title, problem.detail].filter(Boolean).join(': ') || `HTTP ${status}`);
    this.status = status;
    this.code = problem.code ?? 'unknown';
    this.traceId = problem.traceId;
    this.invalidParams = problem.invalidParams ?? [];
  }
}
