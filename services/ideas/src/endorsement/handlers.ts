import { refuse } from '@innovatienetwerk/contract';
import { creation, type Decision, derivedId, list, sync } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { operations, problems } from '../../contract/index.ts';
import { homeOf } from '../idea/home.ts';
import { ideas } from '../idea/state.ts';
import { endorsements, type EndorsementEvent, type EndorsementState } from './state.ts';

const toEndorsement = ({ id, state, createdAt }: Stored<EndorsementState>) => ({
  id,
  ideaId: state.ideaId,
  personId: state.personId,
  organisationId: state.organisationId,
  givenAt: createdAt.toISOString(),
});

export const endorseIdea = creation(operations.endorseIdea, endorsements, {
  // Derived from idea and person, so that nobody can support an idea twice, however many requests race.
  id: ({ params, actor }) => derivedId('endorsement', params.ideaId, actor.subjectId),
  taken: { code: problems.alreadyEndorsed.code },
  facts: ({ require, params }) => require(ideas, params.ideaId),
  decide: (_, { id, request: { actor, operation }, facts: idea }): Decision<EndorsementEvent> => {
    const open = idea.state.status === 'submitted' || idea.state.status === 'in-triage';
    if (!open || idea.state.authorId === actor.subjectId) return refuse(problems.notEndorsable);
    const { organisationId } = homeOf(operation.allow, actor, {});
    return [
      {
        type: 'endorsement.given.v1',
        data: { endorsementId: id, ideaId: idea.id, personId: actor.subjectId, organisationId },
        kept: { region: idea.state.region },
      },
    ];
  },
  view: toEndorsement,
  location: ({ state }) => `/ideas/${state.ideaId}/endorsements`,
});

export const listEndorsements = list(operations.listEndorsements, endorsements, {
  filter: async ({ require, params }) => {
    await require(ideas, params.ideaId);
    return { 'state.ideaId': params.ideaId };
  },
  sort: { givenAt: 'createdAt' },
  view: toEndorsement,
});

export const [snapshotEndorsements, followEndorsements] = sync(
  [operations.snapshotEndorsements, operations.followEndorsements],
  endorsements,
  { view: toEndorsement },
);
