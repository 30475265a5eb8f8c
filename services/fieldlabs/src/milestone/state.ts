import type { NewEventOf } from '@innovatienetwerk/contract';
import { defineAggregate } from '@innovatienetwerk/service';
import type { events, Milestone, NewMilestone } from '../../contract/index.ts';
import { nowhere, scopeOf, type Belonging } from '../learning/belonging.ts';

export interface MilestoneState extends NewMilestone {
  readonly belonging: Belonging;
  readonly status: Milestone['status'];
  readonly reachedOn?: string;
}

export type MilestoneEvent =
  | NewEventOf<
      typeof events.milestonePlanned,
      { readonly belonging: Belonging; readonly content: NewMilestone }
    >
  | NewEventOf<typeof events.milestoneChanged, { readonly title: string }>;

export const noMilestone: MilestoneState = { belonging: nowhere, title: '', dueOn: '', status: 'planned' };

export function evolve({ reachedOn: _, ...state }: MilestoneState, event: MilestoneEvent): MilestoneState {
  switch (event.type) {
    case 'milestone.planned.v1':
      return { ...state, belonging: event.kept.belonging, ...event.kept.content };
    case 'milestone.changed.v1': {
      const { dueOn, status, reachedOn } = event.data;
      return { ...state, ...event.kept, dueOn, status, ...(reachedOn === undefined ? {} : { reachedOn }) };
    }
  }
}

export const milestones = defineAggregate<MilestoneState, MilestoneEvent>({
  name: 'milestone',
  collection: 'milestones',
  param: 'milestoneId',
  initial: noMilestone,
  evolve,
  scope: ({ belonging }) => scopeOf(belonging),
  indexes: [
    { key: { 'state.belonging.fieldlabId': 1, 'state.dueOn': 1, _id: 1 } },
    { key: { 'state.belonging.fieldlabId': 1, createdAt: 1, _id: 1 } },
  ],
});
