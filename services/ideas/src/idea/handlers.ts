import { problems as house, ProblemError } from '@innovatienetwerk/contract';
import { command, creation, importing } from '@innovatienetwerk/service';
import { operations } from '../../contract/index.ts';
import { challenges } from '../challenge/state.ts';
import * as decide from './decide.ts';
import { homeOf, worksIn } from './home.ts';
import { bring } from './import.ts';
import { ideas } from './state.ts';
import { toIdea } from './views.ts';

export const draftIdea = creation(operations.draftIdea, ideas, {
  decide: (_, { id, request, now }) => {
    const { organisationId, region, ...form } = request.body;
    const home = homeOf(request.operation.allow, request.actor, { organisationId, region });
    return decide.draft({ ideaId: id, authorId: request.actor.subjectId, ...home, form }, now);
  },
  view: toIdea,
  location: ({ id }) => `/ideas/${id}`,
});

export const saveIdea = command(operations.saveIdea, ideas, {
  decide: (state, { id, request }) => decide.save(id, state, request.body),
  view: toIdea,
});

export const submitIdea = command(operations.submitIdea, ideas, {
  facts: async ({ parts }, { form }) =>
    form.challengeId === undefined ? null : parts.aggregates(challenges).load(form.challengeId),
  decide: (state, { id, now, facts: challenge }) => decide.submit(id, state, challenge?.state, now),
  view: toIdea,
  location: ({ id }) => `/ideas/${id}`,
});

export const withdrawIdea = command(operations.withdrawIdea, ideas, {
  decide: (state, { id, request, now }) => decide.withdraw(id, state, request.body.reason, now),
  view: toIdea,
  location: ({ id }) => `/ideas/${id}`,
});

export const importIdeas = importing(operations.importIdeas, ideas, {
  facts: async ({ parts, operation, actor }, line, { stored }, once) => {
    // Ideas come from all over a POI's provinces, and from nowhere else, though they may be of the POI itself.
    if (line.region !== undefined && !worksIn(operation.allow, actor, line.region))
      throw new ProblemError(house.outOfReach);
    const challengeId = line.challengeId ?? stored?.state.form.challengeId;
    if (line.submit !== true || challengeId === undefined) return null;
    return await once(challengeId, () => parts.aggregates(challenges).load(challengeId));
  },
  decide: (state, { id, line, importerId, request: { operation, actor }, facts: challenge, now }) => {
    const { region } = homeOf(operation.allow, actor, { organisationId: importerId, region: line.region });
    const home = { organisationId: line.organisationId ?? importerId, region };
    return bring(id, state, line, { authorId: actor.subjectId, home, challenge: challenge?.state }, now);
  },
});
