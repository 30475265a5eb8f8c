import type { LocalisedText, NewEventOf, RegionCode } from '@innovatienetwerk/contract';
import { defineAggregate } from '@innovatienetwerk/service';
import {
  DEFAULT_CLOSURE_WEEKS,
  DEFAULT_COACH_HOURS,
  DEFAULT_PATIENCE_DAYS,
  type events,
  type StageCap,
} from '../../contract/index.ts';

export interface SteeringGroupState {
  readonly steeringGroupId: string;
  readonly name: LocalisedText;
  readonly region: RegionCode;
  readonly memberIds: readonly string[];
  readonly caps: readonly StageCap[];
  readonly closureWeeks: number;
  readonly coachHoursPerWeek: number;
  readonly patienceDays: number;
}

type Name = Pick<SteeringGroupState, 'name'>;

export type SteeringGroupEvent =
  | NewEventOf<typeof events.steeringGroupEstablished, Name>
  | NewEventOf<typeof events.steeringGroupChanged, Name>;

export const noSteeringGroup: SteeringGroupState = {
  steeringGroupId: '',
  name: { nl: '' },
  region: 'NL',
  memberIds: [],
  caps: [],
  closureWeeks: DEFAULT_CLOSURE_WEEKS,
  coachHoursPerWeek: DEFAULT_COACH_HOURS,
  patienceDays: DEFAULT_PATIENCE_DAYS,
};

export const steeringGroups = defineAggregate<SteeringGroupState, SteeringGroupEvent>({
  name: 'steering-group',
  collection: 'steering-groups',
  param: 'steeringGroupId',
  initial: noSteeringGroup,
  evolve: (_, { data, kept }) => ({ ...data, ...kept }),
  scope: ({ region, memberIds }) => ({ region, personIds: memberIds }),
  indexes: [{ key: { 'state.region': 1, createdAt: 1, _id: 1 } }, { key: { createdAt: 1, _id: 1 } }],
});
