import { ProblemError } from '@innovatienetwerk/contract';
import { asked, command, creation, type DecideInput, list, read, sync } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { operations, problems, type BudgetTotals } from '../../contract/index.ts';
import { totalsOf } from '../budget/totals.ts';
import { giveUp, receive, receiptOf } from '../call/ledger.ts';
import { calls, type CallState } from '../call/state.ts';
import { statusAt } from '../call/status.ts';
import { partOf } from '../eligibility/check.ts';
import * as drafting from './drafting.ts';
import * as facts from './facts.ts';
import * as outcome from './outcome.ts';
import { signOff } from './signing.ts';
import { applications, type ApplicationState } from './state.ts';
import * as submission from './submission.ts';
import { toApplication } from './view.ts';

const location = ({ id }: Stored<ApplicationState>): string => `/applications/${id}`;
const answer = { view: toApplication, location } as const;

export const createApplication = creation(operations.createApplication, applications, {
  facts: async ({ parts, body }) => {
    const call = await facts.callOf(parts, body.callId);
    const { stage, pinned } = facts.firstForm(call);
    const [form, organisation] = await Promise.all([
      facts.formFor(parts, pinned),
      facts.organisationOf(parts, body.organisationId),
    ]);
    if (organisation === null) throw new ProblemError(problems.applicantUnknown);
    return { call, stage, form, region: facts.regionOf(organisation) };
  },
  decide: (_, { id, request: { body, actor }, facts: { call, ...known }, now }) => {
    const { closesAt } = call.terms.window;
    if (statusAt(call.terms.window, now) === 'closed')
      return { refused: { code: problems.callOver.code, parameters: { closesAt } } };
    return drafting.begin({ applicationId: id, ...body, ...known, authorIds: [actor.subjectId] });
  },
  ...answer,
});

export const updateApplication = command(operations.updateApplication, applications, {
  facts: async ({ parts }, state) => await facts.formFor(parts, facts.pinnedBy(state)),
  decide: (state, { id, request: { body, actor }, facts: form }) =>
    drafting.save(id, state, body, form, actor.subjectId),
  view: toApplication,
});

export const getApplication = read(operations.getApplication, applications, { view: toApplication });

export const listApplications = list(operations.listApplications, applications, {
  filter: ({ query: { callId, organisationId, status, fieldlabId, phaseId } }) =>
    asked({
      'state.callId': callId,
      'state.organisationId': organisationId,
      'state.status': status,
      'state.fieldlabId': fieldlabId,
      'state.phaseId': phaseId,
    }),
  sort: { createdAt: 'createdAt', updatedAt: 'updatedAt' },
  view: toApplication,
});

export const [snapshotApplications, followApplications] = sync(
  [operations.snapshotApplications, operations.followApplications],
  applications,
  { view: toApplication },
);

export const getApplicationBudget = read(operations.getApplicationBudget, applications, {
  view: ({ state }): BudgetTotals => totalsOf(state.lines),
});

export const suspendApplication = command(operations.suspendApplication, applications, {
  decide: (state, { id, now }) => drafting.suspend(id, state, now),
  ...answer,
});

export const resumeApplication = command(operations.resumeApplication, applications, {
  decide: (state, { id }) => drafting.resume(id, state),
  ...answer,
});

export const signOffApplication = command(operations.signOffApplication, applications, {
  decide: (state, { id, request: { body, actor }, now }) =>
    signOff(id, state, actor.subjectId, body.agree, now),
  ...answer,
});

export const submitConcept = command(operations.submitConcept, applications, {
  facts: async ({ parts, now }, state) => await facts.submissionFacts(parts, state, now),
  decide: (state, { id, facts: { call, eligibility }, now }) =>
    submission.submitConcept(id, state, call.terms.window, eligibility, now),
  ...answer,
});

export const decideConcept = command(operations.decideConcept, applications, {
  facts: async ({ parts }, { callId }) =>
    await facts.formFor(parts, (await facts.callOf(parts, callId)).terms.form),
  decide: (state, { id, request: { body }, facts: full }) => outcome.decideConcept(id, state, body, full),
  ...answer,
});

/** The place in the ledger of the call is taken in the same write: an application is submitted exactly when it has one. */
export const submitApplication = command(operations.submitApplication, applications, {
  facts: async ({ parts, now }, state) => {
    const known = await facts.submissionFacts(parts, state, now);
    return { ...known, arrival: submission.questionOf(state), state };
  },
  companion: {
    aggregate: calls,
    id: (_, { callId }) => callId,
    decide: (call: CallState, { id, facts: { arrival, elsewhere, eligibility, state }, now }) => {
      const { amount: requested, organisationId, part } = arrival;
      const barred = submission.barred(state, eligibility);
      if (barred !== undefined || requested === undefined) return barred ?? [];
      const code = partOf(call.terms, part)?.code;
      return receive(call, { applicationId: id, organisationId, part: code, requested, elsewhere }, now);
    },
  },
  decide: (state, { id, facts: { eligibility }, companion, now }) =>
    submission.submit(id, state, eligibility, receiptOf(companion, id)?.position, now),
  ...answer,
});

/** Only what was submitted has a place to give back. */
const giveBack = (as: 'rejected' | 'withdrawn') => ({
  aggregate: calls,
  id: (_: unknown, { callId }: ApplicationState) => callId,
  decide: (call: CallState, { id, now }: Pick<DecideInput<never, undefined>, 'id' | 'now'>) =>
    giveUp(call, id, as, now),
});

export const withdrawApplication = command(operations.withdrawApplication, applications, {
  companion: giveBack('withdrawn'),
  decide: (state, { id }) => outcome.withdraw(id, state),
  ...answer,
});

export const rejectApplication = command(operations.rejectApplication, applications, {
  companion: giveBack('rejected'),
  decide: (state, { id, request: { body } }) => outcome.reject(id, state, body),
  ...answer,
});

export const migrateApplicationForm = command(operations.migrateApplicationForm, applications, {
  facts: async ({ parts }, state) =>
    await facts.formFor(parts, facts.formNow(await facts.callOf(parts, state.callId), state)),
  decide: (state, { id, facts: form }) => drafting.migrate(id, state, form),
  ...answer,
});
