import type { Bilingual, Language } from '@innovatienetwerk/contract';
import { preferredType } from '../negotiation.ts';
import { rendering, type PublicDocument, type Rendering } from './document.ts';
import { bilingual, escapeHtml, htmlPage } from './html.ts';

interface Place {
  readonly name: string;
  readonly href: string;
  readonly about: Bilingual;
}

/** What the platform shows to everybody. */
const PLACES: readonly Place[] = [
  {
    name: 'docs',
    href: '/docs',
    about: { nl: 'De API, om te lezen en te proberen', en: 'The API, to read and to try' },
  },
  {
    name: 'errors',
    href: '/docs/errors',
    about: { nl: 'Alle foutcodes met uitleg', en: 'All error codes explained' },
  },
  {
    name: 'openapi',
    href: '/v1/openapi.json',
    about: { nl: 'De beschrijving als OpenAPI 3.1', en: 'The description as OpenAPI 3.1' },
  },
  {
    name: 'asyncapi',
    href: '/v1/asyncapi.json',
    about: { nl: 'De gebeurtenissen als AsyncAPI 3', en: 'The events as AsyncAPI 3' },
  },
  {
    name: 'glossary',
    href: '/v1/glossary',
    about: { nl: 'De woordenlijst Nederlands–Engels', en: 'The glossary Dutch–English' },
  },
  {
    name: 'security',
    href: '/.well-known/security.txt',
    about: { nl: 'Een kwetsbaarheid melden', en: 'Report a vulnerability' },
  },
];

const TITLE: Bilingual = { nl: 'Innovatienetwerk', en: 'Innovation network' };
const ABOUT: Bilingual = {
  nl: 'Het platform waarop de Nederlandse openbare bibliotheken hun innovatienetwerk draaien.',
  en: 'The platform on which the Dutch public libraries run their innovation network.',
};

const asHtml = (language: Language): string =>
  htmlPage({
    language,
    title: `${TITLE[language]} API`,
    main: [
      bilingual('h1', TITLE, language),
      bilingual('p', ABOUT, language),
      '<ul>',
      ...PLACES.map(
        ({ href, about }) =>
          `<li><a href="${href}">${escapeHtml(about[language])}</a> <code>${href}</code></li>`,
      ),
      '</ul>',
    ].join('\n'),
  });

const asJson = (version: string, language: Language): string =>
  JSON.stringify({
    name: TITLE[language],
    version,
    about: ABOUT[language],
    links: Object.fromEntries(PLACES.map(({ name, href }) => [name, href])),
  });

/** The root of the API: a page for people, JSON for programs. */
export function landing(version: string, pagePolicy: string): PublicDocument {
  const made = new Map<string, Rendering>();
  return {
    path: '/',
    contentPolicy: pagePolicy,
    vary: 'Accept, Accept-Language',
    render(language, accept) {
      const type = preferredType(accept, ['application/json', 'text/html']);
      const known =
        made.get(type + language) ??
        (type === 'text/html'
          ? rendering(asHtml(language), 'text/html; charset=utf-8', language)
          : rendering(asJson(version, language), type, language));
      made.set(type + language, known);
      return known;
    },
  };
}
