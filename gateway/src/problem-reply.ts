import {
  faultReason,
  fill,
  problems,
  problemType,
  type Language,
  type ProblemDefinition,
  type Refusal,
} from '@innovatienetwerk/contract';

/** A problem with words: what the client gets (RFC 9457). */
export interface ProblemReply {
  readonly status: number;
  readonly json: string;
}

export const PROBLEM_TYPE = 'application/problem+json';

/** Gives a refusal its words. A code that no contract has is a fault of ours, and is told as one. */
export function renderProblem(
  catalogue: ReadonlyMap<string, ProblemDefinition>,
  refusal: Refusal,
  language: Language,
  traceId: string,
): ProblemReply {
  const known = catalogue.get(refusal.code);
  const problem = known ?? problems.internal;
  const { faults } = refusal;
  return {
    status: problem.status,
    json: JSON.stringify({
      type: problemType(problem.code),
      title: problem.title[language],
      status: problem.status,
      detail: fill(problem.detail[language], known === undefined ? {} : refusal.parameters),
      code: problem.code,
      traceId,
      ...(faults === undefined
        ? {}
        : {
            invalidParams: faults.map((fault) => ({
              in: fault.in,
              name: fault.name,
              reason: faultReason(fault, language),
              code: fault.code,
            })),
          }),
    }),
  };
}
