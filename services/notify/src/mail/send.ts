import { createTransport, type Transporter } from 'nodemailer';
import type { Letter } from '../letter/letter.ts';
import { toHtml, toText } from '../letter/render.ts';

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

export interface Envelope {
  /** Stable over attempts: a mail server or reader that gets the mail twice can see that it is one. */
  readonly mailId: string;
  readonly to: string;
  readonly letter: Letter;
}

/** By which a mail reader offers to unsubscribe in one click (RFC 2369, RFC 8058). */
const unsubscribeHeaders = ({ unsubscribe }: Letter): Readonly<Record<string, string>> =>
  unsubscribe === undefined
    ? {}
    : {
        'List-Unsubscribe': `<${unsubscribe.url}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      };

/** @throws when the server does not take it; `responseCode` from 500 on means: never */
export async function send(mailer: Transporter, { mailId, to, letter }: Envelope): Promise<void> {
  await mailer.sendMail({
    messageId: `<${mailId}@innovatienetwerk.example>`,
    to,
    subject: letter.title,
    text: toText(letter),
    html: toHtml(letter),
    headers: {
      'Content-Language': letter.language,
      'Auto-Submitted': 'auto-generated',
      ...unsubscribeHeaders(letter),
    },
  });
}
