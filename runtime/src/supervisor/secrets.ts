import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const KEY_BYTES = 32;

/**
 * The keys with which services on this machine keep secrets, made at the first start and kept beside the data. Only this user of the
 * machine can read them; in production they come from where the operator keeps secrets.
 * @param names one for each key
 * @returns 32 random bytes each, in base64url
 */
export async function ensureSecrets<const Name extends string>(
  dataDir: string,
  names: readonly Name[],
): Promise<Readonly<Record<Name, string>>> {
  const file = join(dataDir, 'secrets.json');
  const known = read(file);
  const all = Object.fromEntries(
    names.map((name) => [name, known[name] ?? randomBytes(KEY_BYTES).toString('base64url')]),
  );
  await writeFile(file, JSON.stringify({ ...known, ...all }), { mode: 0o600 });
  return all as Record<Name, string>;
}

function read(file: string): Readonly<Record<string, string>> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  } catch {
    return {};
  }
}
