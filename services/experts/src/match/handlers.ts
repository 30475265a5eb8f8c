import { ownWork, read, type Parts } from '@innovatienetwerk/service';
import { dayOf } from '@innovatienetwerk/values';
import {
  MAX_CONSIDERED,
  MAX_MATCHES,
  operations,
  type ExpertMatches,
  type MatchCriterion,
} from '../../contract/index.ts';
import { invitationsOf, statusesOf } from '../invitation/of-request.ts';
import { profiles } from '../profile/state.ts';
import { requests, type RequestState } from '../request/state.ts';
import { exclusionsOf, exclusionTexts } from './exclusion.ts';
import { fundersOf } from './funders.ts';
import { occasionOf, rank, type Candidate } from './score.ts';
import { matchWeights } from './weights.ts';

const PAGE = 200;

/** The experts with one of the wanted skills, those who confirmed last first. */
async function expertsFor(
  parts: Parts,
  { skills }: RequestState,
): Promise<{ readonly experts: readonly Candidate[]; readonly complete: boolean }> {
  const experts: Candidate[] = [];
  let after: { value: unknown; id: string } | undefined;
  do {
    // oxlint-disable-next-line no-await-in-loop -- each page begins where the one before ended
    const page = await parts.aggregates(profiles).list({
      filter: { 'state.skills.code': { $in: skills.map(({ code }) => code) } },
      reach: ownWork,
      sort: { field: 'state.confirmedAt', direction: -1 },
      limit: Math.min(PAGE, MAX_CONSIDERED - experts.length),
      ...(after === undefined ? {} : { after }),
    });
    experts.push(...page.items.map(({ id, state }) => ({ profileId: id, profile: state })));
    after = page.next;
  } while (after !== undefined && experts.length < MAX_CONSIDERED);
  return { experts, complete: after === undefined };
}

export const matchExperts = read(operations.matchExperts, requests, {
  view: async ({ id, state }, { parts, now }): Promise<ExpertMatches> => {
    const today = dayOf(now);
    const [{ experts, complete }, funderIds, invitations] = await Promise.all([
      expertsFor(parts, state),
      fundersOf(parts, state.fieldlabId),
      invitationsOf(parts, id),
    ]);
    const judged = experts.map(({ profileId, profile }) => {
      const earlier = statusesOf(invitations, profileId);
      const reasons = exclusionsOf(profile, { request: state, funderIds, earlier }, today);
      return { profileId, profile, reasons };
    });
    return {
      requestId: id,
      weights: (Object.keys(matchWeights) as MatchCriterion[]).map((criterion) => ({
        criterion,
        weight: matchWeights[criterion],
      })),
      candidates: rank(
        occasionOf(state, today),
        judged.filter(({ reasons }) => reasons.length === 0),
      ).slice(0, MAX_MATCHES),
      excluded: judged
        .filter(({ reasons }) => reasons.length > 0)
        .slice(0, MAX_MATCHES)
        .map(({ profileId, reasons }) => ({
          profileId,
          reasons: reasons.map((reason) => ({ reason, explanation: exclusionTexts[reason] })),
        })),
      considered: experts.length,
      complete,
    };
  },
});
