import { refuse, type RegionCode } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import { weeksAfter } from '@innovatienetwerk/values';
import { problems, type ExpertRequestChanges, type NewExpertRequest } from '../../contract/index.ts';
import type { RequestEvent, RequestState, Wanted } from './state.ts';

type RequestDecision = Decision<RequestEvent>;

/** Two years: nobody can say now what an expert has free after that. */
const MAX_WEEKS = 104;

export interface FieldlabFacts {
  readonly organisationId: string;
  readonly region: RegionCode;
  readonly over?: boolean;
}

function faultIn(
  { skills, fromOn, untilOn }: Pick<Wanted, 'skills' | 'fromOn' | 'untilOn'>,
  today: string,
): ReturnType<typeof refuse> | undefined {
  const codes = skills.map(({ code }) => code);
  const skill = codes.find((code, index) => codes.indexOf(code) !== index);
  if (skill !== undefined) return refuse(problems.wantedTwice, { skill });
  const fits = fromOn <= untilOn && today <= untilOn && untilOn <= weeksAfter(fromOn, MAX_WEEKS);
  return fits ? undefined : refuse(problems.periodInvalid, { limit: MAX_WEEKS });
}

export function open(
  requestId: string,
  { fieldlabId, work, region, ...wanted }: NewExpertRequest,
  fieldlab: FieldlabFacts | undefined,
  requestedById: string,
  today: string,
): RequestDecision {
  if (fieldlab === undefined) return refuse(problems.fieldlabUnknown);
  if (fieldlab.over === true) return refuse(problems.fieldlabOver);
  const fault = faultIn(wanted, today);
  if (fault !== undefined) return fault;
  return [
    {
      type: 'expert-request.opened.v1',
      data: { requestId, fieldlabId, work },
      kept: {
        ...wanted,
        region: region ?? fieldlab.region,
        organisationId: fieldlab.organisationId,
        scopeRegion: fieldlab.region,
        requestedById,
      },
    },
  ];
}

/** @param invited whether somebody is invited or waits: their hours were held for these weeks */
export function change(
  requestId: string,
  state: RequestState,
  changes: ExpertRequestChanges,
  invited: boolean,
  today: string,
): RequestDecision {
  if (state.status !== 'open') return refuse(problems.requestNotOpen, { status: state.status });
  const moves = (['hoursPerWeek', 'fromOn', 'untilOn'] as const).some(
    (name) => changes[name] !== undefined && changes[name] !== state[name],
  );
  if (moves && invited) return refuse(problems.invitationsOpen);
  const fault = faultIn({ ...state, ...changes }, today);
  if (fault !== undefined) return fault;
  const { fieldlabId } = state;
  return [{ type: 'expert-request.changed.v1', data: { requestId, fieldlabId }, kept: changes }];
}

export function close(requestId: string, state: RequestState): RequestDecision {
  const { status, fieldlabId } = state;
  if (status !== 'open' && status !== 'reserved') return refuse(problems.requestNotOpen, { status });
  return [{ type: 'expert-request.closed.v1', data: { requestId, fieldlabId } }];
}

/** Its Fieldlab is over, and so is the request, whatever became of it. */
export function closeWithFieldlab(requestId: string, state: RequestState): RequestDecision {
  if (state.status === 'closed') return [];
  return [{ type: 'expert-request.closed.v1', data: { requestId, fieldlabId: state.fieldlabId } }];
}

/** The first who says yes has it: what keeps two from being assigned to one request. */
export function reserve(requestId: string, state: RequestState, invitationId: string): RequestDecision {
  if (state.status !== 'open') return refuse(problems.requestTaken);
  const { fieldlabId } = state;
  return [{ type: 'expert-request.reserved.v1', data: { requestId, fieldlabId, invitationId } }];
}

export function fill(
  requestId: string,
  state: RequestState,
  invitationId: string,
  assignmentId: string,
): RequestDecision {
  if (state.status !== 'reserved' || state.invitationId !== invitationId) return [];
  const { fieldlabId } = state;
  return [{ type: 'expert-request.filled.v1', data: { requestId, fieldlabId, assignmentId } }];
}

/** What came of this invitation fell through. */
export function reopen(requestId: string, state: RequestState, invitationId: string): RequestDecision {
  const taken = state.status === 'reserved' || state.status === 'filled';
  if (!taken || state.invitationId !== invitationId) return [];
  const { fieldlabId } = state;
  return [{ type: 'expert-request.reopened.v1', data: { requestId, fieldlabId, invitationId } }];
}

export function tellUnfilled(requestId: string, state: RequestState): RequestDecision {
  if (state.status !== 'open') return [];
  return [{ type: 'expert-request.unfilled.v1', data: { requestId, fieldlabId: state.fieldlabId } }];
}

/** Somebody is asked again, so it is not in vain any more. */
export function pursue(requestId: string, state: RequestState): RequestDecision {
  if (!state.unfilled || state.status !== 'open') return [];
  const { fieldlabId } = state;
  return [{ type: 'expert-request.changed.v1', data: { requestId, fieldlabId }, kept: { unfilled: false } }];
}
