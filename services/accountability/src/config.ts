/** What the service must know, from the environment. */
export interface AccountabilityConfig {
  /** With which ids of persons become pseudonyms. Who loses it can no longer tell anybody which lines are theirs. */
  readonly key: string;
  /** Where the API is, for the addresses of processing activities. */
  readonly publicUrl: string;
}

const MIN_KEY_LENGTH = 32;

/** @throws {Error} naming what is missing or wrong */
export function accountabilityConfigFrom(env: NodeJS.ProcessEnv): AccountabilityConfig {
  const key = env['ACCOUNTABILITY_KEY'] ?? '';
  if (key.length < MIN_KEY_LENGTH)
    throw new Error(`Set ACCOUNTABILITY_KEY to a secret of at least ${MIN_KEY_LENGTH} characters.`);
  return { key, publicUrl: env['PUBLIC_URL'] ?? 'http://localhost' };
}
