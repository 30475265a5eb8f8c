import type { Actor } from '@innovatienetwerk/contract';
import { organisationsView } from '@innovatienetwerk/network/contract';
import { ownWork, type Parts } from '@innovatienetwerk/service';
import type { EligibilityQuestion } from '../../contract/index.ts';
import { decides } from '../../contract/operations/recipients.ts';
import { countedFor } from '../call/ledger.ts';
import { calls, type CallState } from '../call/state.ts';
import type { EligibilityFacts } from './check.ts';

/** More calls than any scheme has in its term. */
const MAX_CALLS = 200;

/** How many applications of an organisation count in the other calls of the scheme. */
export async function countedElsewhere(
  parts: Parts,
  { id, schemeId }: CallState,
  organisationId: string,
): Promise<number> {
  const { items } = await parts.aggregates(calls).list({
    filter: { 'state.schemeId': schemeId },
    reach: ownWork,
    sort: { field: 'createdAt', direction: 1 },
    limit: MAX_CALLS,
  });
  return items
    .filter((other) => other.id !== id)
    .reduce((count, { state }) => count + countedFor(state, organisationId), 0);
}

/** How often an organisation applied is between the organisation and who decides. */
export const knowsApplications = ({ grants }: Actor, organisationId: string): boolean =>
  grants.some((grant) => grant.organisationId === organisationId || Object.hasOwn(decides, grant.role));

/** What the network and the ledgers say about who asks. */
export async function factsFor(
  parts: Parts,
  call: CallState,
  { organisationId, alignedWithId }: EligibilityQuestion,
): Promise<EligibilityFacts & { readonly applied: number; readonly elsewhere: number }> {
  const organisations = parts.view(organisationsView);
  const [organisation, alignedWith, elsewhere] = await Promise.all([
    organisations.get(organisationId),
    alignedWithId === undefined ? null : organisations.get(alignedWithId),
    countedElsewhere(parts, call, organisationId),
  ]);
  return {
    kind: organisation?.kind,
    regions: organisation?.regions ?? [],
    applied: elsewhere + countedFor(call, organisationId),
    alignedWithKind: alignedWith?.kind,
    elsewhere,
  };
}
