import { asked, command, creation, list, read, sync } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { operations, type SteeringGroup } from '../../contract/index.ts';
import * as decide from './decide.ts';
import { steeringGroups, type SteeringGroupState } from './state.ts';

function toSteeringGroup({ id, state, createdAt, updatedAt }: Stored<SteeringGroupState>): SteeringGroup {
  const { steeringGroupId: _, memberIds, caps, ...rest } = state;
  return {
    id,
    ...rest,
    memberIds: [...memberIds],
    caps: [...caps],
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

export const establishSteeringGroup = creation(operations.establishSteeringGroup, steeringGroups, {
  decide: (_, { id, request }) => decide.establish(id, request.body),
  view: toSteeringGroup,
  location: ({ id }) => `/steering-groups/${id}`,
});

export const changeSteeringGroup = command(operations.changeSteeringGroup, steeringGroups, {
  decide: (state, { request }) => decide.change(state, request.body),
  view: toSteeringGroup,
});

export const getSteeringGroup = read(operations.getSteeringGroup, steeringGroups, { view: toSteeringGroup });

export const listSteeringGroups = list(operations.listSteeringGroups, steeringGroups, {
  filter: ({ query: { region } }) => asked({ 'state.region': region }),
  sort: { createdAt: 'createdAt' },
  view: toSteeringGroup,
});

export const [snapshotSteeringGroups, followSteeringGroups] = sync(
  [operations.snapshotSteeringGroups, operations.followSteeringGroups],
  steeringGroups,
  { view: toSteeringGroup },
);
