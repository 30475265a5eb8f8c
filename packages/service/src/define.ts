import type {
  AccountBundle,
  DelegationRecord,
  Operation,
  ServiceContract,
  ViewDefinition,
} from '@innovatienetwerk/contract';
import type { Aggregate } from './aggregate.ts';
import type { Handler, Parts } from './context.ts';
import type { Policy, Schedule, Task } from './policy.ts';

type HandlersOf<C extends ServiceContract> = {
  readonly [Name in keyof C['operations']]: C['operations'][Name] extends infer O extends Operation
    ? Handler<O>
    : never;
};

/** The table of contents of a service: what it answers, what it listens to, what time starts. */
export interface ServiceDefinition<C extends ServiceContract = ServiceContract> {
  readonly contract: C;
  // oxlint-disable-next-line typescript/no-explicit-any -- aggregates of different states stand in one list
  readonly aggregates: readonly Aggregate<any, any>[];
  readonly handlers: HandlersOf<C>;
  readonly policies?: readonly Policy[];
  // oxlint-disable-next-line typescript/no-explicit-any -- views of different documents stand in one list
  readonly views?: readonly ViewDefinition<any>[];
  /** The view in which recorded delegations are kept; without it nobody can act for another organisation here. */
  readonly delegations?: ViewDefinition<DelegationRecord>;
  readonly schedules?: readonly Schedule[];
  readonly tasks?: readonly Task[];
  /** Keeps what all services hand over about what they did; for the one whose contract says so. It may be called twice for one bundle. */
  readonly keepAccounts?: (bundle: AccountBundle, service: string, parts: Parts) => Promise<void>;
  /** Declares what the service keeps beside its aggregates and views, before the database is prepared. */
  readonly declare?: (parts: Parts) => void;
  /** Tells what only this service can tell of its work, whenever somebody looks at the metrics. */
  readonly observe?: (parts: Parts) => void;
}

/** The event types to which the definition reacts. */
export const reactsTo = (definition: ServiceDefinition): ReadonlySet<string> =>
  new Set([
    ...(definition.policies ?? []).map((policy) => policy.event.type),
    ...(definition.views ?? []).flatMap((view) => view.handlers.map((handler) => handler.event.type)),
  ]);

/**
 * Ties a contract to its implementation. That every operation has its handler is checked by the types; that the
 * service listens to exactly what its contract says is checked here, when the module loads.
 * @throws {TypeError} naming the event types on which contract and definition differ.
 */
export function defineService<const C extends ServiceContract>(
  definition: ServiceDefinition<C>,
): ServiceDefinition<C> {
  const promised = new Set<string>(definition.contract.consumes);
  const actual = reactsTo(definition);
  const differing = [...promised, ...actual].filter((type) => !(promised.has(type) && actual.has(type)));
  if (differing.length > 0) {
    throw new TypeError(
      `${definition.contract.name}: contract and definition differ on ${differing.join(', ')}`,
    );
  }
  if ((definition.contract.keepsAccounts === true) !== (definition.keepAccounts !== undefined))
    throw new TypeError(`${definition.contract.name}: contract and definition differ on who keeps accounts`);
  return definition;
}
