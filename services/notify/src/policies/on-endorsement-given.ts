import { events as ideas } from '@innovatienetwerk/ideas/contract';
import { policy } from '@innovatienetwerk/service';
import { hasHeard } from '../notification/heard.ts';
import { notify } from '../notification/notify.ts';
import { decidedIdeasView } from '../views/decided-ideas.ts';

/** Order holds per object only: an endorsement may be heard after the decision, and its giver must hear it all the same. */
export const onEndorsementGiven = policy(
  'tell-late-supporter',
  ideas.endorsementGiven,
  async ({ data }, reaction) => {
    const { ideaId, personId } = data;
    const decided = await reaction.parts.view(decidedIdeasView).get(ideaId);
    if (decided === null) return;
    // Who follows the idea too may have heard it as a follower by now.
    if (await hasHeard(reaction.parts, ['idea-decided', 'followed-idea-decided'], ideaId, personId)) return;
    const { outcome, explanation } = decided;
    await notify(reaction, 'supported-idea-decided', personId, {
      ideaId,
      outcome,
      explanation,
      asAuthor: false,
    });
  },
);
