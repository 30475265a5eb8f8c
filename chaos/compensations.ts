import assert from 'node:assert/strict';
import { organisations, type RunFile } from '@innovatienetwerk/runtime';
import { clientAs } from '@innovatienetwerk/testkit';
import { awardBody, euros, openedCall } from '@innovatienetwerk/testkit/grants';
import { daysAfter } from '@innovatienetwerk/values';
import { fieldlabBegins } from '../runtime/src/tour/fieldlab-begins.ts';
import { councilDecides } from '../runtime/src/tour/council-decides.ts';
import { ideaIsSubmitted } from '../runtime/src/tour/idea-is-submitted.ts';
import { createTour } from '../runtime/src/tour/steps.ts';
import type { VictimPlatform } from './platform.ts';
import { becomes, done, eventually, idOf, patient, today, type Lab, type People } from './process-cast.ts';
import { inThePool, refusedExperts, waitingExpert } from './refused-experts.ts';

/**
 * Every process has its way back. On a Fieldlab of its own: a phase that is cancelled with its application, one that is cancelled with its
 * award, an application that is rejected, an expert who says no, an employer who does not lend, a partner who leaves, and in the end a
 * Fieldlab that stops while a phase runs.
 */
export async function compensations(platform: VictimPlatform): Promise<void> {
  const run = platform.run();
  const handles = ['carla', 'fatima', 'mirjam', 'pieter', 'noah', 'ruben', 'hendrik'] as const;
  const clients = await Promise.all(handles.map(async (handle) => patient(await clientAs(run, handle))));
  const who = Object.fromEntries(handles.map((handle, index) => [handle, clients[index]])) as People;
  const lines: string[] = [];
  const tour = createTour(run, (line) => lines.push(line));
  try {
    const idea = await ideaIsSubmitted(tour, run);
    await councilDecides(tour, idea);
    const lab = await fieldlabBegins(tour, idea);
    const callId = await openedCall(who.mirjam, organisations.kb.id);
    await withdrawnIdea(tour, run);
    await draftThatIsNotSubmitted(who);
    await cancelledWithApplication(who, lab, callId);
    await rejected(who, lab, callId);
    await cancelledWithAward(who, lab, callId);
    await lostAward(who, lab, callId);
    await refusedExperts(who, lab);
    await waitingExpert(who, lab, await inThePool(platform, who.ruben));
    await partnerLeavesAndFieldlabStops(who, lab, callId);
  } catch (error) {
    throw new Error(`${String(error)}\n${lines.slice(-3).join('\n')}`, { cause: error });
  }
}

async function plannedPhase({ fatima }: People, lab: Lab): Promise<string> {
  const { body } = await done('a planned phase', () =>
    fatima.post(`${lab.path}/phases`, {
      body: {
        stage: 'research',
        plan: { question: 'Werkt het?', approach: 'Een proef.', expectedResult: 'Een antwoord.' },
        plannedFromOn: today,
        plannedUntilOn: daysAfter(today, 55),
        budget: euros('20000.00'),
        coachHoursPerWeek: 2,
      },
    }),
  );
  return body.id;
}

/** A draft for the phase, completed; the partner pays a quarter of it. @returns its path */
async function application(who: People, lab: Lab, phaseId: string, callId: string): Promise<string> {
  await done('a budget request', async () => {
    const { etag } = await who.carla.get(lab.path);
    return await who.carla.post(`${lab.path}/phases/${phaseId}/budget-requests`, {
      ifMatch: etag,
      body: { callId },
    });
  });
  const id: string = await eventually('the draft of the phase', async () => {
    const { body } = await who.fatima.get(`/applications?phaseId=${phaseId}&status=draft`);
    return body.items?.[0]?.id;
  });
  const path = `/applications/${id}`;
  const { etag } = await who.fatima.get(path);
  const saved = await who.fatima.patch(path, {
    ifMatch: etag,
    body: {
      title: 'Proef',
      part: 'a',
      durationMonths: 13,
      answers: { goal: 'Meer kinderen horen een verhaal.' },
      partners: [{ organisationId: organisations.vob.id, signatoryIds: [idOf('pieter')] }],
      budget: {
        lines: [
          {
            code: 'work',
            category: 'staff',
            amount: euros('40000.00'),
            vatIncluded: true,
            shares: [
              { source: 'call', amount: euros('20000.00') },
              { source: 'own', amount: euros('10000.00') },
              { source: 'other', funderOrganisationId: organisations.vob.id, amount: euros('10000.00') },
            ],
          },
        ],
      },
    },
  });
  assert.equal(saved.status, 200, JSON.stringify(saved.body));
  return path;
}

async function submittedFor(who: People, lab: Lab, phaseId: string, callId: string): Promise<string> {
  const path = await application(who, lab, phaseId, callId);
  const before = await who.pieter.get(path);
  const signed = await who.pieter.post(`${path}/sign-offs`, { ifMatch: before.etag, body: { agree: true } });
  const submitted = await who.fatima.post(`${path}/submissions`, { ifMatch: signed.etag });
  assert.equal(submitted.status, 201, JSON.stringify(submitted.body));
  await eventually('the phase knows its application', async () => {
    const { body } = await who.fatima.get(`${lab.path}/phases/${phaseId}`);
    return body.applicationId === undefined ? undefined : true;
  });
  return path;
}

/** An idea that its author takes back leaves the triage. */
async function withdrawnIdea(tour: Parameters<typeof ideaIsSubmitted>[0], run: RunFile): Promise<void> {
  const { path } = await ideaIsSubmitted(tour, run);
  const anna = patient(await clientAs(run, 'anna'));
  await done('the idea is withdrawn', async () => {
    const { etag } = await anna.get(path);
    return await anna.post(`${path}/withdrawals`, { ifMatch: etag, body: { reason: 'Toch niet.' } });
  });
}

/** Its call closes in two days, of which its author is reminded. */
async function draftThatIsNotSubmitted({ mirjam, fatima }: People): Promise<void> {
  const callId = await openedCall(mirjam, organisations.kb.id, {
    window: {
      opensAt: new Date(Date.now() - 1000).toISOString(),
      closesAt: new Date(Date.now() + 2 * 86_400_000).toISOString(),
    },
  });
  await done('a draft', () =>
    fatima.post('/applications', { body: { callId, organisationId: organisations.utrecht.id } }),
  );
}

/** The award of a phase that has not begun is taken back: the phase is planned again. */
async function lostAward(who: People, lab: Lab, callId: string): Promise<void> {
  const phaseId = await plannedPhase(who, lab);
  const awardId = await awarded(who, await submittedFor(who, lab, phaseId, callId));
  await becomes(who.fatima, `${lab.path}/phases/${phaseId}`, 'funded');
  await done('the award is withdrawn', () =>
    who.mirjam.post(`/awards/${awardId}/withdrawals`, {
      body: { reason: 'by-recipient', explanation: { nl: 'Op verzoek.', en: 'On request.' } },
    }),
  );
  await becomes(who.fatima, `${lab.path}/phases/${phaseId}`, 'planned');
  await cancelled(who, lab, phaseId);
}

const cancelled = (who: People, lab: Lab, phaseId: string) =>
  done('the cancellation of a phase', async () => {
    const { etag } = await who.carla.get(lab.path);
    return await who.carla.post(`${lab.path}/phases/${phaseId}/cancellations`, { ifMatch: etag });
  });

async function cancelledWithApplication(who: People, lab: Lab, callId: string): Promise<void> {
  const phaseId = await plannedPhase(who, lab);
  const path = await submittedFor(who, lab, phaseId, callId);
  await cancelled(who, lab, phaseId);
  await becomes(who.fatima, path, 'withdrawn');
}

/** The application is rejected, the phase asks again and withdraws that one itself. */
async function rejected(who: People, lab: Lab, callId: string): Promise<void> {
  const phaseId = await plannedPhase(who, lab);
  const path = await submittedFor(who, lab, phaseId, callId);
  const answer = await who.mirjam.post(`${path}/rejections`, {
    body: {
      reason: 'quality',
      motivation: 'Te vaag.',
      explanation: { nl: 'Het plan is te vaag.', en: 'The plan is too vague.' },
    },
  });
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  await becomes(who.fatima, `${lab.path}/phases/${phaseId}`, 'planned');
  const again = await submittedFor(who, lab, phaseId, callId);
  const withdrawn = await who.fatima.post(`${again}/withdrawals`);
  assert.equal(withdrawn.status, 201, JSON.stringify(withdrawn.body));
  await becomes(who.fatima, `${lab.path}/phases/${phaseId}`, 'planned');
  await cancelled(who, lab, phaseId);
}

async function awarded(who: People, path: string): Promise<string> {
  const { body } = await done('the award', () =>
    who.mirjam.post(`${path}/awards`, { body: awardBody('20000.00') }),
  );
  return body.id;
}

async function cancelledWithAward(who: People, lab: Lab, callId: string): Promise<void> {
  const phaseId = await plannedPhase(who, lab);
  const awardId = await awarded(who, await submittedFor(who, lab, phaseId, callId));
  await becomes(who.fatima, `${lab.path}/phases/${phaseId}`, 'funded');
  await cancelled(who, lab, phaseId);
  await becomes(who.fatima, `/awards/${awardId}`, 'withdrawn');
}

async function partnerLeavesAndFieldlabStops(who: People, lab: Lab, callId: string): Promise<void> {
  const phaseId = await plannedPhase(who, lab);
  const awardId = await awarded(who, await submittedFor(who, lab, phaseId, callId));
  await becomes(who.fatima, `${lab.path}/phases/${phaseId}`, 'funded');
  await done('the phase starts', () => who.carla.post(`${lab.path}/phases/${phaseId}/starts`));
  const { body: participants } = await who.carla.get(`${lab.path}/participants?limit=50`);
  const partner = participants.items.find(
    ({ organisationId }: { organisationId: string }) => organisationId === organisations.vob.id,
  );
  await done('the partner leaves', () =>
    who.carla.post(`/participants/${partner.id}/departures`, { body: { leftOn: today } }),
  );
  await eventually('a change request is needed', async () => {
    const { body } = await who.fatima.get(`/awards/${awardId}`);
    return body.openChangeRequestIds.length === 1 ? true : undefined;
  });
  await changeIsDecided(who, awardId);
  await done('the Fieldlab stops', async () => {
    const { etag } = await who.hendrik.get(lab.path);
    return await who.hendrik.post(`${lab.path}/stops`, {
      ifMatch: etag,
      body: { reason: 'Het doel is niet haalbaar.' },
    });
  });
  await becomes(who.fatima, `${lab.path}/phases/${phaseId}`, 'ended');
  await overspent(who, awardId);
}

/** The account of what stopped shows that a line cost a quarter more: a change request is needed by itself. */
async function overspent(who: People, awardId: string): Promise<void> {
  const { body } = await who.fatima.get(`/financial-reports?awardId=${awardId}&kind=final`);
  await done('the report', () =>
    who.fatima.post(`/financial-reports/${body.items[0].id}/submissions`, {
      body: {
        periodUntilOn: today,
        lines: [{ code: 'work', realised: euros('37500.00') }],
        explanation: 'Het werk was duurder.',
      },
    }),
  );
  await eventually('a change request is needed', async () => {
    const { body: needed } = await who.fatima.get(`/change-requests?awardId=${awardId}&status=needed`);
    return needed.items.length === 1 ? true : undefined;
  });
}

async function changeIsDecided(who: People, awardId: string): Promise<void> {
  const { body } = await who.fatima.get(`/change-requests?awardId=${awardId}`);
  const path = `/change-requests/${body.items[0].id}`;
  const lines = [
    {
      code: 'work',
      category: 'staff',
      amount: euros('30000.00'),
      vatIncluded: true,
      shares: [
        { source: 'call', amount: euros('20000.00') },
        { source: 'own', amount: euros('10000.00') },
      ],
    },
  ];
  await done('the change is asked for', () =>
    who.fatima.post(`${path}/submissions`, { body: { lines, reason: 'De partner is weg.' } }),
  );
  await done('the change is approved', () =>
    who.mirjam.post(`${path}/decisions`, {
      body: { outcome: 'approve', explanation: { nl: 'Akkoord.', en: 'Agreed.' } },
    }),
  );
  await eventually('the award is free', async () => {
    const { body: award } = await who.fatima.get(`/awards/${awardId}`);
    return award.openChangeRequestIds.length === 0 ? true : undefined;
  });
  const large = [
    ...lines,
    {
      ...lines[0],
      code: 'more',
      amount: euros('9000.00'),
      shares: [{ source: 'own', amount: euros('9000.00') }],
    },
  ];
  const { body: asked } = await done('a large change is asked for', () =>
    who.fatima.post(`/awards/${awardId}/change-requests`, { body: { lines: large, reason: 'Meer werk.' } }),
  );
  await eventually('the award is held', async () => {
    const { body: award } = await who.fatima.get(`/awards/${awardId}`);
    return award.openChangeRequestIds.length === 1 ? true : undefined;
  });
  await done('the change is refused', () =>
    who.mirjam.post(`/change-requests/${asked.id}/decisions`, {
      body: { outcome: 'refuse', explanation: { nl: 'Nee.', en: 'No.' } },
    }),
  );
  const small = lines.map((line) => ({ ...line, code: 'work', category: 'external' }));
  await done('a small change is noted', () =>
    who.fatima.post(`/awards/${awardId}/change-requests`, { body: { lines: small, reason: 'Ander soort.' } }),
  );
}
