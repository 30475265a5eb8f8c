import { organisations } from '@innovatienetwerk/runtime';
import { clientWith, tokenFor, until, type Client } from '@innovatienetwerk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEndpoint, typeOf, type Endpoint } from './endpoint.ts';
import { newHearer, type Hearer } from './hearers.ts';
import { as, run, submittedIdea } from './people.ts';

let endpoint: Endpoint;
beforeAll(async () => {
  endpoint = await startEndpoint();
});
afterAll(() => endpoint?.close());

/** Somebody of the POI, as the same person who has a mailbox. */
async function coordinatorAs({ id }: Hearer): Promise<Client> {
  const grants = [
    { role: 'coordinator', organisationId: organisations.bisc.id, regions: ['NL-UT'] },
  ] as const;
  return clientWith(run(), await tokenFor(run(), { subjectId: id, grants }));
}

async function subscribed(client: Client, wishes: object = {}): Promise<string> {
  const { status, body } = await client.post('/subscriptions', {
    body: {
      organisationId: organisations.bisc.id,
      sink: endpoint.url,
      types: [typeOf('idea.submitted.v1')],
      ...wishes,
    },
  });
  expect(status, JSON.stringify(body)).toBe(201);
  return body.id;
}

const noticesOf = async ({ messages }: Hearer, subscriptionId: string) =>
  (await messages()).filter((message) => message.subscriptionId === subscriptionId);
const referenceOf = (subscriptionId: string): string => `K-${subscriptionId.slice(-8).toUpperCase()}`;

describe('when a connection stops by itself [features 67, 70]', () => {
  test('whoever made it hears why, in the app and by e-mail, each time that it happens', async () => {
    const maker = await newHearer('en');
    const client = await coordinatorAs(maker);
    const id = await subscribed(client);
    const anna = await as('anna');
    endpoint.answerWith(410);
    await submittedIdea(anna, 'Het adres bestaat niet meer');
    const [notice] = await until('it stands in the app', async () => {
      const notices = await noticesOf(maker, id);
      return notices.length > 0 ? notices : undefined;
    });
    expect(notice).toMatchObject({ kind: 'subscription-stopped' });
    const isIt = (mail: { subject?: string | undefined }): boolean =>
      mail.subject?.includes(referenceOf(id)) === true;
    const mail = await maker.mail('the mail', isIt, 30_000);
    expect(mail.subject).toBe(`Connection ${referenceOf(id)} has stopped`);
    expect(mail.text).toContain('(410)');
    expect(mail.text, 'where it goes is nobody’s business on the way').not.toContain(endpoint.url);

    endpoint.answerWith(204);
    expect((await client.post(`/subscriptions/${id}/resumptions`)).status).toBe(201);
    endpoint.answerWith(410);
    await submittedIdea(anna, 'En weer niet');
    await until('it is told again', async () =>
      (await noticesOf(maker, id)).length === 2 ? true : undefined,
    );
    endpoint.answerWith(204);
  });

  test('those hear it who are named as looking after it, and not whoever made it', async () => {
    const [maker, caretaker] = [await newHearer(), await newHearer()];
    const client = await coordinatorAs(maker);
    const id = await subscribed(client, { caretakerIds: [caretaker.id] });
    expect((await client.get(`/subscriptions/${id}`)).body.caretakerIds).toEqual([caretaker.id]);
    endpoint.answerWith(410);
    await submittedIdea(await as('anna'), 'Wie beheert dit');
    await until('the caretaker hears it', async () =>
      (await noticesOf(caretaker, id)).length > 0 ? true : undefined,
    );
    expect(await noticesOf(maker, id)).toEqual([]);
    endpoint.answerWith(204);
  });

  test('cannot be switched off, unlike that single events did not arrive', async () => {
    const { body } = await (await as('anna')).get('/notification-types');
    const isMandatory = (code: string) =>
      body.items.find((type: { code: string }) => type.code === code).mandatory;
    expect(isMandatory('subscription-stopped')).toBe(true);
    expect(isMandatory('deliveries-given-up')).toBe(false);
  });
});
