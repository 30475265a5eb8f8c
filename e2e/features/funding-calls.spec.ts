import { organisations } from '@innovatienetwerk/runtime';
import { until } from '@innovatienetwerk/testkit';
import {
  awardBody,
  establishedScheme,
  euros,
  lineOf,
  openedCall,
  publishedForm,
  readyApplication,
  submitted,
} from '@innovatienetwerk/testkit/grants';
import { describe, expect, test } from 'vitest';
import { as, run, utrecht } from './people.ts';

const kb = organisations.kb.id;
const bisc = organisations.bisc.id;
const question = { organisationId: utrecht, part: 'a', amount: euros('1000.00'), durationMonths: 6 };

describe('schemes and calls', () => {
  test('a call is announced with all that contradicts itself told at once, and is fixed when it has opened [features 43]', async () => {
    const mirjam = await as('mirjam');
    const schemeId = await establishedScheme(mirjam, kb);
    const callId = await openedCall(mirjam, kb, { excludedApplicantKinds: ['poi'] });
    const { body: call, etag } = await mirjam.get(`/calls/${callId}`);
    expect(call).toMatchObject({ status: 'open', ceiling: euros('100000.00'), ceilingIncludesVat: true });

    const {
      id: _,
      status: __,
      funderOrganisationId: ___,
      createdAt: ____,
      updatedAt: _____,
      ...terms
    } = call;
    const faulty = await mirjam.post('/calls', {
      body: {
        ...terms,
        schemeId,
        window: { opensAt: call.window.closesAt, closesAt: call.window.opensAt },
        instalmentPlan: [{ share: 90, on: 'agreement-signed' }],
      },
    });
    expect([faulty.status, faulty.body.code]).toEqual([409, 'call.terms-inconsistent']);
    const named = faulty.body.invalidParams.map(({ name }: { name: string }) => name);
    expect(named).toEqual(expect.arrayContaining(['window.closesAt', 'instalmentPlan.share']));

    const changed = await mirjam.patch(`/calls/${callId}`, {
      ifMatch: etag,
      body: { ceiling: euros('1.00') },
    });
    expect([changed.status, changed.body.code]).toEqual([409, 'call.opened-already']);
    const anonymous = await fetch(`${run().url}/v1/calls/${callId}`);
    expect(anonymous.status, 'calls are public').toBe(200);
    const form = { organisationId: kb, name: { nl: 'Formulier' }, stage: 'full', rules: [] };
    const other = await (
      await as('fatima')
    ).post('/forms', { body: { ...form, jsonSchema: { type: 'object' } } });
    expect(other.status, 'an applicant publishes no form').toBe(403);
  });

  test('a library may apply twice in the term of the scheme, over all its calls; a POI may not at all [features 43]', async () => {
    const [mirjam, fatima] = [await as('mirjam'), await as('fatima')];
    const terms = { maxApplicationsPerApplicant: 2, excludedApplicantKinds: ['poi'] };
    const first = await openedCall(mirjam, kb, terms);
    const { body } = await mirjam.get(`/calls/${first}`);
    const second = await openedCall(mirjam, kb, { ...terms, schemeId: body.schemeId });
    for (const callId of [first, second])
      await submitted(
        fatima,
        await readyApplication(fatima, { callId, organisationId: utrecht, amount: '1000.00' }),
      );
    const third = await readyApplication(fatima, { callId: second, organisationId: utrecht, amount: '1.00' });
    const refused = await fatima.post(`/applications/${third.id}/submissions`, { ifMatch: third.etag });
    expect(refused.status).toBe(409);
    expect(JSON.stringify(refused.body)).toMatch(/applications-in-term|too-many-applications/);

    const carla = await as('carla');
    const poi = await readyApplication(carla, { callId: first, organisationId: bisc, amount: '1.00' });
    const excluded = await carla.post(`/applications/${poi.id}/submissions`, { ifMatch: poi.etag });
    expect([excluded.status, excluded.body.code]).toEqual([409, 'application.not-eligible']);
    expect(excluded.body.invalidParams[0].name).toBe('eligibility.applicant-kind');
  });

  test('every rule is explained before anything is filled in [features 45]', async () => {
    const callId = await openedCall(await as('mirjam'), kb, {
      excludedApplicantKinds: ['poi'],
      partnership: { minPartners: 1 },
      maxApplicationsPerApplicant: 2,
    });
    const carla = await as('carla');
    const { status, body } = await carla.post(`/calls/${callId}/eligibility-checks`, {
      body: { ...question, organisationId: bisc, amount: euros('60000.00') },
    });
    expect([status, body.eligible]).toEqual([200, 'no']);
    const met = Object.fromEntries(
      body.rules.map((rule: { code: string; met: string }) => [rule.code, rule.met]),
    );
    expect(met).toMatchObject({
      window: 'yes',
      'applicant-kind': 'no',
      amount: 'no',
      duration: 'yes',
      partnership: 'unknown',
    });
    for (const { text } of body.rules) {
      expect(text.nl.length).toBeGreaterThan(10);
      expect(text.en).not.toBe(text.nl);
    }
    const { body: library } = await (
      await as('fatima')
    ).post(`/calls/${callId}/eligibility-checks`, { body: { ...question, partnerIds: [bisc] } });
    expect(library.eligible).toBe('yes');
  });
});

describe('forms', () => {
  test('a form is data with rules; a published version never changes, and an application moves only when asked to [features 44]', async () => {
    const [mirjam, fatima] = [await as('mirjam'), await as('fatima')];
    const faulty = await mirjam.post('/forms', {
      body: {
        organisationId: kb,
        name: { nl: 'Fout' },
        stage: 'full',
        jsonSchema: { type: 'object', properties: { goal: { type: 'strng' } } },
        rules: [],
      },
    });
    expect([faulty.status, faulty.body.code]).toEqual([409, 'form.faulty']);

    const form = await publishedForm(mirjam, kb, undefined, {
      rules: [
        {
          code: 'long-needs-partner',
          when: { '>': [{ var: 'durationMonths' }, 12] },
          text: { nl: 'Hoogstens een jaar.', en: 'A year at most.' },
          severity: 'error',
        },
      ],
    });
    const callId = await openedCall(mirjam, kb, { form });
    const draft = await readyApplication(
      fatima,
      { callId, organisationId: utrecht, amount: '1000.00' },
      { answers: { goal: 'kort' }, durationMonths: 13 },
    );
    const { body } = await fatima.get(`/applications/${draft.id}`);
    expect(body.openQuestions.map(({ name }: { name: string }) => name).toSorted()).toEqual([
      'answers.goal',
      'rules.long-needs-partner',
    ]);
    const refused = await fatima.post(`/applications/${draft.id}/submissions`, { ifMatch: draft.etag });
    expect([refused.status, refused.body.code]).toEqual([409, 'application.questions-open']);

    const current = await mirjam.get(`/forms/${form.formId}`);
    const changed = await mirjam.patch(`/forms/${form.formId}`, {
      ifMatch: current.etag,
      body: {
        jsonSchema: { type: 'object', properties: { aim: { type: 'string' } }, additionalProperties: false },
      },
    });
    await mirjam.post(`/forms/${form.formId}/publications`, { ifMatch: changed.etag });
    const { body: first } = await mirjam.get(`/forms/${form.formId}?version=1`);
    expect(first.content.jsonSchema.properties).toHaveProperty('goal');
    const { body: compared } = await mirjam.get(`/forms/${form.formId}/comparisons?from=1&to=2`);
    expect(compared).toMatchObject({ added: ['aim'] });
    expect(compared.removed).toContain('goal');
    const { body: after } = await fatima.get(`/applications/${draft.id}`);
    expect(after.formVersion, 'the application keeps the version of its call').toBe(1);
    const migrated = await fatima.post(`/applications/${draft.id}/form-migrations`, { ifMatch: draft.etag });
    expect([migrated.status, migrated.body.code]).toEqual([409, 'application.migrated-already']);
  });
});

describe('the money of a call', () => {
  test('amounts are exact to the cent, and nothing else is an amount [features 49]', async () => {
    const [mirjam, fatima] = [await as('mirjam'), await as('fatima')];
    const callId = await openedCall(mirjam, kb, {
      instalmentPlan: [33, 33, 34].map((share) => ({ share, on: 'agreement-signed' })),
    });
    const draft = await readyApplication(fatima, { callId, organisationId: utrecht, amount: '100.01' });
    for (const amount of ['1.005', '1,00', '-1.00', '1e3', '01.00']) {
      const answer = await fatima.patch(`/applications/${draft.id}`, {
        ifMatch: draft.etag,
        body: { budget: { lines: [lineOf(amount)] } },
      });
      expect(answer.status, amount).toBe(400);
    }
    await submitted(fatima, draft);
    const { body: award } = await mirjam.post(`/applications/${draft.id}/awards`, {
      body: awardBody('100.01'),
    });
    const parts = award.instalments.map(({ amount }: { amount: { amount: string } }) => amount.amount);
    const cents = parts.map((part: string) => Number(part.replace('.', '')));
    expect(cents.reduce((total: number, part: number) => total + part, 0)).toBe(10_001);
  });

  test('a ranking goes by exact scores, ties by rule, and money is only given in its order [features 51]', async () => {
    const [mirjam, fatima] = [await as('mirjam'), await as('fatima')];
    const closesAt = new Date(Date.now() + 6_000).toISOString();
    const callId = await openedCall(mirjam, kb, {
      window: { opensAt: new Date(Date.now() - 1_000).toISOString(), closesAt },
      ceiling: euros('1500.00'),
      parts: [{ code: 'a', title: { nl: 'A' }, maxAmount: euros('1000.00'), maxDurationMonths: 24 }],
      distribution: { method: 'ranking', ties: 'lot', whenNotFitting: 'skip' },
      criteria: [{ code: 'power', text: { nl: 'Innovatiekracht' }, weight: 100 }],
      minScore: 50,
    });
    const ids: string[] = [];
    for (const amount of ['1000.00', '1000.00', '500.00']) {
      const draft = await readyApplication(fatima, { callId, organisationId: utrecht, amount });
      await submitted(fatima, draft);
      ids.push(draft.id);
    }
    const [low = '', high = '', equal = ''] = ids;
    const points: Readonly<Record<string, number>> = { [low]: 40, [high]: 80, [equal]: 80 };
    const ranking = (more: object) => ({
      body: {
        applications: ids.map((applicationId) => ({
          applicationId,
          scores: [{ criterion: 'power', points: points[applicationId] }],
        })),
        ...more,
      },
    });
    const early = await mirjam.post(`/calls/${callId}/rankings`, ranking({ lotSeed: 'notaris-2026' }));
    expect([early.status, early.body.code]).toEqual([409, 'call.not-closed']);
    await until('the call is closed', async () =>
      (await mirjam.get(`/calls/${callId}`)).body.status === 'closed' ? true : undefined,
    );
    const tied = await mirjam.post(`/calls/${callId}/rankings`, ranking({}));
    expect([tied.status, tied.body.code]).toEqual([409, 'call.lot-needs-seed']);
    const ranked = await mirjam.post(`/calls/${callId}/rankings`, ranking({ lotSeed: 'notaris-2026' }));
    expect(ranked.status, JSON.stringify(ranked.body)).toBe(201);
    const outcome = Object.fromEntries(
      ranked.body.applications.map((one: { applicationId: string; outcome: string }) => [
        one.applicationId,
        one.outcome,
      ]),
    );
    expect(outcome).toEqual({ [low]: 'below-threshold', [high]: 'within', [equal]: 'within' });
    const below = await mirjam.post(`/applications/${low}/awards`, { body: awardBody('1.00') });
    expect([below.status, below.body.code]).toEqual([409, 'call.below-threshold']);
    const given = await mirjam.post(`/applications/${equal}/awards`, { body: awardBody('500.00') });
    expect(given.status, JSON.stringify(given.body)).toBe(201);
  });

  test('the register of awards is open data without persons, as JSON and as CSV [features 56]', async () => {
    const register = async (accept: string) =>
      await fetch(`${run().url}/v1/public-awards?limit=200`, { headers: { accept } });
    const json = await register('application/json');
    expect(json.status).toBe(200);
    const { items } = (await json.json()) as { items: readonly object[] };
    expect(items.length).toBeGreaterThan(0);
    expect(JSON.stringify(items)).not.toMatch(/motivation|personIds|signatory/i);
    const csv = await register('text/csv');
    expect(csv.headers.get('content-type')).toMatch(/^text\/csv/);
    const [head, ...rows] = (await csv.text()).trimEnd().split('\r\n');
    expect(head).toMatch(/^id,schemeId,callId,organisationId,organisationName,region,amount\.amount/);
    expect(rows.length).toBe(items.length);
  });
});
