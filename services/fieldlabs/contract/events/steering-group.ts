import { id, object, Region, text } from '@innovatienetwerk/contract';
import { SteeringGroup } from '../model/steering-group.ts';
import { defineEvent } from './define.ts';

const { memberIds, caps, closureWeeks, coachHoursPerWeek, patienceDays } = SteeringGroup.properties;
const data = object({
  steeringGroupId: id('De stuurgroep. The steering group.'),
  region: Region,
  memberIds,
  caps,
  closureWeeks,
  coachHoursPerWeek,
  patienceDays,
});

export const steeringGroupEstablished = defineEvent({
  aggregate: 'steering-group',
  name: 'established',
  version: 1,
  summary: text('Een stuurgroep is ingesteld.', 'A steering group was established.'),
  data,
});

export const steeringGroupChanged = defineEvent({
  aggregate: 'steering-group',
  name: 'changed',
  version: 1,
  summary: text(
    'De leden of afspraken van een stuurgroep zijn gewijzigd.',
    'The members or agreements of a steering group changed.',
  ),
  data,
});
