import { defineView, on, type EnvelopeOf } from '@innovatienetwerk/contract';
import { events as ideas } from '@innovatienetwerk/ideas/contract';

/** What was decided, for a supporter whose endorsement is heard only after the decision. */
export interface DecidedIdea {
  readonly _id: string;
  readonly outcome: EnvelopeOf<typeof ideas.ideaDecided>['data']['outcome'];
  readonly explanation: EnvelopeOf<typeof ideas.ideaDecided>['data']['explanation'];
}

export const decidedIdeasView = defineView<DecidedIdea>({
  name: 'decided-ideas',
  indexes: [],
  handlers: [
    on(ideas.ideaDecided, ({ data: { outcome, explanation } }) => ({ set: { outcome, explanation } })),
  ],
});
