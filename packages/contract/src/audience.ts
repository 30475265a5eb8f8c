import { reachQuery, type Actor, type Allow, type ReachQuery } from './actor.ts';
import type { EventDefinition, EventEnvelope } from './event.ts';
import type { Operation } from './operation.ts';
import type { ServiceContract } from './service-contract.ts';

/** An event that others may hear of, with the rule by which its object is read. */
export interface PublicEvent {
  readonly event: EventDefinition;
  readonly allow: Allow;
}

const paramOf = (aggregate: string): string =>
  `${aggregate.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}Id`;

/** The operation that reads one object of a kind. */
const readerOf = (contract: ServiceContract, aggregate: string): Operation | undefined =>
  Object.values(contract.operations).find(
    ({ method, path }) => method === 'GET' && path.endsWith(`/{${paramOf(aggregate)}}`),
  );

/**
 * The events that leave the platform: those of objects that can be read by the API. Who may hear of one is who may read its object, by
 * the same rule; there is no second list.
 */
export const publicEvents = (contracts: readonly ServiceContract[]): readonly PublicEvent[] =>
  contracts.flatMap((contract) =>
    Object.values(contract.events).flatMap((event): readonly PublicEvent[] => {
      const allow = readerOf(contract, event.aggregate)?.allow;
      return allow === undefined ? [] : [{ event, allow }];
    }),
  );

/** By which places somebody hears of the events of one type. */
export type Hearing = Omit<ReachQuery, 'personId'>;

/** What somebody may hear of each type; a type that is absent is not for them. Their own private objects are not told to machines. */
export function hearingOf(
  events: readonly PublicEvent[],
  grants: Actor['grants'],
): ReadonlyMap<string, Hearing> {
  const actor: Actor = { subjectId: '', clientId: '', grants };
  return new Map(
    events.flatMap(({ event, allow }) => {
      const { everything, regions, organisationIds } = reachQuery(allow, actor);
      const hears = everything || regions.length > 0 || organisationIds.length > 0;
      return hears ? [[event.type, { everything, regions, organisationIds }] as const] : [];
    }),
  );
}

/** Whether an event is for somebody: exactly when its object was in their reach as it happened, and no draft. */
export function isHeard(hearing: ReadonlyMap<string, Hearing>, event: EventEnvelope): boolean {
  const reach = hearing.get(event.type);
  if (reach === undefined || event.private === true) return false;
  return (
    reach.everything ||
    reach.regions.includes(event.region) ||
    (event.organisationId !== undefined && reach.organisationIds.includes(event.organisationId))
  );
}
