import { events as fieldlabs } from '@innovatienetwerk/fieldlabs/contract';
import { policy } from '@innovatienetwerk/service';
import { lapse, reach } from '../award/decide.ts';
import { awards } from '../award/state.ts';

/** What happens to a phase releases the instalments that are bound to it. A phase without money of a call has no award. */
export const onPhaseStarted = policy(
  'release-at-start',
  fieldlabs.phaseStarted,
  async ({ data: { awardId } }, { change }) => {
    if (awardId === undefined) return;
    await change(awards, awardId, (state, now) => reach(awardId, state, 'phase-started', now));
  },
);

export const onPhaseClosureReported = policy(
  'release-at-closure',
  fieldlabs.phaseClosureReported,
  async ({ data: { awardId } }, { change }) => {
    if (awardId === undefined) return;
    await change(awards, awardId, (state, now) => reach(awardId, state, 'closure-reported', now));
  },
);

/** Who stops is paid no further; what was spent is paid at the settlement. */
export const onPhaseDecided = policy(
  'release-at-decision',
  fieldlabs.phaseDecided,
  async ({ data: { awardId, outcome } }, { change }) => {
    if (awardId === undefined) return;
    await change(awards, awardId, (state, now) =>
      outcome === 'stop' ? lapse(awardId, state) : reach(awardId, state, 'phase-decided', now),
    );
  },
);
