import { effectiveGrants } from '@innovatienetwerk/contract';
import { organisationsView } from '@innovatienetwerk/network/contract';
import { ownWork, type Parts, type RequestContext } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import type { NewThematicFieldlab } from '../../contract/index.ts';
import { signatories } from '../participant/decide.ts';
import { participants } from '../participant/state.ts';
import { steeringGroups, type SteeringGroupState } from '../steering-group/state.ts';
import { ideasView } from '../views/ideas.ts';
import type { BundleFacts, Decider, DescribeFacts } from './decide.ts';
import { fieldlabIdOf } from './identity.ts';
import type { Directory } from './region-rules.ts';
import { fieldlabs, type FieldlabState } from './state.ts';

/** There are nine POIs; a province has one. */
const MAX_POIS = 12;
const MAX_COUNTED = 200;

export async function groupOf(
  parts: Parts,
  steeringGroupId: string | undefined,
): Promise<SteeringGroupState | undefined> {
  if (steeringGroupId === undefined) return undefined;
  return (await parts.aggregates(steeringGroups).load(steeringGroupId))?.state;
}

async function directoryFor(parts: Parts, leadOrganisationId: string): Promise<Directory> {
  const view = parts.view(organisationsView);
  const [lead, pois] = await Promise.all([
    view.get(leadOrganisationId),
    view.find({ kind: 'poi' }, { limit: MAX_POIS }),
  ]);
  return { lead: lead ?? undefined, pois };
}

export async function describeFacts(
  parts: Parts,
  { leadOrganisationId, steeringGroupId }: Pick<FieldlabState, 'leadOrganisationId' | 'steeringGroupId'>,
): Promise<DescribeFacts> {
  const [directory, group] = await Promise.all([
    directoryFor(parts, leadOrganisationId),
    groupOf(parts, steeringGroupId),
  ]);
  return { directory, group };
}

export async function bundleFacts(
  parts: Parts,
  { ideaIds, leadOrganisationId }: NewThematicFieldlab,
): Promise<BundleFacts> {
  const [directory, ideas, taken] = await Promise.all([
    directoryFor(parts, leadOrganisationId),
    parts.view(ideasView).find({ _id: { $in: [...ideaIds] } }, { limit: ideaIds.length }),
    parts.aggregates(fieldlabs).count(
      {
        $or: [
          { 'state.ideaIds': { $in: [...ideaIds] }, 'state.kind': 'thematic' },
          { _id: { $in: ideaIds.map(fieldlabIdOf) }, 'state.status': { $nin: ['proposed', 'stopped'] } },
        ],
      },
      ownWork,
      1,
    ),
  ]);
  return { directory, ideas, taken: taken > 0 };
}

export async function deciderOf(
  { parts, actor, operation }: RequestContext,
  { steeringGroupId }: FieldlabState,
): Promise<Decider> {
  return {
    personId: actor.subjectId,
    manages: effectiveGrants(operation.allow, actor).some(({ role }) => role === 'programme-manager'),
    group: await groupOf(parts, steeringGroupId),
  };
}

/** How many of those who must sign have not. */
export const agreementsMissing = (parts: Parts, fieldlabId: string): Promise<number> =>
  parts.aggregates(participants).count(
    {
      'state.fieldlabId': fieldlabId,
      'state.status': 'active',
      'state.role': { $in: [...signatories] },
      'state.agreement': { $exists: false },
    },
    ownWork,
    MAX_COUNTED,
  );

/** The Fieldlab of an event may be told of later than the event itself, which is then tried again. */
class FieldlabUnknown extends Error {
  override readonly name = 'FieldlabUnknown';
}

/** @throws {FieldlabUnknown} when it is not there yet */
export async function fieldlabOf(parts: Parts, fieldlabId: string): Promise<Stored<FieldlabState>> {
  const fieldlab = await parts.aggregates(fieldlabs).load(fieldlabId);
  if (fieldlab === null) throw new FieldlabUnknown();
  return fieldlab;
}
