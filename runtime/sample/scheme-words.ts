import { daysAfter, endOfDay } from '@innovatienetwerk/values';

/** What the sample schemes are written with. */
export interface Years {
  readonly from: number;
  readonly until: number;
}

interface PinnedForm {
  readonly formId: string;
  readonly version: number;
}

/** What the API gave for the scheme and the form, which the calls refer to. */
export interface Made {
  readonly schemeId: string;
  readonly form: PinnedForm;
}

export interface Window {
  readonly opensAt: string;
  readonly closesAt: string;
}

export const said = (nl: string, en: string) => ({ nl, en });

const startOf = (day: string): string => new Date(Date.parse(endOfDay(daysAfter(day, -1))) + 1).toISOString();

/** From the beginning of the first day to the end of the last, in the Netherlands. */
export const windowOf = (firstOn: string, lastOn: string): Window => ({
  opensAt: startOf(firstOn),
  closesAt: startOf(daysAfter(lastOn, 1)),
});

export const termOf = ({ from, until }: Years) => ({ fromOn: `${from}-01-01`, untilOn: `${until}-12-31` });

export const question = (nl: string, rest: object) => ({ title: nl, ...rest });
export const longText = (nl: string) => question(nl, { type: 'string', minLength: 1, maxLength: 4000 });
