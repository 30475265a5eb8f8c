import type { Sender } from '../outbound/send.ts';
import { senderIn, type Within } from '../outbound/traced.ts';
import type { Seal } from '../sealed.ts';
import type { Credential } from '../subscription/state.ts';

/** What goes into `Authorization` at a sink. */
export interface Credentials {
  /** @returns nothing in it when the sink wants none; `refused` when the authorisation server gave no token */
  of(
    credential: Credential | undefined,
    within: Within,
    signal?: AbortSignal,
  ): Promise<{ readonly authorization?: string } | 'refused'>;
}

interface Token {
  readonly value: string;
  readonly untilMs: number;
}

/** A token is fetched anew a little before its end, so that it does not end on the way. */
const MARGIN_MS = 30_000;
const DEFAULT_SECONDS = 300;
const LONGEST_SECONDS = 3_600;
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
    return { value, untilMs: now + lasts * 1_000 - MARGIN_MS };
  } catch {
    return undefined;
  }
}

const basic = (clientId: string, secret: string): string =>
  `Basic ${Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(secret)}`).toString('base64')}`;

/** Tokens by OAuth 2.0 client credentials (RFC 6749, section 4.4), kept in memory until they end. */
export function createCredentials(sender: Sender, seal: Seal, clock: () => Date): Credentials {
  const known = new Map<string, Token>();
  const fetching = new Map<string, Promise<Token | undefined>>();

  const fetchToken = async (
    { tokenEndpoint, clientId, clientSecret, scope }: Extract<Credential, { kind: 'client-credentials' }>,
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

  const tokenOf = async (
    credential: Extract<Credential, { kind: 'client-credentials' }>,
    within: Within,
    signal: AbortSignal | undefined,
  ): Promise<Token | undefined> => {
    const key = JSON.stringify(credential);
    const current = known.get(key);
    if (current !== undefined && current.untilMs > clock().getTime()) return current;
    // Many events at once ask for one token once.
    const asked =
      fetching.get(key) ?? fetchToken(credential, within, signal).finally(() => fetching.delete(key));
    fetching.set(key, asked);
    const fresh = await asked;
    if (fresh === undefined) known.delete(key);
    else known.set(key, fresh);
    return fresh;
  };

  return {
    async of(credential, within, signal) {
      if (credential === undefined) return {};
      if (credential.kind === 'bearer')
        return { authorization: `Bearer ${seal.open(credential.accessToken)}` };
      const token = await tokenOf(credential, within, signal);
      return token === undefined ? 'refused' : { authorization: `Bearer ${token.value}` };
    },
  };
}
