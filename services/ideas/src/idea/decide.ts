import { isDeepStrictEqual } from 'node:util';
import { mergePatch, refuse, type LocalisedText, type RegionCode } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import {
  problems,
  requiredForSubmission,
  type DecisionOutcome,
  type IdeaChanges,
  type IdeaForm,
} from '../../contract/index.ts';
import { isOpen, type ChallengeState } from '../challenge/state.ts';
import type { IdeaEvent, IdeaState } from './state.ts';
import * as told from './told.ts';

type IdeaDecision = Decision<IdeaEvent>;

export interface Draft {
  readonly ideaId: string;
  readonly authorId: string;
  readonly organisationId: string;
  readonly region: RegionCode;
  readonly form: IdeaForm;
  readonly externalKey?: string;
}

export function draft(idea: Draft, now: Date): IdeaDecision {
  const { form, externalKey, ...data } = idea;
  const origin = externalKey === undefined ? {} : { externalKey };
  return [
    {
      type: 'idea.drafted.v1',
      data,
      kept: { form, ...origin, at: now.toISOString(), explanation: told.drafted },
    },
  ];
}

/** Changes the fields that are given; `null` empties one. */
export function save(ideaId: string, state: IdeaState, changes: IdeaChanges): IdeaDecision {
  if (state.status !== 'draft') return refuse(problems.notADraft, { status: state.status });
  const form = mergePatch(state.form, changes);
  const names = Object.keys(changes) as (keyof IdeaForm)[];
  const fields = names.filter((name) => !isDeepStrictEqual(form[name], state.form[name]));
  if (fields.length === 0) return [];
  return [{ type: 'idea.revised.v1', data: { ideaId, fields }, kept: { form } }];
}

/** The form when nothing is missing from it. */
function complete(form: IdeaForm): Required<IdeaForm> | undefined {
  return requiredForSubmission.every((name) => form[name] !== undefined)
    ? (form as Required<IdeaForm>)
    : undefined;
}

export function submit(
  ideaId: string,
  state: IdeaState,
  challenge: ChallengeState | undefined,
  now: Date,
): IdeaDecision {
  if (state.status !== 'draft') return refuse(problems.notADraft, { status: state.status });
  const form = complete(state.form);
  if (form === undefined) {
    const missing = requiredForSubmission.filter((name) => state.form[name] === undefined);
    return refuse(
      problems.incomplete,
      {},
      missing.map((name) => ({ in: 'body', name, code: 'incomplete' })),
    );
  }
  if (challenge === undefined) return refuse(problems.challengeUnknown);
  if (!isOpen(challenge, now)) {
    return refuse(problems.challengeNotOpen, {
      opensAt: challenge.opensAt,
      closesAt: challenge.closesAt ?? '–',
    });
  }
  const { challengeId, agendaTasks, targetGroups, fieldlabWish, publicPrizeWish } = form;
  const { authorId, organisationId } = state;
  return [
    {
      type: 'idea.submitted.v1',
      data: {
        ideaId,
        authorId,
        organisationId,
        challengeId,
        agendaTasks,
        targetGroups,
        fieldlabWish,
        publicPrizeWish,
      },
      kept: { at: now.toISOString(), explanation: told.submitted },
    },
  ];
}

const withdrawable: readonly IdeaState['status'][] = ['draft', 'submitted', 'in-triage'];

export function withdraw(ideaId: string, state: IdeaState, reason: string, now: Date): IdeaDecision {
  if (!withdrawable.includes(state.status)) return refuse(problems.notWithdrawable, { status: state.status });
  return [
    {
      type: 'idea.withdrawn.v1',
      data: { ideaId, authorId: state.authorId, from: state.status as Exclude<IdeaState['status'], 'none'> },
      kept: { at: now.toISOString(), explanation: { nl: reason } },
    },
  ];
}

/** The council took the idea into a round. One that was withdrawn meanwhile stays withdrawn. */
export function takeIntoTriage(
  ideaId: string,
  state: IdeaState,
  candidate: { readonly candidateId: string; readonly roundId: string },
  now: Date,
): IdeaDecision {
  if (state.status !== 'submitted') return [];
  const { candidateId, roundId } = candidate;
  return [
    {
      type: 'idea.taken-into-triage.v1',
      data: { ideaId, authorId: state.authorId, candidateId, roundId },
      kept: { at: now.toISOString(), explanation: told.takenIntoTriage },
    },
  ];
}

export interface PublishedDecision {
  readonly decisionId: string;
  readonly outcome: DecisionOutcome;
  readonly explanation: LocalisedText;
}

/** The published decision sets the state. The author may have withdrawn after the decision was taken: then that stands. */
export function applyDecision(
  ideaId: string,
  state: IdeaState,
  decision: PublishedDecision,
  now: Date,
): IdeaDecision {
  if (state.status !== 'submitted' && state.status !== 'in-triage') return [];
  return [
    {
      type: 'idea.decided.v1',
      data: { ideaId, authorId: state.authorId, ...decision },
      kept: { at: now.toISOString() },
    },
  ];
}
