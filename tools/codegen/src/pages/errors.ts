import {
  allOperations,
  faultTexts,
  lineProblemsOf,
  problemCatalogue,
  problemsOf,
  problemType,
  type Operation,
  type ProblemDefinition,
  type ServiceContract,
} from '@innovatienetwerk/contract';
import { anchor, code, codes, inBoth, linkTo, page, table } from '../markdown.ts';

/** Problems that nearly every operation can give need no list of operations. */
const COMMON_SHARE = 0.5;

function givenBy(operations: readonly Operation[], problem: ProblemDefinition): string {
  const givers = operations.filter((operation) =>
    [...problemsOf(operation), ...lineProblemsOf(operation)].some(
      (candidate) => candidate.code === problem.code,
    ),
  );
  if (givers.length === 0) return 'Given before an operation is known.';
  return givers.length > operations.length * COMMON_SHARE
    ? 'Given by most operations.'
    : `Given by ${codes(givers.map(({ id }) => id))}.`;
}

const entry = (operations: readonly Operation[], problem: ProblemDefinition): string =>
  [
    `${anchor(problem.code)}\n\n### ${problem.code}`,
    `**${problem.status}** · ${inBoth(problem.title)}`,
    problem.detail.nl,
    `*${problem.detail.en}*`,
    givenBy(operations, problem),
  ].join('\n\n');

/** Every refusal of the API. */
export function errorsPage(contracts: readonly ServiceContract[]): string {
  const operations = contracts.flatMap(allOperations);
  const known = [...problemCatalogue(contracts).values()].toSorted((one, other) =>
    one.code.localeCompare(other.code, 'en'),
  );
  return page(
    'Errors',
    `Every error of the API is a problem (RFC 9457, ${code('application/problem+json')}). Its ${code('code')} is stable, and its ${code('type')} ` +
      `ends in that code: ${code(problemType('request.invalid'))}. ${code('title')} and ${code('detail')} are in the language that the client asks for. ` +
      `${code('invalidParams')} names every fault in the input at once; its own codes are [at the end](#reasons-in-invalidparams).`,
    '## Overview',
    table(
      ['status', 'code', 'titel', 'title'],
      known
        .toSorted((one, other) => one.status - other.status)
        .map(({ status, code: name, title }) => [String(status), linkTo(name), title.nl, title.en]),
    ),
    '## Each error',
    ...known.map((problem) => entry(operations, problem)),
    '## Reasons in invalidParams',
    table(
      ['code', 'Nederlands', 'English'],
      Object.entries(faultTexts).map(([name, reason]) => [code(name), reason.nl, reason.en]),
    ),
  );
}
