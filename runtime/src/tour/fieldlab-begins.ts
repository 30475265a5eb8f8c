import { dayOf, daysAfter } from '@innovatienetwerk/values';
import { organisations } from '../../sample/organisations.ts';
import { idOf, type TourIdea } from './cast.ts';
import { PATIENCE_MS } from './patience.ts';
import type { Tour } from './steps.ts';

export const coordinator = 'carla';
export const specialist = 'fatima';
export const steward = 'mirjam';
export const member = 'hendrik';

/** A Fieldlab as the tour goes on with it. */
export interface TourFieldlab {
  readonly id: string;
  /** Below `/v1`. */
  readonly path: string;
}

/** The published decision gave rise to a Fieldlab; it gets an assignment, a steering group and participants. */
export async function fieldlabBegins(tour: Tour, idea: TourIdea): Promise<TourFieldlab> {
  const { body: found } = await tour.step({
    who: coordinator,
    what: 'finds the Fieldlab that the decision gave rise to',
    call: { method: 'GET', path: `/fieldlabs?ideaId=${idea.id}` },
    until: ({ body }) => body.items[0]?.status === 'proposed',
    withinMs: PATIENCE_MS,
  });
  const fieldlab = { id: found.items[0].id as string, path: `/fieldlabs/${found.items[0].id}` };
  await describe(tour, fieldlab);
  await participants(tour, fieldlab);
  return fieldlab;
}

async function describe(tour: Tour, { path }: TourFieldlab): Promise<void> {
  const { body: group } = await tour.step({
    who: steward,
    what: 'establishes a steering group, with at most EUR 35,000 for research',
    call: {
      method: 'POST',
      path: '/steering-groups',
      body: {
        name: { nl: 'Stuurgroep Fieldlabs Utrecht', en: 'Steering group Fieldlabs Utrecht' },
        region: 'NL-UT',
        memberIds: [idOf(member), idOf(steward)],
        caps: [{ stage: 'research', amount: { amount: '35000.00', currency: 'EUR' } }],
      },
    },
  });
  const proposed = await tour.ask(coordinator, { method: 'GET', path });
  const described = await tour.step({
    who: coordinator,
    what: 'describes the assignment: what, for whom, to what effect',
    call: {
      method: 'PATCH',
      path,
      ifMatch: proposed.etag,
      body: {
        kind: 'regional',
        provinces: ['NL-UT'],
        leadOrganisationId: organisations.utrecht.id,
        title: 'Voorlezen in de wachtkamer',
        assignment: {
          activities: 'Een robot leest voor in wachtkamers van huisartsen en consultatiebureaus.',
          goal: 'Meer jonge kinderen horen elke week een verhaal.',
          targetGroups: 'Kinderen tot zes jaar en hun ouders.',
        },
        goalType: 'effectiveness',
        coordinatorId: idOf(coordinator),
        steeringGroupId: group.id,
        startStage: 'research',
      },
    },
  });
  await tour.step({
    who: coordinator,
    what: 'opens it for participants; the map of POIs and provinces allows it',
    call: { method: 'POST', path: `${path}/recruitments`, ifMatch: described.etag },
    until: ({ body }) => body.status === 'recruiting',
  });
}

async function participants(tour: Tour, { path }: TourFieldlab): Promise<void> {
  const fromOn = dayOf(new Date());
  await tour.step({
    who: coordinator,
    what: 'lets Fatima of the library lead it',
    call: {
      method: 'POST',
      path: `${path}/participants`,
      body: { organisationId: organisations.utrecht.id, personId: idOf(specialist), role: 'lead', fromOn },
    },
  });
  await tour.step({
    who: coordinator,
    what: 'takes in a partner, with a signed agreement and an end',
    call: {
      method: 'POST',
      path: `${path}/participants`,
      body: {
        organisationId: organisations.vob.id,
        role: 'partner',
        fromOn,
        untilOn: daysAfter(fromOn, 365),
        agreement: { signedOn: fromOn, reference: 'Overeenkomst 2026-014' },
      },
    },
  });
}
