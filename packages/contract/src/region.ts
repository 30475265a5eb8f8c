import { text, type Bilingual } from './language.ts';

/** The twelve provinces by ISO 3166-2:NL. Source: ISO 3166-2:NL, subdivision category "province". */
export const provinces = {
  'NL-DR': text('Drenthe', 'Drenthe'),
  'NL-FL': text('Flevoland', 'Flevoland'),
  'NL-FR': text('Friesland', 'Friesland'),
  'NL-GE': text('Gelderland', 'Gelderland'),
  'NL-GR': text('Groningen', 'Groningen'),
  'NL-LI': text('Limburg', 'Limburg'),
  'NL-NB': text('Noord-Brabant', 'North Brabant'),
  'NL-NH': text('Noord-Holland', 'North Holland'),
  'NL-OV': text('Overijssel', 'Overijssel'),
  'NL-UT': text('Utrecht', 'Utrecht'),
  'NL-ZE': text('Zeeland', 'Zeeland'),
  'NL-ZH': text('Zuid-Holland', 'South Holland'),
} as const satisfies Record<string, Bilingual>;

export type ProvinceCode = keyof typeof provinces;

/** A province, or `NL` for what belongs to the whole country. */
export type RegionCode = ProvinceCode | 'NL';

export const provinceCodes = Object.keys(provinces) as ProvinceCode[];
export const regionCodes: readonly RegionCode[] = ['NL', ...provinceCodes];

/** The part of a bus subject that names a region: `nl`, or the two letters of the province. */
export const regionToken = (region: RegionCode): string =>
  (region === 'NL' ? 'NL' : region.slice(3)).toLowerCase();
