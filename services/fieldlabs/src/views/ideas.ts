import { defineView, on, type EnvelopeOf, type RegionCode } from '@innovatienetwerk/contract';
import { events as ideas } from '@innovatienetwerk/ideas/contract';

type Submitted = EnvelopeOf<typeof ideas.ideaSubmitted>['data'];
type Decided = EnvelopeOf<typeof ideas.ideaDecided>['data'];

/** Where an idea came from, and what was decided about it: what a Fieldlab begins with. */
export interface Idea {
  readonly _id: string;
  readonly organisationId: string;
  readonly authorId: string;
  readonly region: RegionCode;
  readonly fieldlabWish: Submitted['fieldlabWish'];
  readonly outcome?: Decided['outcome'];
}

export const ideasView = defineView<Idea>({
  name: 'ideas',
  indexes: [],
  handlers: [
    on(ideas.ideaSubmitted, ({ region, data: { organisationId, authorId, fieldlabWish } }) => ({
      set: { organisationId, authorId, region, fieldlabWish },
    })),
    on(ideas.ideaDecided, ({ data: { outcome } }) => ({ set: { outcome } })),
  ],
});
