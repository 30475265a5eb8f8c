import { defineView, on, type RegionCode } from '@innovatienetwerk/contract';
import { events } from '@innovatienetwerk/fieldlabs/contract';

export interface KnownFieldlab {
  readonly _id: string;
  /** The organisation that leads it. */
  readonly organisationId: string;
  readonly region: RegionCode;
  /** Stopped or scaled up: nobody is looked for any more. */
  readonly over?: boolean;
}

/** What is known of the Fieldlabs for which experts are asked. */
export const fieldlabsView = defineView<KnownFieldlab>({
  name: 'fieldlabs',
  indexes: [],
  handlers: [
    on(events.fieldlabProposed, ({ data: { organisationId }, region }) => ({
      set: { organisationId, region },
    })),
    on(events.fieldlabDescribed, ({ data: { organisationId }, region }) => ({
      set: { organisationId, region },
    })),
    on(events.recruitmentOpened, ({ data: { organisationId }, region }) => ({
      set: { organisationId, region },
    })),
    on(events.fieldlabStopped, () => ({ set: { over: true } })),
    on(events.fieldlabScaled, () => ({ set: { over: true } })),
  ],
});
