import { day, id, object, oneOf, text } from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import { milestoneStatuses } from '../model/milestone.ts';
import { defineEvent } from './define.ts';

const milestoneId = id('De mijlpaal. The milestone.');
const fieldlabId = id('Het Fieldlab. The Fieldlab.');
const dueOn = day('Uiterste dag. Last day.');

export const milestonePlanned = defineEvent({
  aggregate: 'milestone',
  name: 'planned',
  version: 1,
  summary: text('Een mijlpaal is gepland.', 'A milestone was planned.'),
  data: object({ milestoneId, fieldlabId, dueOn }),
});

export const milestoneChanged = defineEvent({
  aggregate: 'milestone',
  name: 'changed',
  version: 1,
  summary: text(
    'Een mijlpaal is verschoven, bereikt of gemist.',
    'A milestone was moved, reached or missed.',
  ),
  data: object({
    milestoneId,
    fieldlabId,
    dueOn,
    status: oneOf(milestoneStatuses, 'Stand. State.'),
    reachedOn: Type.Optional(day('Wanneer bereikt. When reached.')),
  }),
});
