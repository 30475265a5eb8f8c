import type { Role } from '@innovatienetwerk/contract';
import { dayOf, daysAfter, endOfDay, isNothing } from '@innovatienetwerk/values';
import { DEFAULT_PATIENCE_DAYS, type Wait } from '../../contract/index.ts';
import { isOver, openPhase } from './phases.ts';
import type { FieldlabState, PhaseState } from './state.ts';

interface NextWait {
  readonly for: Wait;
  readonly phase?: PhaseState;
}

/** What a phase waits for in each of its states. */
function waitOfPhase({ status, budget, applicationId }: PhaseState): Wait {
  switch (status) {
    case 'planned':
      return isNothing(budget) ? 'phase-start' : 'budget-request';
    case 'budget-requested':
      return applicationId === undefined ? 'application' : 'award';
    case 'funded':
      return 'phase-start';
    case 'running':
      return 'phase-end';
    case 'ended':
      return 'closure-report';
    case 'reported':
      return 'phase-decision';
    case 'decided':
    case 'cancelled':
      return 'phase-plan';
  }
}

/** The one thing that must happen next; nothing when the Fieldlab is over. */
export function nextWait(state: FieldlabState): NextWait | undefined {
  if (isOver(state)) return undefined;
  if (state.status === 'proposed') return { for: 'assignment' };
  const phase = openPhase(state);
  if (phase !== undefined) return { for: waitOfPhase(phase), phase };
  if (state.next === 'scale-up') return { for: state.scaleUp?.waitingFor ?? 'scale-up-case' };
  return { for: 'phase-plan' };
}

const doers: Readonly<Record<Wait, Role>> = {
  assignment: 'coordinator',
  'phase-plan': 'specialist',
  'budget-request': 'specialist',
  application: 'specialist',
  award: 'funder',
  'phase-start': 'coordinator',
  'phase-end': 'coordinator',
  'closure-report': 'specialist',
  'phase-decision': 'council-member',
  'scale-up-case': 'specialist',
  'scale-up-readiness': 'specialist',
  'scale-up-owner': 'programme-manager',
  'scale-up-financing': 'funder',
  'handover-by-giver': 'specialist',
  'handover-by-receiver': 'specialist',
  'scale-up-completion': 'coordinator',
  adoption: 'coordinator',
};

/** Steps of others than those who run the Fieldlab: whom to ask is not known here. */
const outside: readonly Wait[] = ['award', 'scale-up-owner', 'scale-up-financing', 'handover-by-receiver'];

function doerOf(wait: Wait, { leadOrganisationId, coordinatorId, deciderIds }: FieldlabState) {
  const role = doers[wait];
  if (wait === 'phase-decision') return { role, personIds: [...deciderIds] };
  if (outside.includes(wait)) return { role, personIds: [] };
  return {
    role,
    ...(role === 'specialist' ? { organisationId: leadOrganisationId } : {}),
    personIds: coordinatorId === undefined ? [] : [coordinatorId],
  };
}

/**
 * Until when it may take: until its own day where it has one, otherwise for as long as the steering group has patience. A phase ends by
 * itself after its last day, so one that still runs a day later is stuck.
 */
function dueOf({ for: wait, phase }: NextWait, { terms }: FieldlabState, since: string): string {
  const patient = endOfDay(daysAfter(dayOf(since), terms?.patienceDays ?? DEFAULT_PATIENCE_DAYS));
  if (phase === undefined) return patient;
  if (wait === 'phase-end') return endOfDay(daysAfter(phase.plannedUntilOn, 1));
  if (wait === 'closure-report' && phase.closureDueOn !== undefined) return endOfDay(phase.closureDueOn);
  const planned = endOfDay(phase.plannedFromOn);
  return wait === 'phase-start' && planned > patient ? planned : patient;
}

/** What the state waits for after a change. @param at the moment of the change, from which a new wait counts */
export function waitingOf(state: FieldlabState, at: string): FieldlabState['waiting'] {
  const next = nextWait(state);
  if (next === undefined) return undefined;
  const before = state.waiting;
  const same = before?.for === next.for && before.phaseId === next.phase?.phaseId;
  const since = same ? before.since : at;
  const dueAt = dueOf(next, state, since);
  return {
    for: next.for,
    ...(next.phase === undefined ? {} : { phaseId: next.phase.phaseId }),
    since,
    dueAt,
    ...doerOf(next.for, state),
    told: same && before.dueAt === dueAt && before.told,
  };
}

/** Whether it takes longer than agreed. */
export const isStuck = ({ waiting }: Pick<FieldlabState, 'waiting'>, now: Date): boolean =>
  waiting !== undefined && waiting.dueAt < now.toISOString();
