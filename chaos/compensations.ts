import { fieldlabUnderWay, organisations, type RunFile } from '@innovatienetwerk/runtime';
import { clientAs } from '@innovatienetwerk/testkit';
import { openedCall } from '@innovatienetwerk/testkit/grants';
import { councilDecides } from '../runtime/src/tour/council-decides.ts';
import { ideaIsSubmitted } from '../runtime/src/tour/idea-is-submitted.ts';
import { createTour } from '../runtime/src/tour/steps.ts';
import { fieldlabStops, partnerLeaves } from './fieldlab-stops.ts';
import { financingEnds, leftToTime } from './left-to-time.ts';
import { peopleChoose } from './people-choose.ts';
import type { VictimPlatform } from './platform.ts';
import { becomes, cast, done, inThePool, type Lab, type People } from './process-cast.ts';
import { chanceFrom } from './random.ts';
import * as experts from './turned-back-experts.ts';
import * as money from './turned-back-money.ts';

export interface Compensations {
  /** Everything that comes to nothing, beside the tour. */
  first(): Promise<void>;
  /** What must find the platform at rest. */
  atRest(): Promise<void>;
}

/**
 * Every process has its way back. On a Fieldlab of its own, which stops while a phase runs: phases that lose their application or award, and
 * experts who say no or are taken away; and what bundling, withdrawing and time do to others. @param seed decides the order
 */
export async function compensations(platform: VictimPlatform, seed: number): Promise<Compensations> {
  const who = await cast(platform);
  const run = platform.run();
  let last: () => Promise<void> = () => Promise.reject(new Error('What comes first was not done'));
  return {
    async first() {
      await Promise.all([
        turnedBack(platform, who, seed).then((stop) => {
          last = stop;
        }),
        leftToTime(platform, who),
        bundled(run, who),
      ]);
    },
    async atRest() {
      await last();
      await financingEnds(who);
      await withdrawnIdea(run);
      await peopleChoose(platform);
    },
  };
}

/** @returns how the Fieldlab stops after it */
async function turnedBack(platform: VictimPlatform, who: People, seed: number): Promise<() => Promise<void>> {
  const lab = await fieldlabUnderWay(platform.run());
  const purse = { who, lab, callId: await openedCall(who.mirjam, organisations.kb.id) };
  await Promise.all([inSeededOrder(money.searches, purse, seed), searchedExperts(platform, who, lab, seed)]);
  const running = await partnerLeaves(purse);
  return () => fieldlabStops(purse, running);
}

async function searchedExperts(platform: VictimPlatform, who: People, lab: Lab, seed: number): Promise<void> {
  const expert = (hoursPerWeek?: number) => inThePool(platform, who.ruben, hoursPerWeek);
  const [first, second, busy] = [await expert(), await expert(), await expert(1)];
  const [lent, gone] = [await expert(), await expert()];
  const others = [
    (search: experts.Search) => experts.consentIsWithdrawn(search, lent),
    (search: experts.Search) => experts.profileIsWithdrawn(search, gone),
  ];
  const search = { who, lab, first, second, busy };
  await inSeededOrder([...experts.searches, ...others], search, seed);
  await experts.untilItStops(search);
}

/** One after another, in an order that the seed decides. */
async function inSeededOrder<T>(
  journeys: readonly ((place: T) => Promise<void>)[],
  place: T,
  seed: number,
): Promise<void> {
  const chance = chanceFrom(seed);
  const left = [...journeys];
  while (left.length > 0)
    for (const journey of left.splice(chance.below(left.length), 1))
      // oxlint-disable-next-line no-await-in-loop -- a Fieldlab has one open phase at a time
      await journey(place);
}

/** Two ideas that the council accepted go up in one Fieldlab, and their own proposals end. */
async function bundled(run: RunFile, { mirjam }: People): Promise<void> {
  const ideaIds = await Promise.all(
    [1, 2].map(async () => {
      const tour = createTour(run, () => {});
      const idea = await ideaIsSubmitted(tour, run);
      await councilDecides(tour, idea);
      return idea.id;
    }),
  );
  const proposals = await Promise.all(
    ideaIds.map((ideaId) =>
      done('the proposal of an idea', async () => {
        const answer = await mirjam.get(`/fieldlabs?ideaId=${ideaId}`);
        return answer.body.items.length === 1 ? answer : { ...answer, status: 404 };
      }),
    ),
  );
  await done('a Fieldlab that bundles them', () =>
    mirjam.post('/fieldlabs', {
      body: { ideaIds, leadOrganisationId: organisations.kb.id, title: 'Voorlezen, overal' },
    }),
  );
  for (const { body } of proposals) await becomes(mirjam, `/fieldlabs/${body.items[0].id}`, 'stopped');
}

/** An idea that its author takes back leaves the triage; no round is there to take it in meanwhile. */
async function withdrawnIdea(run: RunFile): Promise<void> {
  const { path } = await ideaIsSubmitted(
    createTour(run, () => {}),
    run,
  );
  const anna = await clientAs(run, 'anna');
  await done('the idea is withdrawn', async () => {
    const { etag } = await anna.get(path);
    return await anna.post(`${path}/withdrawals`, { ifMatch: etag, body: { reason: 'Toch niet.' } });
  });
}
