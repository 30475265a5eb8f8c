import { fieldlabUnderWay, organisations } from '@innovatienetwerk/runtime';
import { euros, openedCall, readyApplication, submitted } from '@innovatienetwerk/testkit/grants';
import { daysAfter } from '@innovatienetwerk/values';
import type { Somebody } from './cast.ts';
import type { VictimPlatform } from './platform.ts';
import { done, inThePool, today, type Lab, type People } from './process-cast.ts';
import { accepts, assigned, invited, requested } from './turned-back-experts.ts';

/**
 * How many days later the platform is looked at, each time until it rests: in the last days of an invitation; a month before the end of a year,
 * when most is overdue; and when the year is over.
 */
export const laterDays = [6, 340, 372] as const;

/** What nobody does anything about, on a Fieldlab of its own, so that time has to. */
export async function leftToTime(platform: VictimPlatform, who: People): Promise<void> {
  const lab = await fieldlabUnderWay(platform.run());
  const [silent, next, lent] = [
    await inThePool(platform, who.ruben),
    await inThePool(platform, who.ruben),
    await inThePool(platform, who.ruben),
  ];
  await unanswered(who, lab, silent, next);
  await accepts(lent, await invited(who, await requested(who, lab), lent));
  await assigned(who, lab, await requested(who, lab), lent);
  await phaseWithoutReport(who, lab);
  await unfinishedMoney(who);
}

async function unanswered(who: People, lab: Lab, silent: Somebody, next: Somebody): Promise<void> {
  const requestId = await requested(who, lab);
  await invited(who, requestId, silent);
  await invited(who, requestId, next, true);
}

/** A phase that costs nothing ends by itself; nobody reports on it. */
async function phaseWithoutReport({ carla, fatima }: People, { path }: Lab): Promise<void> {
  const { body } = await done('a phase that costs nothing', () =>
    fatima.post(`${path}/phases`, {
      body: {
        stage: 'research',
        plan: { question: 'Werkt het?', approach: 'Een proef.', expectedResult: 'Een antwoord.' },
        plannedFromOn: today,
        plannedUntilOn: daysAfter(today, 10),
        budget: euros('0.00'),
        coachHoursPerWeek: 2,
      },
    }),
  );
  await done('the phase starts', () => carla.post(`${path}/phases/${body.id}/starts`));
}

/** A draft whose call closes in two days, and an application that nobody decides on. */
async function unfinishedMoney({ mirjam, fatima }: People): Promise<void> {
  const organisationId = organisations.utrecht.id;
  const closesSoon = await openedCall(mirjam, organisations.kb.id, {
    window: {
      opensAt: new Date(Date.now() - 1000).toISOString(),
      closesAt: new Date(Date.now() + 2 * 86_400_000).toISOString(),
    },
  });
  await done('a draft', () => fatima.post('/applications', { body: { callId: closesSoon, organisationId } }));
  const callId = await openedCall(mirjam, organisations.kb.id);
  await submitted(fatima, await readyApplication(fatima, { callId, organisationId, amount: '5000.00' }));
}

/** What was financed for ever is financed until the end of this year. */
export async function financingEnds({ olga }: People): Promise<void> {
  const { body: all } = await olga.get('/scale-ups?limit=50');
  const [scaleUp] = all.items;
  const [{ id: commitmentId }] = scaleUp.commitments;
  const path = `/scale-ups/${scaleUp.id}`;
  const year = Number(today.slice(0, 4));
  await done('financing with an end', () =>
    olga.post(`${path}/financing-commitments`, {
      body: {
        funderOrganisationId: organisations.ocw.id,
        amountPerYear: euros('24000.00'),
        fromYear: year - 2,
        untilYear: year,
        evidence: 'Begroting, artikel 14.',
      },
    }),
  );
  await done('the lasting financing is withdrawn', () =>
    olga.post(`${path}/financing-withdrawals`, { body: { commitmentId } }),
  );
}
