import { join } from 'node:path';
import { ensureKept, readKept } from './secrets.ts';

export type Passwords = Readonly<Record<string, string>>;

const PASSWORD_BYTES = 24;
const fileOf = (dataDir: string): string => join(dataDir, 'bus-passwords.json');

/** The passwords of the users of the bus on this machine; @returns nothing for a platform that never started */
export const readPasswords = (dataDir: string): Passwords => readKept(fileOf(dataDir));

/** Makes the passwords that are missing. */
export const ensurePasswords = (dataDir: string, users: readonly string[]): Promise<Passwords> =>
  ensureKept(fileOf(dataDir), users, PASSWORD_BYTES);
