import { events as ideas } from '@innovatienetwerk/ideas/contract';
import { policy } from '@innovatienetwerk/service';
import { notify } from '../notification/notify.ts';

/** The author hears that the council is at work on the idea. */
export const onIdeaTakenIntoTriage = policy(
  'tell-in-triage',
  ideas.ideaTakenIntoTriage,
  ({ data: { ideaId, authorId } }, reaction) =>
    notify(reaction, 'idea-in-triage', authorId, { ideaId, asAuthor: true }),
);
