import { policy } from '@innovatienetwerk/service';
import { events as triage } from '@innovatienetwerk/triage/contract';
import { takeIntoTriage } from '../idea/decide.ts';
import { ideas } from '../idea/state.ts';

/** When the council takes an idea into a round, the idea says so. */
export const onCandidateAdmitted = policy(
  'take-into-triage',
  triage.candidateAdmitted,
  ({ data }, { change }) =>
    change(ideas, data.ideaId, (state, now) => takeIntoTriage(data.ideaId, state, data, now)),
);
