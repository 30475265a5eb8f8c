import {
  faultReason,
  fill,
  problems,
  problemType,
  type ImportReport,
  type Language,
  type LanguageNeutralReport,
  type ProblemDefinition,
  type Refusal,
} from '@innovatienetwerk/contract';

/** A problem with words: what the client gets (RFC 9457). */
export interface ProblemReply {
  readonly status: number;
  readonly json: string;
}

export const PROBLEM_TYPE = 'application/problem+json';

/** A refusal in words, without what belongs to one answer only. A code that no contract has is a fault of ours, and is told as one. */
export function wordsOf(
  catalogue: ReadonlyMap<string, ProblemDefinition>,
  refusal: Refusal,
  language: Language,
) {
  const known = catalogue.get(refusal.code);
  const problem = known ?? problems.internal;
  const { faults } = refusal;
  return {
    type: problemType(problem.code),
    title: problem.title[language],
    status: problem.status,
    detail: fill(problem.detail[language], known === undefined ? {} : refusal.parameters),
    code: problem.code,
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
  };
}

/** Gives a refusal its words. */
export function renderProblem(
  catalogue: ReadonlyMap<string, ProblemDefinition>,
  refusal: Refusal,
  language: Language,
  traceId: string,
): ProblemReply {
  const words = wordsOf(catalogue, refusal, language);
  return { status: words.status, json: JSON.stringify({ ...words, traceId }) };
}

/** Gives the refused lines of an import their words. */
export function wordReport(
  catalogue: ReadonlyMap<string, ProblemDefinition>,
  report: LanguageNeutralReport,
  language: Language,
): ImportReport {
  return {
    lines: report.lines.map(({ refused, ...line }) =>
      refused === undefined ? line : { ...line, problem: wordsOf(catalogue, refused, language) },
    ),
    counts: report.counts,
  };
}
