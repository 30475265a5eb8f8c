import type { FieldlabDecision } from '../fieldlab/decide.ts';
import type { FieldlabState } from '../fieldlab/state.ts';
import { isStuck } from '../fieldlab/waiting.ts';

/** What waits longer than agreed is told once for each wait. @param memberIds who sit on the steering group, when it is their turn */
export function tellStuck(
  fieldlabId: string,
  state: FieldlabState,
  memberIds: readonly string[],
  now: Date,
): FieldlabDecision {
  const { waiting } = state;
  if (waiting === undefined || waiting.told || !isStuck(state, now)) return [];
  const personIds = waiting.for === 'phase-decision' ? [...memberIds] : waiting.personIds;
  return [
    {
      type: 'fieldlab.process-stuck.v1',
      data: { fieldlabId, waitingFor: waiting.for, since: waiting.since, personIds },
      kept: { at: now.toISOString() },
    },
  ];
}
