import { events as fieldlabs } from '@innovatienetwerk/fieldlabs/contract';
import { allOf, policy, type Reaction } from '@innovatienetwerk/service';
import { withdrawIfOpen } from '../application/outcome.ts';
import { applications } from '../application/state.ts';
import { endWithFieldlab, withdrawForPhase, type AwardDecision } from '../award/decide.ts';
import { awards, type AwardState } from '../award/state.ts';

/**
 * What the money was for does not go on. Applications first: an award that is made in the same moment finds its application withdrawn,
 * and is taken back by the reaction to itself.
 */
async function end(
  filter: Readonly<Record<string, unknown>>,
  endAward: (awardId: string, state: AwardState) => AwardDecision,
  reaction: Reaction,
): Promise<void> {
  for (const { id } of await allOf(reaction.parts, applications, filter))
    // oxlint-disable-next-line no-await-in-loop -- gently on the database
    await reaction.change(applications, id, (state) => withdrawIfOpen(id, state));
  for (const { id } of await allOf(reaction.parts, awards, filter))
    // oxlint-disable-next-line no-await-in-loop -- gently on the database
    await reaction.change(awards, id, (state) => endAward(id, state));
}

export const onPhaseCancelled = policy(
  'end-with-phase',
  fieldlabs.phaseCancelled,
  ({ data: { phaseId } }, reaction) => end({ 'state.phaseId': phaseId }, withdrawForPhase, reaction),
);

export const onFieldlabStopped = policy(
  'end-with-fieldlab',
  fieldlabs.fieldlabStopped,
  ({ data: { fieldlabId } }, reaction) => end({ 'state.fieldlabId': fieldlabId }, endWithFieldlab, reaction),
);
