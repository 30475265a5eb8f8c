import { mergePatch, refuse, type Fault, type Money } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import { isNothing, nothing } from '@innovatienetwerk/values';
import {
  problems,
  type ApplicationChanges,
  type BudgetLine,
  type NamedPartner,
} from '../../contract/index.ts';
import { lineFaults } from '../budget/lines.ts';
import { requestedOf } from '../budget/totals.ts';
import { fitAnswers } from '../form/migrate.ts';
import { openQuestionsOf } from '../form/questions.ts';
import type { FormVersion } from '../form/state.ts';
import { ofPhase } from '../phase.ts';
import {
  isDraft,
  type ApplicationEvent,
  type ApplicationState,
  type Begun,
  type Described,
} from './state.ts';

export type ApplicationDecision = Decision<ApplicationEvent>;

/** The version of a form that an application is filled in by. */
export interface Form {
  readonly formId: string;
  readonly version: FormVersion;
}

type Answers = Readonly<Record<string, unknown>>;

export const answersOf = ({ answers }: Pick<ApplicationState, 'answers'>): Answers =>
  JSON.parse(answers) as Answers;

export const about = (applicationId: string, { callId, organisationId }: ApplicationState) => ({
  applicationId,
  callId,
  organisationId,
});

export const fixed = (state: ApplicationState) =>
  isDraft(state) ? undefined : refuse(problems.notDraft, { status: state.status });

/** What a form asks of an application as it is or will be. */
export const questionsFor = (
  { formId, version }: Form,
  answers: Answers,
  {
    described,
    lines,
    partners,
  }: Pick<ApplicationState, 'described' | 'lines'> & {
    readonly partners: readonly NamedPartner[];
  },
) =>
  openQuestionsOf(formId, version, {
    answers,
    requested: requestedOf(lines),
    durationMonths: described.durationMonths,
    part: described.part,
    partnerCount: partners.length,
  });

export interface Beginning extends Pick<Begun, 'region' | 'stage' | 'authorIds'> {
  readonly applicationId: string;
  readonly callId: string;
  readonly organisationId: string;
  readonly fieldlabId?: string | undefined;
  readonly phaseId?: string | undefined;
  readonly form: Form;
  /** What a phase of a Fieldlab asks for; it becomes the first line of the budget. */
  readonly amount?: Money | undefined;
}

const firstLines = (amount: Money): readonly BudgetLine[] =>
  isNothing(amount)
    ? []
    : [
        {
          code: 'phase',
          category: 'other',
          amount,
          vatIncluded: true,
          shares: [{ source: 'call', amount }],
        },
      ];

export function begin(beginning: Beginning): ApplicationDecision {
  const { applicationId, callId, organisationId, form, amount = nothing } = beginning;
  const { region, stage, authorIds } = beginning;
  const lines = firstLines(amount);
  return [
    {
      type: 'application.drafted.v1',
      data: {
        applicationId,
        callId,
        organisationId,
        ...ofPhase(beginning),
        requested: amount,
      },
      kept: {
        region,
        stage,
        authorIds,
        lines,
        formId: form.formId,
        formVersion: form.version.version,
        answers: '{}',
        openQuestions: questionsFor(form, {}, { described: {}, lines, partners: [] }),
      },
    },
  ];
}

function partnerFaults(partners: readonly NamedPartner[], applicantId: string): readonly Fault[] {
  const ids = partners.map(({ organisationId }) => organisationId);
  return ids.flatMap((id, index): Fault[] => {
    const name = `partners.${index}.organisationId`;
    if (id === applicantId) return [{ in: 'body', name, code: 'invalid' }];
    return ids.indexOf(id) === index ? [] : [{ in: 'body', name, code: 'uniqueItems' }];
  });
}

const named = (partners: readonly NamedPartner[]): readonly NamedPartner[] =>
  partners.map(({ organisationId, signatoryIds }) => ({ organisationId, signatoryIds }));

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const MAX_AUTHORS = 50;
const withAuthor = (authorIds: readonly string[], personId: string): readonly string[] =>
  authorIds.includes(personId) || authorIds.length >= MAX_AUTHORS ? authorIds : [...authorIds, personId];

/** Saves what is there, complete or not. A signature holds for one budget and one set of partners: with another, everybody signs again. */
export function save(
  applicationId: string,
  state: ApplicationState,
  changes: ApplicationChanges,
  form: Form,
  personId: string,
): ApplicationDecision {
  const refused = fixed(state);
  if (refused !== undefined) return refused;
  const { answers = answersOf(state), partners = named(state.partners), budget, ...texts } = changes;
  const lines = budget?.lines ?? state.lines;
  const faulty = faultsOf(lines, partners, state.organisationId);
  if (faulty !== undefined) return faulty;
  const described = mergePatch<Described>(state.described, texts);
  const signOffsVoid = !isSame(lines, state.lines) || !isSame(partners, named(state.partners));
  const signed = signOffsVoid
    ? []
    : state.partners.filter(({ signOff }) => signOff !== 'none').map(({ organisationId }) => organisationId);
  return [
    {
      type: 'application.changed.v1',
      data: {
        ...about(applicationId, state),
        requested: requestedOf(lines),
        signOffsVoid,
        partnerIds: partners.map(({ organisationId }) => organisationId),
        signatoryIds: partners
          .filter(({ organisationId }) => !signed.includes(organisationId))
          .flatMap(({ signatoryIds }) => signatoryIds),
      },
      kept: {
        described,
        lines,
        partners,
        authorIds: withAuthor(state.authorIds, personId),
        answers: JSON.stringify(answers),
        openQuestions: questionsFor(form, answers, { described, lines, partners }),
      },
    },
  ];
}

function faultsOf(lines: readonly BudgetLine[], partners: readonly NamedPartner[], applicantId: string) {
  const budgetFaults = lineFaults(lines);
  if (budgetFaults.length > 0) return refuse(problems.budgetFaulty, {}, budgetFaults);
  const faults = partnerFaults(partners, applicantId);
  return faults.length > 0 ? refuse(problems.partnersFaulty, {}, faults) : undefined;
}

export function suspend(applicationId: string, state: ApplicationState, now: Date): ApplicationDecision {
  const { suspendedAt } = state;
  if (suspendedAt !== undefined) return refuse(problems.suspendedAlreadyApplication, { since: suspendedAt });
  return (
    fixed(state) ?? [
      {
        type: 'application.suspended.v1',
        data: about(applicationId, state),
        kept: { at: now.toISOString() },
      },
    ]
  );
}

export function resume(applicationId: string, state: ApplicationState): ApplicationDecision {
  if (state.suspendedAt === undefined) return refuse(problems.notResting);
  return fixed(state) ?? [{ type: 'application.resumed.v1', data: about(applicationId, state) }];
}

/** What of the answers another version still asks for, and what that version asks besides. */
export function fitted(state: ApplicationState, form: Form) {
  const { answers, fellAway } = fitAnswers(form.version, answersOf(state));
  return {
    formId: form.formId,
    formVersion: form.version.version,
    answers: JSON.stringify(answers),
    fellAway,
    openQuestions: questionsFor(form, answers, state),
  };
}

export function migrate(applicationId: string, state: ApplicationState, form: Form): ApplicationDecision {
  const { formId, version } = form;
  if (state.formId === formId && state.formVersion === version.version)
    return refuse(problems.migratedAlready, { version: version.version });
  return (
    fixed(state) ?? [
      {
        type: 'application.form-migrated.v1',
        data: { ...about(applicationId, state), formVersion: version.version },
        kept: fitted(state, form),
      },
    ]
  );
}
