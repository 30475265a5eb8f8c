import { dayOf, daysAfter, weekOf } from '@innovatienetwerk/values';
import { organisations } from '../../sample/organisations.ts';
import { idOf } from './cast.ts';
import { coordinator, type TourFieldlab } from './fieldlab-begins.ts';
import { PATIENCE_MS } from './patience.ts';
import type { Tour } from './steps.ts';

const expert = 'noah';
const employer = 'ruben';
const POOL_HOURS = 16;

/** An expert of another POI is found, invited, lent by the employer, and writes hours. @returns the id of the assignment */
export async function expertHelps(tour: Tour, fieldlab: TourFieldlab): Promise<string> {
  await joinPool(tour);
  const requestId = await ask(tour, fieldlab);
  const assignmentId = await invite(tour, requestId);
  await tour.see({
    who: expert,
    what: 'sees the Fieldlab, now that he takes part in it',
    call: { method: 'GET', path: fieldlab.path },
    withinMs: PATIENCE_MS,
  });
  await tour.step({
    who: expert,
    what: 'writes the hours of this week',
    call: {
      method: 'POST',
      path: `/assignments/${assignmentId}/hours`,
      body: { week: weekOf(dayOf(new Date())), hours: 2 },
    },
    withinMs: PATIENCE_MS,
  });
  return assignmentId;
}

/** Once in the pool, an expert stays there: a second tour finds the profile. */
async function joinPool(tour: Tour): Promise<void> {
  const path = `/expert-profiles/${idOf(expert)}`;
  const organisationId = organisations.cubiss.id;
  if ((await tour.ask(expert, { method: 'GET', path })).status === 200) return;
  await tour.step({
    who: expert,
    what: 'joins the pool of experts with skills and their evidence',
    call: {
      method: 'POST',
      path: '/expert-profiles',
      body: {
        skills: [{ code: 'service-design', level: 5, evidence: 'Ontwierp drie diensten.', sinceYear: 2018 }],
        languages: ['nl', 'en'],
        regions: ['NL'],
        employers: [{ organisationId, hoursPerWeek: POOL_HOURS }],
        summary: 'Ontwerpt diensten met de mensen die ze gebruiken.',
      },
    },
  });
  await tour.step({
    who: employer,
    what: 'consents as the employer, for sixteen hours a week',
    call: {
      method: 'POST',
      path: `${path}/employer-consents`,
      body: { organisationId, consent: 'given', hoursPerWeek: POOL_HOURS },
    },
  });
}

async function ask(tour: Tour, fieldlab: TourFieldlab): Promise<string> {
  const fromOn = dayOf(new Date());
  const { body: request } = await tour.step({
    who: coordinator,
    what: 'asks the pool for a coach, two hours a week for eight weeks',
    call: {
      method: 'POST',
      path: '/expert-requests',
      body: {
        fieldlabId: fieldlab.id,
        work: 'coaching',
        skills: [{ code: 'service-design', minLevel: 3, weight: 1 }],
        hoursPerWeek: 2,
        fromOn,
        untilOn: daysAfter(fromOn, 55),
        languages: ['nl'],
        need: 'Begeleiding bij het ontwerp van de proef.',
      },
    },
    withinMs: PATIENCE_MS,
  });
  await tour.see({
    who: coordinator,
    what: 'sees the matches, each point explained',
    call: { method: 'GET', path: `/expert-requests/${request.id}/matches` },
    until: ({ body }) =>
      body.candidates.some(({ profileId }: { readonly profileId: string }) => profileId === idOf(expert)),
  });
  return request.id;
}

async function invite(tour: Tour, requestId: string): Promise<string> {
  const { body: invitation } = await tour.step({
    who: coordinator,
    what: 'invites Noah; the hours are held at once',
    call: {
      method: 'POST',
      path: `/expert-requests/${requestId}/invitations`,
      body: { profileId: idOf(expert), respondByOn: daysAfter(dayOf(new Date()), 7) },
    },
  });
  const { body: accepted } = await tour.step({
    who: expert,
    what: 'accepts; the employer still has to lend him',
    call: { method: 'POST', path: `/invitations/${invitation.id}/acceptances` },
    until: ({ body }) => body.needsLending === true,
  });
  await tour.step({
    who: employer,
    what: 'lends Noah to the Fieldlab',
    call: { method: 'POST', path: `/lendings/${accepted.lendingId}/approvals`, body: {} },
    withinMs: PATIENCE_MS,
  });
  const { body: filled } = await tour.step({
    who: coordinator,
    what: 'sees the request filled',
    call: { method: 'GET', path: `/expert-requests/${requestId}` },
    until: ({ body }) => body.status === 'filled' && body.assignmentId !== undefined,
    withinMs: PATIENCE_MS,
  });
  return filled.assignmentId;
}
