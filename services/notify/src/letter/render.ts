import type { Letter, Link, Section } from './letter.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/** Text that keeps its line breaks. */
const lines = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>');

/** Dark on white, a contrast of 12:1 and more, and links that are underlined: colour alone tells nothing. */
const STYLE = `
body { margin: 0; background: #ffffff; color: #1b1b1b; font: 1rem/1.5 system-ui, sans-serif; }
main, footer { max-width: 40rem; margin: 0 auto; padding: 1rem; }
a { color: #003a70; text-decoration: underline; }
footer { border-top: 1px solid #595959; color: #333333; }
`;

const linkHtml = ({ words, url }: Link): string =>
  `<p><a href="${escapeHtml(url)}">${escapeHtml(words)}</a></p>`;

const sectionHtml = ({ title, paragraphs, action }: Section): string =>
  [
    title === undefined ? '' : `<h2>${escapeHtml(title)}</h2>`,
    ...paragraphs.map((paragraph) => `<p>${lines(paragraph)}</p>`),
    action === undefined ? '' : linkHtml(action),
  ].join('');

/** As markup that any mail reader shows and any screen reader says: landmarks, one heading above the others, no pictures, no tables. */
export const toHtml = ({ language, title, sections, footer, unsubscribe }: Letter): string =>
  `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><main><h1>${escapeHtml(title)}</h1>${sections.map(sectionHtml).join('')}</main>
<footer>${footer.map((sentence) => `<p>${escapeHtml(sentence)}</p>`).join('')}${unsubscribe === undefined ? '' : linkHtml(unsubscribe)}</footer></body></html>
`;

const linkText = ({ words, url }: Link): string => `${words}:\n${url}`;

const sectionText = ({ title, paragraphs, action }: Section): string =>
  [
    ...(title === undefined ? [] : [`${title}\n${'-'.repeat(title.length)}`]),
    ...paragraphs,
    ...(action === undefined ? [] : [linkText(action)]),
  ].join('\n\n');

/** The same for who reads plain text, with the same links. */
export const toText = ({ sections, footer, unsubscribe }: Letter): string =>
  `${sections.map(sectionText).join('\n\n')}\n\n-- \n${footer.join('\n')}${unsubscribe === undefined ? '' : `\n\n${linkText(unsubscribe)}`}\n`;
