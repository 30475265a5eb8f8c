import type { NewEventOf, RegionCode } from '@innovatienetwerk/contract';
import { defineAggregate } from '@innovatienetwerk/service';
import type { events, NewOrganisation } from '../../contract/index.ts';

export interface OrganisationState {
  readonly organisationId: string;
  readonly kind: NewOrganisation['kind'];
  readonly name: string;
  readonly regions: readonly RegionCode[];
  /** How the system knows it from which it was imported. */
  readonly externalKey?: string;
}

export type OrganisationEvent =
  | (NewEventOf<typeof events.organisationRegistered> & {
      readonly kept?: Pick<OrganisationState, 'externalKey'>;
    })
  | NewEventOf<typeof events.organisationChanged>;

export const noOrganisation: OrganisationState = {
  organisationId: '',
  kind: 'partner',
  name: '',
  regions: ['NL'],
};

export const organisations = defineAggregate<OrganisationState, OrganisationEvent>({
  name: 'organisation',
  collection: 'organisations',
  param: 'organisationId',
  initial: noOrganisation,
  evolve: (state, event) => ({
    ...state,
    ...event.data,
    ...(event.type === 'organisation.registered.v1' ? event.kept : {}),
  }),
  scope: ({ organisationId, regions }) => ({
    // What works in more than one province belongs to none of them alone.
    region: regions.length === 1 && regions[0] !== undefined ? regions[0] : 'NL',
    organisationId,
    personIds: [],
  }),
  indexes: [
    // A province has one POI, whoever registers at the same moment.
    { key: { 'state.regions': 1 }, unique: true, partialFilterExpression: { 'state.kind': 'poi' } },
    { key: { 'state.name': 1, _id: 1 } },
    { key: { 'state.kind': 1, 'state.name': 1, _id: 1 } },
    { key: { 'state.regions': 1, 'state.name': 1, _id: 1 } },
    { key: { createdAt: 1, _id: 1 } },
  ],
});
