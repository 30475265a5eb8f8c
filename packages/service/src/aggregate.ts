import type { NewEvent, Refusal, Scope } from '@innovatienetwerk/contract';
import type { IndexSpec } from '@innovatienetwerk/store';

/**
 * One kind of object of a service: how its events make its state, and who is near to it.
 * Everything here is pure; the kit loads, saves and guards.
 */
export interface Aggregate<State, Event extends NewEvent = NewEvent> {
  /** As in its events: `idea`. */
  readonly name: string;
  readonly collection: string;
  /** The path parameter that names it: `ideaId`. */
  readonly param: string;
  /** The state before the first event. */
  readonly initial: State;
  readonly evolve: (state: State, event: Event) => State;
  readonly scope: (state: State) => Scope;
  readonly indexes?: readonly IndexSpec[];
}

export const defineAggregate = <State, Event extends NewEvent>(
  aggregate: Aggregate<State, Event>,
): Aggregate<State, Event> => aggregate;

/** What `decide` gives: the events that happened, or why nothing may happen. No events: nothing to do, and no fault. */
export type Decision<Event extends NewEvent = NewEvent> = readonly Event[] | { readonly refused: Refusal };

export const isRefused = (decision: Decision): decision is { readonly refused: Refusal } =>
  'refused' in decision;
