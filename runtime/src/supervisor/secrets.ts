import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const KEY_BYTES = 32;

/** What is kept in a file of secrets; @returns nothing when there is none yet */
export function readKept(file: string): Readonly<Record<string, string>> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  } catch {
    return {};
  }
}

/**
 * Makes the secrets that are missing, each of so many random bytes in base64url, and keeps those with these names. Only this user of the
 * machine can read the file.
 */
export async function ensureKept<Name extends string>(
  file: string,
  names: readonly Name[],
  bytes: number,
): Promise<Readonly<Record<Name, string>>> {
  const known = readKept(file);
  const all = Object.fromEntries(
    names.map((name) => [name, known[name] ?? randomBytes(bytes).toString('base64url')]),
  ) as Record<Name, string>;
  await writeFile(file, JSON.stringify(all), { mode: 0o600 });
  return all;
}

/** By variable of a service: the name that its key has in the file. */
const keyNames = {
  ACCOUNTABILITY_KEY: 'accountability',
  CONNECT_KEYS: 'connect',
  UNSUBSCRIBE_KEY: 'unsubscribe',
} as const;

/**
 * The keys with which services on this machine keep secrets, by variable. In production they come from where the operator keeps them.
 */
export async function serviceKeys(dataDir: string): Promise<Readonly<Record<keyof typeof keyNames, string>>> {
  const { ACCOUNTABILITY_KEY, CONNECT_KEYS, UNSUBSCRIBE_KEY } = keyNames;
  const kept = await ensureKept(join(dataDir, 'secrets.json'), Object.values(keyNames), KEY_BYTES);
  return {
    ACCOUNTABILITY_KEY: kept[ACCOUNTABILITY_KEY],
    CONNECT_KEYS: kept[CONNECT_KEYS],
    UNSUBSCRIBE_KEY: kept[UNSUBSCRIBE_KEY],
  };
}
