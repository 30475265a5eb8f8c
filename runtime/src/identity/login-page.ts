import { roles } from '@innovatienetwerk/contract';
import { organisations } from '../../sample/organisations.ts';
import type { SamplePerson } from '../../sample/people.ts';

export type PageLanguage = 'nl' | 'en';

const texts = {
  nl: {
    title: 'Inloggen als voorbeeldpersoon',
    explanation:
      'Dit is de inlogpagina van een ontwikkelomgeving. Kies wie u bent; er is geen wachtwoord. De personen zijn verzonnen.',
    other: 'English',
    failed: 'Inloggen lukte niet',
    again: 'Begin opnieuw in de toepassing waar u vandaan kwam.',
  },
  en: {
    title: 'Sign in as a sample person',
    explanation:
      'This is the sign-in page of a development environment. Choose who you are; there is no password. The people are invented.',
    other: 'Nederlands',
    failed: 'Signing in failed',
    again: 'Start again in the application that you came from.',
  },
} as const;

const escape = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Dutch, unless the request says English first. */
export function pageLanguage(wanted: string | undefined): PageLanguage {
  const first = (wanted ?? '').split(/[\s,;]+/).find((tag) => /^(nl|en)\b/i.test(tag));
  return first !== undefined && /^en/i.test(first) ? 'en' : 'nl';
}

const style = `
body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff; }
ul { list-style: none; padding: 0; }
li { margin: 0 0 .5rem; }
button { font: inherit; width: 100%; min-height: 3rem; padding: .5rem 1rem; text-align: left; color: inherit; background: #f3f3f3; border: 2px solid #555; border-radius: .25rem; cursor: pointer; }
button:hover { background: #e3ecf5; }
button:focus-visible, a:focus-visible { outline: 3px solid #004b8d; outline-offset: 2px; }
a { color: #004b8d; }
`;

function page(language: PageLanguage, title: string, body: string): string {
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title><style>${style}</style></head>
<body><main><h1>${escape(title)}</h1>${body}</main></body>
</html>`;
}

function describe(person: SamplePerson, language: PageLanguage): string {
  const what = person.grants.map((grant) => roles[grant.role][language]).join(', ');
  return `<strong>${escape(person.name)}</strong><br>${escape(what)}, ${escape(organisations[person.organisation].name)}`;
}

/** The page on which somebody chooses a sample person. Every person is a button, so it works with the keyboard alone. */
export function loginPage(options: {
  readonly people: readonly SamplePerson[];
  readonly language: PageLanguage;
  readonly action: string;
}): string {
  const { language, action } = options;
  const other: PageLanguage = language === 'nl' ? 'en' : 'nl';
  const buttons = options.people
    .map(
      (person) =>
        `<li><button name="person" value="${escape(person.handle)}">${describe(person, language)}</button></li>`,
    )
    .join('\n');
  return page(
    language,
    texts[language].title,
    `<p><a href="?lang=${other}" lang="${other}" hreflang="${other}">${texts[language].other}</a></p>
<p>${texts[language].explanation}</p>
<form method="post" action="${escape(action)}"><ul>${buttons}</ul></form>`,
  );
}

/** The page for a sign-in that cannot go on. */
export function failurePage(language: PageLanguage, code: string, detail: string): string {
  return page(
    language,
    texts[language].failed,
    `<p>${escape(code)}: ${escape(detail)}</p><p>${texts[language].again}</p>`,
  );
}
