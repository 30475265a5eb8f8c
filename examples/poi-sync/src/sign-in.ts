export interface SignInSettings {
  /** Of the OpenID Connect provider. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

interface Token {
  readonly text: string;
  readonly renewAtMs: number;
}

/** A token is renewed before it ends, so that none ends on its way. */
const RENEW_EARLY_MS = 60_000;
const SCOPE = 'innovatienetwerk.read';

async function answerOf<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return (await response.json()) as T;
}

/** The token of a service account, by client credentials; the client asks for it before every attempt. */
export function signingIn({ issuer, clientId, clientSecret }: SignInSettings): () => Promise<string> {
  let token: Promise<Token> | undefined;
  const fresh = async (): Promise<Token> => {
    const { token_endpoint: endpoint } = await answerOf<{ token_endpoint: string }>(
      await fetch(`${issuer}/.well-known/openid-configuration`),
    );
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: SCOPE,
    });
    const answer = await answerOf<{ access_token: string; expires_in: number }>(
      await fetch(endpoint, { method: 'POST', body }),
    );
    return {
      text: answer.access_token,
      renewAtMs: Date.now() + answer.expires_in * 1_000 - RENEW_EARLY_MS,
    };
  };
  return async () => {
    const known = await token?.catch(() => undefined);
    if (known !== undefined && known.renewAtMs > Date.now()) return known.text;
    token = fresh();
    return (await token).text;
  };
}
