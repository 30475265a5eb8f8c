import type { Stored } from '@innovatienetwerk/store';
import type { Idea } from '../../contract/index.ts';
import type { IdeaState } from './state.ts';

/** The last eight characters of the id: short enough for a telephone call, and derived, so it needs no counter. */
export const referenceOf = (ideaId: string): string => `I-${ideaId.slice(-8).toUpperCase()}`;

export function toIdea({ id, state, createdAt, updatedAt }: Stored<IdeaState>): Idea {
  return {
    id,
    reference: referenceOf(id),
    status: state.status === 'none' ? 'draft' : state.status,
    authorId: state.authorId,
    organisationId: state.organisationId,
    region: state.region,
    ...(state.externalKey === undefined ? {} : { externalKey: state.externalKey }),
    ...state.form,
    ...(state.decisionId === undefined ? {} : { decisionId: state.decisionId }),
    ...(state.submittedAt === undefined ? {} : { submittedAt: state.submittedAt }),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
