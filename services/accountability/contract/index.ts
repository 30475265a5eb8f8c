import { defineContract, text } from '@innovatienetwerk/contract';
import { delegationsView } from '@innovatienetwerk/network/contract';
import * as operations from './operations.ts';

export * from './model.ts';
export * as operations from './operations.ts';

export const contract = defineContract({
  name: 'accountability',
  title: text('Verantwoording', 'Accountability'),
  summary: text(
    'Wie wat deed, van wie er gegevens zijn gebruikt en waarom: het register, het verwerkingslogboek en het auditspoor.',
    'Who did what, whose data were used and why: the register, the processing log and the audit trail.',
  ),
  operations,
  events: {},
  consumes: delegationsView.handlers.map(({ event }) => event.type),
  keepsAccounts: true,
  terms: [
    {
      en: 'processing activity',
      nl: 'verwerkingsactiviteit',
      meaning: text(
        'Waarvoor persoonsgegevens worden gebruikt, van wie en op welke grond; met een versie.',
        'What personal data are used for, whose and on which ground; with a version.',
      ),
    },
    {
      en: 'processing log',
      nl: 'verwerkingslogboek',
      meaning: text(
        'Een regel voor elke keer dat gegevens van een persoon zijn gebruikt, volgens Logboek Dataverwerkingen.',
        'A line for every time that data of a person were used, by the standard Logboek Dataverwerkingen.',
      ),
    },
    {
      en: 'audit record',
      nl: 'auditregel',
      meaning: text(
        'Dat iemand iets wijzigde of wilde wijzigen, wanneer, namens wie en met welke afloop.',
        'That somebody changed something or tried to, when, on whose behalf and with which outcome.',
      ),
    },
  ],
});
