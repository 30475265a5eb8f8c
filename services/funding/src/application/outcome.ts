import { refuse, type Money } from '@innovatienetwerk/contract';
import { problems, type NewConceptDecision, type NewRejection } from '../../contract/index.ts';
import { about, fitted, type ApplicationDecision, type Form } from './drafting.ts';
import { ofPhase } from '../phase.ts';
import { isOpen, type ApplicationEvent, type ApplicationState } from './state.ts';

const rejected = (
  applicationId: string,
  state: ApplicationState,
  rejection: NewRejection,
): ApplicationEvent => ({
  type: 'application.rejected.v1',
  data: {
    ...about(applicationId, state),
    ...ofPhase(state),
    personIds: [...state.authorIds],
    reason: rejection.reason,
  },
  kept: rejection,
});

/** @param full the form of the full application, to which a concept that is invited moves */
export function decideConcept(
  applicationId: string,
  state: ApplicationState,
  { outcome, motivation, explanation }: NewConceptDecision,
  full: Form,
): ApplicationDecision {
  const { status } = state;
  if (status !== 'concept-submitted') return refuse(problems.noConceptToDecide, { status });
  const data = { ...about(applicationId, state), outcome };
  const words = { motivation, explanation };
  if (outcome === 'invite')
    return [
      {
        type: 'application.concept-decided.v1',
        data,
        kept: { ...words, fitted: fitted(state, full) },
      },
    ];
  const rejection = { reason: 'quality', ...words } as const;
  return [
    { type: 'application.concept-decided.v1', data, kept: words },
    rejected(applicationId, state, rejection),
  ];
}

export function reject(
  applicationId: string,
  state: ApplicationState,
  rejection: NewRejection,
): ApplicationDecision {
  const { status } = state;
  if (status !== 'submitted') return refuse(problems.notSubmitted, { status });
  return [rejected(applicationId, state, rejection)];
}

export function withdraw(applicationId: string, state: ApplicationState): ApplicationDecision {
  const { status } = state;
  if (!isOpen(state)) return refuse(problems.overAlready, { status });
  return [
    {
      type: 'application.withdrawn.v1',
      data: { ...about(applicationId, state), ...ofPhase(state) },
    },
  ];
}

/** What the application was for does not take place any more. */
export const withdrawIfOpen = (applicationId: string, state: ApplicationState): ApplicationDecision =>
  isOpen(state) ? withdraw(applicationId, state) : [];

/** The award is there; however often that is told, the application learns it once. */
export function markAwarded(
  applicationId: string,
  state: ApplicationState,
  { awardId, amount }: { readonly awardId: string; readonly amount: Money },
): ApplicationDecision {
  if (state.status !== 'submitted') return [];
  return [
    {
      type: 'application.awarded.v1',
      data: { ...about(applicationId, state), personIds: [...state.authorIds], awardId, amount },
    },
  ];
}
