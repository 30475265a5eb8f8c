import { isAddress, isPublic } from './address.ts';

/**
 * Which addresses the platform may be asked to call. Whoever registers an endpoint chooses where our requests go; without these rules
 * that would be a way into the network that the platform runs in.
 */

export interface TargetRules {
  /**
   * Hosts for development, with or without a port, such as `127.0.0.1:9000` or `localhost`. Only there plain http, any port and
   * private addresses are allowed. Empty in production.
   */
  readonly allowHosts: readonly string[];
}

/** Why an address is refused. Stable: shown to whoever registers an endpoint. */
export type TargetRefusal = 'url' | 'scheme' | 'credentials' | 'fragment' | 'port' | 'host' | 'address';

export type CheckedTarget =
  | { readonly ok: true; readonly url: URL; readonly allowListed: boolean }
  | { readonly refused: TargetRefusal };

const MAX_URL_LENGTH = 2_000;
const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'https:': '443', 'http:': '80' };
const PORTS: readonly string[] = ['443', '8443'];

/** Names that mean something only inside a machine, a house or a cluster (RFC 6761, RFC 6762, RFC 8375, Kubernetes, and habit). */
const INSIDE_ENDINGS = [
  'localhost',
  'localdomain',
  'local',
  'internal',
  'intranet',
  'private',
  'corp',
  'home',
  'lan',
  'svc',
  'arpa',
  'onion',
  'invalid',
] as const;

/** A name, or an address of which IPv6 has brackets, and a port or none. */
const ALLOWED_HOST = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::(\d{1,5}))?$/i;

/** Entries are compared as the URL parser writes hosts: in lower case, addresses in their one form. */
function entryOf(entry: string): { readonly hostname: string; readonly port: string } | undefined {
  const [, host = '', port = ''] = ALLOWED_HOST.exec(entry) ?? [];
  const hostname = URL.parse(`http://${host}`)?.hostname;
  return hostname === undefined ? undefined : { hostname, port };
}

const portOf = (url: URL): string => (url.port === '' ? (DEFAULT_PORTS[url.protocol] ?? '') : url.port);

function isAllowListed(url: URL, { allowHosts }: TargetRules): boolean {
  return allowHosts.some((text) => {
    const entry = entryOf(text);
    return entry?.hostname === url.hostname && (entry.port === '' || entry.port === portOf(url));
  });
}

/** A full name of the public internet: labels with a dot between them, none at the end, and not one of those that stay inside. */
function isPublicName(hostname: string): boolean {
  // A dot at the end names the same host and would slip past every comparison by name; certificates do not know it either.
  if (!/^[a-z0-9_-]+(\.[a-z0-9_-]+)+$/.test(hostname) || hostname.length > 253) return false;
  return !INSIDE_ENDINGS.some((ending) => hostname === ending || hostname.endsWith(`.${ending}`));
}

function refusalOf(url: URL, allowListed: boolean): TargetRefusal | undefined {
  if (url.protocol !== 'https:' && !(allowListed && url.protocol === 'http:')) return 'scheme';
  if (url.username !== '' || url.password !== '') return 'credentials';
  // Looked for in the address itself: an empty fragment leaves `hash` empty too.
  if (url.href.includes('#')) return 'fragment';
  if (allowListed) return undefined;
  if (!PORTS.includes(portOf(url))) return 'port';
  if (isAddress(url.hostname)) return isPublic(url.hostname) ? undefined : 'address';
  return isPublicName(url.hostname) ? undefined : 'host';
}

/**
 * Judges an address by its text alone; what its name resolves to is judged for each connection. The URL parser first turns all ways to
 * write a host (octal, hexadecimal, one number, full-width digits, ideographic dots, percent signs) into the one that is connected to.
 */
export function checkUrl(sink: string, rules: TargetRules): CheckedTarget {
  const url = sink.length > MAX_URL_LENGTH ? null : URL.parse(sink);
  if (url === null) return { refused: 'url' };
  const allowListed = isAllowListed(url, rules);
  const refused = refusalOf(url, allowListed);
  return refused === undefined ? { ok: true, url, allowListed } : { refused };
}

/** @param list such as `127.0.0.1:9000,localhost:9000`; @throws {Error} for an entry that is no host */
export function targetRulesFrom(list: string | undefined): TargetRules {
  const allowHosts = (list ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  for (const entry of allowHosts) {
    if (entryOf(entry) === undefined)
      throw new Error('CONNECT_ALLOWED_HOSTS must list hosts, each with or without a port.');
  }
  return { allowHosts };
}
