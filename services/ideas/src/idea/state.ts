import type { NewEventOf, RegionCode, LocalisedText } from '@innovatienetwerk/contract';
import { defineAggregate } from '@innovatienetwerk/service';
import type { events, IdeaForm, IdeaStatus, TimelineEntry } from '../../contract/index.ts';

/** Free text stays here: the events of an idea carry ids, enumerations and moments. */
export interface IdeaState {
  readonly status: IdeaStatus | 'none';
  readonly authorId: string;
  readonly organisationId: string;
  readonly region: RegionCode;
  /** How the system knows it from which it was imported. */
  readonly externalKey?: string;
  readonly form: IdeaForm;
  readonly timeline: readonly TimelineEntry[];
  readonly submittedAt?: string;
  readonly decisionId?: string;
}

/** When something happened and what is told about it in public. */
interface Told {
  readonly at: string;
  readonly explanation: LocalisedText;
}

export type IdeaEvent =
  | NewEventOf<typeof events.ideaDrafted, Told & Pick<IdeaState, 'form' | 'externalKey'>>
  | NewEventOf<typeof events.ideaRevised, { readonly form: IdeaForm }>
  | NewEventOf<typeof events.ideaSubmitted, Told>
  | NewEventOf<typeof events.ideaWithdrawn, Told>
  | NewEventOf<typeof events.ideaTakenIntoTriage, Told>
  | NewEventOf<typeof events.ideaDecided, { readonly at: string }>;

export const noIdea: IdeaState = {
  status: 'none',
  authorId: '',
  organisationId: '',
  region: 'NL',
  form: {},
  timeline: [],
};

function moved(state: IdeaState, status: IdeaStatus, told: Told, decisionId?: string): IdeaState {
  const entry = { ...told, status, ...(decisionId === undefined ? {} : { decisionId }) };
  return { ...state, status, timeline: [...state.timeline, entry] };
}

export function evolve(state: IdeaState, event: IdeaEvent): IdeaState {
  switch (event.type) {
    case 'idea.drafted.v1': {
      const { authorId, organisationId, region } = event.data;
      const { at, explanation, ...kept } = event.kept;
      return moved({ ...state, authorId, organisationId, region, ...kept }, 'draft', { at, explanation });
    }
    case 'idea.revised.v1':
      return { ...state, form: event.kept.form };
    case 'idea.submitted.v1':
      return { ...moved(state, 'submitted', event.kept), submittedAt: event.kept.at };
    case 'idea.withdrawn.v1':
      return moved(state, 'withdrawn', event.kept);
    case 'idea.taken-into-triage.v1':
      return moved(state, 'in-triage', event.kept);
    case 'idea.decided.v1': {
      const { outcome, explanation, decisionId } = event.data;
      return { ...moved(state, outcome, { at: event.kept.at, explanation }, decisionId), decisionId };
    }
  }
}

export const ideas = defineAggregate<IdeaState, IdeaEvent>({
  name: 'idea',
  collection: 'ideas',
  param: 'ideaId',
  initial: noIdea,
  evolve,
  scope: (state) => ({
    region: state.region,
    organisationId: state.organisationId,
    personIds: [state.authorId],
    // A draft, and a draft that was withdrawn before anyone saw it, is its author's own business.
    private: state.submittedAt === undefined,
  }),
  indexes: [
    { key: { 'scope.personIds': 1, createdAt: 1, _id: 1 } },
    { key: { 'scope.region': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.status': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.form.challengeId': 1, createdAt: 1, _id: 1 } },
    { key: { createdAt: 1, _id: 1 } },
    { key: { updatedAt: 1, _id: 1 } },
    { key: { 'state.submittedAt': 1, _id: 1 } },
  ],
});
