import type { Fault, Money } from '@innovatienetwerk/contract';
import { isMore, remainder, sum } from '@innovatienetwerk/values';
import type { BudgetLine } from '../../contract/index.ts';

export const coveredOf = ({ shares }: BudgetLine): Money => sum(shares.map(({ amount }) => amount));

/** What nobody pays yet. */
export const gapOf = (line: BudgetLine): Money => remainder(line.amount, coveredOf(line));

/** A line is never paid for more than it costs, and has a code of its own: then total, shares and gap add up whatever changes. */
export const lineFaults = (lines: readonly BudgetLine[]): readonly Fault[] =>
  lines.flatMap((line, index): Fault[] => [
    ...(isMore(coveredOf(line), line.amount)
      ? [
          {
            in: 'body',
            name: `budget.lines.${index}.shares`,
            code: 'rule',
            parameters: { rule: `${coveredOf(line).amount} ≤ ${line.amount.amount}` },
          } as const,
        ]
      : []),
    ...(lines.findIndex(({ code }) => code === line.code) === index
      ? []
      : [{ in: 'body', name: `budget.lines.${index}.code`, code: 'uniqueItems' } as const]),
  ]);

/** The lines without what one organisation would pay; what it paid becomes a gap. */
export const withoutFunder = (lines: readonly BudgetLine[], organisationId: string): readonly BudgetLine[] =>
  lines.map((line) => ({
    ...line,
    shares: line.shares.filter(({ funderOrganisationId }) => funderOrganisationId !== organisationId),
  }));
