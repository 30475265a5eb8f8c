import { defineContract, text } from '@innovatienetwerk/contract';
import * as events from './events.ts';
import * as operations from './operations.ts';

export * as events from './events.ts';
export * from './model.ts';
export * as operations from './operations.ts';
export * as problems from './problems.ts';

export const contract = defineContract({
  name: 'triage',
  title: text('Triage', 'Triage'),
  summary: text(
    'De innovatieraad beoordeelt ideeën in rondes en adviseert; de KB besluit en maakt alles tegelijk bekend.',
    'The innovation council assesses ideas in rounds and advises; the KB decides and publishes all at once.',
  ),
  operations,
  events,
  consumes: [
    'idea.submitted.v1',
    'idea.withdrawn.v1',
    'round.published.v1',
    'decision.taken.v1',
    'delegation.recorded.v1',
    'delegation.revoked.v1',
  ],
  terms: [
    {
      en: 'round',
      nl: 'triageronde',
      meaning: text(
        'Een tijdvak waarin de raad ideeën beoordeelt.',
        'A period in which the council assesses ideas.',
      ),
    },
    {
      en: 'candidate',
      nl: 'kandidaat',
      meaning: text('Een ingediend idee in de triage.', 'A submitted idea in triage.'),
    },
    {
      en: 'criteria set',
      nl: 'criteriaset',
      meaning: text(
        'Knock-outcriteria en gewogen criteria, met versies.',
        'Knock-out and weighted criteria, with versions.',
      ),
    },
    {
      en: 'declaration of interest',
      nl: 'belangenverklaring',
      meaning: text('Verklaring van een lid vóór het lezen.', 'Declaration by a member before reading.'),
    },
    {
      en: 'assessment',
      nl: 'beoordeling',
      meaning: text('Het oordeel van één lid per criterium.', 'The judgement of one member per criterion.'),
    },
    {
      en: 'ballot',
      nl: 'stemming',
      meaning: text(
        'Stemming van de raad met quorum en beslissende stem.',
        'Vote of the council with quorum and casting vote.',
      ),
    },
    {
      en: 'advice',
      nl: 'advies',
      meaning: text('Wat de raad de KB aanraadt.', 'What the council recommends to the KB.'),
    },
    {
      en: 'decision',
      nl: 'besluit',
      meaning: text('Wat de KB na het advies besluit.', 'What the KB decides after the advice.'),
    },
  ],
});
