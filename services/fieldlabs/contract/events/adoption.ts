import { day, id, object, oneOf, Province, text } from '@innovatienetwerk/contract';
import { Adoption, adoptionStatuses } from '../model/adoption.ts';
import { defineEvent } from './define.ts';

const about = {
  adoptionId: id('De invoering. The adoption.'),
  scaleUpId: id('De opschaling. The scale-up.'),
  fieldlabId: id('Het Fieldlab. The Fieldlab.'),
  organisationId: id('De bibliotheek of POI. The library or POI.'),
  province: Province,
};

export const adoptionPlanned = defineEvent({
  aggregate: 'adoption',
  name: 'planned',
  version: 1,
  summary: text(
    'Een bibliotheek of POI gaat invoeren wat een Fieldlab ontwikkelde.',
    'A library or POI is going to adopt what a Fieldlab developed.',
  ),
  data: object({ ...about, plannedOn: day('Wanneer gepland. When planned.') }),
});

export const adoptionChanged = defineEvent({
  aggregate: 'adoption',
  name: 'changed',
  version: 1,
  summary: text(
    'Een invoering is in gebruik, gestopt, verschoven of heeft een ander bereik.',
    'An adoption is in use, stopped, moved or has another reach.',
  ),
  data: object({
    ...about,
    status: oneOf(adoptionStatuses, 'Stand. State.'),
    plannedOn: Adoption.properties.plannedOn,
    liveOn: Adoption.properties.liveOn,
    stoppedOn: Adoption.properties.stoppedOn,
    reach: Adoption.properties.reach,
  }),
});
