import { defineContract, text } from '@innovatienetwerk/contract';
import * as events from './events.ts';
import * as operations from './operations.ts';

export * as events from './events.ts';
export * from './model.ts';
export * as operations from './operations.ts';
export * as problems from './problems.ts';

export const contract = defineContract({
  name: 'ideas',
  regional: true,
  title: text('Ideeën', 'Ideas'),
  summary: text(
    'Ideeën uit het veld, van concept tot besluit, en de uitdagingen waarop zij antwoorden.',
    'Ideas from the field, from draft to decision, and the challenges that they answer.',
  ),
  operations,
  events,
  consumes: [
    'candidate.admitted.v1',
    'decision.published.v1',
    'interest.declared.v1',
    'delegation.recorded.v1',
    'delegation.revoked.v1',
  ],
  terms: [
    {
      en: 'idea',
      nl: 'idee',
      meaning: text(
        'Een voorstel uit het veld voor vernieuwing.',
        'A proposal from the field for innovation.',
      ),
    },
    {
      en: 'challenge',
      nl: 'uitdaging',
      meaning: text(
        'Een vraag om ideeën, met begin en einde of altijd open.',
        'A call for ideas, with start and end or always open.',
      ),
    },
    {
      en: 'endorsement',
      nl: 'steun',
      meaning: text('Iemand spreekt steun uit voor een idee.', 'Somebody expresses support for an idea.'),
    },
    {
      en: 'timeline',
      nl: 'tijdlijn',
      meaning: text(
        'De standen van een idee met hun publieke uitleg.',
        'The states of an idea with their public explanation.',
      ),
    },
    {
      en: 'agenda task',
      nl: 'agendataak',
      meaning: text(
        'Een taak van de Netwerkagenda; er zijn drie maatschappelijke opgaven.',
        'A task of the network agenda; there are three societal challenges.',
      ),
    },
    {
      en: 'import',
      nl: 'overname',
      meaning: text(
        'Veel objecten tegelijk uit een ander systeem, elk op een eigen regel; dezelfde regels mogen altijd opnieuw.',
        'Many objects at once from another system, each on a line of its own; the same lines may always come again.',
      ),
    },
    {
      en: 'external key',
      nl: 'kenmerk',
      meaning: text(
        'Hoe een object heet in het systeem waaruit het komt; uniek per aanleverende organisatie en soort.',
        'What an object is called in the system from which it comes; unique for each sending organisation and kind.',
      ),
    },
    {
      en: 'public prize',
      nl: 'Publieksprijs',
      meaning: text(
        'Prijs waarover het publiek stemt op de innovatiedag.',
        'Prize on which the public votes at the innovation day.',
      ),
    },
  ],
});
