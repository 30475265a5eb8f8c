import type { Stored } from '@innovatienetwerk/store';
import type { Application } from '../../contract/index.ts';
import { requestedOf } from '../budget/totals.ts';
import { answersOf } from './drafting.ts';
import type { ApplicationState } from './state.ts';

type Optional = 'suspendedAt' | 'submittedAt' | 'position' | 'awardId' | 'fieldlabId' | 'phaseId';
const optional: readonly Optional[] = [
  'suspendedAt',
  'submittedAt',
  'position',
  'awardId',
  'fieldlabId',
  'phaseId',
];

const present = (state: ApplicationState): Partial<Pick<ApplicationState, Optional>> =>
  Object.fromEntries(optional.flatMap((name) => (state[name] === undefined ? [] : [[name, state[name]]])));

export function toApplication({ id, state, createdAt, updatedAt }: Stored<ApplicationState>): Application {
  const { callId, organisationId, status, stage, described, formId, formVersion, rejection } = state;
  return {
    id,
    callId,
    organisationId,
    status,
    stage,
    ...described,
    ...present(state),
    formId,
    formVersion,
    answers: { ...answersOf(state) },
    fellAway: [...state.fellAway],
    openQuestions: [...state.openQuestions],
    partners: [...state.partners],
    budget: { lines: [...state.lines] },
    requested: state.requested ?? requestedOf(state.lines),
    // The motivation is for the file of who decided; the applicant gets the explanation.
    ...(rejection === undefined
      ? {}
      : { rejection: { reason: rejection.reason, explanation: rejection.explanation } }),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
