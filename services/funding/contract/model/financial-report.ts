import { day, freeText, id, LocalisedText, moment, Money, object, oneOf } from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';
import { code } from './scheme.ts';

export const reportKinds = ['interim', 'final'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** `returned` waits for the recipient again; `lapsed` with its award. */
export const reportStatuses = ['expected', 'submitted', 'returned', 'approved', 'lapsed'] as const;
export type ReportStatus = (typeof reportStatuses)[number];

const realised = object(
  { code: code('Regel van de begroting. Line of the budget.', 'project-lead'), realised: Money },
  { name: 'RealisedLine' },
);

export const NewReportSubmission = object(
  {
    periodUntilOn: day('Tot en met welke dag. Up to and including which day.'),
    lines: Type.Array(realised, {
      description: 'Wat aan elke regel is uitgegeven. What was spent on each line.',
      minItems: 1,
      maxItems: 100,
    }),
    explanation: freeText('Toelichting. Explanation.', 4000, 'De materialen waren duurder.'),
  },
  { name: 'NewReportSubmission' },
);
export type NewReportSubmission = Static<typeof NewReportSubmission>;

export const NewReportReturn = object(
  { reason: LocalisedText },
  { name: 'NewReportReturn', description: 'Wat nog ontbreekt. What is still missing.' },
);

export const AccountedLine = object(
  {
    code: code('Regel van de begroting. Line of the budget.', 'project-lead'),
    budgeted: Money,
    realised: Money,
    overspent: Money,
    unspent: Money,
  },
  { name: 'AccountedLine', description: 'Begroot en besteed. Budgeted and spent.' },
);
export type AccountedLine = Static<typeof AccountedLine>;

export const FinancialReport = object(
  {
    id: id('De verantwoording. The financial report.'),
    awardId: id('De toekenning. The award.'),
    kind: oneOf(reportKinds, 'Tussentijds of eind. Interim or final.'),
    status: oneOf(reportStatuses, 'Stand. State.'),
    dueOn: day('Uiterste dag. Last day.'),
    periodUntilOn: Type.Optional(day('Tot en met welke dag. Up to and including which day.')),
    lines: Type.Array(AccountedLine, {
      description: 'Elke regel van de begroting. Every line of the budget.',
      maxItems: 100,
    }),
    budgeted: Money,
    realised: Money,
    explanation: Type.Optional(NewReportSubmission.properties.explanation),
    returnReason: Type.Optional(LocalisedText),
    createdAt: moment('Wanneer gemaakt. When made.'),
    updatedAt: moment('Wanneer gewijzigd. When changed.'),
  },
  { name: 'FinancialReport' },
);
export type FinancialReport = Static<typeof FinancialReport>;
