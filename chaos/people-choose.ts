import { organisations } from '@innovatienetwerk/runtime';
import { MongoClient } from 'mongodb';
import { somebody, type Somebody } from './cast.ts';
import type { VictimPlatform } from './platform.ts';
import { done, eventually, PATIENCE_MS } from './process-cast.ts';

/** People who choose when they are told something, while no round is there to take in what they write. */
export async function peopleChoose(platform: VictimPlatform): Promise<void> {
  await waitsForDigest(platform);
  await endsTheQuiet(platform);
  await unsubscribes(platform);
}

interface Hearer extends Somebody {
  readonly email: string;
}

async function hearer(platform: VictimPlatform): Promise<Hearer> {
  const person = await somebody(platform, 'staff', 'utrecht', PATIENCE_MS);
  const email = `${person.id}@bibliotheek.example`;
  await done('an address', () => person.client.post('/contacts', { body: { email, language: 'nl' } }));
  return { ...person, email };
}

const prefer = ({ client, id }: Hearer, body: object) =>
  done('what somebody prefers', async () => {
    const path = `/notification-preferences/${id}`;
    return await client.patch(path, { ifMatch: (await client.get(path)).etag, body });
  });

/** An idea that is handed in, so that the author is told. */
async function writesIdea({ client }: Hearer): Promise<void> {
  const { body: challenges } = await client.get('/challenges?limit=200');
  const channel = challenges.items.find(({ kind }: { readonly kind: string }) => kind === 'always-open');
  const drafted = await done('a draft', () =>
    client.post('/ideas', {
      body: { title: 'Een idee', organisationId: organisations.utrecht.id, region: 'NL-UT' },
    }),
  );
  const path = `/ideas/${drafted.body.id}`;
  const saved = await done('the form', async () =>
    client.patch(path, {
      ifMatch: (await client.get(path)).etag,
      body: {
        challengeId: channel.id,
        description: 'Een robot leest voor.',
        goal: 'Meer kinderen horen een verhaal.',
        targetGroups: ['young-children'],
        agendaTasks: ['literate-society'],
        helpWanted: ['expertise'],
        fieldlabWish: 'regional',
        publicPrizeWish: false,
      },
    }),
  );
  await done('the submission', () => client.post(`${path}/submissions`, { ifMatch: saved.etag }));
}

/** That a mail waits for the end of the quiet is shown by no address of the API. */
async function mailWaits(platform: VictimPlatform, { id }: Hearer): Promise<void> {
  const mongo = new MongoClient(platform.run().mongodbUrl);
  const mails = mongo.db('notify').collection('mails');
  try {
    await eventually('a mail that waits', async () =>
      (await mails.findOne({ 'state.personId': id, 'state.waiting': true })) === null ? undefined : true,
    );
  } finally {
    await mongo.close();
  }
}

/** A digest that comes three days from now, whatever day it is. */
async function waitsForDigest(platform: VictimPlatform): Promise<void> {
  const person = await hearer(platform);
  const weekday = ((new Date().getUTCDay() + 2) % 7) + 1;
  await prefer(person, { timeZone: 'UTC', digest: { frequency: 'weekly', at: '12:00', weekday } });
  await writesIdea(person);
  await eventually('a message waits for the digest', async () =>
    (await person.client.get('/notification-digests/_preview')).body.messages === 1 ? true : undefined,
  );
}

/** A mail that waits for the end of quiet hours goes when they are taken away. */
async function endsTheQuiet(platform: VictimPlatform): Promise<void> {
  const person = await hearer(platform);
  const clockIn = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString().slice(11, 16);
  const quietHours = { from: clockIn(-60), until: clockIn(600), days: [1, 2, 3, 4, 5, 6, 7] };
  await prefer(person, { timeZone: 'UTC', quietHours });
  await writesIdea(person);
  await mailWaits(platform, person);
  await prefer(person, { quietHours: null });
  await mailTo(platform, person);
}

interface MailHeaders {
  readonly headers: Readonly<Record<string, string>>;
}

const mailTo = (platform: VictimPlatform, { email }: Hearer): Promise<MailHeaders> =>
  eventually('a mail', async () => {
    const list = await fetch(`${platform.run().mailUrl}/messages?to=${encodeURIComponent(email)}`);
    return ((await list.json()) as readonly MailHeaders[])[0];
  });

/** The link under a mail changes the preferences of whom it was sent to. */
async function unsubscribes(platform: VictimPlatform): Promise<void> {
  const person = await hearer(platform);
  await writesIdea(person);
  const { headers } = await mailTo(platform, person);
  const address = new URL(headers['list-unsubscribe']?.slice(1, -1) ?? '');
  const token = address.searchParams.get('token');
  await done('the link is used', () => person.client.post('/unsubscriptions', { body: { token } }));
  await eventually('the preference', async () => {
    const { body } = await person.client.get(`/notification-preferences/${person.id}`);
    return body.choices?.length === 1 ? true : undefined;
  });
}
