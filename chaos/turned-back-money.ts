import assert from 'node:assert/strict';
import { organisations } from '@innovatienetwerk/runtime';
import { awardBody, euros } from '@innovatienetwerk/testkit/grants';
import { daysAfter } from '@innovatienetwerk/values';
import { becomes, done, eventually, idOf, today, type Lab, type People } from './process-cast.ts';

/** The search for the money of one phase after another, each of which comes to nothing. */
export interface Purse {
  readonly who: People;
  readonly lab: Lab;
  readonly callId: string;
}

export async function plannedPhase({ fatima }: People, lab: Lab): Promise<string> {
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

/** What a phase costs; the partner pays a quarter of it. */
const work = [
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
] as const;

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
        lines: work,
      },
    },
  });
  assert.equal(saved.status, 200, JSON.stringify(saved.body));
  return path;
}

export async function submittedFor(who: People, lab: Lab, phaseId: string, callId: string): Promise<string> {
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

/** The award of a phase that has not begun is taken back, with a change of its budget that waits: the phase is planned again. */
async function lostAward({ who, lab, callId }: Purse): Promise<void> {
  const phaseId = await plannedPhase(who, lab);
  const awardId = await awarded(who, await submittedFor(who, lab, phaseId, callId));
  await becomes(who.fatima, `${lab.path}/phases/${phaseId}`, 'funded');
  const { body: asked } = await done('another plan', () =>
    who.fatima.post(`/awards/${awardId}/change-requests`, {
      body: { lines: work, reason: 'Een ander plan.', substantial: true },
    }),
  );
  await done('the award is withdrawn', () =>
    who.mirjam.post(`/awards/${awardId}/withdrawals`, {
      body: { reason: 'by-recipient', explanation: { nl: 'Op verzoek.', en: 'On request.' } },
    }),
  );
  await becomes(who.fatima, `${lab.path}/phases/${phaseId}`, 'planned');
  await becomes(who.fatima, `/change-requests/${asked.id}`, 'lapsed');
  await cancelled(who, lab, phaseId);
}

const cancelled = (who: People, lab: Lab, phaseId: string) =>
  done('the cancellation of a phase', async () => {
    const { etag } = await who.carla.get(lab.path);
    return await who.carla.post(`${lab.path}/phases/${phaseId}/cancellations`, { ifMatch: etag });
  });

async function cancelledWithApplication({ who, lab, callId }: Purse): Promise<void> {
  const phaseId = await plannedPhase(who, lab);
  const path = await submittedFor(who, lab, phaseId, callId);
  await cancelled(who, lab, phaseId);
  await becomes(who.fatima, path, 'withdrawn');
}

/** The application is rejected, the phase asks again and withdraws that one itself. */
async function rejected({ who, lab, callId }: Purse): Promise<void> {
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

export async function awarded(who: People, path: string): Promise<string> {
  const { body } = await done('the award', () =>
    who.mirjam.post(`${path}/awards`, { body: awardBody('20000.00') }),
  );
  return body.id;
}

async function cancelledWithAward({ who, lab, callId }: Purse): Promise<void> {
  const phaseId = await plannedPhase(who, lab);
  const awardId = await awarded(who, await submittedFor(who, lab, phaseId, callId));
  await becomes(who.fatima, `${lab.path}/phases/${phaseId}`, 'funded');
  await betterReport(who, awardId);
  await cancelled(who, lab, phaseId);
  await becomes(who.fatima, `/awards/${awardId}`, 'withdrawn');
}

/** A report shows that the work cost a quarter more, by which a change is needed; a better one shows that it did not. */
async function betterReport({ fatima, mirjam }: People, awardId: string): Promise<void> {
  const reportId: string = await eventually('the final report', async () => {
    const { body } = await fatima.get(`/financial-reports?awardId=${awardId}&kind=final`);
    return body.items?.[0]?.id;
  });
  const path = `/financial-reports/${reportId}`;
  const report = (realised: string) =>
    done('the report', () =>
      fatima.post(`${path}/submissions`, {
        body: {
          periodUntilOn: today,
          lines: [{ code: 'work', realised: euros(realised) }],
          explanation: 'Het werk.',
        },
      }),
    );
  await report('50000.00');
  const neededId: string = await eventually('a change request is needed', async () => {
    const { body } = await fatima.get(`/change-requests?awardId=${awardId}&status=needed`);
    return body.items?.[0]?.id;
  });
  await done('the report is returned', async () =>
    mirjam.post(`${path}/returns`, {
      ifMatch: (await mirjam.get(path)).etag,
      body: { reason: { nl: 'Klopt niet.', en: 'Not correct.' } },
    }),
  );
  await report('40000.00');
  await becomes(fatima, `/change-requests/${neededId}`, 'lapsed');
}

export const searches = [cancelledWithApplication, rejected, cancelledWithAward, lostAward] as const;
