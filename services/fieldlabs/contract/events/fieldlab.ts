import { id, Money, moment, day, object, oneOf, Province, text, hearerIds } from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import { fieldlabKinds, goalTypes, phaseEndings, phaseOutcomes, stages, waits } from '../model/words.ts';
import { defineEvent } from './define.ts';

const fieldlabId = id('Het Fieldlab. The Fieldlab.');
const phaseId = id('De fase. The phase.');
const organisationId = id('De organisatie die het Fieldlab leidt. The organisation that leads the Fieldlab.');
const awardId = id('De toekenning. The award.');
const ideaIds = Type.Array(id('Een idee. An idea.'), {
  description: 'De ideeën waaruit het is ontstaan. The ideas from which it came.',
  maxItems: 50,
});
const provinces = Type.Array(Province, {
  description: 'Waar het werkt; leeg voor het hele land. Where it works; empty for the whole country.',
  maxItems: 12,
});
const scaleUpId = id('De opschaling. The scale-up.');
const kind = oneOf(fieldlabKinds, 'Soort Fieldlab. Kind of Fieldlab.');

export const fieldlabProposed = defineEvent({
  aggregate: 'fieldlab',
  name: 'proposed',
  version: 1,
  summary: text(
    'Uit een bekendgemaakt besluit is een voorstel voor een Fieldlab ontstaan.',
    'A published decision gave rise to the proposal of a Fieldlab.',
  ),
  data: object({ fieldlabId, kind, organisationId, ideaIds }),
});

export const fieldlabDescribed = defineEvent({
  aggregate: 'fieldlab',
  name: 'described',
  version: 1,
  summary: text(
    'De opdracht, plaats of begeleiding van een Fieldlab is beschreven.',
    'The assignment, place or guidance of a Fieldlab was described.',
  ),
  data: object({
    fieldlabId,
    kind,
    organisationId,
    provinces,
    goalType: Type.Optional(oneOf(goalTypes, 'Waartoe. To what end.')),
    coordinatorId: Type.Optional(id('Wie het begeleidt. Who coordinates it.')),
    steeringGroupId: Type.Optional(id('Wie na elke fase besluit. Who decides after each phase.')),
    stage: Type.Optional(oneOf(stages, 'Waar het begint. Where it begins.')),
  }),
});

export const recruitmentOpened = defineEvent({
  aggregate: 'fieldlab',
  name: 'recruitment-opened',
  version: 1,
  summary: text(
    'De opdracht van een Fieldlab staat vast; het zoekt deelnemers.',
    'The assignment of a Fieldlab is fixed; it looks for participants.',
  ),
  data: object({
    fieldlabId,
    kind,
    organisationId,
    provinces,
    stage: oneOf(stages, 'Waar het begint. Where it begins.'),
  }),
});

export const phasePlanned = defineEvent({
  aggregate: 'fieldlab',
  name: 'phase-planned',
  version: 1,
  summary: text('Een fase heeft een plan.', 'A phase has a plan.'),
  data: object({
    fieldlabId,
    phaseId,
    stage: oneOf(stages, 'Waarover de fase gaat. What the phase is about.'),
    plannedFrom: day('Eerste dag. First day.'),
    plannedUntil: day('Laatste dag. Last day.'),
    budget: Money,
  }),
});

export const phaseBudgetRequested = defineEvent({
  aggregate: 'fieldlab',
  name: 'phase-budget-requested',
  version: 1,
  summary: text(
    'Een Fieldlab vraagt geld voor een fase uit een openstelling.',
    'A Fieldlab asks a call for the money of a phase.',
  ),
  data: object({
    fieldlabId,
    phaseId,
    organisationId,
    callId: id('De openstelling. The call.'),
    amount: Money,
  }),
});

export const phaseFunded = defineEvent({
  aggregate: 'fieldlab',
  name: 'phase-funded',
  version: 1,
  summary: text('Het geld voor een fase is toegekend.', 'The money of a phase was awarded.'),
  data: object({ fieldlabId, phaseId, awardId, amount: Money }),
});

export const phaseFundingLost = defineEvent({
  aggregate: 'fieldlab',
  name: 'phase-funding-lost',
  version: 1,
  summary: text(
    'Een aanvraag of toekenning voor een fase is vervallen.',
    'An application or award for a phase has lapsed.',
  ),
  data: object({ fieldlabId, phaseId, awardId: Type.Optional(awardId) }),
});

export const phaseStarted = defineEvent({
  aggregate: 'fieldlab',
  name: 'phase-started',
  version: 1,
  summary: text('Een fase is begonnen.', 'A phase has begun.'),
  data: object({ fieldlabId, phaseId, awardId: Type.Optional(awardId) }),
});

export const phaseCancelled = defineEvent({
  aggregate: 'fieldlab',
  name: 'phase-cancelled',
  version: 1,
  summary: text('Een geplande fase gaat niet door.', 'A planned phase will not take place.'),
  data: object({ fieldlabId, phaseId, awardId: Type.Optional(awardId) }),
});

export const phaseEnded = defineEvent({
  aggregate: 'fieldlab',
  name: 'phase-ended',
  version: 1,
  summary: text(
    'Een fase is voorbij; binnen vier weken volgt de afronding.',
    'A phase is over; its closing report follows within four weeks.',
  ),
  data: object({
    fieldlabId,
    phaseId,
    awardId: Type.Optional(awardId),
    ending: oneOf(phaseEndings, 'Waarom. Why.'),
    closureDueOn: day('Uiterste dag van de afronding. Last day for the closing report.'),
  }),
});

export const phaseClosureReported = defineEvent({
  aggregate: 'fieldlab',
  name: 'phase-closure-reported',
  version: 1,
  summary: text('De afronding van een fase is er.', 'The closing report of a phase is there.'),
  data: object({ fieldlabId, phaseId, awardId: Type.Optional(awardId), spent: Money }),
});

export const phaseDecided = defineEvent({
  aggregate: 'fieldlab',
  name: 'phase-decided',
  version: 1,
  summary: text(
    'De stuurgroep heeft besloten: stoppen, herhalen of doorgaan.',
    'The steering group has decided: stop, repeat or continue.',
  ),
  data: object({
    fieldlabId,
    phaseId,
    awardId: Type.Optional(awardId),
    outcome: oneOf(phaseOutcomes, 'Het besluit. The decision.'),
  }),
});

export const fieldlabStopped = defineEvent({
  aggregate: 'fieldlab',
  name: 'stopped',
  version: 1,
  summary: text('Een Fieldlab is gestopt.', 'A Fieldlab was stopped.'),
  data: object({
    fieldlabId,
    bundledIntoId: Type.Optional(
      id('Het thematische Fieldlab waarin het opgaat. The thematic Fieldlab into which it is bundled.'),
    ),
  }),
});

const person = object({
  fieldlabId,
  participantId: id('De deelnemer. The participant.'),
  personId: id('De persoon. The person.'),
});

export const personJoined = defineEvent({
  aggregate: 'fieldlab',
  name: 'person-joined',
  version: 1,
  summary: text('Een deelnemer ziet voortaan het Fieldlab.', 'A participant sees the Fieldlab from now on.'),
  data: person,
});

export const personLeft = defineEvent({
  aggregate: 'fieldlab',
  name: 'person-left',
  version: 1,
  summary: text(
    'Een deelnemer ziet het Fieldlab niet meer.',
    'A participant does not see the Fieldlab any more.',
  ),
  data: person,
});

export const fieldlabScaleUpOpened = defineEvent({
  aggregate: 'fieldlab',
  name: 'scale-up-opened',
  version: 1,
  summary: text('De opschaling van een Fieldlab is begonnen.', 'The scale-up of a Fieldlab has begun.'),
  data: object({ fieldlabId, scaleUpId }),
});

export const fieldlabScaleUpWaiting = defineEvent({
  aggregate: 'fieldlab',
  name: 'scale-up-waiting',
  version: 1,
  summary: text(
    'De opschaling van een Fieldlab wacht op een andere stap.',
    'The scale-up of a Fieldlab waits for another step.',
  ),
  data: object({
    fieldlabId,
    scaleUpId,
    waitingFor: oneOf(waits, 'Waarop zij wacht. What it waits for.'),
  }),
});

export const fieldlabScaled = defineEvent({
  aggregate: 'fieldlab',
  name: 'scaled',
  version: 1,
  summary: text(
    'Wat een Fieldlab ontwikkelde heeft een eigenaar en blijvende financiering.',
    'What a Fieldlab developed has an owner and lasting financing.',
  ),
  data: object({ fieldlabId, scaleUpId }),
});

export const processStuck = defineEvent({
  aggregate: 'fieldlab',
  name: 'process-stuck',
  version: 1,
  summary: text(
    'Een Fieldlab wacht langer dan afgesproken.',
    'A Fieldlab has been waiting for longer than agreed.',
  ),
  data: object({
    fieldlabId,
    waitingFor: oneOf(waits, 'Waarop het wacht. What it waits for.'),
    since: moment('Sinds wanneer. Since when.'),
    personIds: hearerIds(),
  }),
});
