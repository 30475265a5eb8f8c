import ipaddr from 'ipaddr.js';

/**
 * Which addresses belong to the public internet. Everything else is some network of our own or of our host: whoever could make us
 * call there would read what is meant for nobody outside.
 */

type Address = ReturnType<typeof ipaddr.parse>;
type IPv4 = InstanceType<typeof ipaddr.IPv4>;
type IPv6 = InstanceType<typeof ipaddr.IPv6>;

/** All that was ever handed out: outside of it an address has no owner yet, or an old meaning that a network may still honour. */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3') as [IPv6, number];
/** The one prefix of address translation that stands for public hosts; its relatives are for use within a network. */
const NAT64 = ipaddr.parseCIDR('64:ff9b::/96') as [IPv6, number];

const lastFourBytes = (address: IPv6): IPv4 => new ipaddr.IPv4(address.toByteArray().slice(12));

/** An IPv6 address that is only another way to write an IPv4 address is judged as that one. */
function unwrap(address: Address): Address {
  if (address.kind() === 'ipv4') return address;
  const long = address as IPv6;
  if (long.isIPv4MappedAddress()) return long.toIPv4Address();
  return long.match(NAT64) ? lastFourBytes(long) : long;
}

/** An address as connections name it: without the brackets of a URL, and IPv4 in its own form. Undefined for a name. */
export function parseAddress(host: string): Address | undefined {
  const bare = host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;
  // A zone says through which card of this machine: no address of the internet has one. Short forms of IPv4 have been
  // written out by the URL parser; here they would be a name.
  if (bare.includes('%')) return undefined;
  if (ipaddr.IPv4.isValidFourPartDecimal(bare) || ipaddr.IPv6.isValid(bare)) return ipaddr.process(bare);
  return undefined;
}

export const isAddress = (host: string): boolean => parseAddress(host) !== undefined;

/** Whether two texts name the same address, such as `::ffff:127.0.0.1` and `127.0.0.1`. */
export function isSameAddress(one: string, other: string): boolean {
  const [first, second] = [parseAddress(one), parseAddress(other)];
  return first !== undefined && first.toNormalizedString() === second?.toNormalizedString();
}

/** What is not understood is not public. Tunnels (6to4, Teredo) are not: nobody serves by them, and they can carry a private address. */
export function isPublic(host: string): boolean {
  const parsed = parseAddress(host);
  if (parsed === undefined) return false;
  const address = unwrap(parsed);
  if (address.range() !== 'unicast') return false;
  return address.kind() === 'ipv4' || (address as IPv6).match(GLOBAL_UNICAST);
}
