import { defineView, on } from '@innovatienetwerk/contract';
import { events } from '@innovatienetwerk/network/contract';

export interface KnownOrganisation {
  readonly _id: string;
  readonly kind: string;
}

/** The organisations of the network: only those can be an employer that consents. */
export const organisationsView = defineView<KnownOrganisation>({
  name: 'organisations',
  indexes: [],
  handlers: [
    on(events.organisationRegistered, ({ data: { kind } }) => ({ set: { kind } })),
    on(events.organisationChanged, ({ data: { kind } }) => ({ set: { kind } })),
  ],
});
