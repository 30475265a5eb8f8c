import type { LocalisedText, NewEventOf } from '@innovatienetwerk/contract';
import { defineAggregate } from '@innovatienetwerk/service';
import type { Criteria, events } from '../../contract/index.ts';

export interface CriteriaSetState {
  readonly name: LocalisedText;
  readonly draft: Criteria;
  /** Version n is at index n − 1; a version never changes. */
  readonly versions: readonly Criteria[];
}

export type CriteriaSetEvent =
  | NewEventOf<typeof events.criteriaSetDrafted, { readonly name: LocalisedText; readonly draft: Criteria }>
  | NewEventOf<typeof events.criteriaSetPublished>;

export const noCriteriaSet: CriteriaSetState = {
  name: { nl: '' },
  draft: { knockOuts: [], weighted: [] },
  versions: [],
};

export function evolve(state: CriteriaSetState, event: CriteriaSetEvent): CriteriaSetState {
  switch (event.type) {
    case 'criteria-set.drafted.v1':
      return { ...state, ...event.kept };
    case 'criteria-set.published.v1':
      return { ...state, versions: [...state.versions, state.draft] };
  }
}

export const criteriaSets = defineAggregate<CriteriaSetState, CriteriaSetEvent>({
  name: 'criteria-set',
  collection: 'criteria-sets',
  param: 'criteriaSetId',
  initial: noCriteriaSet,
  evolve,
  scope: () => ({ region: 'NL', personIds: [] }),
  indexes: [{ key: { createdAt: 1, _id: 1 } }],
});
