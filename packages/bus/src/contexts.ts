import { findEvent, type ServiceContract } from '@innovatienetwerk/contract';

/** The contracts that have a process of their own. */
export const onTheBus = (contracts: readonly ServiceContract[]): readonly ServiceContract[] =>
  contracts.filter((contract) => contract.local !== true);

/** The aggregates that a service listens to, by the service that owns them. @throws {Error} for an unknown type. */
export function sourcesOf(
  contract: ServiceContract,
  contracts: readonly ServiceContract[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const sources = new Map<string, Set<string>>();
  for (const type of contract.consumes) {
    const found = findEvent(contracts, type);
    const aggregates = sources.get(found.contract.name) ?? new Set();
    aggregates.add(found.event.aggregate);
    sources.set(found.contract.name, aggregates);
  }
  return sources;
}
