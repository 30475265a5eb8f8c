import { AssertionError } from 'node:assert';
import type { Answer } from '@innovatienetwerk/runtime';
import type { Client } from './platform.ts';

/** What the stories of the funding share: a call that is open, and applications that are ready for it. */
const DAY_MS = 86_400_000;
const dayFrom = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
/** As it is sent, whether it is an amount or not: a test may say something that is none. */
export const euros = (amount: string) => ({ amount, currency: 'EUR' });

function wanted(answer: Answer, status: number): Answer {
  if (answer.status !== status)
    throw new AssertionError({
      message: JSON.stringify(answer.body),
      actual: answer.status,
      expected: status,
    });
  return answer;
}

export const simpleForm = {
  type: 'object',
  properties: { goal: { type: 'string', minLength: 10, maxLength: 2000 } },
  required: ['goal'],
  additionalProperties: false,
};

/** A form whose first version is published. */
export async function publishedForm(
  client: Client,
  organisationId: string,
  jsonSchema: object = simpleForm,
  more: object = {},
): Promise<{ readonly formId: string; readonly version: number }> {
  const body = {
    organisationId,
    name: { nl: 'Aanvraag', en: 'Application' },
    stage: 'full',
    jsonSchema,
    rules: [],
    ...more,
  };
  const { body: form, etag } = wanted(await client.post('/forms', { body }), 201);
  wanted(await client.post(`/forms/${form.id}/publications`, { ifMatch: etag }), 201);
  return { formId: form.id, version: 1 };
}

export async function establishedScheme(client: Client, funderOrganisationId: string): Promise<string> {
  const body = {
    funderOrganisationId,
    name: { nl: 'Proefregeling', en: 'Test scheme' },
    legalSource: 'Stcrt. 2026, 1',
    term: { fromOn: dayFrom(-30), untilOn: dayFrom(700) },
    rules: [],
  };
  return wanted(await client.post('/schemes', { body }), 201).body.id;
}

/** An open call of EUR 100,000, first come first served, with one part. @param terms what is different */
export async function openedCall(
  client: Client,
  funderOrganisationId: string,
  terms: object = {},
): Promise<string> {
  const body = {
    schemeId: await establishedScheme(client, funderOrganisationId),
    title: { nl: 'Proefopenstelling', en: 'Test call' },
    window: {
      opensAt: new Date(Date.now() - 1000).toISOString(),
      closesAt: new Date(Date.now() + 30 * DAY_MS).toISOString(),
    },
    ceiling: euros('100000.00'),
    ceilingIncludesVat: true,
    parts: [
      {
        code: 'a',
        title: { nl: 'Onderzoek', en: 'Research' },
        maxAmount: euros('50000.00'),
        maxDurationMonths: 24,
      },
    ],
    allowedApplicantKinds: [],
    excludedApplicantKinds: [],
    provinces: [],
    stages: 'one',
    distribution: { method: 'first-come', ties: 'earlier-arrival', whenNotFitting: 'skip' },
    criteria: [],
    decisionWeeks: 13,
    instalmentPlan: [{ share: 100, on: 'agreement-signed' }],
    form: await publishedForm(client, funderOrganisationId),
    ...terms,
  };
  return wanted(await client.post('/calls', { body }), 201).body.id;
}

export const lineOf = (amount: string, code = 'work') => ({
  code,
  category: 'staff',
  amount: euros(amount),
  vatIncluded: true,
  shares: [{ source: 'call', amount: euros(amount) }],
});

export interface Draft {
  readonly id: string;
  readonly etag: string;
}

/** An application that can be submitted. @param changes what is different */
export async function readyApplication(
  client: Client,
  { callId, organisationId, amount }: { callId: string; organisationId: string; amount: string },
  changes: object = {},
): Promise<Draft> {
  const made = wanted(await client.post('/applications', { body: { callId, organisationId } }), 201);
  const saved = wanted(
    await client.patch(`/applications/${made.body.id}`, {
      ifMatch: made.etag,
      body: {
        title: 'Proef',
        part: 'a',
        durationMonths: 6,
        answers: { goal: 'Meer kinderen horen een verhaal.' },
        budget: { lines: [lineOf(amount)] },
        ...changes,
      },
    }),
    200,
  );
  return { id: made.body.id, etag: saved.etag };
}

export const submitted = async (client: Client, { id, etag }: Draft): Promise<Answer> =>
  wanted(await client.post(`/applications/${id}/submissions`, { ifMatch: etag }), 201);

export const awardBody = (amount: string) => ({
  amount: euros(amount),
  motivation: 'Een goed plan.',
  explanation: { nl: 'Het plan past bij de regeling.', en: 'The plan fits the scheme.' },
});
