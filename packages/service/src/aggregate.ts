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

/** One decision after another on the same object, taken as one: each sees what the ones before it did, and a refusal refuses all. */
export function inTurn<State, Event extends NewEvent>(
  { evolve }: Pick<Aggregate<State, Event>, 'evolve'>,
  before: State,
  ...steps: readonly ((state: State) => Decision<Event>)[]
): Decision<Event> {
  let state = before;
  const events: Event[] = [];
  for (const step of steps) {
    const decision = step(state);
    if (isRefused(decision)) return decision;
    state = decision.reduce(evolve, state);
    events.push(...decision);
  }
  return events;
}
