import { command, read, type RequestContext } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { dayOf, daysFrom } from '@innovatienetwerk/values';
import { operations, type DecisionTerm, type DecisionTermStatus } from '../../contract/index.ts';
import { dueOn } from './clock.ts';
import * as decide from './decide.ts';
import { explain } from './explain.ts';
import { decisionTerms, openSuspension, type DecisionTermState } from './state.ts';

function statusOn(state: DecisionTermState, today: string): DecisionTermStatus {
  if (state.metOn !== undefined) return 'met';
  if (openSuspension(state) !== undefined) return 'suspended';
  return state.dueOn < today ? 'overdue' : 'running';
}

function toTerm({ state }: Stored<DecisionTermState>, { now }: Pick<RequestContext, 'now'>): DecisionTerm {
  const today = dayOf(now);
  const { applicationId, callId, startsOn, weeks, suspensions, extensions, metOn } = state;
  const due = dueOn(state, metOn ?? today);
  return {
    applicationId,
    callId,
    startsOn,
    weeks,
    suspensions: [...suspensions],
    extensions: [...extensions],
    dueOn: due,
    ...(metOn === undefined ? { daysLeft: daysFrom(today, due) } : { metOn }),
    state: statusOn(state, today),
    explanation: explain(state, today),
  };
}

const location = ({ id }: Stored<DecisionTermState>): string => `/applications/${id}/decision-term`;

export const getDecisionTerm = read(operations.getDecisionTerm, decisionTerms, { view: toTerm });

export const suspendDecisionTerm = command(operations.suspendDecisionTerm, decisionTerms, {
  decide: (state, { request: { body }, now }) => decide.suspend(state, body.reason, now),
  view: toTerm,
  location,
});

export const resumeDecisionTerm = command(operations.resumeDecisionTerm, decisionTerms, {
  decide: (state, { now }) => decide.resume(state, now),
  view: toTerm,
  location,
});

export const extendDecisionTerm = command(operations.extendDecisionTerm, decisionTerms, {
  decide: (state, { request: { body }, now }) => decide.extend(state, body.weeks, body.reason, now),
  view: toTerm,
  location,
});
