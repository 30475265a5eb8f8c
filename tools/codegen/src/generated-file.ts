/** A file that follows from the contracts. */
export interface GeneratedFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly content: string;
  /** Written when it is not there, and never changed: the record of what was once published. */
  readonly once?: boolean;
}

export const NOTICE = 'Generated from the contracts by `npm run generate`: do not edit.';

/** A page of Markdown: title, notice, and the rest. */
export const page = (title: string, introduction: string, ...sections: readonly string[]): string =>
  `${[`# ${title}`, `<!-- ${NOTICE} -->`, introduction, ...sections].join('\n\n')}\n`;

const cell = (value: string): string => value.replaceAll('|', '\\|').replaceAll('\n', ' ');

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

export const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;
