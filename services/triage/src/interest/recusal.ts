import { allOf, ownWork, type Parts } from '@innovatienetwerk/service';
import { interests } from './state.ts';

/** More than the councils that can ever sit on one candidate have members. */
const DECLARATIONS_PER_CANDIDATE = 200;

/** Ids of the members who may take no part with regard to this candidate. */
export async function recusedFrom(parts: Parts, candidateId: string): Promise<readonly string[]> {
  const declared = await parts.aggregates(interests).list({
    filter: { 'state.candidateId': candidateId, 'state.conflict': true },
    reach: ownWork,
    sort: { field: 'createdAt', direction: 1 },
    limit: DECLARATIONS_PER_CANDIDATE,
  });
  return declared.items.map(({ state }) => state.memberId);
}

/** Ids of the candidates with regard to which this member may take no part. */
export async function recusalsOf(parts: Parts, memberId: string): Promise<ReadonlySet<string>> {
  const conflicts = await allOf(parts, interests, { 'state.memberId': memberId, 'state.conflict': true });
  return new Set(conflicts.map(({ state }) => state.candidateId));
}
