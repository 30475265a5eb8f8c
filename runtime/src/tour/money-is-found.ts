import { dayOf, daysAfter, euros } from '@innovatienetwerk/values';
import { organisations } from '../../sample/organisations.ts';
import { idOf } from './cast.ts';
import { coordinator, specialist, steward, type TourFieldlab } from './fieldlab-begins.ts';
import { PATIENCE_MS } from './patience.ts';
import type { Tour } from './steps.ts';

/** What a phase asks of the call. The rest of its costs is paid by the library, its partner and the POI. */
export const asked = euros('30000.00');

const part = { code: 'research', nl: 'Onderzoek', en: 'Research' };

/** The programme publishes a scheme with a form, and opens a call of EUR 100,000. @returns the id of the call */
export async function callOpens(tour: Tour): Promise<string> {
  const today = dayOf(new Date());
  const { body: scheme } = await tour.step({
    who: steward,
    what: 'publishes a scheme for the money of Fieldlabs',
    call: {
      method: 'POST',
      path: '/schemes',
      body: {
        funderOrganisationId: organisations.kb.id,
        name: { nl: 'Regeling Fieldlabs', en: 'Scheme for Fieldlabs' },
        legalSource: 'Bekendgemaakt op de website van de KB',
        term: { fromOn: daysAfter(today, -30), untilOn: daysAfter(today, 700) },
        rules: [],
      },
    },
  });
  const form = await publishedForm(tour);
  const { body: call } = await tour.step({
    who: steward,
    what: 'opens a call: a ceiling of EUR 100,000, first come, first served',
    call: { method: 'POST', path: '/calls', body: callOf(scheme.id, form, today) },
    until: ({ body }) => body.status === 'open',
  });
  return call.id;
}

async function publishedForm(tour: Tour): Promise<{ readonly formId: string; readonly version: number }> {
  const { body: form, etag } = await tour.step({
    who: steward,
    what: 'drafts the form, with a rule across its answers',
    call: {
      method: 'POST',
      path: '/forms',
      body: {
        organisationId: organisations.kb.id,
        name: { nl: 'Aanvraag fasebudget', en: 'Application for a phase' },
        stage: 'full',
        jsonSchema: {
          type: 'object',
          properties: {
            goal: { type: 'string', title: 'Wat wilt u bereiken?', minLength: 10, maxLength: 2000 },
          },
          required: ['goal'],
          additionalProperties: false,
        },
        rules: [
          {
            code: 'long-needs-partner',
            when: { and: [{ '>': [{ var: 'durationMonths' }, 12] }, { '==': [{ var: 'partnerCount' }, 0] }] },
            text: {
              nl: 'Langer dan een jaar vraagt een partner.',
              en: 'Longer than a year needs a partner.',
            },
            severity: 'error',
          },
        ],
      },
    },
  });
  const { body: published } = await tour.step({
    who: steward,
    what: 'publishes its first version',
    call: { method: 'POST', path: `/forms/${form.id}/publications`, ifMatch: etag },
  });
  return { formId: form.id, version: published.publishedVersion };
}

const callOf = (schemeId: string, form: object, today: string) => ({
  schemeId,
  title: { nl: 'Fieldlabs 2026', en: 'Fieldlabs 2026' },
  window: {
    opensAt: new Date(Date.now() - 1000).toISOString(),
    closesAt: new Date(`${daysAfter(today, 30)}T12:00:00Z`).toISOString(),
  },
  ceiling: euros('100000.00'),
  ceilingIncludesVat: true,
  parts: [
    {
      code: part.code,
      title: { nl: part.nl, en: part.en },
      maxAmount: euros('35000.00'),
      maxDurationMonths: 12,
    },
  ],
  allowedApplicantKinds: ['library'],
  excludedApplicantKinds: ['poi'],
  provinces: [],
  stages: 'one',
  distribution: { method: 'first-come', ties: 'earlier-arrival', whenNotFitting: 'skip' },
  criteria: [],
  decisionWeeks: 13,
  instalmentPlan: [
    { share: 40, on: 'agreement-signed' },
    { share: 40, on: 'phase-started' },
    { share: 20, on: 'report-approved' },
  ],
  form,
});

/** A phase asks the call for its money; the application is completed, signed by the partner and awarded. @returns the id of the award */
export async function moneyIsFound(
  tour: Tour,
  fieldlab: TourFieldlab,
  phaseId: string,
  callId: string,
): Promise<string> {
  await tour.see({
    who: specialist,
    what: 'checks beforehand which rules the library meets',
    call: {
      method: 'POST',
      path: `/calls/${callId}/eligibility-checks`,
      body: {
        organisationId: organisations.utrecht.id,
        part: part.code,
        amount: asked,
        durationMonths: 3,
      },
    },
    status: 200,
    until: ({ body }) => body.eligible === 'yes',
  });
  const { etag } = await tour.ask(coordinator, { method: 'GET', path: fieldlab.path });
  await tour.step({
    who: coordinator,
    what: 'asks the call for EUR 30,000 for the phase',
    call: {
      method: 'POST',
      path: `${fieldlab.path}/phases/${phaseId}/budget-requests`,
      ifMatch: etag,
      body: { callId },
    },
  });
  const { body: found } = await tour.step({
    who: specialist,
    what: 'finds the draft of the application',
    call: { method: 'GET', path: `/applications?phaseId=${phaseId}` },
    until: ({ body }) => body.items.length === 1,
    withinMs: PATIENCE_MS,
  });
  const path = `/applications/${found.items[0].id}`;
  await complete(tour, path);
  return await awarded(tour, path);
}

const line = (code: string, category: string, amount: string, shares: readonly object[]) => ({
  code,
  category,
  amount: euros(amount),
  vatIncluded: true,
  shares,
});

async function complete(tour: Tour, path: string): Promise<void> {
  const draft = await tour.ask(specialist, { method: 'GET', path });
  const saved = await tour.step({
    who: specialist,
    what: 'completes it: EUR 40,000, of which EUR 10,000 comes from others',
    call: {
      method: 'PATCH',
      path,
      ifMatch: draft.etag,
      body: {
        title: 'Voorlezen in de wachtkamer',
        part: part.code,
        durationMonths: 3,
        answers: { goal: 'Meer jonge kinderen horen elke week een verhaal.' },
        partners: [{ organisationId: organisations.vob.id, signatoryIds: [idOf('pieter')] }],
        budget: {
          lines: [
            line('staff', 'staff', '20000.00', [
              { source: 'call', amount: euros('15000.00') },
              { source: 'own', funderOrganisationId: organisations.utrecht.id, amount: euros('5000.00') },
            ]),
            line('robots', 'materials', '12000.00', [
              { source: 'call', amount: euros('10000.00') },
              { source: 'other', funderOrganisationId: organisations.vob.id, amount: euros('2000.00') },
            ]),
            line('measurement', 'external', '8000.00', [
              { source: 'call', amount: euros('5000.00') },
              { source: 'poi', funderOrganisationId: organisations.bisc.id, amount: euros('3000.00') },
            ]),
          ],
        },
      },
    },
    until: ({ body }) => body.openQuestions.length === 0 && body.requested.amount === asked.amount,
  });
  await tour.see({
    who: specialist,
    what: 'cannot submit it before the partner has signed',
    call: { method: 'POST', path: `${path}/submissions`, ifMatch: saved.etag },
    status: 409,
  });
  const signed = await tour.step({
    who: 'pieter',
    what: 'signs for the partner',
    call: { method: 'POST', path: `${path}/sign-offs`, ifMatch: saved.etag, body: { agree: true } },
  });
  await tour.step({
    who: specialist,
    what: 'submits it, and has a place in the order of arrival',
    call: { method: 'POST', path: `${path}/submissions`, ifMatch: signed.etag },
    until: ({ body }) => body.position === 1,
  });
  await tour.see({
    who: specialist,
    what: 'sees by when it is decided: in 13 weeks, on a working day',
    call: { method: 'GET', path: `${path}/decision-term` },
    until: ({ body }) => body.weeks === 13 && body.state === 'running',
    withinMs: PATIENCE_MS,
  });
}

async function awarded(tour: Tour, path: string): Promise<string> {
  const { body: award } = await tour.step({
    who: steward,
    what: 'awards EUR 30,000',
    call: {
      method: 'POST',
      path: `${path}/awards`,
      body: {
        amount: asked,
        motivation: 'Een scherp plan met een meetbaar doel.',
        explanation: { nl: 'Het plan past bij de regeling.', en: 'The plan fits the scheme.' },
      },
    },
  });
  for (const [who, side] of [
    [specialist, 'recipient'],
    [steward, 'funder'],
  ] as const)
    await tour.step({
      who,
      what: `signs the agreement as the ${side}`,
      call: {
        method: 'POST',
        path: `/awards/${award.id}/agreement-signatures`,
        body: { side, reference: 'Overeenkomst 2026-031' },
      },
    });
  await instalmentPaid(tour, award.id, 1, '12000.00');
  return award.id;
}

/** Waits until an instalment is released, and pays it. */
export async function instalmentPaid(
  tour: Tour,
  awardId: string,
  number: number,
  amount: string,
): Promise<void> {
  await tour.step({
    who: steward,
    what: `sees that instalment ${number} of EUR ${amount} is released`,
    call: { method: 'GET', path: `/awards/${awardId}` },
    until: ({ body }) =>
      body.instalments.some(
        (one: { number: number; state: string; amount: { amount: string } }) =>
          one.number === number && one.state === 'released' && one.amount.amount === amount,
      ),
    withinMs: PATIENCE_MS,
  });
  await tour.step({
    who: steward,
    what: 'pays it',
    call: {
      method: 'POST',
      path: `/awards/${awardId}/payments`,
      body: {
        instalmentNumber: number,
        paidOn: dayOf(new Date()),
        reference: `BET-2026-${number}`,
      },
    },
  });
}
