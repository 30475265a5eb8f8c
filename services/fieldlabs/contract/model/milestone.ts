import { day, freeText, id, moment, object, oneOf } from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';

export const milestoneStatuses = ['planned', 'reached', 'missed'] as const;

const plan = {
  title: freeText('Wat bereikt moet zijn. What must be reached.', 200, 'Eerste test in drie vestigingen'),
  dueOn: day('Uiterste dag. Last day.'),
} as const;
const reachedOn = Type.Optional(day('Wanneer bereikt. When reached.'));

export const NewMilestone = object(plan, { name: 'NewMilestone' });
export type NewMilestone = Static<typeof NewMilestone>;

export const MilestoneChanges = object(
  {
    title: Type.Optional(plan.title),
    dueOn: Type.Optional(plan.dueOn),
    status: Type.Optional(oneOf(milestoneStatuses, 'Stand. State.')),
    reachedOn,
  },
  { name: 'MilestoneChanges', minProperties: 1 },
);
export type MilestoneChanges = Static<typeof MilestoneChanges>;

export const Milestone = object(
  {
    id: id('De mijlpaal. The milestone.'),
    fieldlabId: id('Het Fieldlab. The Fieldlab.'),
    ...plan,
    status: oneOf(milestoneStatuses, 'Stand. State.'),
    reachedOn,
    createdAt: moment('Wanneer gepland. When planned.'),
    updatedAt: moment('Wanneer gewijzigd. When changed.'),
  },
  { name: 'Milestone' },
);
export type Milestone = Static<typeof Milestone>;
