import { isDeepStrictEqual } from 'node:util';
import { refuse } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import { dayOf } from '@innovatienetwerk/values';
import { problems, type MilestoneChanges, type NewMilestone } from '../../contract/index.ts';
import type { Belonging } from '../learning/belonging.ts';
import type { MilestoneEvent, MilestoneState } from './state.ts';

export function plan(
  milestoneId: string,
  content: NewMilestone,
  belonging: Belonging,
  isOver: boolean,
): Decision<MilestoneEvent> {
  if (isOver) return refuse(problems.fieldlabOver);
  return [
    {
      type: 'milestone.planned.v1',
      data: { milestoneId, fieldlabId: belonging.fieldlabId, dueOn: content.dueOn },
      kept: { belonging, content },
    },
  ];
}

/** Also back to planned: somebody may have ticked off the wrong one. */
export function change(
  milestoneId: string,
  state: MilestoneState,
  changes: MilestoneChanges,
  now: Date,
): Decision<MilestoneEvent> {
  const changed = { title: state.title, dueOn: state.dueOn, status: state.status, ...changes };
  const before = changed.status === 'reached' ? state.reachedOn : undefined;
  const { title, dueOn, status, reachedOn = before } = changed;
  const fits = status === 'reached' ? reachedOn !== undefined && reachedOn <= dayOf(now) : !reachedOn;
  if (!fits) return refuse(problems.reachedNeedsDay);
  const { fieldlabId } = state.belonging;
  const data = { dueOn, status, ...(reachedOn === undefined ? {} : { reachedOn }) };
  const { belonging: _, ...asItIs } = state;
  if (isDeepStrictEqual({ title, ...data }, asItIs)) return [];
  return [{ type: 'milestone.changed.v1', data: { milestoneId, fieldlabId, ...data }, kept: { title } }];
}
