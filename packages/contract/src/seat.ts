import { provinceCodes, regionCodes, type ProvinceCode, type RegionCode } from './region.ts';

/** A region with servers of its own. Its name is also its JetStream domain. */
export interface RegionalSeat {
  readonly name: string;
  readonly provinces: readonly ProvinceCode[];
}

/** Where a process runs, and which other seats there are. What lives where is decision 25. */
export interface Seat {
  /** `hub`, or the name of a region. */
  readonly name: string;
  readonly division: readonly RegionalSeat[];
}

/** The seat of what is national, and of the regions that have none of their own. */
export const HUB = 'hub';

/** One seat that holds everything. */
export const undivided: Seat = { name: HUB, division: [] };

const NAME = /^[a-z][a-z0-9-]{0,30}$/;

function seatOf(text: string): RegionalSeat {
  const [name = '', list = ''] = text.split(':').map((part) => part.trim());
  if (!NAME.test(name) || name === HUB)
    throw new Error(`REGIONS: '${name}' is no name of a region; use small letters, digits and dashes.`);
  const provinces = list.split(',').map((code) => code.trim() as ProvinceCode);
  const unknown = provinces.find((code) => !provinceCodes.includes(code));
  if (unknown !== undefined)
    throw new Error(`REGIONS: '${unknown}' of ${name} is no province, such as NL-GR.`);
  return { name, provinces };
}

/** Reads `gr:NL-GR,NL-DR;fr:NL-FR`. @throws {Error} saying what is wrong with it */
function divisionFrom(text: string): readonly RegionalSeat[] {
  const division = text
    .split(';')
    .filter((part) => part.trim() !== '')
    .map(seatOf);
  const names = division.map(({ name }) => name);
  const provinces = division.flatMap((seat) => seat.provinces);
  const twice = [...names, ...provinces].find((value, index, all) => all.indexOf(value) !== index);
  if (twice !== undefined) throw new Error(`REGIONS names ${twice} more than once.`);
  return division;
}

/**
 * The seat of a process: `REGIONS` says how the country is divided, `REGION` which part this is. Without them there is one seat.
 * @throws {Error} naming the variable that is wrong
 */
export function seatFrom(env: Readonly<Record<string, string | undefined>>): Seat {
  const division = divisionFrom(env['REGIONS'] ?? '');
  const name = (env['REGION'] ?? '') === '' ? HUB : String(env['REGION']);
  if (name !== HUB && !division.some((seat) => seat.name === name))
    throw new Error(`REGION is ${name}, which REGIONS does not name.`);
  return { name, division };
}

/** The regions whose objects live at a seat. */
export function regionsAt({ name, division }: Seat): readonly RegionCode[] {
  const own = division.find((seat) => seat.name === name);
  if (own !== undefined) return own.provinces;
  const elsewhere = new Set<RegionCode>(division.flatMap(({ provinces }) => provinces));
  return regionCodes.filter((code) => !elsewhere.has(code));
}
