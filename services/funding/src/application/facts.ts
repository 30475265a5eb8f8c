import { ProblemError, type RegionCode } from '@innovatienetwerk/contract';
import { organisationsView, type KnownOrganisation } from '@innovatienetwerk/network/contract';
import type { Parts } from '@innovatienetwerk/service';
import { problems, type Eligibility, type PinnedForm } from '../../contract/index.ts';
import { calls, type CallState } from '../call/state.ts';
import { check } from '../eligibility/check.ts';
import { factsFor } from '../eligibility/facts.ts';
import { forms, versionOf } from '../form/state.ts';
import type { Form } from './drafting.ts';
import type { ApplicationState } from './state.ts';
import { questionOf } from './submission.ts';

/** Calls and published versions are never removed, so this is a fault of ours. */
class Missing extends Error {
  override readonly name = 'Missing';
}

export async function callOf(parts: Parts, callId: string): Promise<CallState> {
  const call = await parts.aggregates(calls).load(callId);
  if (call === null) throw new ProblemError(problems.callUnknown);
  return call.state;
}

export async function formFor(parts: Parts, { formId, version }: PinnedForm): Promise<Form> {
  const form = await parts.aggregates(forms).load(formId);
  const found = form === null ? undefined : versionOf(form.state, version);
  if (found === undefined) throw new Missing('the version of a form that a call refers to');
  return { formId, version: found };
}

/** The form by which an application of this call begins. */
export const firstForm = ({ terms: { form, conceptForm } }: CallState) =>
  conceptForm === undefined
    ? ({ stage: 'full', pinned: form } as const)
    : ({ stage: 'concept', pinned: conceptForm } as const);

/** The form that the call names for the stage in which the application is. */
export const formNow = ({ terms: { form, conceptForm = form } }: CallState, { stage }: ApplicationState) =>
  stage === 'concept' ? conceptForm : form;

export const pinnedBy = ({ formId, formVersion }: ApplicationState): PinnedForm => ({
  formId,
  version: formVersion,
});

/** An organisation in one region lies there, any other in the whole country. */
export const regionOf = ({ regions }: Pick<KnownOrganisation, 'regions'>): RegionCode =>
  (regions.length === 1 ? regions[0] : undefined) ?? 'NL';

export const organisationOf = async (parts: Parts, organisationId: string) =>
  await parts.view(organisationsView).get(organisationId);

export interface SubmissionFacts {
  readonly call: CallState;
  readonly eligibility: Eligibility;
  /** How many of its applications count in other calls of the scheme. */
  readonly elsewhere: number;
}

export async function submissionFacts(
  parts: Parts,
  state: ApplicationState,
  now: Date,
): Promise<SubmissionFacts> {
  const call = await callOf(parts, state.callId);
  const question = questionOf(state);
  const { elsewhere, ...facts } = await factsFor(parts, call, question);
  return { call, elsewhere, eligibility: check(state.callId, call.terms, question, facts, now) };
}
