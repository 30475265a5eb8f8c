import { defineView, on, type EnvelopeOf } from '@innovatienetwerk/contract';
import { events as ideas } from '@innovatienetwerk/ideas/contract';

/** Which tasks of the network agenda an idea serves, for who follows one of them. */
export interface IdeaThemes {
  readonly _id: string;
  readonly agendaTasks: EnvelopeOf<typeof ideas.ideaSubmitted>['data']['agendaTasks'];
}

export const ideaThemesView = defineView<IdeaThemes>({
  name: 'idea-themes',
  indexes: [],
  handlers: [on(ideas.ideaSubmitted, ({ data: { agendaTasks } }) => ({ set: { agendaTasks } }))],
});
