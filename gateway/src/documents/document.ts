import { createHash } from 'node:crypto';
import type { Language } from '@innovatienetwerk/contract';
import { API_CONTENT_POLICY, type Headers } from '../headers.ts';

/** One rendering of a public document: the bytes and what identifies them. */
export interface Rendering {
  readonly body: Buffer;
  readonly etag: string;
  readonly contentType: string;
  readonly language?: Language;
}

/** A document that everybody may read without a token, from any website, and keep for a while. */
export interface PublicDocument {
  readonly path: string;
  /** What it may load in a browser. */
  readonly contentPolicy: string;
  /** Request headers on which the rendering depends. */
  readonly vary: string;
  /** @param accept the `Accept` header, for documents that exist in several forms */
  render(language: Language, accept: string | undefined): Rendering;
}

const ETAG_LENGTH = 22;

export function rendering(body: string | Buffer, contentType: string, language?: Language): Rendering {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, ETAG_LENGTH);
  return {
    body: bytes,
    etag: `"${hash}"`,
    contentType,
    ...(language === undefined ? {} : { language }),
  };
}

/** A document that is the same for everybody. */
export function fixedDocument(
  path: string,
  contentType: string,
  body: string | Buffer,
  contentPolicy: string = API_CONTENT_POLICY,
): PublicDocument {
  const only = rendering(body, contentType);
  return { path, contentPolicy, vary: '', render: () => only };
}

/** A document with a rendering for each language, made when it is first asked for. */
export function languageDocument(
  path: string,
  contentType: string,
  write: (language: Language) => string,
  contentPolicy: string = API_CONTENT_POLICY,
): PublicDocument {
  const made = new Map<Language, Rendering>();
  return {
    path,
    contentPolicy,
    vary: 'Accept-Language',
    render(language) {
      const known = made.get(language) ?? rendering(write(language), contentType, language);
      made.set(language, known);
      return known;
    },
  };
}

/** How long anybody may keep a public document before asking again. */
const MAX_AGE_SECONDS = 300;

export const documentHeaders = (document: PublicDocument, shown: Rendering): Headers => ({
  'access-control-allow-origin': '*',
  'cache-control': `public, max-age=${MAX_AGE_SECONDS}`,
  'content-security-policy': document.contentPolicy,
  'content-type': shown.contentType,
  etag: shown.etag,
  ...(document.vary === '' ? {} : { vary: document.vary }),
  ...(shown.language === undefined ? {} : { 'content-language': shown.language }),
});
