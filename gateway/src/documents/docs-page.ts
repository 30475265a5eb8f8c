import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Bilingual, Language } from '@innovatienetwerk/contract';
import { fixedDocument, languageDocument, type PublicDocument } from './document.ts';
import { bilingual, htmlPage, STYLE } from './html.ts';

const TITLE: Bilingual = { nl: 'API-documentatie', en: 'API documentation' };
const INTRODUCTION: Bilingual = {
  nl: 'Kies Authorize om met een access token te proberen. De taal volgt uw browser.',
  en: 'Choose Authorize to try with an access token. The language follows your browser.',
};

const docsPage = (language: Language): string =>
  htmlPage({
    language,
    title: `${TITLE[language]} — Innovatienetwerk`,
    styles: ['/docs/swagger-ui.css'],
    scripts: ['/docs/swagger-ui.js', '/docs/start.js'],
    main: `${bilingual('h1', TITLE, language)}
${bilingual('p', INTRODUCTION, language)}
<p><a href="/docs/errors">/docs/errors</a> · <a href="/v1/openapi.json">/v1/openapi.json</a> · <a href="/v1/asyncapi.json">/v1/asyncapi.json</a> · <a href="/v1/glossary">/v1/glossary</a></p>
<div id="swagger-ui"></div>`,
  });

const START = `window.ui = SwaggerUIBundle({
  url: '/v1/openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  validatorUrl: null,
});
`;

/** The interactive documentation and its parts, all served from here: no other site learns who reads it. */
export function docsDocuments(pagePolicy: string): readonly PublicDocument[] {
  const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  const part = (name: string) => readFileSync(join(folder, name));
  const script = 'text/javascript; charset=utf-8';
  const sheet = 'text/css; charset=utf-8';
  return [
    languageDocument('/docs', 'text/html; charset=utf-8', docsPage, pagePolicy),
    fixedDocument('/docs/start.js', script, START),
    fixedDocument('/docs/style.css', sheet, STYLE),
    fixedDocument('/docs/swagger-ui.js', script, part('swagger-ui-bundle.js')),
    fixedDocument('/docs/swagger-ui.css', sheet, part('swagger-ui.css')),
    fixedDocument('/docs/favicon.png', 'image/png', part('favicon-32x32.png')),
  ];
}
