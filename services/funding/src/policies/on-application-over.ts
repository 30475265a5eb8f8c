import { policy } from '@innovatienetwerk/service';
import { events } from '../../contract/index.ts';
import { giveUpUnlessAwarded } from '../call/ledger.ts';
import { calls } from '../call/state.ts';

/** An application that was withdrawn by a reaction gives its place back afterwards; one that a person withdrew did so at once. */
export const onApplicationWithdrawn = policy(
  'free-place',
  events.applicationWithdrawn,
  ({ data: { callId, applicationId } }, { change }) =>
    change(calls, callId, (state, now) => giveUpUnlessAwarded(state, applicationId, 'withdrawn', now)),
);
