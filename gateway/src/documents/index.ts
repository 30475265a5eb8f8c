import {
  asyncApiDocument,
  openApiDocument,
  problemCatalogue,
  type ServiceContract,
} from '@innovatienetwerk/contract';
import { pageContentPolicy } from '../headers.ts';
import { docsDocuments } from './docs-page.ts';
import { fixedDocument, languageDocument, type PublicDocument } from './document.ts';
import { errorsPage } from './errors-page.ts';
import { landing } from './landing.ts';
import { securityTxt } from './security-txt.ts';

export { documentHeaders, type PublicDocument } from './document.ts';

export interface DocumentOptions {
  /** All contracts, that of the platform itself included. */
  readonly contracts: readonly ServiceContract[];
  readonly apiVersion: string;
  /** Public address without `/v1` and without a slash at the end. */
  readonly publicUrl: string;
  readonly issuer: string;
  /** Where a vulnerability is reported: a `mailto:` or `https:` address. */
  readonly securityContact: string;
}

/** Everything that the gateway publishes to everybody, made from the contracts. */
export function publicDocuments(options: DocumentOptions): readonly PublicDocument[] {
  const { contracts, apiVersion, publicUrl, issuer } = options;
  const info = { version: apiVersion, serverUrl: publicUrl, issuer };
  const policy = pageContentPolicy([...new Set([new URL(publicUrl).origin, new URL(issuer).origin])]);
  const catalogue = problemCatalogue(contracts);
  return [
    landing(apiVersion, policy),
    languageDocument('/v1/openapi.json', 'application/json', (language) =>
      JSON.stringify(openApiDocument(contracts, info, language)),
    ),
    fixedDocument(
      '/v1/asyncapi.json',
      'application/json',
      JSON.stringify(asyncApiDocument(contracts, apiVersion)),
    ),
    ...docsDocuments(policy),
    languageDocument(
      '/docs/errors',
      'text/html; charset=utf-8',
      (language) => errorsPage(catalogue, language),
      policy,
    ),
    securityTxt(options.securityContact, publicUrl),
  ];
}
