import { monthsAfter, weeksAfter } from '@innovatienetwerk/values';
import type { ReportKind } from '../../contract/index.ts';

/** How many weeks after its end a project accounts for its spending. A request for settlement is due within this term where a scheme sets none. */
const FINAL_WEEKS = 13;
const INTERIM_MONTHS = 6;
/** A project of which nobody said how long it lasts. */
const USUAL_MONTHS = 12;

export const finalDueOn = (endedOn: string): string => weeksAfter(endedOn, FINAL_WEEKS);

/** The reports of an award: a final one, and one on the way for what lasts longer than a year. */
export const plannedReports = (
  grantedOn: string,
  durationMonths = USUAL_MONTHS,
): readonly { readonly kind: ReportKind; readonly dueOn: string }[] => [
  ...(durationMonths > USUAL_MONTHS
    ? [{ kind: 'interim' as const, dueOn: monthsAfter(grantedOn, INTERIM_MONTHS) }]
    : []),
  { kind: 'final', dueOn: finalDueOn(monthsAfter(grantedOn, durationMonths)) },
];
