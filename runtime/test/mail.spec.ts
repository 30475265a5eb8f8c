import { createTransport } from 'nodemailer';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startMailSink, type MailSink, type MailSummary } from '../src/index.ts';

let dataDir = '';
let sink: MailSink;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'mail-'));
  sink = await startMailSink({ dataDir });
});
afterEach(async () => {
  await sink.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const send = async (to: string, subject: string): Promise<void> => {
  const transport = createTransport(sink.smtpUrl);
  await transport.sendMail({
    from: 'Innovatienetwerk <noreply@example.org>',
    to,
    subject,
    text: 'Uw idee is besproken: één ronde, drie oordelen.\n',
    headers: { 'X-Correlation': 'abc' },
  });
  transport.close();
};
const list = async (query = ''): Promise<readonly MailSummary[]> =>
  (await (await fetch(`${sink.url}/messages${query}`)).json()) as MailSummary[];

it('a mail that was sent is an eml file, and can be read with its headers and text', async () => {
  await send('anna@example.org', 'Besluit over uw idee: café');
  const files = await readdir(join(dataDir, 'mail'));
  expect(files).toHaveLength(1);
  const [mail] = await list();
  expect(mail).toMatchObject({
    from: 'noreply@example.org',
    to: ['anna@example.org'],
    subject: 'Besluit over uw idee: café',
    text: 'Uw idee is besproken: één ronde, drie oordelen.\n',
    headers: { 'x-correlation': 'abc' },
  });
  expect(`${mail?.id}.eml`).toBe(files[0]);
  const raw = await (await fetch(`${sink.url}/messages/${mail?.id}`)).text();
  expect(raw).toContain('X-Correlation: abc');
});

it('the list can be asked for one recipient, the newest first', async () => {
  await send('anna@example.org', 'one');
  await send('bram@example.org', 'two');
  await send('anna@example.org', 'three');
  expect((await list('?to=anna@example.org')).map((mail) => mail.subject)).toEqual(['three', 'one']);
  expect(await list()).toHaveLength(3);
});

it('the mails are there again after a restart', async () => {
  await send('anna@example.org', 'kept');
  await sink.stop();
  sink = await startMailSink({ dataDir });
  expect((await list()).map((mail) => mail.subject)).toEqual(['kept']);
});

it('an id that is no mail answers 404, also when it points outside the folder', async () => {
  for (const id of ['unknown', '..%2F..%2Fetc%2Fpasswd']) {
    expect((await fetch(`${sink.url}/messages/${id}`)).status).toBe(404);
  }
});

it('a mail that is too large is refused', async () => {
  await expect(send('anna@example.org', 'x'.repeat(6_000_000))).rejects.toThrow(/larger than 5 MB|size/i);
  expect(await list()).toEqual([]);
});
