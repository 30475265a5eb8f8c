/**
 * How much work the sector gives the platform. Every figure has where it comes from; what nobody counted yet is an assumption, said as
 * such, and on the high side.
 */
export interface Figure {
  readonly value: number;
  readonly what: string;
  readonly source: string;
}

const figure = (value: number, what: string, source: string): Figure => ({ value, what, source });
const ASSUMED = 'assumption';

export const sector = {
  organisations: figure(134, 'public library organisations', 'KB and Statistics Netherlands, 2023'),
  locations: figure(
    1_218,
    'locations that can be visited',
    'KB, Bibliotheekstatistiek 2018 (1,200 to 1,300 since 2015)',
  ),
  pois: figure(9, 'provincial support institutions (POIs)', 'bibliotheeknetwerk.nl, 2023'),
  staffPerLocation: figure(8, 'people with an account for each location', ASSUMED),
  activeShare: figure(0.2, 'of them use it on the busiest day of a year', ASSUMED),
  visitsPerDay: figure(2, 'times that such a person opens the portal', ASSUMED),
  readsPerVisit: figure(20, 'objects read in a visit', ASSUMED),
  listsPerVisit: figure(5, 'lists in a visit', ASSUMED),
  writesPerVisit: figure(3, 'changes in a visit: a field saved, a vote, a score', ASSUMED),
  busiestHourShare: figure(0.25, 'of a day falls in its busiest hour', ASSUMED),
  burst: figure(5, 'times the busiest hour for a minute: a round closes', ASSUMED),
  subscriptionsPerPoi: figure(4, 'subscriptions of each POI', ASSUMED),
  heardShare: figure(0.25, 'of all events that one subscription wants', ASSUMED),
  pollsPerMinute: figure(12, 'times a minute that a system of a POI asks what changed', ASSUMED),
} as const satisfies Readonly<Record<string, Figure>>;

export type Sector = Readonly<Record<keyof typeof sector, { readonly value: number }>>;

/** Per second, in the busiest minute of the year. */
export interface Demand {
  readonly read: number;
  readonly list: number;
  readonly write: number;
  readonly delivery: number;
}

const HOUR_S = 3_600;
const MINUTE_S = 60;
/** A change is nearly always one event. */
const EVENTS_PER_WRITE = 1;

/** @param times so many times the sector: people, POIs and their systems alike */
export function demandOf(of: Sector, times = 1): Demand {
  const value = (name: keyof Sector): number => of[name].value;
  const people = value('locations') * value('staffPerLocation') * times;
  const visits =
    ((people * value('activeShare') * value('visitsPerDay') * value('busiestHourShare')) / HOUR_S) *
    value('burst');
  const pois = value('pois') * times;
  const write = visits * value('writesPerVisit');
  return {
    read: visits * value('readsPerVisit'),
    list: visits * value('listsPerVisit') + (pois * value('pollsPerMinute')) / MINUTE_S,
    write,
    // A POI hears what lies in its provinces: all of them together hear each event once for each of their subscriptions.
    delivery: write * EVENTS_PER_WRITE * value('subscriptionsPerPoi') * value('heardShare'),
  };
}
