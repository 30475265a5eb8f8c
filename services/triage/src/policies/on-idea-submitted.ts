import { derivedId, policy } from '@innovatienetwerk/service';
import { events as ideas } from '@innovatienetwerk/ideas/contract';
import { arrive } from '../candidate/decide.ts';
import { candidates } from '../candidate/state.ts';

/** One candidate for each idea, with an id that follows from it: a repeated event finds it there. */
export const candidateIdOf = (ideaId: string): string => derivedId('candidate', ideaId);

/** A submitted idea becomes a candidate, which waits until a round takes it in. */
export const onIdeaSubmitted = policy('arrive', ideas.ideaSubmitted, ({ data, region }, { create }) => {
  const { ideaId, organisationId, authorId } = data;
  const candidateId = candidateIdOf(ideaId);
  return create(candidates, candidateId, () =>
    arrive({ candidateId, ideaId, organisationId, authorId, region }),
  );
});
