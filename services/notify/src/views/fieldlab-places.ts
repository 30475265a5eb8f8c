import { defineView, on, type ProvinceCode } from '@innovatienetwerk/contract';
import { events as fieldlabs } from '@innovatienetwerk/fieldlabs/contract';

/** From which ideas a Fieldlab came and where it works, for who follows a region or a theme. */
export interface FieldlabPlaces {
  readonly _id: string;
  readonly ideaIds?: readonly string[];
  readonly provinces?: readonly ProvinceCode[];
}

export const fieldlabPlacesView = defineView<FieldlabPlaces>({
  name: 'fieldlab-places',
  indexes: [],
  handlers: [
    on(fieldlabs.fieldlabProposed, ({ data: { ideaIds } }) => ({ set: { ideaIds } })),
    on(fieldlabs.fieldlabDescribed, ({ data: { provinces } }) => ({ set: { provinces } })),
    on(fieldlabs.recruitmentOpened, ({ data: { provinces } }) => ({ set: { provinces } })),
  ],
});
