import { command, creation } from '@innovatienetwerk/service';
import { operations } from '../../contract/index.ts';
import { challenges } from '../challenge/state.ts';
import * as decide from './decide.ts';
import { homeOf } from './home.ts';
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
