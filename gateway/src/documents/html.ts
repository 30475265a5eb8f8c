import type { Bilingual, Language } from '@innovatienetwerk/contract';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that can stand anywhere in HTML. */
export const escapeHtml = (value: string): string =>
  value.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/** A text in both languages, the asked one first, each marked so that a screen reader says it well. */
export function bilingual(tag: string, value: Bilingual, first: Language): string {
  const second: Language = first === 'nl' ? 'en' : 'nl';
  return `<${tag}>${escapeHtml(value[first])}</${tag}>\n<${tag} lang="${second}" class="other">${escapeHtml(value[second])}</${tag}>`;
}

export interface Page {
  readonly language: Language;
  readonly title: string;
  readonly main: string;
  /** Addresses of style sheets and scripts: nothing is inline, because the content policy refuses that. */
  readonly styles?: readonly string[];
  readonly scripts?: readonly string[];
}

const SKIP: Bilingual = { nl: 'Naar de inhoud', en: 'Skip to content' };

export const htmlPage = (page: Page): string => `<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
<link rel="icon" href="/docs/favicon.png">
${['/docs/style.css', ...(page.styles ?? [])].map((href) => `<link rel="stylesheet" href="${href}">`).join('\n')}
</head>
<body>
<a class="skip" href="#main">${SKIP[page.language]}</a>
<main id="main">
${page.main}
</main>
${(page.scripts ?? []).map((source) => `<script src="${source}"></script>`).join('\n')}
</body>
</html>
`;

/** Dark text on white and visible focus: WCAG 2.2 AA. */
export const STYLE = `body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.8rem; } h2 { font-size: 1.15rem; margin: 2rem 0 .25rem; }
a { color: #154273; } a:focus, summary:focus { outline: 3px solid #154273; outline-offset: 2px; }
code { font-family: ui-monospace, monospace; background: #f3f3f3; padding: .1em .3em; }
.other { color: #595959; } .status { font-weight: 600; }
section { border-top: 1px solid #d0d0d0; } section:target { background: #fff8e1; }
.skip { position: absolute; left: -999px; } .skip:focus { left: 1rem; top: 1rem; background: #fff; padding: .5rem; }
`;
