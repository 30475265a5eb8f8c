import { clientWith, tokenFor, until } from '@innovatienetwerk/testkit';
import type { Email } from 'postal-mime';
import { describe, expect, test } from 'vitest';
import {
  allFollowersTold,
  clockIn,
  isAbout,
  newHearer,
  referenceOf,
  waitsFor,
  type Hearer,
} from './hearers.ts';
import { run, submittedIdea } from './people.ts';

const headerOf = (mail: Email, name: string): string =>
  mail.headers.find(({ key }) => key === name)?.value ?? '';

const kindsAbout = async ({ messages }: Hearer, ideaId: string): Promise<readonly string[]> =>
  (await messages()).filter((message) => message.ideaId === ideaId).map(({ kind }) => kind);

/** Mails come in the order in which they are due, so a later one that is there says that the earlier one was not sent. */
async function getsMailAbout(hearer: Hearer, title: string): Promise<string> {
  const { id } = await submittedIdea(hearer.client, title);
  await hearer.mail(`the mail about ${title}`, isAbout(id), 20_000);
  return id;
}

const off = { choices: [{ kind: 'idea-received', inApp: true, email: false }] };
const everyDay = [1, 2, 3, 4, 5, 6, 7];

describe('preferences [features 70]', () => {
  test('are the usual ones until somebody chooses, and name what cannot be switched off', async () => {
    const person = await newHearer();
    const { status, body, etag } = await person.client.get(`/notification-preferences/${person.id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      personId: person.id,
      email: true,
      choices: [],
      timeZone: 'Europe/Amsterdam',
    });
    expect(etag).toBe('"0"');
    const types = await person.client.get('/notification-types');
    const of = (code: string) => types.body.items.find((type: { code: string }) => type.code === code);
    expect(of('idea-decided')).toMatchObject({ mandatory: true });
    expect(of('idea-received')).toMatchObject({ mandatory: false, channels: ['inApp', 'email'] });
  });

  test('cannot switch off what is mandatory: refused by its name, and nothing changes', async () => {
    const person = await newHearer();
    const path = `/notification-preferences/${person.id}`;
    const choices = [{ kind: 'idea-decided', inApp: true, email: false }];
    const refused = await person.client.patch(path, { ifMatch: '"0"', body: { choices } });
    expect(refused.status).toBe(409);
    expect(refused.body.code).toBe('notification-preferences.mandatory');
    expect(refused.body.detail).toContain('idea-decided');
    expect((await person.client.get(path)).etag).toBe('"0"');
  });

  test('hold from then on: no e-mail of what is off, and nothing in the app of what is off there', async () => {
    const person = await newHearer();
    await person.prefer(off);
    const silent = await submittedIdea(person.client, 'Zonder e-mail');
    await until('it stands in the app', async () =>
      (await kindsAbout(person, silent.id)).includes('idea-received') ? true : undefined,
    );
    await person.prefer({ choices: [{ kind: 'idea-received', inApp: false, email: true }] });
    const mailed = await getsMailAbout(person, 'Met e-mail');
    expect((await person.mails()).filter(isAbout(silent.id))).toEqual([]);
    expect(await kindsAbout(person, mailed)).toEqual([]);
  });

  test('are nobody else’s business, and are never changed by who did not see them', async () => {
    const [person, other] = [await newHearer(), await newHearer()];
    const path = `/notification-preferences/${person.id}`;
    expect((await other.client.get(path)).status).toBe(404);
    expect((await other.client.patch(path, { ifMatch: '"0"', body: { email: false } })).status).toBe(404);
    await person.prefer({ email: false });
    expect((await person.client.patch(path, { ifMatch: '"0"', body: { email: true } })).status).toBe(412);
    expect((await person.client.patch(path, { body: { email: true } })).status).toBe(428);
    expect((await person.client.get(path)).body.email).toBe(false);
  });

  test('are refused when nothing could ever come, or a time zone does not exist', async () => {
    const person = await newHearer();
    const path = `/notification-preferences/${person.id}`;
    const codeOf = async (body: object) =>
      (await person.client.patch(path, { ifMatch: '"0"', body })).body.code;
    const always = { from: '00:00', until: '00:00', days: everyDay };
    expect(await codeOf({ quietHours: always })).toBe('notification-preferences.always-quiet');
    expect(await codeOf({ timeZone: 'Europe/Utrecht' })).toBe('notification-preferences.unknown-time-zone');
    expect(await codeOf({ snoozedUntilAt: '2020-01-01T00:00:00Z' })).toBe(
      'notification-preferences.snooze-out-of-range',
    );
  });
});

describe('when e-mail comes [features 71]', () => {
  test('in quiet hours of one’s own time zone it waits, and comes when they are over', async () => {
    const person = await newHearer();
    const timeZone = 'America/New_York';
    const quietHours = { from: clockIn(timeZone, -2), until: clockIn(timeZone, 120), days: everyDay };
    await person.prefer({ timeZone, quietHours });
    const { id } = await submittedIdea(person.client, 'In de nacht');
    await waitsFor(person.id, 'queued');
    expect(await person.mails()).toEqual([]);
    await person.prefer({ quietHours: null });
    await person.mail('the mail after the quiet', isAbout(id), 20_000);
  });

  test('a snooze ends by itself, and what waited comes then', async () => {
    const person = await newHearer();
    const snoozedUntilAt = new Date(Date.now() + 6_000).toISOString();
    await person.prefer({ snoozedUntilAt });
    const { id } = await submittedIdea(person.client, 'Even weg');
    await waitsFor(person.id, 'queued');
    const mail = await person.mail('the mail after the snooze', isAbout(id), 30_000);
    // The header tells whole seconds.
    expect(Date.parse(mail.date ?? '')).toBeGreaterThanOrEqual(Date.parse(snoozedUntilAt) - 1_000);
  });

  test('what is too much for one day waits for a digest', async () => {
    const person = await newHearer();
    await person.prefer({ maxMailsPerDay: 1 });
    await getsMailAbout(person, 'De eerste');
    const second = await submittedIdea(person.client, 'De tweede');
    await waitsFor(person.id, 'held');
    const preview = await person.client.get('/notification-digests/_preview');
    expect(preview.body.messages).toBe(1);
    expect(preview.body.text).toContain(referenceOf(second.id));
    expect(await person.mails()).toHaveLength(1);
  });

  test('a digest comes once at its time with all that waited, exactly as its preview showed', async () => {
    const person = await newHearer('en');
    // At least ten seconds away, so that both ideas are there before it.
    const digestAt = clockIn('UTC', Date.now() % 60_000 > 50_000 ? 2 : 1);
    await person.prefer({ timeZone: 'UTC', digest: { frequency: 'daily', at: digestAt, weekday: 1 } });
    const ideas = [
      await submittedIdea(person.client, 'First for the digest'),
      await submittedIdea(person.client, 'Second for the digest'),
    ];
    const preview = await until('both wait', async () => {
      const { body } = await person.client.get('/notification-digests/_preview');
      return body.messages === 2 ? body : undefined;
    });
    expect(await person.mails()).toEqual([]);
    const mail = await person.mail('the digest', ({ subject }) => subject === preview.subject, 150_000);
    const plain = (text: string | undefined): string => (text ?? '').replaceAll('\r\n', '\n').trimEnd();
    expect(plain(mail.text)).toBe(plain(preview.text));
    expect(plain(mail.html)).toBe(plain(preview.html));
    for (const { id } of ideas) expect(mail.text).toContain(referenceOf(id));
    // What comes next waits again: nothing in the digest comes a second time.
    const next = await submittedIdea(person.client, 'For the next one');
    await waitsFor(person.id, 'held');
    const after = await person.client.get('/notification-digests/_preview');
    expect(after.body).toMatchObject({ messages: 1 });
    expect(after.body.text).toContain(referenceOf(next.id));
    expect(await person.mails()).toHaveLength(1);
  }, 240_000);
});

describe('the link to unsubscribe [features 70]', () => {
  const addressOf = (mail: Email): string => headerOf(mail, 'list-unsubscribe').slice(1, -1);
  const press = (address: string) =>
    fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'nl' },
      body: 'List-Unsubscribe=One-Click',
    });

  test('stands in every mail that is not mandatory, asks first, and works with one click', async () => {
    const person = await newHearer();
    const first = await getsMailAbout(person, 'Te veel post');
    const mail = await person.mail('the mail', isAbout(first));
    const address = addressOf(mail);
    expect(headerOf(mail, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(mail.text).toContain(address);
    expect(address).not.toContain(person.id);
    const page = await fetch(address, { headers: { 'accept-language': 'nl' } });
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain('<form method="post">');
    const path = `/notification-preferences/${person.id}`;
    expect((await person.client.get(path)).body.choices, 'looking changes nothing').toEqual([]);
    const pressed = await press(address);
    expect([pressed.status, await pressed.text()]).toEqual([200, expect.stringContaining('U bent afgemeld')]);
    await until('the preference changed', async () => {
      const { body } = await person.client.get(path);
      return body.choices.some((choice: object) => JSON.stringify(choice) === JSON.stringify(off.choices[0]))
        ? true
        : undefined;
    });
    expect((await press(address)).status, 'once more does no harm').toBe(200);
  });

  test('cannot be guessed or changed into the link of somebody else', async () => {
    const [person, other] = [await newHearer(), await newHearer()];
    const address = addressOf(await person.mail('the mail', isAbout(await getsMailAbout(person, 'Van mij'))));
    const [head = '', payload = '', signature = ''] = (
      new URL(address).searchParams.get('token') ?? ''
    ).split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
    const theirs = Buffer.from(JSON.stringify({ ...claims, sub: other.id })).toString('base64url');
    const unsigned = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    for (const token of [`${head}.${theirs}.${signature}`, `${unsigned}.${theirs}.`, 'niets', '']) {
      const pressed = await press(`${run().url}/unsubscribe?token=${token}`);
      expect([400, 409], token).toContain(pressed.status);
    }
    const stranger = clientWith(run(), await tokenFor(run(), { grants: [] }));
    const refused = await stranger.post('/unsubscriptions', {
      body: { token: `${head}.${theirs}.${signature}` },
    });
    expect(refused.body.code).toBe('unsubscription.invalid-token');
    await getsMailAbout(other, 'Ik krijg nog post');
  });
});

describe('following [features 72]', () => {
  const follow = async ({ client }: Hearer, kind: string, value: string) => {
    const answer = await client.post('/follows', { body: { kind, value } });
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    return answer;
  };

  test('a region and a theme of the same idea tell it once, and its author nothing new', async () => {
    const [author, follower] = [await newHearer(), await newHearer('en')];
    await follow(author, 'region', 'NL-UT');
    await follow(follower, 'region', 'NL-UT');
    await follow(follower, 'theme', 'literate-society');
    const { id } = await submittedIdea(author.client, 'Voor wie dit volgt');
    await follower.mail('the mail to the follower', isAbout(id), 20_000);
    await allFollowersTold(id);
    expect(await kindsAbout(follower, id)).toEqual(['followed-idea-submitted']);
    expect((await follower.mails()).filter(isAbout(id))).toHaveLength(1);
    expect(await kindsAbout(author, id)).toEqual(['idea-received']);
  });

  test('tells nobody what they may not read, and nothing after its end', async () => {
    const [author, away, ended] = [await newHearer(), await newHearer('nl', 'NL-LI'), await newHearer()];
    await follow(away, 'region', 'NL-UT');
    const { body, etag } = await follow(ended, 'region', 'NL-UT');
    const end = await ended.client.post(`/follows/${body.id}/endings`, { ifMatch: etag });
    expect([end.status, end.body.endedAt]).toEqual([201, expect.any(String)]);
    const { id } = await submittedIdea(author.client, 'Alleen voor Utrecht');
    await allFollowersTold(id);
    for (const person of [away, ended]) expect(await kindsAbout(person, id)).toEqual([]);
    expect((await ended.client.get('/follows')).body.items).toEqual([]);
    expect((await ended.client.get('/follows?ended=true')).body.items).toHaveLength(1);
  });

  test('is once for each thing, only of what can be followed, and can begin again', async () => {
    const person = await newHearer();
    const { body, etag } = await follow(person, 'idea', crypto.randomUUID());
    const again = await person.client.post('/follows', { body: { kind: 'idea', value: body.value } });
    expect(again.body.code).toBe('follow.exists');
    const odd = await person.client.post('/follows', { body: { kind: 'region', value: 'NL-XX' } });
    expect(odd.body.code).toBe('follow.unknown-value');
    const end = await person.client.post(`/follows/${body.id}/endings`, { ifMatch: etag });
    expect(end.status).toBe(201);
    expect((await follow(person, 'idea', body.value)).body.id).not.toBe(body.id);
  });
});
