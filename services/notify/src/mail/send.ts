import type { Language } from '@innovatienetwerk/contract';
import { createTransport, type Transporter } from 'nodemailer';
import { closing, type Message } from '../texts/index.ts';

const SMTP_TIMEOUT_MS = 5_000;
const CONNECTIONS = 4;
const FROM = 'Innovatienetwerk <geen-antwoord@innovatienetwerk.example>';

/** @param smtpUrl such as `smtp://127.0.0.1:2525`, or `smtps://user:password@host` in production */
export const createMailer = (smtpUrl: string): Transporter =>
  createTransport(smtpUrl, {
    from: FROM,
    // A greeting for every mail would make the greeting the most of the work.
    pool: true,
    maxConnections: CONNECTIONS,
    connectionTimeout: SMTP_TIMEOUT_MS,
    greetingTimeout: SMTP_TIMEOUT_MS,
    socketTimeout: SMTP_TIMEOUT_MS,
  } as never);

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const toHtml = (language: Language, { title, body }: Message): string => {
  const paragraphs = body
    .split('\n\n')
    .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
    .join('');
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head><body><h1>${escapeHtml(title)}</h1>${paragraphs}<p>${closing[language]}</p></body></html>`;
};

export interface Letter {
  /** Stable over attempts: a mail server or reader that gets the mail twice can see that it is one. */
  readonly mailId: string;
  readonly to: string;
  readonly language: Language;
  readonly message: Message;
}

/** @throws when the server does not take it; `responseCode` from 500 on means: never */
export async function send(mailer: Transporter, { mailId, to, language, message }: Letter): Promise<void> {
  await mailer.sendMail({
    messageId: `<${mailId}@innovatienetwerk.example>`,
    to,
    subject: message.title,
    text: `${message.body}\n\n-- \n${closing[language]}\n`,
    html: toHtml(language, message),
    headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
  });
}
