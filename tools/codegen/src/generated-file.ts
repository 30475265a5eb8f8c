/** A file that follows from the contracts. */
export interface GeneratedFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly content: string;
  /** Written when it is not there, and never changed: the record of what was once published. */
  readonly once?: boolean;
}

export const NOTICE = 'Generated from the contracts by `npm run generate`: do not edit.';

export const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;
