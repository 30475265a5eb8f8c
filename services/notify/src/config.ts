import type { NotifyOptions } from './service.ts';

const withoutSlash = (url: string): string => url.replace(/\/+$/, '');

/**
 * What this service needs besides what all do.
 * @throws {Error} naming the variable that is missing
 */
export function optionsFrom(env: NodeJS.ProcessEnv): NotifyOptions {
  const { UNSUBSCRIBE_KEY: key = '', PORTAL_URL: portalUrl } = env;
  if (key === '') throw new Error('Set UNSUBSCRIBE_KEY: without it no link under an e-mail can be signed.');
  return {
    smtpUrl: env['SMTP_URL'] ?? 'smtp://127.0.0.1:2525',
    publicUrl: withoutSlash(env['PUBLIC_URL'] ?? 'http://localhost:8080'),
    key: new TextEncoder().encode(key),
    ...(portalUrl === undefined || portalUrl === '' ? {} : { portalUrl: withoutSlash(portalUrl) }),
  };
}
