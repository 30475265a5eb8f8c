import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Passwords = Readonly<Record<string, string>>;

const fileOf = (dataDir: string): string => join(dataDir, 'bus-passwords.json');

/** The passwords of the users of the bus on this machine; @returns nothing for a platform that never started */
export function readPasswords(dataDir: string): Passwords {
  try {
    return JSON.parse(readFileSync(fileOf(dataDir), 'utf8')) as Passwords;
  } catch {
    return {};
  }
}

/** Makes the passwords that are missing. Only this user of the machine can read them. */
export async function ensurePasswords(dataDir: string, users: readonly string[]): Promise<Passwords> {
  const known = readPasswords(dataDir);
  const all = Object.fromEntries(
    users.map((user) => [user, known[user] ?? randomBytes(24).toString('base64url')]),
  );
  await writeFile(fileOf(dataDir), JSON.stringify(all), { mode: 0o600 });
  return all;
}

/** A secret that is made once and kept, so that what it signed before a restart holds after it. Only this user can read it. */
export async function ensureSecret(dataDir: string, name: string): Promise<string> {
  const file = join(dataDir, `${name}.secret`);
  try {
    return readFileSync(file, 'utf8');
  } catch {
    const secret = randomBytes(48).toString('base64url');
    await writeFile(file, secret, { mode: 0o600 });
    return secret;
  }
}
