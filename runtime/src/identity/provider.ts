import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { StartFailure } from '../failure.ts';
import { providerConfiguration, type IdentityConfig } from './configuration.ts';
import { ensureSecrets, type SigningAlgorithm } from './keys.ts';
import { loginPage, pageLanguage } from './login-page.ts';

export interface IdentityProviderOptions extends Omit<IdentityConfig, 'signingAlgorithm'> {
  /** Where the keys are kept. */
  readonly dataDir: string;
  /** @default a free port. The port is part of the issuer: tokens of another port are another issuer's. */
  readonly port?: number;
  /** @default RS256 */
  readonly signingAlgorithm?: SigningAlgorithm;
}

export interface IdentityProvider {
  readonly issuer: string;
  readonly jwksUri: string;
  stop(): Promise<void>;
}

async function formFields(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    // A choice of one name fits in far less.
    if (text.length > 4_096) return new URLSearchParams();
  }
  return new URLSearchParams(text);
}

function sendPage(response: ServerResponse, html: string): void {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
  });
  response.end(html);
}

/**
 * Starts a real OpenID provider for development, in this process.
 * @throws {StartFailure} when the port is taken.
 */
export async function startIdentityProvider(options: IdentityProviderOptions): Promise<IdentityProvider> {
  // Loaded here, because a program that only wants the types or another server should not pay for it.
  const { Provider, errors, interactionPolicy } = await import('oidc-provider');
  const config: IdentityConfig = { ...options, signingAlgorithm: options.signingAlgorithm ?? 'RS256' };
  const secrets = await ensureSecrets(
    options.dataDir,
    options.serviceAccounts.map((account) => account.handle),
  );
  const server = createServer();
  server.listen(options.port ?? 0, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    throw new StartFailure(
      `The identity provider cannot listen on port ${options.port}: stop the program that uses it.`,
    );
  }
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, providerConfiguration(config, secrets, interactionPolicy.base()));
  const handle = provider.callback();

  const interact = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { params, uid } = await provider.interactionDetails(request, response);
    const chosen =
      request.method === 'POST' ? (await formFields(request)).get('person') : params['login_hint'];
    const person = options.people.find((candidate) => candidate.handle === chosen);
    if (person !== undefined) {
      await provider.interactionFinished(request, response, {
        login: { accountId: person.id, remember: false },
      });
      return;
    }
    const asked = new URL(request.url ?? '/', issuer).searchParams.get('lang') ?? params['ui_locales'];
    const language = pageLanguage(typeof asked === 'string' ? asked : request.headers['accept-language']);
    sendPage(response, loginPage({ people: options.people, language, action: `/interaction/${uid}` }));
  };

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.url?.startsWith('/interaction/') !== true) {
      void handle(request, response);
      return;
    }
    interact(request, response).catch((error: unknown) => {
      // An old tab, or a page that was opened without having begun to sign in.
      const known = error instanceof errors.OIDCProviderError;
      response.writeHead(known ? 400 : 500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(
        known ? 'This sign-in has ended: start again. / Deze inlog is verlopen: begin opnieuw.\n' : '',
      );
    });
  });

  return {
    issuer,
    jwksUri: `${issuer}/jwks`,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
