import { defineView, on } from '@innovatienetwerk/contract';
import { events as ideas } from '@innovatienetwerk/ideas/contract';

/** Who supports which idea, to tell them what becomes of it. */
export interface Supporter {
  readonly _id: string;
  readonly ideaId: string;
  readonly personId: string;
}

export const supportersView = defineView<Supporter>({
  name: 'supporters',
  indexes: [{ key: { ideaId: 1, _id: 1 } }],
  handlers: [on(ideas.endorsementGiven, ({ data: { ideaId, personId } }) => ({ set: { ideaId, personId } }))],
});
