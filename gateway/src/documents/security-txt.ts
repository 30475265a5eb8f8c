import { rendering, type PublicDocument } from './document.ts';
import { API_CONTENT_POLICY } from '../headers.ts';

const VALID_MS = 180 * 24 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

/** How to report a vulnerability (RFC 9116). `Expires` moves along, a day at a time, while the platform runs. */
export function securityTxt(
  contact: string,
  publicUrl: string,
  now: () => number = Date.now,
): PublicDocument {
  return {
    path: '/.well-known/security.txt',
    contentPolicy: API_CONTENT_POLICY,
    vary: '',
    render() {
      const expires = new Date(Math.floor((now() + VALID_MS) / DAY_MS) * DAY_MS).toISOString();
      const lines = [
        `Contact: ${contact}`,
        `Expires: ${expires}`,
        'Preferred-Languages: nl, en',
        `Canonical: ${publicUrl}/.well-known/security.txt`,
      ];
      return rendering(`${lines.join('\n')}\n`, 'text/plain; charset=utf-8');
    },
  };
}
