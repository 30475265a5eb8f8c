import type { Fault, Money } from '@innovatienetwerk/contract';
import { nothing, remainder, sum } from '@innovatienetwerk/values';
import type { AccountedLine, BudgetLine, NewReportSubmission } from '../../contract/index.ts';

type Realised = NewReportSubmission['lines'];

/** Every line of the budget is accounted for once, and nothing else. */
export function accountFaults(budget: readonly BudgetLine[], lines: Realised): readonly Fault[] {
  const wanted = new Set(budget.map(({ code }) => code));
  const given = lines.map(({ code }) => code);
  return [
    ...given.flatMap((code, index): Fault[] => {
      const name = `lines.${index}.code`;
      if (!wanted.has(code)) return [{ in: 'body', name, code: 'reference' }];
      return given.indexOf(code) === index ? [] : [{ in: 'body', name, code: 'uniqueItems' }];
    }),
    ...[...wanted]
      .filter((code) => !given.includes(code))
      .map((code): Fault => ({ in: 'body', name: `lines.${code}`, code: 'required' })),
  ];
}

/** Budgeted and spent, line by line, in the order of the budget. */
export function account(budget: readonly BudgetLine[], lines: Realised): readonly AccountedLine[] {
  const spent = new Map(lines.map(({ code, realised }) => [code, realised]));
  return budget.map(({ code, amount: budgeted }) => {
    const realised = spent.get(code) ?? nothing;
    return {
      code,
      budgeted,
      realised,
      overspent: remainder(realised, budgeted),
      unspent: remainder(budgeted, realised),
    };
  });
}

export const totalOf = (
  lines: readonly AccountedLine[],
  column: 'budgeted' | 'realised' | 'overspent',
): Money => sum(lines.map((line) => line[column]));
