import { defineContract, text } from '@innovatienetwerk/contract';
import * as events from './events.ts';
import * as operations from './operations.ts';

export * from './directory.ts';
export * as events from './events.ts';
export * from './model.ts';
export * as operations from './operations.ts';
export * as problems from './problems.ts';

export const contract = defineContract({
  name: 'network',
  title: text('Netwerk', 'Network'),
  summary: text(
    'Wie er in het netwerk zijn: organisaties, provincies, wie wie ondersteunt en wie voor wie mag handelen.',
    'Who is in the network: organisations, provinces, who supports whom and who may act for whom.',
  ),
  operations,
  events,
  consumes: ['delegation.recorded.v1', 'delegation.revoked.v1'],
  terms: [
    {
      en: 'organisation',
      nl: 'organisatie',
      meaning: text(
        'Een bibliotheek, POI, de KB, een partner of een financier.',
        'A library, POI, the KB, a partner or a funder.',
      ),
    },
    {
      en: 'library',
      nl: 'bibliotheek',
      meaning: text('Een lokale openbare bibliotheekorganisatie.', 'A local public library organisation.'),
    },
    {
      en: 'POI',
      nl: 'POI',
      meaning: text(
        'Provinciale ondersteuningsinstelling; een provincie heeft er precies één.',
        'Provincial support institution; a province has exactly one.',
      ),
    },
    {
      en: 'region',
      nl: 'regio',
      meaning: text('Een provincie, of heel het land.', 'A province, or the whole country.'),
    },
    {
      en: 'delegation',
      nl: 'machtiging',
      meaning: text(
        'Vastgelegde toestemming om voor een andere organisatie te handelen.',
        'Recorded permission to act for another organisation.',
      ),
    },
    {
      en: 'Fieldlab',
      nl: 'Fieldlab',
      meaning: text(
        'Praktijkomgeving waarin bibliotheken met partners oplossingen ontwikkelen, testen en leren toepassen.',
        'Practice environment in which libraries and partners develop and test solutions and learn to apply them.',
      ),
    },
  ],
});
