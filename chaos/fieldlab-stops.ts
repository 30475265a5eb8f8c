import { organisations } from '@innovatienetwerk/runtime';
import { euros } from '@innovatienetwerk/testkit/grants';
import { daysAfter } from '@innovatienetwerk/values';
import { becomes, done, eventually, today, type People } from './process-cast.ts';
import { awarded, plannedPhase, submittedFor, type Purse } from './turned-back-money.ts';

/** A phase that runs on an award. */
interface Running {
  readonly phaseId: string;
  readonly awardId: string;
}

/** The partner that pays for a phase leaves while it runs. */
export async function partnerLeaves({ who, lab, callId }: Purse): Promise<Running> {
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
  return { phaseId, awardId };
}

/** With the Fieldlab the phase ends that runs, and its money is accounted for. */
export async function fieldlabStops({ who, lab }: Purse, { phaseId, awardId }: Running): Promise<void> {
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
  // The work is done, and by that the report is due sooner.
  const reportId = await eventually('the final report is due', async () => {
    const { body } = await who.fatima.get(`/financial-reports?awardId=${awardId}&kind=final`);
    const [{ id, dueOn }] = body.items;
    return dueOn <= daysAfter(today, 100) ? id : undefined;
  });
  await done('the report', () =>
    who.fatima.post(`/financial-reports/${reportId}/submissions`, {
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
  const needed = await eventually('the request to answer', async () => {
    const { body } = await who.fatima.get(`/change-requests?awardId=${awardId}&status=needed`);
    return body.items[0] as { readonly id: string } | undefined;
  });
  const path = `/change-requests/${needed.id}`;
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
