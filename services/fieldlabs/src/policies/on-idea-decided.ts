import { events as ideas } from '@innovatienetwerk/ideas/contract';
import { policy } from '@innovatienetwerk/service';
import { propose } from '../fieldlab/decide.ts';
import { fieldlabIdOf } from '../fieldlab/identity.ts';
import { fieldlabs } from '../fieldlab/state.ts';
import { ideasView } from '../views/ideas.ts';

/** What the view must know first was told by an earlier event of the same idea; without it the event is tried again. */
class IdeaUnknown extends Error {
  override readonly name = 'IdeaUnknown';
}

/** An accepted idea becomes the proposal of a Fieldlab. */
export const onIdeaDecided = policy(
  'propose-fieldlab',
  ideas.ideaDecided,
  async ({ data: { ideaId, decisionId, outcome } }, { create, parts, now }) => {
    if (outcome !== 'accepted') return;
    const idea = await parts.view(ideasView).get(ideaId);
    if (idea?.organisationId === undefined) throw new IdeaUnknown();
    const fieldlabId = fieldlabIdOf(ideaId);
    await create(fieldlabs, fieldlabId, () => propose(fieldlabId, decisionId, idea, now));
  },
);
