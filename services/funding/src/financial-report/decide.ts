import { refuse, type LocalisedText, type Scope } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import { dayOf } from '@innovatienetwerk/values';
import {
  problems,
  type BudgetLine,
  type NewReportSubmission,
  type ReportKind,
} from '../../contract/index.ts';
import { reminderFor } from '../deadline/reminders.ts';
import { account, accountFaults, totalOf } from './account.ts';
import { isExpected, type ReportEvent, type ReportState } from './state.ts';

type ReportDecision = Decision<ReportEvent>;

const about = (reportId: string, { awardId, applicationId, kind }: ReportState) => ({
  reportId,
  awardId,
  applicationId,
  kind,
});

export interface Expectation {
  readonly reportId: string;
  readonly awardId: string;
  readonly applicationId: string;
  readonly kind: ReportKind;
  readonly dueOn: string;
}

export const expectReport = (expectation: Expectation, place: Scope): ReportDecision => [
  { type: 'financial-report.expected.v1', data: { ...expectation }, kept: { place } },
];

const isClosed = ({ status }: ReportState): boolean => status === 'approved' || status === 'lapsed';

/** The work ended on another day than was planned. A report that was handed in before this was heard may still be given back. */
export function reschedule(reportId: string, state: ReportState, dueOn: string): ReportDecision {
  if (isClosed(state) || state.dueOn === dueOn) return [];
  return [{ type: 'financial-report.rescheduled.v1', data: { ...about(reportId, state), dueOn } }];
}

export function submit(
  reportId: string,
  state: ReportState,
  { periodUntilOn, lines, explanation }: NewReportSubmission,
  budget: readonly BudgetLine[],
): ReportDecision {
  if (!isExpected(state)) return refuse(problems.reportNotExpected, { status: state.status });
  const faults = accountFaults(budget, lines);
  if (faults.length > 0) return refuse(problems.reportLinesFaulty, {}, faults);
  const accounted = account(budget, lines);
  return [
    {
      type: 'financial-report.submitted.v1',
      data: {
        ...about(reportId, state),
        realised: totalOf(accounted, 'realised'),
        overspent: totalOf(accounted, 'overspent'),
      },
      kept: { periodUntilOn, lines: accounted, explanation },
    },
  ];
}

const notSubmitted = ({ status }: ReportState) =>
  status === 'submitted' ? undefined : refuse(problems.reportNotSubmitted, { status });

export function approve(reportId: string, state: ReportState): ReportDecision {
  return (
    notSubmitted(state) ?? [
      {
        type: 'financial-report.approved.v1',
        data: { ...about(reportId, state), realised: totalOf(state.lines, 'realised') },
      },
    ]
  );
}

export function giveBack(reportId: string, state: ReportState, returnReason: LocalisedText): ReportDecision {
  return (
    notSubmitted(state) ?? [
      {
        type: 'financial-report.returned.v1',
        data: { ...about(reportId, state), personIds: [...state.place.personIds] },
        kept: { returnReason },
      },
    ]
  );
}

/** Its award was withdrawn: there is nothing to account for. */
export function lapse(reportId: string, state: ReportState): ReportDecision {
  if (isClosed(state)) return [];
  return [{ type: 'financial-report.lapsed.v1', data: about(reportId, state) }];
}

export function remind(reportId: string, state: ReportState, now: Date): ReportDecision {
  if (state.nextOn === undefined) return [];
  const when = reminderFor(state.dueOn, dayOf(now), state.told);
  if (when === undefined) return [];
  const { dueOn, place } = state;
  return [
    {
      type: 'financial-report.reminded.v1',
      data: { ...about(reportId, state), personIds: [...place.personIds], dueOn, when },
    },
  ];
}
