import { dayOf, daysAfter, euros } from '@innovatienetwerk/values';
import { coordinator, member, specialist, type TourFieldlab } from './fieldlab-begins.ts';
import { asked, instalmentPaid } from './money-is-found.ts';
import { PATIENCE_MS } from './patience.ts';
import type { Tour } from './steps.ts';

interface PhaseCourse {
  /** Finds the money of a phase that is planned. @returns the id of the award */
  readonly beforeItStarts: (phaseId: string) => Promise<string>;
  readonly whileItRuns: () => Promise<void>;
}

/**
 * A phase is planned, paid for, run, measured, reported and decided on: what works is to be scaled up.
 * @returns the id of the award
 */
export async function phaseRuns(
  tour: Tour,
  fieldlab: TourFieldlab,
  { beforeItStarts, whileItRuns }: PhaseCourse,
): Promise<string> {
  const today = dayOf(new Date());
  const { body: phase } = await tour.step({
    who: specialist,
    what: 'plans the first phase: which question, how, what there is then',
    call: {
      method: 'POST',
      path: `${fieldlab.path}/phases`,
      body: {
        stage: 'research',
        plan: {
          question: 'Luisteren kinderen langer naar een robot dan dat er niets is?',
          approach: 'Acht weken proef in twaalf wachtkamers.',
          expectedResult: 'Een draaiboek en een effectmeting.',
        },
        plannedFromOn: today,
        plannedUntilOn: daysAfter(today, 55),
        budget: asked,
        coachHoursPerWeek: 2,
      },
    },
  });
  const path = `${fieldlab.path}/phases/${phase.id}`;
  const awardId = await beforeItStarts(phase.id);
  await tour.step({
    who: coordinator,
    what: 'starts the phase with the money of the award',
    call: { method: 'POST', path: `${path}/starts` },
    until: ({ body }) => body.status === 'running',
    withinMs: PATIENCE_MS,
  });
  await instalmentPaid(tour, awardId, 2, '12000.00');
  await whileItRuns();
  await experiment(tour, fieldlab, today);
  await measurements(tour, fieldlab, today);
  await tour.step({
    who: coordinator,
    what: 'ends the phase; its closing report is due in four weeks',
    call: { method: 'POST', path: `${path}/endings` },
    until: ({ body }) => body.closureDueOn === daysAfter(today, 28),
  });
  await tour.step({
    who: specialist,
    what: 'reports results, lessons and spending',
    call: {
      method: 'POST',
      path: `${path}/closure-reports`,
      body: {
        results: 'In tien van twaalf wachtkamers werd elke dag voorgelezen.',
        lessons: 'Ouders lezen thuis vaker voor als zij het verhaal meekrijgen.',
        spent: euros('29400.00'),
      },
    },
  });
  await tour.step({
    who: member,
    what: 'decides for the steering group: continue, with scaling up',
    call: {
      method: 'POST',
      path: `${path}/decisions`,
      body: {
        outcome: 'continue',
        next: 'scale-up',
        motivation: 'Het effect is aangetoond en de kosten zijn laag.',
        explanation: {
          nl: 'De voorleesrobot kan worden opgeschaald.',
          en: 'The reading robot can be scaled up.',
        },
      },
    },
    withinMs: PATIENCE_MS,
  });
  return awardId;
}

async function experiment(tour: Tour, fieldlab: TourFieldlab, today: string): Promise<void> {
  const planned = await tour.step({
    who: specialist,
    what: 'registers an experiment with its hypothesis and null alternative',
    call: {
      method: 'POST',
      path: `${fieldlab.path}/experiments`,
      body: {
        title: 'Scherm naast de robot',
        hypothesis: 'Met een scherm erbij luisteren kinderen langer.',
        nullAlternative: 'Zonder scherm luisteren zij zeven minuten.',
        method: 'ab-test',
        plannedResult: 'Tien minuten of langer.',
        plannedFromOn: today,
        plannedUntilOn: daysAfter(today, 14),
      },
    },
  });
  const path = `/experiments/${planned.body.id}`;
  const started = await tour.step({
    who: specialist,
    what: 'starts it; from now on the hypothesis stands',
    call: { method: 'POST', path: `${path}/starts`, ifMatch: planned.etag },
  });
  await tour.step({
    who: specialist,
    what: 'records that it failed, and what was learned',
    call: {
      method: 'POST',
      path: `${path}/results`,
      ifMatch: started.etag,
      body: {
        outcome: 'failed',
        realResult: 'Zes minuten: het scherm leidde af.',
        learning: 'Een stem is genoeg; beeld leidt af van het verhaal.',
        actualFromOn: today,
        actualUntilOn: today,
      },
    },
  });
  await tour.see({
    who: 'bram',
    what: 'finds the failed experiment from Friesland, and need not repeat it',
    call: { method: 'GET', path: '/experiments?outcome=failed&q=scherm&limit=200' },
    until: ({ body }) => body.items.some(({ id }: { readonly id: string }) => id === planned.body.id),
  });
}

async function measurements(tour: Tour, fieldlab: TourFieldlab, today: string): Promise<void> {
  const { body: goal } = await tour.step({
    who: specialist,
    what: 'sets a goal: minutes heard in a week, now, wanted, and without the Fieldlab',
    call: {
      method: 'POST',
      path: `${fieldlab.path}/goals`,
      body: {
        statement: 'Jonge kinderen horen elke week langer een verhaal.',
        impactLevel: 'individuals',
        indicators: [
          {
            code: 'minutes-heard',
            name: { nl: 'Minuten per kind per week', en: 'Minutes per child per week' },
            unit: 'minutes',
            direction: 'up',
            baseline: 10,
            target: 30,
            nullAlternative: 10,
            weight: 100,
            nature: 'effect',
            leading: true,
          },
        ],
      },
    },
  });
  await tour.step({
    who: specialist,
    what: 'measures at the end: 26 minutes, observed with 120 children',
    call: {
      method: 'POST',
      path: `/goals/${goal.id}/measurements`,
      body: {
        indicatorCode: 'minutes-heard',
        value: 26,
        measuredOn: today,
        kind: 'end',
        source: 'Tellingen van de robot.',
        evidenceType: 'observed',
        sampleSize: 120,
      },
    },
  });
  for (const score of ['effectiveness', 'efficiency'])
    await tour.see({
      who: specialist,
      what: `reads the score of ${score} with its formula`,
      call: { method: 'GET', path: `${fieldlab.path}/${score}` },
      until: ({ body }) => body.formula !== undefined,
      withinMs: PATIENCE_MS,
    });
}
