import { randomBytes } from 'node:crypto';

const KEY_BYTES = 32;
const PASSWORD_BYTES = 24;

/** What only the operator knows. It stands in the file with what is needed to fill it in. */
const settings = [
  ['VERSION', '0.1.0', 'The version of the images.'],
  [
    'PUBLIC_URL',
    'http://localhost:8080',
    'Where people and systems reach the API; links in mails begin with it.',
  ],
  ['GATEWAY_PORT', '8080', 'Where the gateway listens on this machine; a proxy with TLS stands before it.'],
  [
    'OIDC_ISSUER',
    '',
    'The issuer of your identity provider, as it stands in its tokens. Nothing starts without it.',
  ],
  ['OIDC_AUDIENCE', 'urn:innovatienetwerk:api', 'The audience that access tokens must name.'],
  ['SMTP_URL', '', 'Your mail server: smtps://user:password@mail.example:465. Nothing starts without it.'],
  ['TRUSTED_PROXIES', '', 'Addresses of proxies whose X-Forwarded-For counts, separated by commas.'],
  [
    'SECURITY_CONTACT',
    '',
    'Who wants to report a weakness writes there: mailto:... or https://... Nothing starts without it.',
  ],
] as const;

/** The services take keys of exactly this form; a password begins with a letter, or the bus would read some as numbers. */
function newSecret(name: string): string {
  if (name === 'MONGODB_KEY') return randomBytes(KEY_BYTES).toString('hex');
  if (/_KEYS?$/.test(name)) return randomBytes(KEY_BYTES).toString('base64url');
  return `p${randomBytes(PASSWORD_BYTES).toString('hex')}`;
}

const nameOf = (line: string): string => line.slice(0, line.indexOf('='));

/**
 * Adds to a file of variables what is missing, and changes nothing that is there.
 * @param present the file as it is; empty when there is none
 * @returns the whole file, and which names were added
 */
export function completed(
  present: string,
  secrets: readonly string[],
): { readonly text: string; readonly added: readonly string[] } {
  const known = new Set(present.split('\n').map(nameOf));
  const newSettings = settings.filter(([name]) => !known.has(name));
  const newSecrets = secrets.filter((name) => !known.has(name));
  const lines = [
    ...newSettings.flatMap(([name, value, what]) => [`# ${what}`, `${name}=${value}`]),
    ...(newSecrets.length > 0
      ? ['# Made by chance; keep them, for the data can be opened with nothing else.']
      : []),
    ...newSecrets.map((name) => `${name}=${newSecret(name)}`),
  ];
  const begin = present === '' || present.endsWith('\n') ? present : `${present}\n`;
  return {
    text: `${begin}${lines.map((line) => `${line}\n`).join('')}`,
    added: [...newSettings.map(([name]) => name), ...newSecrets],
  };
}
