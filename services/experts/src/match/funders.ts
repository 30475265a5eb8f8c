import type { Parts } from '@innovatienetwerk/service';
import { participantsView } from '../views/participants.ts';

/** More funders than a Fieldlab has. */
const MAX_FUNDERS = 200;

/** The organisations that pay for a Fieldlab, as far as it is known here. */
export async function fundersOf(parts: Parts, fieldlabId: string): Promise<readonly string[]> {
  const funders = await parts
    .view(participantsView)
    .find({ fieldlabId, role: 'funder' }, { limit: MAX_FUNDERS });
  return funders.map(({ organisationId }) => organisationId);
}
