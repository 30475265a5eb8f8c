import { events as ideas } from '@innovatienetwerk/ideas/contract';
import { policy } from '@innovatienetwerk/service';
import { notify } from '../notification/notify.ts';
import { supportersView } from '../views/supporters.ts';

const PAGE = 200;

/** The author and everybody who supports the idea hear the decision and its public explanation. */
export const onIdeaDecided = policy('tell-decided', ideas.ideaDecided, async ({ data }, reaction) => {
  const { ideaId, authorId, outcome, explanation } = data;
  await notify(reaction, 'idea-decided', authorId, { ideaId, outcome, explanation, asAuthor: true });
  const supporters = reaction.parts.view(supportersView);
  let after = '';
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- each page begins where the one before ended
    const page = await supporters.find({ ideaId, _id: { $gt: after } }, { sort: { _id: 1 }, limit: PAGE });
    // oxlint-disable-next-line no-await-in-loop
    await Promise.all(
      page.map(({ personId }) =>
        notify(reaction, 'supported-idea-decided', personId, {
          ideaId,
          outcome,
          explanation,
          asAuthor: false,
        }),
      ),
    );
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last._id;
  }
});
