import { clientWith, tokenFor, until, type Client } from '@innovatienetwerk/testkit';
import { MongoClient } from 'mongodb';
import PostalMime, { type Email } from 'postal-mime';
import { expect } from 'vitest';
import { run, utrecht } from './people.ts';

/** Somebody whom the platform tells things, with a mailbox of their own. */
export interface Hearer {
  readonly id: string;
  readonly client: Client;
  /** Their mails, the newest first. */
  mails(): Promise<readonly Email[]>;
  /** Their first mail of which this is true, once it is there. */
  mail(what: string, isIt: (mail: Email) => boolean, limitMs?: number): Promise<Email>;
  /** Changes their preferences, whatever these are. */
  prefer(changes: object): Promise<void>;
  /** Their messages in the app. */
  messages(): Promise<readonly Message[]>;
}

export interface Message {
  readonly kind: string;
  readonly ideaId?: string;
  readonly subscriptionId?: string;
}

async function mailsTo(address: string): Promise<readonly Email[]> {
  const { mailUrl } = run();
  const list = await fetch(`${mailUrl}/messages?to=${encodeURIComponent(address)}`);
  const found = (await list.json()) as readonly { readonly id: string }[];
  return await Promise.all(
    found.map(async ({ id }) => {
      const raw = await fetch(`${mailUrl}/messages/${id}`);
      return await PostalMime.parse(await raw.arrayBuffer());
    }),
  );
}

/** Somebody new, who works at the library of Utrecht unless said otherwise. */
export async function newHearer(
  language: 'nl' | 'en' = 'nl',
  region: 'NL-UT' | 'NL-LI' = 'NL-UT',
): Promise<Hearer> {
  const id = crypto.randomUUID();
  const email = `${id}@bibliotheek.example`;
  const organisationId = region === 'NL-UT' ? utrecht : crypto.randomUUID();
  const grants = [{ role: 'staff', organisationId, regions: [region] }] as const;
  const client = clientWith(run(), await tokenFor(run(), { subjectId: id, grants }));
  const registered = await client.post('/contacts', { body: { email, language } });
  expect(registered.status, JSON.stringify(registered.body)).toBe(201);
  const path = `/notification-preferences/${id}`;
  return {
    id,
    client,
    mails: () => mailsTo(email),
    mail: (what, isIt, limitMs) => until(what, async () => (await mailsTo(email)).find(isIt), limitMs),
    async prefer(body) {
      const { etag } = await client.get(path);
      const changed = await client.patch(path, { ifMatch: etag, body });
      expect(changed.status, JSON.stringify(changed.body)).toBe(200);
    },
    messages: async () => (await client.get('/notifications?limit=200')).body.items,
  };
}

/** The reference by which mails name an idea. */
export const referenceOf = (ideaId: string): string => `I-${ideaId.slice(-8).toUpperCase()}`;
export const isAbout =
  (ideaId: string) =>
  (mail: Email): boolean =>
    mail.subject?.includes(referenceOf(ideaId)) === true;

/** What no address of the API shows: that a mail waits, and that everybody was told. */
export async function inNotify<T>(
  look: (db: ReturnType<MongoClient['db']>) => Promise<T | undefined>,
  what: string,
): Promise<T> {
  const mongo = new MongoClient(run().mongodbUrl);
  try {
    return await until(what, () => look(mongo.db('notify')), 20_000);
  } finally {
    await mongo.close();
  }
}

/** Waits until a mail of a person waits because of what they prefer. */
export const waitsFor = (personId: string, status: 'queued' | 'held'): Promise<true> =>
  inNotify(async (db) => {
    const found = await db
      .collection('mails')
      .findOne({ 'state.personId': personId, 'state.status': status, 'state.waiting': true });
    return found === null ? undefined : true;
  }, `a mail waits (${status})`);

/** Waits until every follower was told that an idea was submitted. */
export const allFollowersTold = (ideaId: string): Promise<true> =>
  inNotify(async (db) => {
    const found = await db.collection('announcements').findOne({
      'state.kind': 'followed-idea-submitted',
      'state.subject.ideaId': ideaId,
      'state.status': 'completed',
    });
    return found === null ? undefined : true;
  }, 'all followers were told');

/** The time on the clock of a place, some minutes from now, and the zone. */
export function clockIn(timeZone: string, inMinutes: number): string {
  const moment = new Date(Date.now() + inMinutes * 60_000);
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(moment);
}
