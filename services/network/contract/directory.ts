import {
  defineView,
  on,
  type DelegationRecord,
  type EnvelopeOf,
  type RegionCode,
} from '@innovatienetwerk/contract';
import {
  delegationRecorded,
  delegationRevoked,
  organisationChanged,
  organisationRegistered,
} from './events.ts';

/** Which organisation may act for which: the copy that every service keeps to judge requests made on behalf. */
export const delegationsView = defineView<DelegationRecord>({
  name: 'delegations',
  indexes: [{ key: { organisationId: 1 } }],
  handlers: [
    on(delegationRecorded, ({ data: { delegationId: _, ...record } }) => ({ set: record })),
    on(delegationRevoked, () => ({ remove: true })),
  ],
});

/** An organisation of the network: what it is and where it works. The POIs among them are the map of the provinces. */
export interface KnownOrganisation {
  readonly _id: string;
  readonly kind: EnvelopeOf<typeof organisationRegistered>['data']['kind'];
  readonly name: string;
  readonly regions: readonly RegionCode[];
}

/** The copy of the organisations that a service keeps when its rules depend on what they are and where they work. */
export const organisationsView = defineView<KnownOrganisation>({
  name: 'organisations',
  indexes: [{ key: { kind: 1, regions: 1 } }],
  handlers: [
    on(organisationRegistered, ({ data: { kind, name, regions } }) => ({ set: { kind, name, regions } })),
    on(organisationChanged, ({ data: { kind, name, regions } }) => ({ set: { kind, name, regions } })),
  ],
});
