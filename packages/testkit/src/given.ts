import { isDeepStrictEqual } from 'node:util';
import type { NewEvent } from '@innovatienetwerk/contract';
import { isRefused, type Aggregate, type Decision } from '@innovatienetwerk/service';
import { assert } from 'vitest';

/** What may be said of a decision. Each check gives the same object, so that a test can say more than one thing. */
interface Outcome<State, Event extends NewEvent> {
  /** Exactly these events happened, in this order. */
  readonly then: (...events: readonly Event[]) => Outcome<State, Event>;
  /** Nothing happened, and it was no fault: a repeated step, or one that came too late to matter. */
  readonly thenNothing: () => Outcome<State, Event>;
  /** The rule with this code refused it. */
  readonly thenRefused: (code: string) => Outcome<State, Event>;
  /** The state after the events. Fails when the decision was a refusal. */
  readonly state: () => State;
}

/**
 * Given what happened before, when this is decided, then …: how the pure core is tested.
 *
 *     given(ideas, drafted, submitted).when((state) => withdraw(id, state, 'dubbel', now)).then(withdrawn);
 */
export function given<State, Event extends NewEvent>(
  aggregate: Aggregate<State, Event>,
  ...history: readonly Event[]
) {
  const before = history.reduce((state, event) => aggregate.evolve(state, event), aggregate.initial);
  return {
    state: before,
    when: (decide: (state: State) => Decision<Event>) => outcomeOf(aggregate, before, decide(before)),
  };
}

function outcomeOf<State, Event extends NewEvent>(
  aggregate: Aggregate<State, Event>,
  before: State,
  decision: Decision<Event>,
): Outcome<State, Event> {
  const happened = () => {
    if (isRefused(decision))
      return assert.fail(`refused by ${decision.refused.code}, but events were expected`);
    return decision;
  };
  const outcome: Outcome<State, Event> = {
    // oxlint-disable-next-line unicorn/no-thenable -- given, when, then: nobody awaits it
    then: (...events) => {
      assert.deepEqual(happened(), events);
      return outcome;
    },
    thenNothing: () => {
      assert.deepEqual(happened(), []);
      return outcome;
    },
    thenRefused: (code) => {
      if (!isRefused(decision)) return assert.fail(`expected a refusal by ${code}, but it happened`);
      assert.equal(decision.refused.code, code);
      return outcome;
    },
    state: () => happened().reduce((state, event) => aggregate.evolve(state, event), before),
  };
  return outcome;
}

/** Whether a decision leaves everything as it is: for properties that must hold whatever was decided. */
export const changesNothing = <State, Event extends NewEvent>(
  aggregate: Aggregate<State, Event>,
  state: State,
  decision: Decision<Event>,
): boolean =>
  isRefused(decision) ||
  isDeepStrictEqual(
    decision.reduce((before, event) => aggregate.evolve(before, event), state),
    state,
  );
