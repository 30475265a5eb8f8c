import type { Answer } from './api-requests.ts';

/** What must be in every answer of the API, whatever its status. Each function gives what is wrong, in words. */

const REQUIRED: Readonly<Record<string, RegExp>> = {
  'api-version': /^\d+\.\d+\.\d+/,
  'trace-id': /^[0-9a-f]{32}$/,
  'cache-control': /^no-store$|^public, max-age=\d+$/,
  'content-security-policy': /frame-ancestors 'none'/,
  'strict-transport-security': /max-age=\d{7,}/,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'referrer-policy': /^no-referrer$/,
  'permissions-policy': /./,
  'access-control-allow-origin': /./,
};

export function headerComplaints(answer: Answer): readonly string[] {
  const complaints = Object.entries(REQUIRED).flatMap(([name, pattern]) => {
    const value = answer.headers.get(name);
    if (value === null) return [`${name} is missing`];
    return pattern.test(value) ? [] : [`${name} is ${value}`];
  });
  const needsType = answer.text !== '' && answer.headers.get('content-type') === null;
  return needsType ? [...complaints, 'content-type is missing'] : complaints;
}

export interface InvalidParam {
  readonly in: string;
  readonly name: string;
  readonly reason: string;
  readonly code: string;
}

export interface ProblemBody {
  readonly type?: unknown;
  readonly title?: unknown;
  readonly status?: unknown;
  readonly detail?: unknown;
  readonly code?: unknown;
  readonly traceId?: unknown;
  readonly invalidParams?: readonly InvalidParam[];
}

export function problemOf(answer: Answer): ProblemBody {
  try {
    return JSON.parse(answer.text) as ProblemBody;
  } catch {
    return {};
  }
}

/** Whether an error is told as RFC 9457 asks and the platform promises. */
export function problemComplaints(answer: Answer): readonly string[] {
  const type = answer.headers.get('content-type') ?? '';
  const problem = problemOf(answer);
  const texts = ['type', 'title', 'detail', 'code', 'traceId'] as const;
  return [
    ...(type.startsWith('application/problem+json') ? [] : [`content-type is ${type || 'missing'}`]),
    ...texts.filter((name) => typeof problem[name] !== 'string').map((name) => `the problem has no ${name}`),
    ...(problem.status === answer.status ? [] : [`the problem's status is ${String(problem.status)}`]),
    ...(problem.traceId === answer.headers.get('trace-id') ? [] : ['traceId differs from Trace-Id']),
  ];
}

/** Whether a refusal has this status and the form of a problem. */
export const refusalComplaints = (answer: Answer, status: number): readonly string[] => [
  ...(answer.status === status ? [] : [`answered ${answer.status} in place of ${status}`]),
  ...problemComplaints(answer),
];

/** Whether the faults mention this place and field. Nested fields count for the field that holds them. */
export function faultComplaints(answer: Answer, place: string, name: string): readonly string[] {
  const told = (problemOf(answer).invalidParams ?? []).some(
    (fault) => fault.in === place && (fault.name === name || fault.name.startsWith(`${name}.`)),
  );
  return told ? [] : [`invalidParams does not mention ${place} ${name}`];
}
