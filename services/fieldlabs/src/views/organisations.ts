import { defineView, on, type EnvelopeOf, type RegionCode } from '@innovatienetwerk/contract';
import { events as network } from '@innovatienetwerk/network/contract';

/** An organisation of the network: what it is and where it works. The POIs among them are the map of the provinces. */
export interface Organisation {
  readonly _id: string;
  readonly kind: EnvelopeOf<typeof network.organisationRegistered>['data']['kind'];
  readonly name: string;
  readonly regions: readonly RegionCode[];
}

export const organisationsView = defineView<Organisation>({
  name: 'organisations',
  indexes: [{ key: { kind: 1, regions: 1 } }],
  handlers: [
    on(network.organisationRegistered, ({ data: { kind, name, regions } }) => ({
      set: { kind, name, regions },
    })),
    on(network.organisationChanged, ({ data: { kind, name, regions } }) => ({
      set: { kind, name, regions },
    })),
  ],
});
