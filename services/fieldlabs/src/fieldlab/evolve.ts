import { MAX_STEPS, processSteps, type ProcessStep } from '../../contract/index.ts';
import { phaseOf } from './phases.ts';
import type { FieldlabEvent, FieldlabState, PhaseState } from './state.ts';
import { waitingOf } from './waiting.ts';

type PhaseEvent = Extract<FieldlabEvent, { readonly data: { readonly phaseId: string } }>;

/** A phase that goes back to its plan forgets what was asked for it, and remembers what came to nothing. */
function backToPlan(
  { callId: _, applicationId: __, awardId: ___, awarded: ____, ...phase }: PhaseState,
  lapsedId: string,
): PhaseState {
  return { ...phase, status: 'planned', lapsedIds: [...phase.lapsedIds, lapsedId] };
}

function evolvePhase(phase: PhaseState, event: PhaseEvent): PhaseState {
  switch (event.type) {
    case 'fieldlab.phase-planned.v1':
    case 'fieldlab.closure-reminded.v1':
      return phase;
    case 'fieldlab.phase-changed.v1': {
      const { stage, plannedFrom, plannedUntil, budget } = event.data;
      const { at: _, ...plan } = event.kept;
      return { ...phase, ...plan, stage, plannedFromOn: plannedFrom, plannedUntilOn: plannedUntil, budget };
    }
    case 'fieldlab.phase-budget-requested.v1':
      return { ...phase, status: 'budget-requested', callId: event.data.callId };
    case 'fieldlab.phase-applied.v1':
      return { ...phase, applicationId: event.data.applicationId };
    case 'fieldlab.phase-funded.v1': {
      const { awardId, amount } = event.data;
      return {
        ...phase,
        status: 'funded',
        applicationId: event.kept.applicationId,
        awardId,
        awarded: amount,
      };
    }
    case 'fieldlab.phase-funding-lost.v1':
      return backToPlan(phase, event.kept.applicationId);
    case 'fieldlab.phase-started.v1':
      return { ...phase, status: 'running', startedOn: event.kept.startedOn };
    case 'fieldlab.phase-cancelled.v1':
      return { ...phase, status: 'cancelled' };
    case 'fieldlab.phase-ended.v1': {
      const { ending, closureDueOn } = event.data;
      return { ...phase, status: 'ended', ending, closureDueOn, endedOn: event.kept.endedOn };
    }
    case 'fieldlab.phase-closure-reported.v1':
      return { ...phase, status: 'reported', report: event.kept.report };
    case 'fieldlab.phase-decided.v1':
      return { ...phase, status: 'decided', decision: event.kept.decision };
  }
}

function withPhase(state: FieldlabState, event: PhaseEvent): FieldlabState {
  if (event.type !== 'fieldlab.phase-planned.v1') {
    const { phaseId } = event.data;
    return {
      ...state,
      phases: state.phases.map((phase) => (phase.phaseId === phaseId ? evolvePhase(phase, event) : phase)),
    };
  }
  const { phaseId, stage, plannedFrom, plannedUntil, budget } = event.data;
  const { at: _, ...plan } = event.kept;
  const phase: PhaseState = {
    phaseId,
    stage,
    status: 'planned',
    ...plan,
    plannedFromOn: plannedFrom,
    plannedUntilOn: plannedUntil,
    budget,
    lapsedIds: [],
  };
  return { ...state, phases: [...state.phases, phase] };
}

/** What an event about a phase means for the Fieldlab as a whole. */
function afterPhase(state: FieldlabState, event: PhaseEvent): FieldlabState {
  const { phaseId } = event.data;
  switch (event.type) {
    case 'fieldlab.phase-started.v1':
      return { ...state, status: 'running' };
    case 'fieldlab.phase-ended.v1': {
      const closure = { phaseId, dueOn: event.data.closureDueOn, reminded: 'not-yet' } as const;
      return { ...state, status: 'closing', closure };
    }
    case 'fieldlab.closure-reminded.v1': {
      if (state.closure === undefined) return state;
      return { ...state, closure: { ...state.closure, reminded: event.data.when } };
    }
    case 'fieldlab.phase-closure-reported.v1': {
      const { closure: _, ...rest } = state;
      return { ...rest, deciderIds: event.kept.deciderIds };
    }
    case 'fieldlab.phase-decided.v1': {
      const { outcome } = event.data;
      const { next: _, ...rest } = state;
      const stage = phaseOf(state, phaseId)?.stage ?? 'research';
      const next = outcome === 'repeat' ? stage : event.kept.decision.next;
      return {
        ...rest,
        status: 'running',
        path: [...state.path, { phaseId, stage, outcome }],
        ...(next === undefined ? {} : { next }),
      };
    }
    default:
      return state;
  }
}

function described(
  state: FieldlabState,
  event: Extract<FieldlabEvent, { readonly type: 'fieldlab.described.v1' }>,
): FieldlabState {
  const { fieldlabId: _, organisationId, stage, ...data } = event.data;
  const { at: __, ...kept } = event.kept;
  return {
    ...state,
    ...data,
    ...kept,
    leadOrganisationId: organisationId,
    ...(stage === undefined ? {} : { startStage: stage }),
  };
}

function apply(state: FieldlabState, event: FieldlabEvent): FieldlabState {
  switch (event.type) {
    case 'fieldlab.proposed.v1': {
      const { kind, organisationId, ideaIds } = event.data;
      const { at: _, ...origin } = event.kept;
      return { ...state, ...origin, kind, ideaIds, leadOrganisationId: organisationId, status: 'proposed' };
    }
    case 'fieldlab.described.v1':
      return described(state, event);
    case 'fieldlab.recruitment-opened.v1':
      return { ...state, status: 'recruiting', startStage: event.data.stage, terms: event.kept.terms };
    case 'fieldlab.stopped.v1': {
      const { bundledIntoId } = event.data;
      const { reason } = event.kept;
      return {
        ...state,
        status: 'stopped',
        ...(bundledIntoId === undefined ? {} : { bundledIntoId }),
        ...(reason === undefined ? {} : { stopReason: reason }),
      };
    }
    case 'fieldlab.scale-up-opened.v1':
      return { ...state, scaleUp: { scaleUpId: event.data.scaleUpId, waitingFor: 'scale-up-readiness' } };
    case 'fieldlab.scale-up-waiting.v1': {
      const { scaleUpId, waitingFor } = event.data;
      return { ...state, scaleUp: { scaleUpId, waitingFor } };
    }
    case 'fieldlab.scaled.v1': {
      const { scaleUp } = state;
      // Whatever wait was heard of last, it is over, and the same is kept in any order of events.
      if (scaleUp === undefined) return { ...state, status: 'scaled' };
      return { ...state, status: 'scaled', scaleUp: { ...scaleUp, waitingFor: 'scale-up-completion' } };
    }
    case 'fieldlab.person-joined.v1': {
      const { participantId, personId } = event.data;
      return { ...state, people: [...state.people, { participantId, personId }] };
    }
    case 'fieldlab.person-left.v1':
      return {
        ...state,
        people: state.people.filter(({ participantId }) => participantId !== event.data.participantId),
      };
    case 'fieldlab.process-stuck.v1':
      return state.waiting === undefined ? state : { ...state, waiting: { ...state.waiting, told: true } };
    default:
      return afterPhase(withPhase(state, event), event);
  }
}

const isStep = (name: string): name is ProcessStep => (processSteps as readonly string[]).includes(name);

function withStep(state: FieldlabState, { type, data, kept: { at } }: FieldlabEvent): FieldlabState {
  const step = type.split('.')[1] ?? '';
  if (!isStep(step)) return state;
  const entry = { step, at, ...('phaseId' in data ? { phaseId: data.phaseId } : {}) };
  return { ...state, steps: [...state.steps, entry].slice(-MAX_STEPS) };
}

/** The steps and the wait follow every change, so that what the Fieldlab waits for can be listed. */
export function evolve(state: FieldlabState, event: FieldlabEvent): FieldlabState {
  const changed = withStep(apply(state, event), event);
  const waiting = waitingOf(changed, event.kept.at);
  const { waiting: _, ...rest } = changed;
  return waiting === undefined ? rest : { ...rest, waiting };
}
