import type { Bilingual } from '@innovatienetwerk/contract';
import { NOTICE } from './generated-file.ts';

/** A page of Markdown: the notice, the title and the rest. */
export const page = (title: string, ...blocks: readonly string[]): string =>
  `${[`<!-- ${NOTICE} -->`, `# ${title}`, ...blocks].join('\n\n')}\n`;

const cell = (value: string): string => value.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

export const code = (value: string): string => `\`${value}\``;

export const codes = (values: readonly string[]): string => values.map(code).join(', ');

/** Both languages in one line: Dutch, and English in italics. */
export const inBoth = ({ nl, en }: Bilingual): string => (nl === en ? nl : `${nl} *${en}*`);

/** A place to which an address can point, whatever a renderer makes of headings. */
export const anchor = (name: string): string => `<a id="${name}"></a>`;

export const linkTo = (name: string, text = code(name)): string => `[${text}](#${name})`;
