import { defineContract, text } from '@innovatienetwerk/contract';
import * as events from './events/index.ts';
import * as operations from './operations/index.ts';

export * as events from './events/index.ts';
export * from './model/index.ts';
export * as operations from './operations/index.ts';
export * as problems from './problems/index.ts';

export const contract = defineContract({
  name: 'fieldlabs',
  title: text('Fieldlabs', 'Fieldlabs'),
  summary: text(
    'Van aangenomen idee tot wat overal werkt: opdracht, fasen met geld en besluit, deelnemers, experimenten, doelen en opschaling.',
    'From an accepted idea to what works everywhere: assignment, phases with money and decision, participants, experiments, goals and scale-up.',
  ),
  operations,
  events,
  consumes: [
    'idea.submitted.v1',
    'idea.decided.v1',
    'fieldlab.proposed.v1',
    'participant.joined.v1',
    'participant.left.v1',
    'scale-up.waiting.v1',
    'application.submitted.v1',
    'application.rejected.v1',
    'application.withdrawn.v1',
    'award.granted.v1',
    'award.withdrawn.v1',
    'expert-request.opened.v1',
    'expert-request.filled.v1',
    'expert-request.unfilled.v1',
    'expert-request.closed.v1',
    'assignment.begun.v1',
    'assignment.ended.v1',
    'assignment.hours-logged.v1',
    'organisation.registered.v1',
    'organisation.changed.v1',
    'delegation.recorded.v1',
    'delegation.revoked.v1',
  ],
  terms: [
    {
      en: 'steering group',
      nl: 'stuurgroep',
      meaning: text(
        'Wie na elke fase besluit: stoppen, herhalen of doorgaan.',
        'Who decides after each phase: stop, repeat or continue.',
      ),
    },
    {
      en: 'assignment of a Fieldlab',
      nl: 'opdracht van een Fieldlab',
      meaning: text(
        'Wat een Fieldlab doet, voor wie en waartoe.',
        'What a Fieldlab does, for whom and to what end.',
      ),
    },
    {
      en: 'phase',
      nl: 'fase',
      meaning: text(
        'Een afgebakend stuk werk met een eigen plan, budget, afronding en besluit.',
        'A bounded piece of work with its own plan, budget, closing report and decision.',
      ),
    },
    {
      en: 'closing report',
      nl: 'faseafronding',
      meaning: text('Wat een fase opleverde, leerde en kostte.', 'What a phase brought, taught and cost.'),
    },
    {
      en: 'participant',
      nl: 'deelnemer',
      meaning: text(
        'Een organisatie of persoon die in een rol meedoet aan een Fieldlab.',
        'An organisation or person that takes part in a Fieldlab in a role.',
      ),
    },
    {
      en: 'hours entry',
      nl: 'urenregel',
      meaning: text('De uren van één deelnemer in één week.', 'The hours of one participant in one week.'),
    },
    {
      en: 'experiment',
      nl: 'experiment',
      meaning: text(
        'Een verwachting die vooraf vastligt en daarna wordt onderzocht.',
        'An expectation that is fixed beforehand and then examined.',
      ),
    },
    {
      en: 'indicator',
      nl: 'indicator',
      meaning: text(
        'Waaraan te zien is of een doel wordt bereikt.',
        'By what it can be seen whether a goal is reached.',
      ),
    },
    {
      en: 'null alternative',
      nl: 'nulalternatief',
      meaning: text(
        'Wat zonder het Fieldlab te verwachten is.',
        'What is to be expected without the Fieldlab.',
      ),
    },
    {
      en: 'measurement',
      nl: 'meting',
      meaning: text('De waarde van een indicator op een dag.', 'The value of an indicator on a day.'),
    },
    {
      en: 'milestone',
      nl: 'mijlpaal',
      meaning: text('Wat op een dag bereikt moet zijn.', 'What must be reached by a day.'),
    },
    {
      en: 'scale-up',
      nl: 'opschaling',
      meaning: text(
        'De overdracht van wat een Fieldlab ontwikkelde aan een eigenaar met blijvende financiering.',
        'The handover of what a Fieldlab developed to an owner with lasting financing.',
      ),
    },
    {
      en: 'adoption',
      nl: 'invoering',
      meaning: text(
        'Het gebruik door een bibliotheek of POI van wat is opgeschaald.',
        'The use by a library or POI of what was scaled up.',
      ),
    },
  ],
});
