import { dayOf, euros } from '@innovatienetwerk/values';
import { organisations, type OrganisationKey } from '../../sample/organisations.ts';
import { coordinator, specialist, steward, type TourFieldlab } from './fieldlab-begins.ts';
import { PATIENCE_MS } from './patience.ts';
import type { Tour } from './steps.ts';

/** Libraries in three provinces, and how many people each reaches in a year. */
const adopters: readonly (readonly [OrganisationKey, string, number])[] = [
  ['utrecht', 'NL-UT', 2400],
  ['dbieb', 'NL-FR', 1100],
  ['venlo', 'NL-LI', 900],
];

/** What works gets an owner and lasting financing, and libraries in several provinces take it up. */
export async function librariesAdopt(tour: Tour, fieldlab: TourFieldlab): Promise<void> {
  const path = await scaleUp(tour, fieldlab);
  for (const [key, province, reach] of adopters) await adopt(tour, path, key, province, reach);
  await tour.see({
    who: steward,
    what: 'sees the coverage: three provinces, 4,400 people a year',
    call: { method: 'GET', path: `${fieldlab.path}/coverage` },
    until: ({ body }) => body.national.live === adopters.length && body.national.reach === 4400,
  });
  await tour.see({
    who: coordinator,
    what: 'sees the whole process of the Fieldlab, and that it waits for nobody',
    call: { method: 'GET', path: `${fieldlab.path}/process` },
    until: ({ body }) => body.waiting === undefined,
    withinMs: PATIENCE_MS,
  });
}

interface Item {
  readonly code: string;
}

async function scaleUp(tour: Tour, fieldlab: TourFieldlab): Promise<string> {
  const opened = await tour.step({
    who: specialist,
    what: 'opens the scale-up',
    call: { method: 'POST', path: `${fieldlab.path}/scale-ups` },
    withinMs: PATIENCE_MS,
  });
  const path = `/scale-ups/${opened.body.id}`;
  let { etag } = await tour.step({
    who: specialist,
    what: 'answers the checklist with evidence, and states the yearly cost',
    call: {
      method: 'PATCH',
      path,
      ifMatch: opened.etag,
      body: {
        readiness: opened.body.readiness.map(({ code }: Item) => ({
          code,
          answer: 'yes',
          evidence: 'Dossier 2026-014.',
        })),
        handoverPlan: 'De KB neemt beheer en ondersteuning over; BiSC leidt op.',
        costPerYear: euros('24000.00'),
      },
    },
  });
  ({ etag } = await tour.step({
    who: specialist,
    what: 'proposes the KB as the owner',
    call: {
      method: 'POST',
      path: `${path}/owner-proposals`,
      ifMatch: etag,
      body: { organisationId: organisations.kb.id },
    },
  }));
  await tour.see({
    who: coordinator,
    what: 'cannot complete it: financing and acceptances are missing',
    call: { method: 'POST', path: `${path}/completions`, ifMatch: etag },
    status: 409,
  });
  ({ etag } = await tour.step({
    who: 'olga',
    what: 'commits lasting financing of EUR 24,000 a year',
    call: {
      method: 'POST',
      path: `${path}/financing-commitments`,
      body: {
        funderOrganisationId: organisations.ocw.id,
        amountPerYear: euros('24000.00'),
        fromYear: Number(dayOf(new Date()).slice(0, 4)),
        lasting: true,
        evidence: 'Begroting, artikel 14.',
      },
    },
  }));
  for (const [who, side] of [
    [specialist, 'giver'],
    [steward, 'receiver'],
  ] as const)
    ({ etag } = await tour.step({
      who,
      what: `accepts the handover as the ${side}`,
      call: { method: 'POST', path: `${path}/handover-acceptances`, ifMatch: etag, body: { side } },
    }));
  await tour.see({
    who: coordinator,
    what: 'sees that the Fieldlab waits for nothing but its completion',
    call: { method: 'GET', path: `${fieldlab.path}/process` },
    until: ({ body }) => body.waiting?.for === 'scale-up-completion',
    withinMs: PATIENCE_MS,
  });
  await tour.step({
    who: coordinator,
    what: 'completes the scale-up',
    call: { method: 'POST', path: `${path}/completions`, ifMatch: etag },
  });
  return path;
}

async function adopt(
  tour: Tour,
  scaleUpPath: string,
  key: OrganisationKey,
  province: string,
  reach: number,
): Promise<void> {
  const today = dayOf(new Date());
  const planned = await tour.step({
    who: steward,
    what: `plans it at a library in ${province}`,
    call: {
      method: 'POST',
      path: `${scaleUpPath}/adoptions`,
      body: { organisationId: organisations[key].id, plannedOn: today },
    },
    withinMs: PATIENCE_MS,
  });
  await tour.step({
    who: steward,
    what: `it is live there, for ${reach} people a year`,
    call: {
      method: 'PATCH',
      path: `/adoptions/${planned.body.id}`,
      ifMatch: planned.etag,
      body: { status: 'live', liveOn: today, reach, versionUsed: '1.0' },
    },
  });
}
