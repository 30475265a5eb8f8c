import type { LocalisedText, NewEventOf, Scope } from '@innovatienetwerk/contract';
import { defineAggregate, derivedId } from '@innovatienetwerk/service';
import type { AccountedLine, events, ReminderWord, ReportKind, ReportStatus } from '../../contract/index.ts';
import { withReminders } from '../deadline/reminders.ts';

export interface ReportState {
  readonly awardId: string;
  readonly applicationId: string;
  readonly place: Scope;
  readonly kind: ReportKind;
  readonly status: ReportStatus;
  readonly dueOn: string;
  readonly periodUntilOn?: string;
  readonly lines: readonly AccountedLine[];
  readonly explanation?: string;
  readonly returnReason?: LocalisedText;
  /** The last reminder of this last day. */
  readonly told?: ReminderWord;
  /** When the next reminder is due; absent while nothing is expected of the recipient. */
  readonly nextOn?: string;
}

type Accounted = Required<Pick<ReportState, 'periodUntilOn' | 'lines' | 'explanation'>>;

export type ReportEvent =
  | NewEventOf<typeof events.reportExpected, { readonly place: Scope }>
  | NewEventOf<typeof events.reportRescheduled>
  | NewEventOf<typeof events.reportReminded>
  | NewEventOf<typeof events.reportSubmitted, Accounted>
  | NewEventOf<typeof events.reportReturned, { readonly returnReason: LocalisedText }>
  | NewEventOf<typeof events.reportApproved>
  | NewEventOf<typeof events.reportLapsed>;

export const noReport: ReportState = {
  awardId: '',
  applicationId: '',
  place: { organisationId: '', region: 'NL', personIds: [] },
  kind: 'final',
  status: 'expected',
  dueOn: '',
  lines: [],
};

export const reportIdOf = (awardId: string, kind: ReportKind): string =>
  derivedId('financial-report', awardId, kind);

/** Whether the recipient has something to do. */
export const isExpected = ({ status }: Pick<ReportState, 'status'>): boolean =>
  status === 'expected' || status === 'returned';

function changed(state: ReportState, event: ReportEvent): ReportState {
  switch (event.type) {
    case 'financial-report.expected.v1': {
      const { awardId, applicationId, kind, dueOn } = event.data;
      return { ...state, ...event.kept, awardId, applicationId, kind, dueOn };
    }
    case 'financial-report.rescheduled.v1':
      return { ...state, dueOn: event.data.dueOn };
    case 'financial-report.reminded.v1':
      return { ...state, told: event.data.when };
    case 'financial-report.submitted.v1': {
      const { returnReason: _, ...rest } = state;
      return { ...rest, ...event.kept, status: 'submitted' };
    }
    case 'financial-report.returned.v1':
      return { ...state, ...event.kept, status: 'returned' };
    case 'financial-report.approved.v1':
      return { ...state, status: 'approved' };
    case 'financial-report.lapsed.v1':
      return { ...state, status: 'lapsed' };
  }
}

export const evolve = (state: ReportState, event: ReportEvent): ReportState => {
  const after = changed(state, event);
  return withReminders(after, state, isExpected(after));
};

export const reports = defineAggregate<ReportState, ReportEvent>({
  name: 'financial-report',
  collection: 'financial-reports',
  param: 'financialReportId',
  initial: noReport,
  evolve,
  scope: ({ place }) => place,
  indexes: [
    { key: { 'state.awardId': 1, 'state.dueOn': 1, _id: 1 } },
    { key: { 'state.status': 1, 'state.dueOn': 1, _id: 1 } },
    { key: { 'state.kind': 1, 'state.dueOn': 1, _id: 1 } },
    { key: { 'state.dueOn': 1, _id: 1 } },
    { key: { 'state.nextOn': 1, _id: 1 } },
    { key: { createdAt: 1, _id: 1 } },
  ],
});
