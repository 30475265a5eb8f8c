import {
  EXAMPLE_ID,
  freeText,
  id,
  moment,
  object,
  oneOf,
  Province,
  Region,
} from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';
import { PhaseSummary } from './phase.ts';
import { Waiting } from './process.ts';
import { fieldlabKinds, goalTypes, phaseOutcomes, stages } from './words.ts';

export const fieldlabStatuses = [
  'proposed',
  'recruiting',
  'running',
  'closing',
  'scaled',
  'stopped',
] as const;
export type FieldlabStatus = (typeof fieldlabStatuses)[number];

/** A strategic theme bundles ideas, and so comes about in another way than the others. */
export const placedKinds = ['national', 'regional', 'local'] as const;

export const FieldlabAssignment = object(
  {
    activities: freeText(
      'Wat het Fieldlab gaat doen. What the Fieldlab will do.',
      4000,
      'Een spreekuur voor digitale vragen ontwikkelen en uitproberen.',
    ),
    goal: freeText(
      'Wat het wil bereiken. What it wants to achieve.',
      4000,
      'Meer mensen regelen hun zaken zelf.',
    ),
    targetGroups: freeText('Voor wie. For whom.', 2000, 'Volwassenen die weinig digitaal doen.'),
  },
  { name: 'FieldlabAssignment', description: 'De opdracht. The assignment.' },
);
export type FieldlabAssignment = Static<typeof FieldlabAssignment>;

const title = freeText('Naam van het Fieldlab. Name of the Fieldlab.', 200, 'Digitaal spreekuur');
const goalType = oneOf(
  goalTypes,
  'Meer effect, of hetzelfde effect voor minder. More effect, or the same effect for less.',
);
const leadOrganisationId = id('Wie het Fieldlab leidt. Who leads the Fieldlab.');
const coordinatorId = id('Wie het Fieldlab begeleidt. Who coordinates the Fieldlab.');
const steeringGroupId = id('Wie na elke fase besluit. Who decides after each phase.');
const startStage = oneOf(stages, 'Waar het begint. Where it begins.');
const provinces = Type.Array(Province, {
  description: 'Waar het werkt; leeg voor het hele land. Where it works; empty for the whole country.',
  maxItems: 12,
  uniqueItems: true,
  examples: [['NL-UT']],
});
const OTHER_EXAMPLE_ID = '019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6072';
const ideaIds = (minItems: number) =>
  Type.Array(id('Een idee. An idea.'), {
    description: 'De ideeën waaruit het is ontstaan. The ideas from which it came.',
    minItems,
    maxItems: 50,
    uniqueItems: true,
    examples: [[EXAMPLE_ID, OTHER_EXAMPLE_ID]],
  });

export const NewThematicFieldlab = object(
  {
    ideaIds: ideaIds(2),
    title,
    leadOrganisationId,
    assignment: Type.Optional(FieldlabAssignment),
  },
  { name: 'NewThematicFieldlab' },
);
export type NewThematicFieldlab = Static<typeof NewThematicFieldlab>;

export const FieldlabChanges = object(
  {
    title: Type.Optional(title),
    assignment: Type.Optional(FieldlabAssignment),
    goalType: Type.Optional(goalType),
    kind: Type.Optional(oneOf(placedKinds, 'Soort Fieldlab. Kind of Fieldlab.')),
    leadOrganisationId: Type.Optional(leadOrganisationId),
    provinces: Type.Optional(provinces),
    coordinatorId: Type.Optional(coordinatorId),
    steeringGroupId: Type.Optional(steeringGroupId),
    startStage: Type.Optional(startStage),
  },
  { name: 'FieldlabChanges', minProperties: 1 },
);
export type FieldlabChanges = Static<typeof FieldlabChanges>;

export const FieldlabStop = object(
  { reason: freeText('Waarom het stopt. Why it stops.', 4000, 'De vraag is weggevallen.') },
  { name: 'FieldlabStop' },
);
export type FieldlabStop = Static<typeof FieldlabStop>;

/** What may come after a phase. */
export const nextSteps = [...stages, 'scale-up'] as const;
export type NextStep = (typeof nextSteps)[number];

export const Fieldlab = object(
  {
    id: id('Het Fieldlab. The Fieldlab.'),
    status: oneOf(fieldlabStatuses, 'Stand. State.'),
    kind: oneOf(fieldlabKinds, 'Soort Fieldlab. Kind of Fieldlab.'),
    region: Region,
    provinces,
    ideaIds: ideaIds(1),
    decisionId: Type.Optional(id('Het besluit over het idee. The decision on the idea.')),
    leadOrganisationId,
    title: Type.Optional(title),
    assignment: Type.Optional(FieldlabAssignment),
    goalType: Type.Optional(goalType),
    coordinatorId: Type.Optional(coordinatorId),
    steeringGroupId: Type.Optional(steeringGroupId),
    startStage: Type.Optional(startStage),
    next: Type.Optional(
      oneOf(nextSteps, 'Wat volgens het laatste besluit volgt. What follows by the last decision.'),
    ),
    phases: Type.Array(PhaseSummary, {
      description: 'De fasen, op volgorde. The phases, in order.',
      maxItems: 30,
    }),
    path: Type.Array(
      object(
        {
          phaseId: id('De fase. The phase.'),
          stage: oneOf(stages, 'Waarover zij ging. What it was about.'),
          outcome: oneOf(phaseOutcomes, 'Het besluit. The decision.'),
        },
        { name: 'FieldlabPathStep' },
      ),
      { description: 'De weg tot nu toe. The path so far.', maxItems: 30 },
    ),
    waiting: Type.Optional(Waiting),
    scaleUpId: Type.Optional(id('De opschaling. The scale-up.')),
    bundledIntoId: Type.Optional(
      id('Het thematische Fieldlab waarin het is opgegaan. The thematic Fieldlab into which it was bundled.'),
    ),
    stopReason: Type.Optional(
      freeText('Waarom het is gestopt. Why it was stopped.', 4000, 'De vraag is weggevallen.'),
    ),
    createdAt: moment('Wanneer voorgesteld. When proposed.'),
    updatedAt: moment('Wanneer gewijzigd. When changed.'),
  },
  { name: 'Fieldlab' },
);
export type Fieldlab = Static<typeof Fieldlab>;
