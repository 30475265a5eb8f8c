import { compileInput, type Operation } from '@innovatienetwerk/contract';
import type { Made } from '@innovatienetwerk/runtime/schemes';
import { isRefused } from '@innovatienetwerk/service';
import type { Static, TSchema } from 'typebox';
import { expect } from 'vitest';
import { operations, type CallTerms, type EligibilityQuestion, type NewScheme } from '../contract/index.ts';
import { announce } from '../src/call/decide.ts';
import { evolve, noCall, type CallEvent, type CallState } from '../src/call/state.ts';
import { termsFaults } from '../src/call/terms.ts';
import { check, type EligibilityFacts } from '../src/eligibility/check.ts';

/** The published schemes as they would be after their requests: accepted by the gateway and decided on by the service. */
export const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const kb = id(1);
export const province = id(2);
export const made: Made = { schemeId: id(3), form: { formId: id(4), version: 1 } };
export const library = id(10);
export const euros = (amount: string) => ({ amount, currency: 'EUR' }) as const;

type BodyOf<O extends Operation> = O['body'] extends TSchema ? Static<O['body']> : never;

/** A body that the gateway would let through to the service. */
export function accepted<O extends Operation>(operation: O, body: unknown): BodyOf<O> {
  expect(compileInput(operation)({ params: {}, query: {}, body })).toEqual([]);
  return body as BodyOf<O>;
}

export const follow = (state: CallState, decision: readonly CallEvent[]): CallState =>
  decision.reduce(evolve, state);

export function announced(scheme: NewScheme, body: unknown, callId: string): CallState {
  const call = accepted(operations.createCall, body);
  const facts = {
    term: scheme.term,
    funderOrganisationId: scheme.funderOrganisationId,
    form: 'full',
    conceptForm: undefined,
  } as const;
  expect(termsFaults(call, facts)).toEqual([]);
  const before = new Date(Date.parse(call.window.opensAt) - 1);
  const decision = announce(callId, call, facts, before);
  if (isRefused(decision)) throw new Error(decision.refused.code);
  return follow(noCall, decision);
}

export const codesOf = (
  terms: CallTerms,
  question: EligibilityQuestion,
  facts: EligibilityFacts,
  now: Date,
): readonly string[] =>
  check('call', terms, question, facts, now)
    .rules.filter(({ met }) => met !== 'yes')
    .map(({ code, met }) => `${code} ${met}`);
