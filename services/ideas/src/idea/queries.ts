import { effectiveGrants, type Refusal } from '@innovatienetwerk/contract';
import { asked, list, read, type RequestContext, sync } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { operations, problems } from '../../contract/index.ts';
import { declarationsView } from '../views/declarations.ts';
import { ideas, type IdeaState } from './state.ts';
import { toIdea } from './views.ts';

const councilRoles = ['council-member', 'council-chair'];

/** Who reads as a member of the council has first declared, at the candidate, to have no interest in the idea. */
async function declaredFirst(
  stored: Stored<IdeaState>,
  request: RequestContext,
): Promise<Refusal | undefined> {
  const { actor, parts } = request;
  if (stored.state.authorId === actor.subjectId) return undefined;
  const onCouncil = effectiveGrants(request.operation.allow, actor).some(({ role }) =>
    councilRoles.includes(role),
  );
  if (!onCouncil) return undefined;
  const [declaration] = await parts
    .view(declarationsView)
    .find({ ideaId: stored.id, memberId: actor.subjectId }, { limit: 1 });
  return declaration !== undefined && !declaration.conflict
    ? undefined
    : { code: problems.interestNotDeclared.code };
}

export const getIdea = read(operations.getIdea, ideas, { view: toIdea, guard: declaredFirst });

export const getIdeaTimeline = read(operations.getIdeaTimeline, ideas, {
  view: ({ state }) => ({ items: [...state.timeline] }),
  guard: declaredFirst,
});

export const listIdeas = list(operations.listIdeas, ideas, {
  filter: ({ query }) =>
    asked({
      'state.status': query.status,
      'state.form.challengeId': query.challengeId,
      'scope.organisationId': query.organisationId,
      'state.authorId': query.authorId,
      'scope.region': query.region,
    }),
  sort: { createdAt: 'createdAt', updatedAt: 'updatedAt', submittedAt: 'state.submittedAt' },
  view: toIdea,
});

export const [snapshotIdeas, followIdeas] = sync([operations.snapshotIdeas, operations.followIdeas], ideas, {
  view: toIdea,
});
