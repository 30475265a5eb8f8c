import { daysAfter } from '@innovatienetwerk/values';
import type { Somebody } from './cast.ts';
import { becomes, consent, done, eventually, today, type Lab, type People } from './process-cast.ts';

/** Everybody who takes part in the search for experts of one Fieldlab. */
export interface Search {
  readonly who: People;
  readonly lab: Lab;
  readonly first: Somebody;
  readonly second: Somebody;
  /** Has one hour a week: too few for anything. */
  readonly busy: Somebody;
}

export async function requested({ carla }: People, lab: Lab): Promise<string> {
  const { body } = await done('a request for an expert', () =>
    carla.post('/expert-requests', {
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

/** @returns the path of the invitation */
export async function invited(
  { carla }: People,
  requestId: string,
  expert: Somebody,
  waitlist = false,
): Promise<string> {
  const { body } = await done('an invitation', () =>
    carla.post(`/expert-requests/${requestId}/invitations`, {
      body: { profileId: expert.id, respondByOn: daysAfter(today, 7), waitlist },
    }),
  );
  return `/invitations/${body.id}`;
}

export const declines = ({ client }: Somebody, path: string) =>
  done('the expert declines', () => client.post(`${path}/declines`, { body: { reason: 'no-time' } }));

/** @returns the path of the lending */
export async function accepts({ client }: Somebody, path: string): Promise<string> {
  const { body } = await done('the expert accepts', () => client.post(`${path}/acceptances`));
  return `/lendings/${body.lendingId}`;
}

const seesLab = ({ client }: Somebody, lab: Lab, status: 200 | 404) =>
  eventually(`the expert ${status === 200 ? 'takes part' : 'is gone'}`, async () =>
    (await client.get(lab.path)).status === status ? true : undefined,
  );

/** The expert says yes, the employer lends, and the expert takes part. */
export async function assigned(
  who: People,
  lab: Lab,
  requestId: string,
  expert: Somebody,
  invitation?: string,
): Promise<void> {
  const lending = await accepts(expert, invitation ?? (await invited(who, requestId, expert)));
  await done('the employer lends', () => who.ruben.post(`${lending}/approvals`, { body: {} }));
  await requestBecomes(who, requestId, 'filled');
  await seesLab(expert, lab, 200);
}

const requestBecomes = ({ carla }: People, requestId: string, status: string) =>
  becomes(carla, `/expert-requests/${requestId}`, status);

const isUnfilled = ({ carla }: People, requestId: string, unfilled: boolean) =>
  eventually(`the request is ${unfilled ? 'in vain' : 'pursued'}`, async () => {
    const { body } = await carla.get(`/expert-requests/${requestId}`);
    return body.unfilled === unfilled ? true : undefined;
  });

/** The first says no, and who waited is invited. */
async function nextInLine({ who, lab, first, second }: Search): Promise<void> {
  const requestId = await requested(who, lab);
  const asked = await invited(who, requestId, first);
  const waits = await invited(who, requestId, second, true);
  await declines(first, asked);
  await becomes(second.client, waits, 'invited');
}

/** Of two who are invited, the first to accept has it. */
async function inVain({ who, lab, first, second }: Search): Promise<void> {
  const requestId = await requested(who, lab);
  const chosen = await invited(who, requestId, first);
  const vain = await invited(who, requestId, second);
  await assigned(who, lab, requestId, first, chosen);
  await becomes(second.client, vain, 'cancelled');
}

/** The turn of somebody without hours goes to the next. */
async function skipped({ who, lab, first, second, busy }: Search): Promise<void> {
  const requestId = await requested(who, lab);
  const asked = await invited(who, requestId, first);
  const over = await invited(who, requestId, busy, true);
  const waits = await invited(who, requestId, second, true);
  await declines(first, asked);
  await becomes(busy.client, over, 'skipped');
  await becomes(second.client, waits, 'invited');
}

/** A request that nobody was left for is pursued with somebody else, asked at once or by the waiting list. */
async function pursued(search: Search): Promise<void> {
  const { who, lab, first, second } = search;
  for (const waitlist of [false, true]) {
    const requestId = await requested(who, lab);
    await declines(first, await invited(who, requestId, first));
    await isUnfilled(who, requestId, true);
    const again = await invited(who, requestId, second, waitlist);
    await isUnfilled(who, requestId, false);
    await becomes(second.client, again, 'invited');
    await declines(second, again);
    await isUnfilled(who, requestId, true);
  }
}

/** Who asked takes the invitation back, and the employer of another does not lend. */
async function takenBack({ who, lab, first, second }: Search): Promise<void> {
  const requestId = await requested(who, lab);
  const asked = await invited(who, requestId, first);
  await done('the invitation is taken back', () => who.carla.post(`${asked}/cancellations`));
  await isUnfilled(who, requestId, true);
  const again = await invited(who, requestId, second);
  await isUnfilled(who, requestId, false);
  const lending = await accepts(second, again);
  await done('the employer refuses', () =>
    who.ruben.post(`${lending}/refusals`, { body: { reason: 'Wij missen hem zelf.' } }),
  );
  await requestBecomes(who, requestId, 'open');
  await isUnfilled(who, requestId, true);
}

/** An assignment and an invitation end with the consent of the employer. The next in line takes the place of the assignment. */
export async function consentIsWithdrawn(search: Search, lent: Somebody): Promise<void> {
  const { who, lab, second } = search;
  const filled = await requested(who, lab);
  const waits = await invited(who, filled, second, true);
  await assigned(who, lab, filled, lent);
  const open = await invited(who, await requested(who, lab), lent);
  await consent(who.ruben, lent, { consent: 'withdrawn' });
  await becomes(lent.client, open, 'cancelled');
  await becomes(second.client, waits, 'invited');
  await seesLab(lent, lab, 404);
}

/** An assignment and an invitation end with the profile. */
export async function profileIsWithdrawn({ who, lab }: Search, gone: Somebody): Promise<void> {
  const filled = await requested(who, lab);
  await assigned(who, lab, filled, gone);
  await invited(who, await requested(who, lab), gone);
  await done('the profile is withdrawn', () => gone.client.post(`/expert-profiles/${gone.id}/withdrawals`));
  await requestBecomes(who, filled, 'open');
  await seesLab(gone, lab, 404);
}

/** One who is assigned until the Fieldlab stops, and one who has not answered by then. */
export async function untilItStops({ who, lab, first, second }: Search): Promise<void> {
  await assigned(who, lab, await requested(who, lab), first);
  await invited(who, await requested(who, lab), second);
}

export const searches = [nextInLine, inVain, skipped, pursued, takenBack] as const;
