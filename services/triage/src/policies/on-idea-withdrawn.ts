import { policy } from '@innovatienetwerk/service';
import { events as ideas } from '@innovatienetwerk/ideas/contract';
import { withdraw } from '../candidate/decide.ts';
import { candidates } from '../candidate/state.ts';
import { candidateIdOf } from './on-idea-submitted.ts';

/** An idea that was withdrawn leaves the triage. A draft never was in it. */
export const onIdeaWithdrawn = policy('withdraw', ideas.ideaWithdrawn, async ({ data }, { change }) => {
  if (data.from === 'draft') return;
  const candidateId = candidateIdOf(data.ideaId);
  await change(candidates, candidateId, (state) => withdraw(candidateId, state));
});
