import { events as ideas } from '@innovatienetwerk/ideas/contract';
import { policy } from '@innovatienetwerk/service';
import { aboutThemes, announce, inRegions } from '../announcement/announce.ts';
import { ideaThemesView } from '../views/idea-themes.ts';

/** Followers of a region or theme hear of a new idea there, and those of the idea itself hear the decision too. */
export const onIdeaForFollowers = policy('announce-idea', ideas.ideaSubmitted, async (event, reaction) => {
  const { ideaId, authorId, agendaTasks } = event.data;
  await announce(reaction, event, {
    kind: 'followed-idea-submitted',
    subject: { ideaId, asAuthor: false },
    topics: [...inRegions([event.region]), ...aboutThemes(agendaTasks)],
    besides: [authorId],
  });
});

export const onDecisionForFollowers = policy(
  'announce-decision',
  ideas.ideaDecided,
  async (event, reaction) => {
    const { ideaId, authorId, outcome, explanation } = event.data;
    const themes = await reaction.parts.view(ideaThemesView).get(ideaId);
    await announce(reaction, event, {
      kind: 'followed-idea-decided',
      subject: { ideaId, outcome, explanation, asAuthor: false },
      topics: [
        { kind: 'idea', value: ideaId },
        ...inRegions([event.region]),
        ...aboutThemes(themes?.agendaTasks ?? []),
      ],
      besides: [authorId],
    });
  },
);
