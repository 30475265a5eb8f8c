import { LRUCache } from 'lru-cache';
import type { OutboundRequest, Sender, SendResult } from '../outbound/send.ts';
import { senderIn, type Within } from '../outbound/traced.ts';
import type { Seal } from '../sealed.ts';
import type { Credential } from '../subscription/state.ts';

/** How a request goes out, and in which trace a token for it is fetched. */
export interface Way {
  readonly within: Within;
  readonly send: (request: OutboundRequest) => Promise<SendResult>;
}

/** Calls others with what they want to see in `Authorization`. */
export interface Credentials {
  /**
   * Where a token is answered with 401, because it was withdrawn or the clock there is ahead, a new one is fetched and the request is
   * made once more; what is said then holds.
   * @returns `refused` when the authorisation server gave no token
   */
  send(
    credential: Credential | undefined,
    request: OutboundRequest,
    way: Way,
    signal?: AbortSignal,
  ): Promise<SendResult | 'refused'>;
}

type ClientCredentials = Extract<Credential, { kind: 'client-credentials' }>;

interface Token {
  readonly value: string;
  readonly untilMs: number;
}

/** A token is fetched anew a little before its end, so that it does not end on the way; one that lasts shorter, after half of its time. */
const MARGIN_MS = 30_000;
const DEFAULT_SECONDS = 300;
const LONGEST_SECONDS = 3_600;
const UNAUTHORISED = 401;
/** Tokens beyond this number are fetched anew when they are needed. */
const REMEMBERED_TOKENS = 10_000;
const TOKEN = /^[\x21-\x7E]{1,8000}$/;

/** The answer of RFC 6749, section 5.1. What is not one gives no token. */
function tokenIn(text: string, now: number): Token | undefined {
  try {
    const { access_token: value, expires_in: seconds = DEFAULT_SECONDS } = JSON.parse(text) as {
      readonly access_token?: unknown;
      readonly expires_in?: unknown;
    };
    if (typeof value !== 'string' || !TOKEN.test(value)) return undefined;
    const lasts =
      typeof seconds === 'number' && seconds > 0 ? Math.min(seconds, LONGEST_SECONDS) : DEFAULT_SECONDS;
    const lastsMs = lasts * 1_000;
    return { value, untilMs: now + lastsMs - Math.min(MARGIN_MS, lastsMs / 2) };
  } catch {
    return undefined;
  }
}

const basic = (clientId: string, secret: string): string =>
  `Basic ${Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(secret)}`).toString('base64')}`;

/** Tokens by OAuth 2.0 client credentials (RFC 6749, section 4.4), kept in memory until they end. */
export function createCredentials(sender: Sender, seal: Seal, clock: () => Date): Credentials {
  const known = new LRUCache<string, Token>({ max: REMEMBERED_TOKENS });
  const fetching = new Map<string, Promise<Token | undefined>>();

  const fetchToken = async (
    { tokenEndpoint, clientId, clientSecret, scope }: ClientCredentials,
    within: Within,
    signal: AbortSignal | undefined,
  ): Promise<Token | undefined> => {
    const result = await senderIn(sender, within, 'token').send(
      {
        method: 'POST',
        url: tokenEndpoint,
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          Accept: 'application/json',
          Authorization: basic(clientId, seal.open(clientSecret)),
        },
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          ...(scope === undefined ? {} : { scope }),
        }).toString(),
        wantsBody: true,
      },
      signal,
    );
    if (result.kind !== 'answered' || result.status !== 200) return undefined;
    return tokenIn(result.body ?? '', clock().getTime());
  };

  /** @param refused a token that was not taken, and is not given again */
  const tokenOf = async (
    credential: ClientCredentials,
    within: Within,
    signal: AbortSignal | undefined,
    refused?: string,
  ): Promise<string | undefined> => {
    const key = JSON.stringify(credential);
    const current = known.get(key);
    if (current !== undefined && current.value !== refused && current.untilMs > clock().getTime())
      return current.value;
    // Many events at once ask for one token once.
    const asked =
      fetching.get(key) ?? fetchToken(credential, within, signal).finally(() => fetching.delete(key));
    fetching.set(key, asked);
    const fresh = await asked;
    if (fresh === undefined) known.delete(key);
    else known.set(key, fresh);
    return fresh?.value;
  };

  const sendWith = (request: OutboundRequest, authorization: string, way: Way): Promise<SendResult> =>
    way.send({ ...request, headers: { ...request.headers, Authorization: authorization } });

  const sendWithToken = async (
    credential: ClientCredentials,
    request: OutboundRequest,
    way: Way,
    signal: AbortSignal | undefined,
  ): Promise<SendResult | 'refused'> => {
    const token = await tokenOf(credential, way.within, signal);
    if (token === undefined) return 'refused';
    const first = await sendWith(request, `Bearer ${token}`, way);
    if (first.kind !== 'answered' || first.status !== UNAUTHORISED) return first;
    const renewed = await tokenOf(credential, way.within, signal, token);
    if (renewed === undefined) return 'refused';
    return await sendWith(request, `Bearer ${renewed}`, way);
  };

  return {
    async send(credential, request, way, signal) {
      if (credential === undefined) return await way.send(request);
      return credential.kind === 'bearer'
        ? await sendWith(request, `Bearer ${seal.open(credential.accessToken)}`, way)
        : await sendWithToken(credential, request, way, signal);
    },
  };
}
