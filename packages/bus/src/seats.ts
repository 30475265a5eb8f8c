import {
  eventStream,
  HUB,
  regionsAt,
  regionToken,
  type RegionalSeat,
  type RegionCode,
  type Seat,
  type ServiceContract,
} from '@innovatienetwerk/contract';
import { onTheBus, sourcesOf } from './contexts.ts';

/** Events of one stream that one seat copies from another. */
export interface Crossing {
  readonly stream: string;
  /** The seats, which are JetStream domains. */
  readonly from: string;
  readonly to: string;
  readonly subjects: readonly string[];
}

const NATIONAL: RegionCode = 'NL';

export const isRegionalSeat = ({ name }: Seat): boolean => name !== HUB;

/** The services that have processes at a seat: all at the hub, those with regional objects in a region. */
export const servicesAt = (contracts: readonly ServiceContract[], seat: Seat): readonly ServiceContract[] =>
  onTheBus(contracts).filter((contract) => !isRegionalSeat(seat) || contract.regional === true);

/** What the parts of subjects after the context say of the regions at a seat. */
export const regionsIn = (seat: Seat): readonly string[] => regionsAt(seat).map(regionToken);

/** The hub copies all that happens to the objects of a region. */
const toHub = (contracts: readonly ServiceContract[], region: RegionalSeat): readonly Crossing[] =>
  onTheBus(contracts)
    .filter((contract) => contract.regional === true)
    .map(({ name }) => ({
      stream: eventStream(name),
      from: region.name,
      to: HUB,
      subjects: region.provinces.map((province) => `evt.${name}.${regionToken(province)}.>`),
    }));

/** A region copies what its services consume, of its own provinces and of the whole country. */
function toRegion(contracts: readonly ServiceContract[], region: RegionalSeat): readonly Crossing[] {
  const wanted = new Map<string, Set<string>>();
  for (const consumer of onTheBus(contracts).filter((contract) => contract.regional === true)) {
    for (const [context, aggregates] of sourcesOf(consumer, contracts)) {
      if (contracts.find(({ name }) => name === context)?.regional === true) continue;
      wanted.set(context, new Set([...(wanted.get(context) ?? []), ...aggregates]));
    }
  }
  const regions = [NATIONAL, ...region.provinces].map(regionToken);
  return [...wanted].map(([context, aggregates]) => ({
    stream: eventStream(context),
    from: HUB,
    to: region.name,
    subjects: [...aggregates]
      .toSorted()
      .flatMap((aggregate) => regions.map((token) => `evt.${context}.${token}.${aggregate}.>`)),
  }));
}

/** What a region and the hub copy from each other. */
export const crossingsOf = (
  contracts: readonly ServiceContract[],
  region: RegionalSeat,
): readonly Crossing[] => [...toHub(contracts, region), ...toRegion(contracts, region)];

const crossings = (contracts: readonly ServiceContract[], { division }: Seat): readonly Crossing[] =>
  division.flatMap((region) => crossingsOf(contracts, region));

/** What a seat copies from others. */
export const crossingsInto = (contracts: readonly ServiceContract[], seat: Seat): readonly Crossing[] =>
  crossings(contracts, seat).filter(({ to }) => to === seat.name);

/** What others copy from a seat. */
export const crossingsFrom = (contracts: readonly ServiceContract[], seat: Seat): readonly Crossing[] =>
  crossings(contracts, seat).filter(({ from }) => from === seat.name);

/** The durable consumer of a stream by which a seat copies it. It stands at the side that gives, which so decides what is given. */
export const crossingConsumer = ({ to }: Pick<Crossing, 'to'>): string => `to-${to}`;

/** Below it, events travel: which line, and whose events they are. Nobody else listens there. */
export const syncPrefix = (region: string, from: string): string => `sync.${region}.${from}`;

/** Where the copies of one stream travel. */
export const syncSubject = ({ stream, from, to }: Crossing): string =>
  `${syncPrefix(from === HUB ? to : from, from)}.${stream}`;
