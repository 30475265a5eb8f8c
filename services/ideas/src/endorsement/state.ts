import type { NewEventOf, RegionCode } from '@innovatienetwerk/contract';
import { defineAggregate } from '@innovatienetwerk/service';
import type { events } from '../../contract/index.ts';

export interface EndorsementState {
  readonly ideaId: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly region: RegionCode;
}

export type EndorsementEvent = NewEventOf<typeof events.endorsementGiven, { readonly region: RegionCode }>;

/** An object of its own: an idea may have thousands, and they must not crowd the idea or each other. */
export const endorsements = defineAggregate<EndorsementState, EndorsementEvent>({
  name: 'endorsement',
  collection: 'endorsements',
  param: 'endorsementId',
  initial: { ideaId: '', personId: '', organisationId: '', region: 'NL' },
  evolve: (_, { data: { ideaId, personId, organisationId }, kept: { region } }) => ({
    ideaId,
    personId,
    organisationId,
    region,
  }),
  scope: ({ region, organisationId, personId }) => ({ region, organisationId, personIds: [personId] }),
  indexes: [{ key: { 'state.ideaId': 1, createdAt: 1, _id: 1 } }],
});
