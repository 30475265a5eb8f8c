import { defineContract, text } from '@innovatienetwerk/contract';
import * as events from './events/index.ts';
import * as operations from './operations/index.ts';

export * as events from './events/index.ts';
export * from './model/index.ts';
export * as operations from './operations/index.ts';
export * as problems from './problems/index.ts';

export const contract = defineContract({
  name: 'funding',
  title: text('Subsidies', 'Grants'),
  summary: text(
    'Regelingen en openstellingen, aanvragen, toekenningen en verantwoording, tot op de cent.',
    'Schemes and calls, applications, awards and accounts, to the cent.',
  ),
  operations,
  events,
  consumes: [
    'organisation.registered.v1',
    'organisation.changed.v1',
    'delegation.recorded.v1',
    'delegation.revoked.v1',
    'fieldlab.phase-budget-requested.v1',
    'fieldlab.phase-started.v1',
    'fieldlab.phase-ended.v1',
    'fieldlab.phase-closure-reported.v1',
    'fieldlab.phase-decided.v1',
    'fieldlab.phase-cancelled.v1',
    'fieldlab.stopped.v1',
    'participant.left.v1',
    'application.submitted.v1',
    'application.rejected.v1',
    'application.withdrawn.v1',
    'award.granted.v1',
    'award.withdrawn.v1',
    'award.settled.v1',
    'award.held.v1',
    'award.freed.v1',
    'financial-report.approved.v1',
  ],
  terms: [
    {
      en: 'scheme',
      nl: 'regeling',
      meaning: text(
        'De bekendgemaakte subsidieregels van een geldgever.',
        'The published grant rules of a funder.',
      ),
    },
    {
      en: 'call',
      nl: 'openstelling',
      meaning: text(
        'Een tijdvak waarin onder een regeling kan worden aangevraagd, met een plafond.',
        'A window in which one can apply under a scheme, with a ceiling.',
      ),
    },
    {
      en: 'application',
      nl: 'aanvraag',
      meaning: text(
        'Wat een organisatie vraagt, met antwoorden, begroting en partners.',
        'What an organisation asks for, with answers, budget and partners.',
      ),
    },
    {
      en: 'budget',
      nl: 'begroting',
      meaning: text('De kosten per regel, met wie wat betaalt.', 'The costs per line, with who pays what.'),
    },
    {
      en: 'ledger',
      nl: 'grootboek',
      meaning: text(
        'Wat van het plafond is gereserveerd en toegekend, op volgorde van binnenkomst.',
        'What of the ceiling is reserved and awarded, in order of arrival.',
      ),
    },
    {
      en: 'award',
      nl: 'toekenning',
      meaning: text(
        'Het besluit om geld te geven, met termijnen en voorwaarden.',
        'The decision to give money, with instalments and conditions.',
      ),
    },
    {
      en: 'change request',
      nl: 'wijzigingsverzoek',
      meaning: text(
        'De vraag om een toegekende begroting te mogen wijzigen.',
        'The question to be allowed to change a budget that was awarded.',
      ),
    },
    {
      en: 'financial report',
      nl: 'verantwoording',
      meaning: text('Wat is besteed, naast wat was begroot.', 'What was spent, beside what was budgeted.'),
    },
    {
      en: 'settlement',
      nl: 'vaststelling',
      meaning: text(
        'Het besluit over het definitieve bedrag van een toekenning.',
        'The decision on the final amount of an award.',
      ),
    },
    {
      en: 'decision term',
      nl: 'beslistermijn',
      meaning: text(
        'De tijd waarbinnen over een aanvraag wordt besloten.',
        'The time within which an application is decided on.',
      ),
    },
  ],
});
