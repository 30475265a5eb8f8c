import { events as ideas } from '@innovatienetwerk/ideas/contract';
import { policy } from '@innovatienetwerk/service';
import { notify } from '../notification/notify.ts';

/** The author hears that the idea arrived. */
export const onIdeaSubmitted = policy(
  'tell-received',
  ideas.ideaSubmitted,
  ({ data: { ideaId, authorId } }, reaction) =>
    notify(reaction, 'idea-received', authorId, { ideaId, asAuthor: true }),
);
