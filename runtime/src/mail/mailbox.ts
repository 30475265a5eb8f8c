import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';

/** A mail as the list shows it. */
export interface MailSummary {
  readonly id: string;
  readonly from: string;
  /** The recipients of the envelope, also those that the mail itself does not name. */
  readonly to: readonly string[];
  readonly subject: string;
  /** By name in lower case; of a header that stands there twice, the last. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface Mailbox {
  store(mail: Buffer, recipients: readonly string[]): Promise<void>;
  /** The mails, the newest first; at most a thousand. */
  list(recipient?: string): Promise<readonly MailSummary[]>;
  read(id: string): Promise<Buffer | undefined>;
}

/** How many mails are kept; the oldest go first. */
const keptMails = 1_000;
const recipientHeader = 'X-Envelope-To';

async function summarise(id: string, mail: Buffer): Promise<MailSummary> {
  const parsed = await PostalMime.parse(mail);
  const headers = Object.fromEntries(parsed.headers.map((header) => [header.key, header.value]));
  return {
    id,
    from: parsed.from?.address ?? '',
    to: (headers[recipientHeader.toLowerCase()] ?? '').split(', ').filter((address) => address !== ''),
    subject: parsed.subject ?? '',
    headers,
    text: parsed.text ?? '',
  };
}

/** Opens the mailbox of a data directory: a folder with one file for each mail, whose name sorts by arrival. */
export async function openMailbox(dataDir: string): Promise<Mailbox> {
  const folder = join(dataDir, 'mail');
  await mkdir(folder, { recursive: true });
  const names = async () => (await readdir(folder)).filter((name) => name.endsWith('.eml')).toSorted();
  let arrivals = (await names()).length;

  const dropOldest = async (): Promise<void> => {
    const all = await names();
    await Promise.all(all.slice(0, -keptMails).map((name) => rm(join(folder, name), { force: true })));
    arrivals = Math.min(all.length, keptMails);
  };

  return {
    store: async (mail, recipients) => {
      const moment = new Date().toISOString().replaceAll(/[-:.]/g, '');
      const name = `${moment}-${randomUUID()}`;
      const draft = join(folder, `${name}.part`);
      const envelope = Buffer.from(`${recipientHeader}: ${recipients.join(', ')}\r\n`);
      await writeFile(draft, Buffer.concat([envelope, mail]), { mode: 0o600 });
      await rename(draft, join(folder, `${name}.eml`));
      arrivals += 1;
      // Not at every arrival: reading the folder each time would make a burst of mails slow.
      if (arrivals > keptMails * 1.1) await dropOldest();
    },
    list: async (recipient) => {
      const newest = (await names()).slice(-keptMails).toReversed();
      const found: MailSummary[] = [];
      for (const name of newest) {
        const mail = await readFile(join(folder, name)).catch(() => undefined);
        if (mail === undefined) continue;
        const summary = await summarise(name.slice(0, -'.eml'.length), mail);
        if (recipient === undefined || summary.to.includes(recipient)) found.push(summary);
      }
      return found;
    },
    read: (id) => readFile(join(folder, `${id}.eml`)).catch(() => undefined),
  };
}
