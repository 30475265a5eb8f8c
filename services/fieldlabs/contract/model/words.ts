/** Source: innovatiebieb.nl, "Fieldlabs": national, regional and local initiatives, and strategic themes. */
export const fieldlabKinds = ['national', 'regional', 'local', 'thematic'] as const;
export type FieldlabKind = (typeof fieldlabKinds)[number];

/** What a Fieldlab is after: more effect, or the same effect for less. */
export const goalTypes = ['effectiveness', 'efficiency'] as const;
export type GoalType = (typeof goalTypes)[number];

/** What a phase is about. One may start in any, and need not go through them in order. */
export const stages = ['research', 'develop', 'test', 'implement'] as const;
export type Stage = (typeof stages)[number];

/** What the steering group decides after a phase. */
export const phaseOutcomes = ['stop', 'repeat', 'continue'] as const;
export type PhaseOutcome = (typeof phaseOutcomes)[number];

/** Why a phase is over. */
export const phaseEndings = ['planned', 'early', 'funding-lost', 'fieldlab-stopped'] as const;
export type PhaseEnding = (typeof phaseEndings)[number];

export const participantRoles = [
  'lead',
  'partner',
  'tester',
  'researcher',
  'coach',
  'expert',
  'funder',
] as const;
export type ParticipantRole = (typeof participantRoles)[number];

/** What a Fieldlab waits for; with it comes who must act. */
export const waits = [
  'assignment',
  'phase-plan',
  'budget-request',
  'application',
  'award',
  'phase-start',
  'phase-end',
  'closure-report',
  'phase-decision',
  'scale-up-case',
  'scale-up-readiness',
  'scale-up-owner',
  'scale-up-financing',
  'handover-by-giver',
  'handover-by-receiver',
  'scale-up-completion',
  'adoption',
] as const;
export type Wait = (typeof waits)[number];
