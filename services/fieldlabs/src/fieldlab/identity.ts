import { derivedId } from '@innovatienetwerk/service';
import type { FieldlabState } from './state.ts';

/** One proposal for each idea: a repeated event finds it there. */
export const fieldlabIdOf = (ideaId: string): string => derivedId('fieldlab', ideaId);

/** The id of the phase that is planned next; it follows from its place, so that deciding needs no chance. */
export const nextPhaseId = (fieldlabId: string, { phases }: Pick<FieldlabState, 'phases'>): string =>
  derivedId('phase', fieldlabId, String(phases.length + 1));
