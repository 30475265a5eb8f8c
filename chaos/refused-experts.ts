import { organisations } from '@innovatienetwerk/runtime';
import { type Client } from '@innovatienetwerk/testkit';
import { daysAfter } from '@innovatienetwerk/values';
import { somebody, type Somebody } from './cast.ts';
import type { VictimPlatform } from './platform.ts';
import { becomes, done, idOf, patient, today, type Lab, type People } from './process-cast.ts';

export async function inThePool(platform: VictimPlatform, employer: Client): Promise<Somebody> {
  const { id, client } = await somebody(platform, 'expert', 'cubiss');
  const expert = { id, client: patient(client) };
  const organisationId = organisations.cubiss.id;
  await done('a profile', () =>
    expert.client.post('/expert-profiles', {
      body: {
        skills: [{ code: 'service-design', level: 4, evidence: 'Drie trajecten.' }],
        languages: ['nl'],
        regions: ['NL'],
        employers: [{ organisationId, hoursPerWeek: 16 }],
        summary: 'Ontwerper.',
      },
    }),
  );
  await done('the consent of the employer', () =>
    employer.post(`/expert-profiles/${expert.id}/employer-consents`, {
      body: { organisationId, consent: 'given', hoursPerWeek: 16 },
    }),
  );
  return expert;
}

/** The first says no, and who waited is invited; of two who are invited, the first to accept has it. */
export async function waitingExpert(who: People, lab: Lab, second: Somebody): Promise<void> {
  const asked = (requestId: string, waitlist: boolean) =>
    done('the second expert', () =>
      who.carla.post(`/expert-requests/${requestId}/invitations`, {
        body: { profileId: second.id, respondByOn: daysAfter(today, 7), waitlist },
      }),
    );
  const first = await requested(who, lab);
  const { body: sent } = await invited(who, first);
  const { body: waits } = await asked(first, true);
  await done('the first declines', () =>
    who.noah.post(`/invitations/${sent.id}/declines`, { body: { reason: 'no-time' } }),
  );
  await becomes(second.client, `/invitations/${waits.id}`, 'invited');
  const other = await requested(who, lab);
  const { body: chosen } = await invited(who, other);
  const { body: vain } = await asked(other, false);
  const accepted = await done('the first accepts', () =>
    who.noah.post(`/invitations/${chosen.id}/acceptances`),
  );
  await done('the employer lends', () =>
    who.ruben.post(`/lendings/${accepted.body.lendingId}/approvals`, { body: {} }),
  );
  await becomes(second.client, `/invitations/${vain.id}`, 'cancelled');
}

async function requested(who: People, lab: Lab): Promise<string> {
  const { body } = await done('a request for an expert', () =>
    who.carla.post('/expert-requests', {
      body: {
        fieldlabId: lab.id,
        work: 'coaching',
        skills: [{ code: 'service-design', minLevel: 3, weight: 1 }],
        hoursPerWeek: 2,
        fromOn: today,
        untilOn: daysAfter(today, 27),
        languages: ['nl'],
        need: 'Begeleiding.',
      },
    }),
  );
  return body.id;
}

const invited = (who: People, requestId: string, waitlist = false) =>
  done('an invitation', () =>
    who.carla.post(`/expert-requests/${requestId}/invitations`, {
      body: {
        profileId: idOf('noah'),
        respondByOn: daysAfter(today, 7),
        ...(waitlist ? { waitlist } : {}),
      },
    }),
  );

/** One who declines, one who is not lent, one who is assigned until the Fieldlab stops, and one who still waits then. */
export async function refusedExperts(who: People, lab: Lab): Promise<void> {
  const first = await invited(who, await requested(who, lab));
  await done('the expert declines', () =>
    who.noah.post(`/invitations/${first.body.id}/declines`, { body: { reason: 'no-time' } }),
  );
  for (const lends of [false, true]) {
    const { body } = await invited(who, await requested(who, lab));
    const accepted = await done('the expert accepts', () =>
      who.noah.post(`/invitations/${body.id}/acceptances`),
    );
    await done('the employer answers', () =>
      who.ruben.post(`/lendings/${accepted.body.lendingId}/${lends ? 'approvals' : 'refusals'}`, {
        body: lends ? {} : { reason: 'Wij missen hem zelf.' },
      }),
    );
  }
  await invited(who, await requested(who, lab));
}
