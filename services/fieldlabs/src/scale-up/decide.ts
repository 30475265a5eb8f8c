import { isDeepStrictEqual } from 'node:util';
import { refuse } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import { dayOf } from '@innovatienetwerk/values';
import {
  problems,
  type ReadinessItem,
  type ReadinessReply,
  type ScaleUpChanges,
} from '../../contract/index.ts';
import type { Belonging } from '../learning/belonging.ts';
import { faultsOf, missingOf, waitOf } from './missing.ts';
import { defaultReadiness } from './readiness.ts';
import { evolve, type ScaleUpEvent, type ScaleUpState } from './state.ts';

export type ScaleUpDecision = Decision<ScaleUpEvent>;

export const yearOf = (now: Date): number => Number(dayOf(now).slice(0, 4));

export const about = (scaleUpId: string, { belonging: { fieldlabId } }: ScaleUpState) => ({
  scaleUpId,
  fieldlabId,
});

/** Adds that it waits for another step now, when that is so. */
export function withWait(
  scaleUpId: string,
  state: ScaleUpState,
  happened: readonly ScaleUpEvent[],
  now: Date,
): ScaleUpDecision {
  const after = happened.reduce(evolve, state);
  const waitingFor = waitOf(after, yearOf(now));
  if (after.status !== 'open' || waitingFor === after.waitingFor) return happened;
  return [...happened, { type: 'scale-up.waiting.v1', data: { ...about(scaleUpId, after), waitingFor } }];
}

/** What was accepted is not what it was: both sides look at it again. */
const voided = (scaleUpId: string, state: ScaleUpState): readonly ScaleUpEvent[] =>
  isDeepStrictEqual(state.acceptances, {})
    ? []
    : [{ type: 'scale-up.handover-voided.v1', data: about(scaleUpId, state) }];

export function open(
  scaleUpId: string,
  state: ScaleUpState,
  belonging: Belonging,
  now: Date,
): ScaleUpDecision {
  const { fieldlabId } = belonging;
  const opened: ScaleUpEvent = {
    type: 'scale-up.opened.v1',
    data: { scaleUpId, fieldlabId },
    kept: { belonging, readiness: defaultReadiness },
  };
  return withWait(scaleUpId, state, [opened], now);
}

const answered = (item: ReadinessItem, replies: readonly ReadinessReply[]): ReadinessItem => ({
  ...item,
  ...replies.find(({ code }) => code === item.code),
});

export function prepare(
  scaleUpId: string,
  state: ScaleUpState,
  { readiness: replies = [], ...changes }: ScaleUpChanges,
  now: Date,
): ScaleUpDecision {
  if (state.status !== 'open') return refuse(problems.scaleUpCompleted);
  const codes = replies.map(({ code }) => code);
  const known = state.readiness.map(({ code }) => code);
  const wrong = codes.find((code, index) => !known.includes(code) || codes.indexOf(code) < index);
  if (wrong !== undefined) return refuse(problems.readinessUnknown, { item: wrong });
  const readiness = state.readiness.map((item) => answered(item, replies));
  const kept = { readiness, ...changes };
  if (isDeepStrictEqual({ ...state, ...kept }, state)) return [];
  const { costPerYear = state.costPerYear } = changes;
  const described: ScaleUpEvent = {
    type: 'scale-up.described.v1',
    data: { ...about(scaleUpId, state), ...(costPerYear === undefined ? {} : { costPerYear }) },
    kept,
  };
  return withWait(scaleUpId, state, [described, ...voided(scaleUpId, state)], now);
}

export function proposeOwner(
  scaleUpId: string,
  state: ScaleUpState,
  ownerOrganisationId: string,
  isKnown: boolean,
  now: Date,
): ScaleUpDecision {
  if (state.status !== 'open') return refuse(problems.scaleUpCompleted);
  if (!isKnown) return refuse(problems.organisationUnknown);
  if (state.ownerOrganisationId === ownerOrganisationId) return [];
  const proposed: ScaleUpEvent = {
    type: 'scale-up.owner-proposed.v1',
    data: { ...about(scaleUpId, state), ownerOrganisationId },
  };
  return withWait(scaleUpId, state, [proposed, ...voided(scaleUpId, state)], now);
}

/** Who accepts: one person, for each of the organisations in whose name they may act. */
export interface Accepting {
  readonly personId: string;
  readonly organisationIds: readonly string[];
}

export function accept(
  scaleUpId: string,
  state: ScaleUpState,
  side: 'giver' | 'receiver',
  { personId, organisationIds }: Accepting,
  now: Date,
): ScaleUpDecision {
  if (state.status !== 'open') return refuse(problems.scaleUpCompleted);
  if (state.ownerOrganisationId === undefined) return refuse(problems.ownerMissing);
  const organisationId = side === 'giver' ? state.belonging.organisationId : state.ownerOrganisationId;
  if (organisationId === undefined || !organisationIds.includes(organisationId))
    return refuse(problems.notThisSide);
  if (state.acceptances[side] !== undefined) return [];
  const accepted: ScaleUpEvent = {
    type: 'scale-up.handover-accepted.v1',
    data: { ...about(scaleUpId, state), side, organisationId },
    kept: { personId, acceptedAt: now.toISOString() },
  };
  return withWait(scaleUpId, state, [accepted], now);
}

/** Never without an owner, lasting financing, readiness and both sides: the refusal names everything that is missing. */
export function complete(scaleUpId: string, state: ScaleUpState, now: Date): ScaleUpDecision {
  if (state.status !== 'open') return refuse(problems.scaleUpCompleted);
  const { ownerOrganisationId } = state;
  const missing = missingOf(state, yearOf(now));
  if (ownerOrganisationId === undefined || missing.length > 0)
    return refuse(problems.scaleUpIncomplete, {}, faultsOf(missing));
  return [
    {
      type: 'scale-up.completed.v1',
      data: { ...about(scaleUpId, state), ownerOrganisationId },
      kept: { completedAt: now.toISOString() },
    },
  ];
}
