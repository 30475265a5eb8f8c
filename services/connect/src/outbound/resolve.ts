import { lookup as systemLookup, Resolver } from 'node:dns/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { isAddress, isPublic } from './address.ts';

/** All addresses of a host, IPv4 and IPv6. Rejects when there is none. */
export type Lookup = (host: string) => Promise<readonly string[]>;

export type Resolved =
  | { readonly ok: true; readonly addresses: readonly [string, ...string[]] }
  | { readonly refused: 'unresolvable' | 'address' };

export const RESOLVE_TIMEOUT_MS = 2_000;

const QUERY_TIMEOUT_MS = 600;
const QUERY_TRIES = 2;

/**
 * Asks name servers for a name exactly as it is written. Not the lookup of the system: that one also reads the hosts file and adds the
 * search domains of the network it runs in, and each of its questions blocks a thread that files and cryptography need as well, so
 * that a name server that never answers could hold up the whole service.
 * @param servers such as `10.0.0.53` or `127.0.0.1:5353`; none means those of this machine
 */
export function nameServers(servers: readonly string[]): Lookup {
  const resolver = new Resolver({ timeout: QUERY_TIMEOUT_MS, tries: QUERY_TRIES });
  if (servers.length > 0) resolver.setServers(servers);
  return async (host) => {
    const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    const addresses = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
    if (addresses.length === 0) throw new Error('The name has no address.');
    return addresses;
  };
}

/** For hosts that an operator allowed by name: `localhost`, or a name that only the network around us knows. */
export const thisMachine: Lookup = async (host) => {
  const answers = await systemLookup(host, { all: true, order: 'verbatim' });
  return answers.map(({ address }) => address);
};

/** @param list such as `10.0.0.53,10.0.0.54`; @throws {TypeError} for what is no address */
export const nameServersFrom = (list: string | undefined): Lookup =>
  nameServers(
    (list ?? '')
      .split(',')
      .map((server) => server.trim())
      .filter((server) => server !== ''),
  );

async function answersOf(host: string, lookup: Lookup, timeoutMs: number): Promise<readonly string[]> {
  const late = new AbortController();
  try {
    // A rejection counts as no answer: of whom the name cannot be found out, nothing is known.
    const answers = lookup(host).catch(() => []);
    return await Promise.race([answers, delay(timeoutMs, [], { signal: late.signal })]);
  } finally {
    late.abort();
  }
}

/**
 * The addresses to which a connection to this host may go. One answer that is not public refuses them all: a name that points both
 * outside and inside was made to try its luck.
 * @param hostname as in `URL.hostname`
 */
export async function resolveHost(
  hostname: string,
  {
    lookup,
    allowPrivate,
    timeoutMs = RESOLVE_TIMEOUT_MS,
  }: { readonly lookup: Lookup; readonly allowPrivate: boolean; readonly timeoutMs?: number },
): Promise<Resolved> {
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const [first, ...others] = isAddress(host) ? [host] : await answersOf(host, lookup, timeoutMs);
  if (first === undefined) return { refused: 'unresolvable' };
  const addresses = [first, ...others] as const;
  if (!allowPrivate && !addresses.every(isPublic)) return { refused: 'address' };
  return { ok: true, addresses };
}
