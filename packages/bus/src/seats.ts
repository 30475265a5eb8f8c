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

/** Events of one stream that one seat copies from another: those of one subject. */
export interface Crossing {
  readonly stream: string;
  /** The seats, which are JetStream domains. */
  readonly from: string;
  readonly to: string;
  readonly subject: string;
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
    .flatMap((contract) =>
      region.provinces.map((province) => ({
        stream: eventStream(contract.name),
        from: region.name,
        to: HUB,
        subject: `evt.${contract.name}.${regionToken(province)}.>`,
      })),
    );

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
  return [...wanted].flatMap(([context, aggregates]) =>
    [...aggregates].toSorted().flatMap((aggregate) =>
      regions.map((token) => ({
        stream: eventStream(context),
        from: HUB,
        to: region.name,
        subject: `evt.${context}.${token}.${aggregate}.>`,
      })),
    ),
  );
}

/** What a region and the hub copy from each other. */
export const crossingsOf = (
  contracts: readonly ServiceContract[],
  region: RegionalSeat,
): readonly Crossing[] => [...toHub(contracts, region), ...toRegion(contracts, region)];

/** What a seat copies from others. */
export const crossingsInto = (contracts: readonly ServiceContract[], seat: Seat): readonly Crossing[] =>
  seat.division
    .flatMap((region) => crossingsOf(contracts, region))
    .filter((crossing) => crossing.to === seat.name);

/** Below it, copied events travel: the region on the line, and whose events they are. Nobody else listens there. */
export const syncPrefix = (region: string, from: string): string => `sync.${region}.${from}`;

/** The region at the other end of, or at this end of, a crossing: the hub is at all of them. */
export const regionOf = ({ from, to }: Crossing): string => (from === HUB ? to : from);
