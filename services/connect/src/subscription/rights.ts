import { isDeepStrictEqual } from 'node:util';
import type { Actor, Grant } from '@innovatienetwerk/contract';
import { delegationsView, events as network } from '@innovatienetwerk/network/contract';
import { allOf, dueObjects, policy, type Parts } from '@innovatienetwerk/service';
import { narrow, stop } from './decide.ts';
import { subscriptions, type Rights } from './state.ts';

/**
 * A subscription hears by the rights that somebody had when they made, changed or resumed it. They end with the delegation from which they
 * came, and shrink with the places where the organisation works; more than that is known only when somebody with a token comes again.
 */

/** No organisation has more delegations that have not ended than this. */
const MOST_DELEGATIONS = 100;

/** By which rights somebody subscribes for an organisation: those at that organisation and no others. */
export const grantsAt = ({ grants }: Actor, organisationId: string): readonly Grant[] =>
  grants.filter((grant) => grant.organisationId === organisationId);

/** The rights of somebody at an organisation, with the delegations from which they come when they act for it. */
export async function rightsAt(
  parts: Parts,
  actor: Actor,
  organisationId: string,
  now: Date,
): Promise<Rights> {
  const grants = grantsAt(actor, organisationId);
  if (actor.actingFor !== organisationId) return { grants };
  const inForce = await parts
    .view(delegationsView)
    .find({ organisationId, validUntil: { $gt: now.toISOString() } }, { limit: MOST_DELEGATIONS });
  const used = inForce.filter(({ roles, regions }) =>
    grants.some((grant) => roles.includes(grant.role) && isDeepStrictEqual(grant.regions, regions)),
  );
  const [rightsUntil] = used.map(({ validUntil }) => validUntil).toSorted();
  return {
    grants,
    delegationIds: used.map(({ _id: id }) => id),
    ...(rightsUntil === undefined ? {} : { rightsUntil }),
  };
}

export const onDelegationRevoked = policy(
  'stop-without-delegation',
  network.delegationRevoked,
  async ({ data: { delegationId } }, { parts, change }) => {
    const found = await allOf(parts, subscriptions, {
      'state.delegationIds': delegationId,
      'state.status': 'active',
    });
    await Promise.all(
      found.map(({ id }) => change(subscriptions, id, (state) => stop(id, state, 'rights-ended'))),
    );
  },
);

export const onOrganisationChanged = policy(
  'narrow-with-organisation',
  network.organisationChanged,
  async ({ data: { organisationId, regions } }, { parts, change }) => {
    const found = await allOf(parts, subscriptions, {
      'state.organisationId': organisationId,
      'state.status': { $ne: 'ended' },
    });
    await Promise.all(
      found.map(({ id }) => change(subscriptions, id, (state) => narrow(id, state, regions))),
    );
  },
);

/** A delegation also ends by itself, on its day, and nobody says so. */
export const endOverdueRights = dueObjects(subscriptions, {
  name: 'end-overdue-rights',
  everyMs: 5_000,
  filter: (now) => ({ 'state.status': 'active', 'state.rightsUntil': { $lte: now.toISOString() } }),
  sort: 'createdAt',
  key: ({ id, version }) => `rights-ended/${id}/${version}`,
  decide: (id, state) => stop(id, state, 'rights-ended'),
});
