import { refuse, type Fault } from '@innovatienetwerk/contract';
import { isNothing } from '@innovatienetwerk/values';
import {
  problems,
  type CallTerms,
  type Eligibility,
  type EligibilityQuestion,
  type OpenQuestion,
} from '../../contract/index.ts';
import { requestedOf, totalGapOf, totalOf } from '../budget/totals.ts';
import { about, fixed, type ApplicationDecision } from './drafting.ts';
import { ofPhase } from '../phase.ts';
import type { ApplicationState } from './state.ts';

/** The same question that anybody can ask beforehand, about this application. */
export const questionOf = ({
  organisationId,
  described,
  lines,
  partners,
}: ApplicationState): EligibilityQuestion => {
  const { part, durationMonths, alignedOn, alignedWithId } = described;
  return {
    organisationId,
    amount: requestedOf(lines),
    partnerIds: partners.map((partner) => partner.organisationId),
    ...(part === undefined ? {} : { part }),
    ...(durationMonths === undefined ? {} : { durationMonths }),
    ...(alignedOn === undefined ? {} : { alignedOn }),
    ...(alignedWithId === undefined ? {} : { alignedWithId }),
  };
};

const faultOf = (name: string, { nl, en = nl }: OpenQuestion['text']): Fault => ({
  in: 'body',
  name,
  code: 'rule',
  parameters: { rule: `${nl} / ${en}` },
});

/** Every question that is still open, and every rule that is not met, at once. */
function incomplete(state: ApplicationState) {
  const open = state.openQuestions.filter(({ severity }) => severity === 'error');
  if (open.length === 0) return undefined;
  return refuse(
    problems.questionsOpen,
    {},
    open.map(({ name, text }) => faultOf(name, text)),
  );
}

function ineligible({ rules }: Eligibility, verdicts: readonly string[]) {
  const failed = rules.filter(({ met }) => verdicts.includes(met));
  if (failed.length === 0) return undefined;
  return refuse(
    problems.notEligible,
    {},
    failed.map(({ code, text }) => faultOf(`eligibility.${code}`, text)),
  );
}

function uncovered({ lines }: ApplicationState) {
  const gap = totalGapOf(lines);
  const isComplete = isNothing(gap) && !isNothing(totalOf(lines));
  return isComplete ? undefined : refuse(problems.budgetOpen, { gap: gap.amount });
}

function unsigned({ partners }: ApplicationState) {
  const count = partners.filter(({ signOff }) => signOff !== 'signed').length;
  return count === 0 ? undefined : refuse(problems.notSigned, { count });
}

const restingSince = ({ suspendedAt }: ApplicationState) =>
  suspendedAt === undefined ? undefined : refuse(problems.resting, { since: suspendedAt });

/** Why an application cannot be submitted; absent when it can. The window is judged by the call itself. */
export function barred(state: ApplicationState, eligibility: Eligibility) {
  const judged = { ...eligibility, rules: eligibility.rules.filter(({ code }) => code !== 'window') };
  return (
    fixed(state) ??
    restingSince(state) ??
    (state.stage === 'concept' ? refuse(problems.conceptFirst) : undefined) ??
    incomplete(state) ??
    uncovered(state) ??
    unsigned(state) ??
    ineligible(judged, ['no', 'unknown'])
  );
}

/** @param position the place that the ledger of the call gave it */
export function submit(
  applicationId: string,
  state: ApplicationState,
  eligibility: Eligibility,
  position: number | undefined,
  now: Date,
): ApplicationDecision {
  const refused = barred(state, eligibility);
  if (refused !== undefined) return refused;
  if (position === undefined) return [];
  return [
    {
      type: 'application.submitted.v1',
      data: {
        ...about(applicationId, state),
        ...ofPhase(state),
        personIds: [...state.authorIds],
        requested: requestedOf(state.lines),
        position,
      },
      kept: { at: now.toISOString() },
    },
  ];
}

/** A concept needs no covered budget and no signatures; only what can never fit is refused. */
export function submitConcept(
  applicationId: string,
  state: ApplicationState,
  window: CallTerms['window'],
  eligibility: Eligibility,
  now: Date,
): ApplicationDecision {
  const refused = fixed(state) ?? restingSince(state);
  if (refused !== undefined) return refused;
  if (state.stage !== 'concept') return refuse(problems.noConceptStage);
  const { opensAt, conceptsUntilAt: until = window.closesAt } = window;
  const moment = now.toISOString();
  if (moment < opensAt || moment >= until) return refuse(problems.conceptsClosed, { opensAt, until });
  return (
    incomplete(state) ??
    ineligible(eligibility, ['no']) ?? [
      { type: 'application.concept-submitted.v1', data: about(applicationId, state) },
    ]
  );
}
