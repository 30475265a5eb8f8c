import { refuse } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import { problems, type NewScheme, type SchemeChanges, type SchemeTerm } from '../../contract/index.ts';
import type { SchemeContent, SchemeEvent, SchemeState } from './state.ts';

type SchemeDecision = Decision<SchemeEvent>;

const outOfOrder = ({ fromOn, untilOn }: SchemeTerm) =>
  untilOn < fromOn ? refuse(problems.termOutOfOrder, { fromOn, untilOn }) : undefined;

export function establish(schemeId: string, { funderOrganisationId, ...content }: NewScheme): SchemeDecision {
  return (
    outOfOrder(content.term) ?? [
      {
        type: 'scheme.established.v1',
        data: { schemeId, funderOrganisationId, ...content.term },
        kept: content,
      },
    ]
  );
}

/** What is known of the calls of a scheme. */
export interface SchemeFacts {
  /** When the last open call closes. */
  readonly openUntil?: string | undefined;
  /** From the first day of any call until the last one. */
  readonly called?: SchemeTerm | undefined;
}

const callsOutside = (term: SchemeTerm, { called }: SchemeFacts) =>
  called !== undefined && (called.fromOn < term.fromOn || term.untilOn < called.untilOn)
    ? refuse(problems.callsOutsideTerm, { ...called })
    : undefined;

/** While a call is open the same rules hold for everybody, and no call falls outside the term afterwards. */
export function change(
  schemeId: string,
  state: SchemeState,
  changes: SchemeChanges,
  facts: SchemeFacts,
): SchemeDecision {
  const { openUntil } = facts;
  if (openUntil !== undefined) return refuse(problems.schemeInUse, { closesAt: openUntil });
  const { funderOrganisationId, ...before } = state;
  const content: SchemeContent = { ...before, ...changes };
  return (
    outOfOrder(content.term) ??
    callsOutside(content.term, facts) ?? [
      {
        type: 'scheme.changed.v1',
        data: { schemeId, funderOrganisationId, ...content.term },
        kept: content,
      },
    ]
  );
}
