import { mergePatch, refuse, type RegionCode } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import {
  callStatuses,
  problems,
  type CallChanges,
  type CallTerms,
  type NewCall,
} from '../../contract/index.ts';
import type { CallEvent, CallState } from './state.ts';
import { statusAt } from './status.ts';
import { termsFaults, type TermsFacts } from './terms.ts';

export interface CallFacts extends TermsFacts {
  readonly funderOrganisationId: string;
}

/** A call for one province lies there, any other in the whole country. */
const regionOf = ({ provinces }: CallTerms): RegionCode =>
  provinces.length === 1 ? (provinces[0] ?? 'NL') : 'NL';

const toldTerms = ({ window, ceiling, distribution: { method } }: CallTerms) => ({
  ...window,
  ceiling,
  method,
});

function inconsistent(terms: CallTerms, facts: TermsFacts, now: Date) {
  const { closesAt } = terms.window;
  const faults = [
    ...termsFaults(terms, facts),
    ...(closesAt <= now.toISOString()
      ? [
          {
            in: 'body',
            name: 'window.closesAt',
            code: 'after',
            parameters: { other: now.toISOString() },
          } as const,
        ]
      : []),
  ];
  return faults.length === 0 ? undefined : refuse(problems.termsInconsistent, {}, faults);
}

export function announce(callId: string, call: NewCall, facts: CallFacts, now: Date): Decision<CallEvent> {
  const { schemeId, ...terms } = call;
  const { funderOrganisationId } = facts;
  return (
    inconsistent(terms, facts, now) ?? [
      {
        type: 'call.announced.v1',
        data: { callId, schemeId, funderOrganisationId, ...toldTerms(terms) },
        kept: { terms, region: regionOf(terms) },
      },
    ]
  );
}

/** Once it has opened the same rules hold for everybody, so nothing changes any more. */
export function change(
  callId: string,
  state: CallState,
  changes: CallChanges,
  facts: TermsFacts,
  now: Date,
): Decision<CallEvent> {
  const { opensAt } = state.terms.window;
  if (statusAt(state.terms.window, now) !== 'announced') return refuse(problems.callHasOpened, { opensAt });
  const terms = changedTerms(state, changes);
  return (
    inconsistent(terms, facts, now) ?? [
      {
        type: 'call.changed.v1',
        data: { callId, ...toldTerms(terms) },
        kept: { terms, region: regionOf(terms) },
      },
    ]
  );
}

export const changedTerms = ({ terms }: CallState, changes: CallChanges): CallTerms =>
  mergePatch<CallTerms>(terms, changes);

/** Tells the opening and the closing, each once, also after a long stop. */
export function tellStatus(state: CallState, now: Date): Decision<CallEvent> {
  const told = callStatuses.indexOf(state.toldStatus);
  const current = callStatuses.indexOf(statusAt(state.terms.window, now));
  const data = { callId: state.id };
  return callStatuses
    .slice(told + 1, current + 1)
    .map((status): CallEvent =>
      status === 'open' ? { type: 'call.opened.v1', data } : { type: 'call.closed.v1', data },
    );
}
