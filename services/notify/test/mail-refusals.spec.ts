import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, expect, test } from 'vitest';
import type { Letter } from '../src/letter/letter.ts';
import { isFinal } from '../src/mail/refusal.ts';
import { createMailer, send } from '../src/mail/send.ts';

/** What a real mail server says, and whether the mail is given up for it. */
let server: SMTPServer | undefined;

afterEach(async () => {
  await new Promise<void>((resolve) => (server === undefined ? resolve() : server.close(() => resolve())));
  server = undefined;
});

const refusal = (responseCode: number): Error => Object.assign(new Error('refused'), { responseCode });

/** Sends one mail to a server like this. @returns why it was not taken */
async function failureAt(options: SMTPServerOptions, credentials = ''): Promise<unknown> {
  server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    logger: false,
    ...options,
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const mailer = createMailer(`smtp://${credentials}127.0.0.1:${port}`);
  try {
    const letter: Letter = {
      language: 'nl',
      title: 'Besluit',
      sections: [{ paragraphs: ['Uw idee is aangenomen.'] }],
      footer: [],
    };
    await send(mailer, { mailId: 'mail-1', to: 'anna@bibliotheek.example', letter });
    return undefined;
  } catch (error) {
    return error;
  } finally {
    mailer.close();
  }
}

const open: SMTPServerOptions = { authOptional: true };

test('a mail whose recipient does not exist is given up', async () => {
  const failure = await failureAt({ ...open, onRcptTo: (_, __, done) => done(refusal(550)) });
  expect(failure).toMatchObject({ responseCode: 550 });
  expect(isFinal(failure)).toBe(true);
});

test('a mail whose content is refused is given up', async () => {
  const failure = await failureAt({
    ...open,
    onData: (stream, _, done) => void stream.resume().on('end', () => done(refusal(554))),
  });
  expect(failure).toMatchObject({ responseCode: 554 });
  expect(isFinal(failure)).toBe(true);
});

test('a mailbox that is full today is tried again', async () => {
  const failure = await failureAt({ ...open, onRcptTo: (_, __, done) => done(refusal(452)) });
  expect(failure).toMatchObject({ responseCode: 452 });
  expect(isFinal(failure)).toBe(false);
});

test('a password that has run out costs no mail: it waits until that is mended', async () => {
  const failure = await failureAt({ onAuth: (_, __, done) => done(refusal(535)) }, 'innovatienetwerk:wrong@');
  expect(failure).toMatchObject({ responseCode: 535 });
  expect(isFinal(failure)).toBe(false);
});

test('a server that wants a password which we do not have costs no mail', async () => {
  const failure = await failureAt({ onAuth: (_, __, done) => done(refusal(535)) });
  expect(failure).toMatchObject({ responseCode: 530 });
  expect(isFinal(failure)).toBe(false);
});

test('a server that refuses us as a sender, or at the door, costs no mail', async () => {
  for (const options of [
    { ...open, onMailFrom: (_: unknown, __: unknown, done: (error: Error) => void) => done(refusal(550)) },
    { ...open, onConnect: (_: unknown, done: (error: Error) => void) => done(refusal(554)) },
  ]) {
    const failure = await failureAt(options);
    expect(failure).toBeInstanceOf(Error);
    expect(isFinal(failure)).toBe(false);
  }
});
