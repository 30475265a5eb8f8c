import { organisations } from '@innovatienetwerk/runtime';
import { until, type Client } from '@innovatienetwerk/testkit';
import {
  awardBody,
  euros,
  lineOf,
  openedCall,
  publishedForm,
  readyApplication,
  submitted,
} from '@innovatienetwerk/testkit/grants';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { as, idOf, utrecht } from './people.ts';

const kb = organisations.kb.id;
const vob = organisations.vob.id;
const partners = [{ organisationId: vob, signatoryIds: [idOf('pieter')] }];
const text = { nl: 'Zo is besloten.', en: 'So it was decided.' };

let mirjam: Client;
let fatima: Client;
beforeAll(async () => {
  [mirjam, fatima] = await Promise.all([as('mirjam'), as('fatima')]);
});

const draftFor = async (amount: string, changes: object = {}, terms: object = {}) =>
  await readyApplication(
    fatima,
    { callId: await openedCall(mirjam, kb, terms), organisationId: utrecht, amount },
    changes,
  );

async function awarded(amount: string, terms: object = {}, changes: object = {}): Promise<string> {
  const draft = await draftFor(amount, changes, terms);
  await submitted(fatima, draft);
  const { status, body } = await mirjam.post(`/applications/${draft.id}/awards`, { body: awardBody(amount) });
  expect(status, JSON.stringify(body)).toBe(201);
  return body.id;
}

async function signedAward(amount: string, terms: object = {}, changes: object = {}): Promise<string> {
  const awardId = await awarded(amount, terms, changes);
  for (const [client, side] of [
    [fatima, 'recipient'],
    [mirjam, 'funder'],
  ] as const) {
    const answer = await client.post(`/awards/${awardId}/agreement-signatures`, {
      body: { side, reference: '2026-1' },
    });
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  }
  return awardId;
}

describe('an application', () => {
  test('rests and goes on, and is submitted only when every partner has signed what it is now [features 46]', async () => {
    const draft = await draftFor('1000.00', { partners });
    const path = `/applications/${draft.id}`;
    const rested = await fatima.post(`${path}/suspensions`);
    expect(rested.body.suspendedAt).toBeDefined();
    const resting = await fatima.post(`${path}/submissions`, { ifMatch: rested.etag });
    expect(resting.body.code).toBe('application.suspended');
    const { etag } = await fatima.post(`${path}/resumptions`);
    const unsigned = await fatima.post(`${path}/submissions`, { ifMatch: etag });
    expect([unsigned.status, unsigned.body.code]).toEqual([409, 'application.not-signed']);

    const pieter = await as('pieter');
    expect((await (await as('bram')).get(path)).status, 'foreign applications are not found').toBe(404);
    const signed = await pieter.post(`${path}/sign-offs`, { ifMatch: etag, body: { agree: true } });
    expect(signed.body.partners[0].signOff).toBe('signed');
    const changed = await fatima.patch(path, {
      ifMatch: signed.etag,
      body: { budget: { lines: [lineOf('2000.00')] } },
    });
    expect(changed.body.partners[0].signOff, 'another budget, another signature').toBe('none');
    const again = await pieter.post(`${path}/sign-offs`, { ifMatch: changed.etag, body: { agree: true } });
    const { body } = await fatima.post(`${path}/submissions`, { ifMatch: again.etag });
    expect(body).toMatchObject({ status: 'submitted', position: 1, requested: euros('2000.00') });
  });

  test('goes in two stages when the call says so: a concept first, the whole after an invitation [features 47]', async () => {
    const conceptForm = await publishedForm(mirjam, kb, undefined, { stage: 'concept' });
    const form = await publishedForm(mirjam, kb, {
      type: 'object',
      properties: { goal: { type: 'string' }, plan: { type: 'string', minLength: 3 } },
      required: ['plan'],
      additionalProperties: false,
    });
    const soon = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    const draft = await draftFor(
      '1000.00',
      {},
      {
        stages: 'concept-then-full',
        form,
        conceptForm,
        window: { opensAt: soon(-0.1), conceptsUntilAt: soon(5), closesAt: soon(20) },
      },
    );
    const path = `/applications/${draft.id}`;
    const early = await fatima.post(`${path}/submissions`, { ifMatch: draft.etag });
    expect([early.status, early.body.code]).toEqual([409, 'application.concept-first']);
    const concept = await fatima.post(`${path}/concept-submissions`, { ifMatch: draft.etag });
    expect(concept.body.status).toBe('concept-submitted');
    const invited = await mirjam.post(`${path}/concept-decisions`, {
      body: { outcome: 'invite', motivation: 'Werk uit.', explanation: text },
    });
    expect(invited.body).toMatchObject({ status: 'invited', stage: 'full', formId: form.formId });
    expect(invited.body.openQuestions[0].name).toBe('answers.plan');
    const full = await fatima.patch(path, {
      ifMatch: invited.etag,
      body: { answers: { goal: 'Meer lezers.', plan: 'Acht weken proef.' } },
    });
    expect((await fatima.post(`${path}/submissions`, { ifMatch: full.etag })).body.status).toBe('submitted');
  });

  test('has a budget whose lines, shares and gap add up to the cent [features 48]', async () => {
    const lines = [
      {
        ...lineOf('0.30', 'one'),
        shares: [
          { source: 'call', amount: euros('0.10') },
          { source: 'kb', funderOrganisationId: kb, amount: euros('0.10') },
        ],
      },
      lineOf('99999.99', 'two'),
    ];
    const draft = await draftFor('1.00', { budget: { lines } }, { ceiling: euros('200000.00') });
    const path = `/applications/${draft.id}`;
    const { body } = await fatima.get(`${path}/budget`);
    expect(body).toMatchObject({
      total: euros('100000.29'),
      requested: euros('100000.09'),
      gap: euros('0.10'),
      gaps: [{ code: 'one', gap: euros('0.10') }],
    });
    const open = await fatima.post(`${path}/submissions`, { ifMatch: draft.etag });
    expect([open.status, open.body.code]).toEqual([409, 'application.budget-open']);
    const overpaid = await fatima.patch(path, {
      ifMatch: draft.etag,
      body: { budget: { lines: [{ ...lineOf('1.00'), amount: euros('0.99') }] } },
    });
    expect([overpaid.status, overpaid.body.code]).toEqual([409, 'application.budget-faulty']);
  });

  test('shows its decision term, which stands still, is extended once and ends on a working day [features 55]', async () => {
    const draft = await draftFor('1000.00', {}, { decisionWeeks: 22 });
    await submitted(fatima, draft);
    const path = `/applications/${draft.id}`;
    const term = await until('the decision term', async () => {
      const answer = await fatima.get(`${path}/decision-term`);
      return answer.status === 200 ? answer.body : undefined;
    });
    expect(term).toMatchObject({ weeks: 22, state: 'running' });
    expect([0, 6]).not.toContain(new Date(`${term.dueOn}T00:00:00Z`).getUTCDay());
    const stopped = await mirjam.post(`${path}/term-suspensions`, {
      body: { reason: 'Begroting ontbreekt.' },
    });
    expect(stopped.body.state).toBe('suspended');
    expect((await mirjam.post(`${path}/term-resumptions`)).body.state).toBe('running');
    const extend = () => mirjam.post(`${path}/term-extensions`, { body: { weeks: 4, reason: 'Advies.' } });
    expect((await extend()).body.explanation.en).toMatch(/extended by 4 weeks/);
    expect((await extend()).body.code).toBe('decision-term.extended-already');
    await mirjam.post(`${path}/rejections`, {
      body: { reason: 'quality', motivation: 'Te vaag.', explanation: text },
    });
    await until('the term is met', async () =>
      (await fatima.get(`${path}/decision-term`)).body.state === 'met' ? true : undefined,
    );
  });
});

describe('an award', () => {
  test('is paid in instalments as the phase goes, and what was paid in excess is recovered [features 53]', async () => {
    const { body: toured } = await mirjam.get(`/awards/${inject('tour').awardId}`);
    const steps = toured.instalments.map((one: { on: string; state: string }) => `${one.on} ${one.state}`);
    expect(steps).toEqual([
      'agreement-signed paid',
      'phase-started paid',
      'report-approved lapsed',
      'settled paid',
    ]);
    expect(toured).toMatchObject({ status: 'settled', paid: euros('29400.00'), toRecover: euros('0.00') });

    const awardId = await signedAward('1000.00');
    const pay = () =>
      mirjam.post(`/awards/${awardId}/payments`, {
        body: { instalmentNumber: 1, paidOn: '2026-11-25', reference: 'B-1' },
      });
    expect((await pay()).body.paid).toEqual(euros('1000.00'));
    expect((await pay()).body.code, 'never twice').toBe('award.instalment-not-released');
    const wrong = await fatima.post(`/awards/${awardId}/payments`, {
      body: { instalmentNumber: 1, paidOn: '2026-11-25', reference: 'B-1' },
    });
    expect(wrong.status).toBe(403);
    const taken = await mirjam.post(`/awards/${awardId}/withdrawals`, {
      body: { reason: 'conditions-not-met', explanation: text },
    });
    expect(taken.body).toMatchObject({ status: 'withdrawn', toRecover: euros('1000.00') });
    const back = (amount: string) =>
      mirjam.post(`/awards/${awardId}/recovery-receipts`, {
        body: { amount: euros(amount), receivedOn: '2026-11-25' },
      });
    expect((await back('1000.01')).body.code).toBe('award.nothing-to-recover');
    expect((await back('1000.00')).body).toMatchObject({
      toRecover: euros('0.00'),
      recovered: euros('1000.00'),
    });
  });

  test('needs a change request by itself when more than a fifth of the total shifts [features 52]', async () => {
    const lines = [lineOf('600.00', 'one'), lineOf('400.00', 'two')];
    const awardId = await signedAward('1000.00', {}, { budget: { lines } });
    const ask = (one: string, two: string) =>
      fatima.post(`/awards/${awardId}/change-requests`, {
        body: { lines: [lineOf(one, 'one'), lineOf(two, 'two')], reason: 'Het loopt anders.' },
      });
    expect((await ask('400.00', '600.00')).body, 'exactly a fifth is free').toMatchObject({
      status: 'noted',
      shift: 20,
    });
    const { body: asked } = await ask('399.99', '600.01');
    expect(asked, 'small shifts add up').toMatchObject({ status: 'asked', needsConsent: true });
    expect((await ask('600.00', '400.00')).body.code, 'one at a time').toBe('award.change-open');
    const { body: award } = await fatima.get(`/awards/${awardId}`);
    expect(award.openChangeRequestIds, 'held in the same write').toEqual([asked.id]);
    const held = await mirjam.post(`/awards/${awardId}/payments`, {
      body: { instalmentNumber: 1, paidOn: '2026-11-25', reference: 'B-2' },
    });
    expect([held.status, held.body.code]).toEqual([409, 'award.change-open']);
    const decided = await mirjam.post(`/change-requests/${asked.id}/decisions`, {
      body: { outcome: 'refuse', explanation: text },
    });
    expect(decided.body.status).toBe('refused');
  });

  test('is accounted for line by line, and a report that overspends too much asks for a change [features 54, 52]', async () => {
    const awardId = await signedAward('1000.00');
    const report = await until('the final report is expected', async () => {
      const { body } = await fatima.get(`/financial-reports?awardId=${awardId}&kind=final`);
      return body.items[0];
    });
    expect(report).toMatchObject({ status: 'expected' });
    const path = `/financial-reports/${report.id}`;
    const account = (code: string, realised: string) =>
      fatima.post(`${path}/submissions`, {
        body: {
          periodUntilOn: '2026-11-25',
          lines: [{ code, realised: euros(realised) }],
          explanation: 'Duurder.',
        },
      });
    expect((await account('other', '1.00')).body.code).toBe('financial-report.lines-faulty');
    expect((await account('work', '1200.01')).body.lines[0]).toMatchObject({
      budgeted: euros('1000.00'),
      realised: euros('1200.01'),
      overspent: euros('200.01'),
    });
    const needed = await until('a change request by itself', async () => {
      const { body } = await fatima.get(`/change-requests?awardId=${awardId}&status=needed`);
      return body.items[0];
    });
    expect(needed).toMatchObject({ cause: 'report', shift: 20 });
    const { etag: first } = await mirjam.get(path);
    const returned = await mirjam.post(`${path}/returns`, { ifMatch: first, body: { reason: text } });
    expect(returned.body.status).toBe('returned');
    const corrected = await account('work', '900.00');
    expect(corrected.body.status).toBe('submitted');
    const stale = await mirjam.post(`${path}/approvals`, { ifMatch: first });
    expect([stale.status, 'what was read is not what stands there now']).toEqual([412, expect.any(String)]);
    const approved = await mirjam.post(`${path}/approvals`, { ifMatch: corrected.etag });
    expect(approved.body.status).toBe('approved');
    await until('the change that is not needed any more lapses', async () => {
      const { body } = await fatima.get(`/change-requests/${needed.id}`);
      return body.status === 'lapsed' ? true : undefined;
    });
    const settled = await until('the award is settled', async () => {
      const answer = await mirjam.post(`/awards/${awardId}/settlements`, {
        body: { amount: euros('900.00'), explanation: text },
      });
      return answer.status === 201 ? answer : undefined;
    });
    expect(settled.body).toMatchObject({ status: 'settled', settledAmount: euros('900.00') });
  });
});
