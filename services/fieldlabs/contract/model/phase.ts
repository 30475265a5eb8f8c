import { day, freeText, id, LocalisedText, moment, Money, object, oneOf } from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';
import { phaseEndings, phaseOutcomes, stages } from './words.ts';

export const phaseStatuses = [
  'planned',
  'budget-requested',
  'funded',
  'running',
  'ended',
  'reported',
  'decided',
  'cancelled',
] as const;
export type PhaseStatus = (typeof phaseStatuses)[number];

export const MAX_PHASES = 30;

/** How near the last day of a closing report is. */
export const reminderMoments = ['soon', 'today', 'overdue'] as const;
export type ReminderMoment = (typeof reminderMoments)[number];

export const PhasePlan = object(
  {
    question: freeText(
      'Welke vraag de fase beantwoordt. Which question the phase answers.',
      4000,
      'Helpt een spreekuur mensen op weg?',
    ),
    approach: freeText('Hoe. How.', 8000, 'Twaalf spreekuren in drie vestigingen.'),
    expectedResult: freeText('Wat er dan is. What there is then.', 4000, 'Een getest draaiboek.'),
  },
  { name: 'PhasePlan', description: 'Het faseplan. The plan of the phase.' },
);
export type PhasePlan = Static<typeof PhasePlan>;

const stage = oneOf(stages, 'Waarover de fase gaat. What the phase is about.');
const plannedFromOn = day('Eerste dag. First day.');
const plannedUntilOn = Type.String({
  format: 'date',
  description: 'Laatste dag. Last day.',
  examples: ['2026-06-30'],
});
const coachHoursPerWeek = Type.Number({
  minimum: 0,
  maximum: 40,
  multipleOf: 0.25,
  description: 'Geplande uren coaching per week. Planned hours of coaching in a week.',
  examples: [2],
});

export const NewFieldlabPhase = object(
  {
    stage,
    plan: PhasePlan,
    plannedFromOn,
    plannedUntilOn,
    budget: Money,
    coachHoursPerWeek: Type.Optional(coachHoursPerWeek),
  },
  { name: 'NewFieldlabPhase' },
);
export type NewFieldlabPhase = Static<typeof NewFieldlabPhase>;

export const FieldlabPhaseChanges = object(
  {
    stage: Type.Optional(stage),
    plan: Type.Optional(PhasePlan),
    plannedFromOn: Type.Optional(plannedFromOn),
    plannedUntilOn: Type.Optional(plannedUntilOn),
    budget: Type.Optional(Money),
    coachHoursPerWeek: Type.Optional(coachHoursPerWeek),
  },
  { name: 'FieldlabPhaseChanges', minProperties: 1 },
);
export type FieldlabPhaseChanges = Static<typeof FieldlabPhaseChanges>;

export const PhaseBudgetRequest = object(
  { callId: id('Uit welke openstelling. From which call.') },
  { name: 'PhaseBudgetRequest' },
);
export type PhaseBudgetRequest = Static<typeof PhaseBudgetRequest>;

const report = {
  results: freeText(
    'Wat de fase opleverde. What the phase brought.',
    8000,
    'Een draaiboek, getest met 120 bezoekers.',
  ),
  lessons: freeText('Wat er geleerd is. What was learned.', 8000, 'Op afspraak komen meer mensen terug.'),
  spent: Money,
} as const;

export const NewClosureReport = object(report, { name: 'NewPhaseClosureReport' });
export type NewClosureReport = Static<typeof NewClosureReport>;

export const ClosureReport = object(
  {
    ...report,
    reportedOn: day('Wanneer gemeld. When reported.'),
    late: Type.Boolean({ description: 'Na de uiterste dag. After the last day.', examples: [false] }),
  },
  { name: 'PhaseClosureReport' },
);
export type ClosureReport = Static<typeof ClosureReport>;

const decision = {
  outcome: oneOf(phaseOutcomes, 'Stoppen, herhalen of doorgaan. Stop, repeat or continue.'),
  next: Type.Optional(
    oneOf(
      [...stages, 'scale-up'] as const,
      'Wat volgt; zonder dit kiest het Fieldlab zelf. What follows; without it the Fieldlab chooses itself.',
    ),
  ),
  motivation: freeText(
    'Waarom, voor het dossier. Why, for the file.',
    4000,
    'De vraag is beantwoord en de kosten bleven binnen de begroting.',
  ),
  explanation: LocalisedText,
} as const;

export const NewPhaseDecision = object(decision, {
  name: 'NewPhaseDecision',
  examples: [
    {
      outcome: 'continue',
      next: 'test',
      motivation: 'De vraag is beantwoord.',
      explanation: { nl: 'Het Fieldlab gaat door.', en: 'The Fieldlab continues.' },
    },
  ],
});
export type NewPhaseDecision = Static<typeof NewPhaseDecision>;

export const PhaseDecision = object(
  {
    ...decision,
    decidedById: id('Wie het namens de stuurgroep vastlegde. Who recorded it for the steering group.'),
    decidedAt: moment('Wanneer besloten. When decided.'),
  },
  { name: 'PhaseDecision' },
);
export type PhaseDecision = Static<typeof PhaseDecision>;

const summary = {
  id: id('De fase. The phase.'),
  stage,
  status: oneOf(phaseStatuses, 'Stand. State.'),
  plannedFromOn,
  plannedUntilOn,
  budget: Money,
} as const;

export const PhaseSummary = object(summary, { name: 'FieldlabPhaseSummary' });

export const FieldlabPhase = object(
  {
    ...summary,
    fieldlabId: id('Het Fieldlab. The Fieldlab.'),
    plan: PhasePlan,
    coachHoursPerWeek: Type.Optional(coachHoursPerWeek),
    callId: Type.Optional(id('De openstelling. The call.')),
    applicationId: Type.Optional(id('De aanvraag. The application.')),
    awardId: Type.Optional(id('De toekenning. The award.')),
    awarded: Type.Optional(Money),
    startedOn: Type.Optional(day('Wanneer begonnen. When begun.')),
    endedOn: Type.Optional(day('Wanneer voorbij. When over.')),
    ending: Type.Optional(oneOf(phaseEndings, 'Waarom voorbij. Why it is over.')),
    closureDueOn: Type.Optional(day('Uiterste dag van de afronding. Last day for the closing report.')),
    report: Type.Optional(ClosureReport),
    decision: Type.Optional(PhaseDecision),
  },
  { name: 'FieldlabPhase' },
);
export type FieldlabPhase = Static<typeof FieldlabPhase>;
