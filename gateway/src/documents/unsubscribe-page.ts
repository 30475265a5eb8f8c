import type { Bilingual, Language } from '@innovatienetwerk/contract';
import { bilingual, escapeHtml, htmlPage } from './html.ts';

const TITLE: Bilingual = { nl: 'Afmelden voor e-mail', en: 'Unsubscribe from e-mail' };
const QUESTION: Bilingual = {
  nl: 'Wilt u de e-mail waaronder deze koppeling stond niet meer krijgen? Verplichte berichten blijven komen, en in de app verandert niets.',
  en: 'Would you no longer get the e-mail under which this link stood? Mandatory messages still come, and nothing changes in the app.',
};
const BUTTON: Bilingual = { nl: 'Afmelden', en: 'Unsubscribe' };
const DONE: Bilingual = { nl: 'U bent afgemeld', en: 'You are unsubscribed' };
const DONE_DETAIL: Bilingual = {
  nl: 'U krijgt deze e-mail niet meer. In uw voorkeuren kunt u dat altijd weer wijzigen.',
  en: 'You no longer get this e-mail. You can always change that in your preferences.',
};

const page = (language: Language, title: Bilingual, main: readonly string[]): string =>
  htmlPage({
    language,
    title: `${title[language]} — Innovatienetwerk`,
    main: [bilingual('h1', title, language), ...main].join('\n'),
  });

/** Asks first: programs follow links in mails without anybody wanting it. The form goes to the address of the page, with what stands in it. */
export const askingPage = (language: Language): string =>
  page(language, TITLE, [
    bilingual('p', QUESTION, language),
    `<form method="post"><button type="submit">${escapeHtml(BUTTON[language])}</button></form>`,
  ]);

export const donePage = (language: Language): string =>
  page(language, DONE, [bilingual('p', DONE_DETAIL, language)]);

/** Says what went wrong, in the words of the problem. */
export const failedPage = (
  language: Language,
  problem: { readonly title: Bilingual; readonly detail: Bilingual },
): string => page(language, problem.title, [bilingual('p', problem.detail, language)]);
