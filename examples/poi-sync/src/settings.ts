import type { SignInSettings } from './sign-in.ts';

export interface Settings {
  readonly apiUrl: string;
  readonly province: string;
  /** The file of the copy. */
  readonly database: string;
  /** Stay and come back after this time; without it, the program ends when the copy is up to date. */
  readonly pollMs: number | undefined;
  readonly limit: number | undefined;
  readonly signIn: SignInSettings;
}

/** @throws {Error} naming what is missing */
export function settingsFrom(env: Readonly<Record<string, string | undefined>>): Settings {
  const required = (name: string): string => {
    const value = env[name];
    if (value === undefined || value === '') throw new Error(`${name} is not set; see README.md`);
    return value;
  };
  const number = (name: string): number | undefined =>
    env[name] === undefined ? undefined : Number(env[name]);
  return {
    apiUrl: env['API_URL'] ?? 'http://localhost:8080/v1',
    province: required('PROVINCE'),
    database: env['DATABASE'] ?? 'province.sqlite',
    pollMs: number('POLL_MS'),
    limit: number('PAGE_SIZE'),
    signIn: {
      issuer: required('ISSUER'),
      clientId: required('CLIENT_ID'),
      clientSecret: required('CLIENT_SECRET'),
    },
  };
}
