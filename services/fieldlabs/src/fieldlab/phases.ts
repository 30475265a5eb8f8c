import type { FieldlabState, PhaseState } from './state.ts';

const closed: readonly PhaseState['status'][] = ['decided', 'cancelled'];

export const phaseOf = ({ phases }: Pick<FieldlabState, 'phases'>, phaseId: string): PhaseState | undefined =>
  phases.find((phase) => phase.phaseId === phaseId);

/** The one phase that is planned, runs, or awaits its report or decision. */
export const openPhase = ({ phases }: Pick<FieldlabState, 'phases'>): PhaseState | undefined =>
  phases.find(({ status }) => !closed.includes(status));

export const isOver = ({ status }: Pick<FieldlabState, 'status'>): boolean =>
  status === 'scaled' || status === 'stopped';

/** What an event about a phase carries when there is an award: the award is then settled by it. */
export const awardOf = ({ awardId }: Pick<PhaseState, 'awardId'>) =>
  awardId === undefined ? {} : { awardId };
