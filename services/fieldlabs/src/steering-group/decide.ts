import { isDeepStrictEqual } from 'node:util';
import { refuse } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import {
  problems,
  type NewSteeringGroup,
  type StageCap,
  type SteeringGroupChanges,
} from '../../contract/index.ts';
import { noSteeringGroup, type SteeringGroupEvent, type SteeringGroupState } from './state.ts';

type GroupDecision = Decision<SteeringGroupEvent>;

const twice = (caps: readonly StageCap[]): StageCap | undefined =>
  caps.find(({ stage }, index) => caps.findIndex((cap) => cap.stage === stage) !== index);

function record(type: SteeringGroupEvent['type'], group: SteeringGroupState): GroupDecision {
  const repeated = twice(group.caps);
  if (repeated !== undefined) return refuse(problems.capTwice, { stage: repeated.stage });
  const { name, memberIds, caps, ...rest } = group;
  return [{ type, data: { ...rest, memberIds: [...memberIds], caps: [...caps] }, kept: { name } }];
}

export const establish = (steeringGroupId: string, group: NewSteeringGroup): GroupDecision =>
  record('steering-group.established.v1', { ...noSteeringGroup, ...group, steeringGroupId });

export function change(state: SteeringGroupState, changes: SteeringGroupChanges): GroupDecision {
  const group = { ...state, ...changes };
  return isDeepStrictEqual(group, state) ? [] : record('steering-group.changed.v1', group);
}
