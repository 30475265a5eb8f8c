import type { LookupAddress } from 'node:dns';
import { isIP, type LookupFunction, type Socket } from 'node:net';
import { getCACertificates } from 'node:tls';
import { buildConnector } from 'undici';
import { isSameAddress } from './address.ts';
import { resolveHost, thisMachine, type Lookup } from './resolve.ts';
import { checkUrl, type TargetRules } from './target.ts';

/** A connection that was not made, or not used, because of where it would have gone. */
export class ConnectionRefusal extends Error {
  readonly reason: 'dns' | 'forbidden-address';
  constructor(reason: 'dns' | 'forbidden-address') {
    super(reason);
    this.reason = reason;
  }
}

export interface ConnectionOptions {
  readonly rules: TargetRules;
  readonly lookup: Lookup;
  /** Milliseconds for a connection with its TLS, once the addresses are known. */
  readonly connectTimeoutMs: number;
  /** Certificates (PEM) that are trusted beside the usual, such as the private root of PKIoverheid. */
  readonly trustedCertificates?: readonly string[];
}

/** Answers with the addresses that were judged, so that nobody asks a name server again between the judgement and the connection. */
function pinned(addresses: readonly string[]): LookupFunction {
  const answers: readonly LookupAddress[] = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_hostname, { all }, callback) => {
    if (all === true) callback(null, [...answers]);
    else callback(null, answers[0]?.address ?? '', answers[0]?.family ?? 0);
  };
}

const isOneOf = (addresses: readonly string[], { remoteAddress }: Socket): boolean =>
  remoteAddress !== undefined && addresses.some((address) => isSameAddress(address, remoteAddress));

/** The place as an address again: the HTTP client names it in parts, and an IPv6 address without its brackets. */
const urlOf = ({ protocol, hostname, port }: buildConnector.Options): string =>
  `${protocol}//${isIP(hostname) === 6 ? `[${hostname}]` : hostname}${port === '' ? '' : `:${port}`}`;

async function permittedAddresses(
  wanted: buildConnector.Options,
  { rules, lookup }: ConnectionOptions,
): Promise<readonly string[]> {
  const target = checkUrl(urlOf(wanted), rules);
  if (!('ok' in target)) throw new ConnectionRefusal('forbidden-address');
  const { url, allowListed: allowPrivate } = target;
  const resolved = await resolveHost(url.hostname, {
    lookup: allowPrivate ? thisMachine : lookup,
    allowPrivate,
  });
  if ('ok' in resolved) return resolved.addresses;
  throw new ConnectionRefusal(resolved.refused === 'address' ? 'forbidden-address' : 'dns');
}

/**
 * Makes connections for the HTTP client. Each new one is judged anew, goes to one of the addresses that were judged and to no other,
 * and is looked at once more when it stands. The name stays in the Host header and in TLS, so the certificate must be of that name.
 */
export function guardedConnector(options: ConnectionOptions): buildConnector.connector {
  const { connectTimeoutMs, trustedCertificates = [] } = options;
  const certificates =
    trustedCertificates.length === 0 ? {} : { ca: [...getCACertificates('default'), ...trustedCertificates] };
  return (wanted, callback) => {
    const connect = (addresses: readonly string[]): void => {
      const connectTo = buildConnector({
        ...certificates,
        allowH2: false,
        timeout: connectTimeoutMs,
        lookup: pinned(addresses),
        autoSelectFamily: true,
      });
      connectTo(wanted, (...[error, socket]) => {
        if (error !== null) return callback(error, null);
        if (isOneOf(addresses, socket)) return callback(null, socket);
        socket.destroy();
        callback(new ConnectionRefusal('forbidden-address'), null);
      });
    };
    permittedAddresses(wanted, options).then(connect, (error: Error) => callback(error, null));
  };
}
