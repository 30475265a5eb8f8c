import { refuse, type EnvelopeOf } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import {
  problems,
  type events,
  type NewChangeDecision,
  type NewChangeRequest,
} from '../../contract/index.ts';
import { awards, type AwardState } from '../award/state.ts';
import { shiftOf } from './shift.ts';
import type { ChangeRequestEvent, ChangeRequestState } from './state.ts';

type ChangeDecision = Decision<ChangeRequestEvent>;

/** The file of a change. What it does to the award is decided there, in the same write. */

const about = (changeRequestId: string, awardId: string, { applicationId }: AwardState) => ({
  changeRequestId,
  awardId,
  applicationId,
});

/** @param award as it is after the proposal: it waits for the funder, or the new budget holds already */
export function propose(
  changeRequestId: string,
  awardId: string,
  award: AwardState,
  { lines, reason }: NewChangeRequest,
): ChangeDecision {
  const waits = award.openChanges.some(({ id }) => id === changeRequestId);
  return [
    {
      type: waits ? 'change-request.asked.v1' : 'change-request.noted.v1',
      data: { ...about(changeRequestId, awardId, award), shift: shiftOf(award.consentedLines, lines) },
      kept: { place: awards.scope(award), lines, reason },
    },
  ];
}

export function answer(
  changeRequestId: string,
  { status, awardId }: ChangeRequestState,
  award: AwardState,
  { lines, reason }: NewChangeRequest,
): ChangeDecision {
  const open = award.openChanges.find(({ id }) => id === changeRequestId);
  if (status !== 'needed' || open === undefined) return refuse(problems.notWaitingForRecipient, { status });
  return [
    {
      type: 'change-request.asked.v1',
      data: { ...about(changeRequestId, awardId, award), shift: open.shift },
      kept: { place: awards.scope(award), lines, reason },
    },
  ];
}

export function decide(
  changeRequestId: string,
  { status, awardId, applicationId, place }: ChangeRequestState,
  { outcome, explanation }: NewChangeDecision,
): ChangeDecision {
  if (status !== 'asked') return refuse(problems.notWaitingForDecision, { status });
  return [
    {
      type: 'change-request.decided.v1',
      data: { changeRequestId, awardId, applicationId, personIds: [...place.personIds], outcome },
      kept: { explanation },
    },
  ];
}

/** The award came to need consent, by a report or by a partner who left: its recipient is asked for another budget. */
export const need = (
  { changeRequestId, awardId, cause, shift }: EnvelopeOf<typeof events.awardHeld>['data'],
  award: AwardState,
): ChangeDecision => [
  {
    type: 'change-request.needed.v1',
    data: { ...about(changeRequestId, awardId, award), personIds: [...award.personIds], cause, shift },
    kept: { place: awards.scope(award) },
  },
];

/** The award does not wait for it any more. */
export function lapse(changeRequestId: string, state: ChangeRequestState): ChangeDecision {
  const { status, awardId, applicationId } = state;
  if (status !== 'needed' && status !== 'asked') return [];
  return [{ type: 'change-request.lapsed.v1', data: { changeRequestId, awardId, applicationId } }];
}
