import type { PublicEvent } from './audience.ts';
import type { EventDefinition } from './event.ts';
import type { Bilingual } from './language.ts';
import type { Operation } from './operation.ts';
import { allOperations } from './operator.ts';
import { problems, type ProblemDefinition } from './problem.ts';

/** A word of the domain in both languages: code and API are in English, people in the sector speak Dutch. */
export interface Term {
  readonly en: string;
  readonly nl: string;
  readonly meaning: Bilingual;
}

/** All that others may know of a service. */
export interface ServiceContract<
  Operations extends Readonly<Record<string, Operation>> = Readonly<Record<string, Operation>>,
  Events extends Readonly<Record<string, EventDefinition>> = Readonly<Record<string, EventDefinition>>,
  Consumes extends readonly string[] = readonly string[],
> {
  /** One lower-case word: the name on the bus, of the database and of the workspace. */
  readonly name: string;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly operations: Operations;
  readonly events: Events;
  /** The event types of other services (or its own) that it listens to. */
  readonly consumes: Consumes;
  readonly terms: readonly Term[];
  /** The events of all services that it tells to systems outside, where it does. */
  readonly tells?: readonly PublicEvent[];
  /** Answered inside the gateway: it has no process, queues or log, and so none of the operator's operations. */
  readonly local?: boolean;
  /** Its objects live at the seat of their region, where that has servers of its own (decision 25). */
  readonly regional?: boolean;
  /** Whether it is the one that keeps the accounts of all others: only it may read their stream. */
  readonly keepsAccounts?: boolean;
}

export const defineContract = <
  const Operations extends Readonly<Record<string, Operation>>,
  const Events extends Readonly<Record<string, EventDefinition>>,
  const Consumes extends readonly string[],
>(
  contract: ServiceContract<Operations, Events, Consumes>,
): ServiceContract<Operations, Events, Consumes> => contract;

/** The subject on which a service answers an operation. */
export const rpcSubject = (service: string, operationId: string): string =>
  `rpc.${service}.${operationId}.v1`;

/** Finds the service and the definition of an event type. @throws {Error} for a type that no contract has. */
export function findEvent(
  contracts: readonly ServiceContract[],
  type: string,
): { readonly contract: ServiceContract; readonly event: EventDefinition } {
  for (const contract of contracts) {
    const event = Object.values(contract.events).find((candidate) => candidate.type === type);
    if (event !== undefined) return { contract, event };
  }
  throw new Error(`No contract has the event type ${type}`);
}

/** Every problem of the platform by its code: the catalogue behind `docs/errors.md` and the texts of the gateway. */
export function problemCatalogue(
  contracts: readonly ServiceContract[],
): ReadonlyMap<string, ProblemDefinition> {
  const own = contracts.flatMap((contract) =>
    allOperations(contract).flatMap((operation) => operation.problems ?? []),
  );
  return new Map([...Object.values(problems), ...own].map((problem) => [problem.code, problem]));
}
