import type { Wait } from '../../contract/index.ts';
import type { FieldlabDecision } from './decide.ts';
import { isOver } from './phases.ts';
import type { FieldlabEvent, FieldlabState } from './state.ts';

/** What the scale-up means for its Fieldlab. Each may be told again, and each of them in any order. */
const isForScaleUp = (state: FieldlabState): boolean => state.next === 'scale-up' && !isOver(state);

const opened = (fieldlabId: string, scaleUpId: string, at: string): FieldlabEvent => ({
  type: 'fieldlab.scale-up-opened.v1',
  data: { fieldlabId, scaleUpId },
  kept: { at },
});

export function openScaleUp(
  fieldlabId: string,
  state: FieldlabState,
  scaleUpId: string,
  now: Date,
): FieldlabDecision {
  if (!isForScaleUp(state) || state.scaleUp !== undefined) return [];
  return [opened(fieldlabId, scaleUpId, now.toISOString())];
}

export function noteScaleUpWait(
  fieldlabId: string,
  state: FieldlabState,
  scaleUpId: string,
  waitingFor: Wait,
  now: Date,
): FieldlabDecision {
  if (!isForScaleUp(state)) return [];
  const at = now.toISOString();
  const begun = state.scaleUp === undefined ? [opened(fieldlabId, scaleUpId, at)] : [];
  const known = state.scaleUp?.waitingFor ?? 'scale-up-readiness';
  if (known === waitingFor) return begun;
  return [
    ...begun,
    { type: 'fieldlab.scale-up-waiting.v1', data: { fieldlabId, scaleUpId, waitingFor }, kept: { at } },
  ];
}

export function scale(
  fieldlabId: string,
  state: FieldlabState,
  scaleUpId: string,
  now: Date,
): FieldlabDecision {
  if (!isForScaleUp(state)) return [];
  return [{ type: 'fieldlab.scaled.v1', data: { fieldlabId, scaleUpId }, kept: { at: now.toISOString() } }];
}
