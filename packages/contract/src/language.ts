/** The languages in which the platform speaks to people. Dutch is the default; its users are Dutch public libraries. */
export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text that a person reads, in every language of the platform. */
export interface Bilingual {
  readonly nl: string;
  readonly en: string;
}

export const text = (nl: string, en: string): Bilingual => ({ nl, en });

/** Fills `{name}` places. An unknown place stays as it is, so that a forgotten parameter is seen and not hidden. */
export function fill(template: string, parameters: Readonly<Record<string, string | number>> = {}): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) =>
    parameters[name] === undefined ? place : String(parameters[name]),
  );
}
