import { dayOf, daysAfter } from '@innovatienetwerk/values';
import { flevolandCall, flevolandForm, flevolandScheme } from './flevoland-scheme.ts';
import { innovationCall, innovationForm, innovationScheme } from './innovation-scheme.ts';
import { windowOf, type Made } from './scheme-words.ts';

export * from './flevoland-scheme.ts';
export * from './innovation-scheme.ts';
export type { Made } from './scheme-words.ts';

/** Who gives the money of each published scheme. */
export interface Funders {
  readonly innovation: string;
  readonly flevoland: string;
}

const TERM_YEARS = 4;

/**
 * The bodies of the requests that set up both published schemes: the same rules in a term that runs now, with calls that are open at this
 * moment whatever the season.
 */
export function schemesAsOf(now: Date, funders: Funders) {
  const today = dayOf(now);
  const opensOn = daysAfter(today, -14);
  const window = windowOf(opensOn, daysAfter(today, 45));
  const year = Number(opensOn.slice(0, 4));
  const years = { from: year, until: year + TERM_YEARS - 1 };
  const season = opensOn.slice(5) < '07-01' ? 'spring' : 'autumn';
  return [
    {
      key: 'innovation',
      form: innovationForm(funders.innovation),
      scheme: innovationScheme(funders.innovation, years),
      calls: (made: Made) => [innovationCall(made, year, window)],
    },
    {
      key: 'flevoland',
      form: flevolandForm(funders.flevoland),
      scheme: flevolandScheme(funders.flevoland, years),
      calls: (made: Made) => [
        flevolandCall(made, 'a', year, season, window),
        flevolandCall(made, 'b', year, season, window),
      ],
    },
  ];
}
