import { read } from '@innovatienetwerk/service';
import { operations } from '../../contract/index.ts';
import { calls } from '../call/state.ts';
import { check } from './check.ts';
import { factsFor, knowsApplications } from './facts.ts';

export const checkEligibility = read(operations.checkEligibility, calls, {
  view: async ({ id, state }, { actor, parts, body, now }) => {
    const { applied, ...facts } = await factsFor(parts, state, body);
    const known = knowsApplications(actor, body.organisationId) ? { ...facts, applied } : facts;
    return check(id, state.terms, body, known, now);
  },
});
