import type { Grant } from '@innovatienetwerk/contract';
import { organisations } from '@innovatienetwerk/runtime';
import { clientWith, tokenFor, type Client } from '@innovatienetwerk/testkit';
import type { VictimPlatform } from './platform.ts';

/** Who takes part in what is broken, beside the sample people. */
type OrganisationKey = keyof typeof organisations;

const grantOf = (role: Grant['role'], organisation: OrganisationKey): Grant => {
  const { id, regions } = organisations[organisation];
  return { role, organisationId: id, regions };
};

export interface Somebody {
  readonly id: string;
  readonly client: Client;
}

/** A person who is not in the sample. @param patienceMs for how long they ask again while a part of the platform is away */
export async function somebody(
  platform: VictimPlatform,
  role: Grant['role'],
  organisation: OrganisationKey,
  patienceMs?: number,
): Promise<Somebody> {
  const id = crypto.randomUUID();
  const run = platform.run();
  const token = await tokenFor(run, { subjectId: id, grants: [grantOf(role, organisation)] });
  return { id, client: clientWith(run, token, patienceMs) };
}
