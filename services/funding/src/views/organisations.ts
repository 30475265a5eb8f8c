import { defineView, on } from '@innovatienetwerk/contract';
import { events } from '@innovatienetwerk/network/contract';

export interface KnownOrganisation {
  readonly _id: string;
  readonly kind: string;
  readonly name: string;
  readonly regions: readonly string[];
}

/** The organisations of the network: who may apply depends on what they are and where they work. */
export const organisationsView = defineView<KnownOrganisation>({
  name: 'organisations',
  indexes: [],
  handlers: [
    on(events.organisationRegistered, ({ data: { kind, name, regions } }) => ({
      set: { kind, name, regions },
    })),
    on(events.organisationChanged, ({ data: { kind, name, regions } }) => ({
      set: { kind, name, regions },
    })),
  ],
});
