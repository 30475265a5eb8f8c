import {
  faultTexts,
  type Bilingual,
  type Language,
  type ProblemDefinition,
} from '@innovatienetwerk/contract';
import { bilingual, escapeHtml, htmlPage } from './html.ts';

const TITLE: Bilingual = { nl: 'Fouten van de API', en: 'Errors of the API' };
const INTRODUCTION: Bilingual = {
  nl: 'Elke fout heeft een vaste code. Het veld type van een foutmelding (RFC 9457) wijst naar de code op deze bladzijde.',
  en: 'Every error has a stable code. The field type of an error (RFC 9457) points to the code on this page.',
};
const REASONS: Bilingual = {
  nl: 'Redenen in invalidParams',
  en: 'Reasons in invalidParams',
};

const entry = (
  problem: ProblemDefinition,
  language: Language,
): string => `<section id="${escapeHtml(problem.code)}">
<h2><code>${escapeHtml(problem.code)}</code> <span class="status">HTTP ${problem.status}</span></h2>
${bilingual('p', problem.title, language)}
${bilingual('p', problem.detail, language)}
</section>`;

const reason = ([code, sentence]: readonly [string, Bilingual], language: Language): string =>
  `<section id="reason.${escapeHtml(code)}">
<h3><code>${escapeHtml(code)}</code></h3>
${bilingual('p', sentence, language)}
</section>`;

/** The page to which the `type` of every problem points: one section for each code. */
export function errorsPage(catalogue: ReadonlyMap<string, ProblemDefinition>, language: Language): string {
  const known = [...catalogue.values()].toSorted((one, other) => one.code.localeCompare(other.code));
  return htmlPage({
    language,
    title: `${TITLE[language]} — Innovatienetwerk`,
    main: [
      bilingual('h1', TITLE, language),
      bilingual('p', INTRODUCTION, language),
      ...known.map((problem) => entry(problem, language)),
      bilingual('h2', REASONS, language),
      ...Object.entries(faultTexts).map((item) => reason(item, language)),
    ].join('\n'),
  });
}
