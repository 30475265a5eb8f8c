import type { NewEvent, Operation } from '@innovatienetwerk/contract';
import type { Stored } from '@innovatienetwerk/store';
import type { Decision } from './aggregate.ts';
import type { Companion } from './companion.ts';
import type { RequestContext } from './context.ts';
import type { LineOf, Once } from './import-lines.ts';
import type { Repetition } from './repetition.ts';

/** What is written for a line. */
export interface Target<State> {
  readonly id: string;
  /** Null for what is not there yet. */
  readonly stored: Stored<State> | null;
  /** Whether the line was imported before: then it is brought up to date, also where that makes a new object. */
  readonly known: boolean;
  /** The object that a new one replaces. */
  readonly follows?: Stored<State>;
}

export interface LineInput<O extends Operation, Facts, Other> {
  /** Of the object that is written. */
  readonly id: string;
  readonly line: LineOf<O>;
  /** Whether the object is not there yet. */
  readonly isNew: boolean;
  /** The organisation that sends the lines. */
  readonly importerId: string;
  readonly request: RequestContext<O>;
  readonly now: Date;
  readonly facts: Facts;
  /** The companion as it will be, for a kind of line that has one. */
  readonly companion: Other;
}

export interface ImportOptions<
  O extends Operation,
  State,
  Event extends NewEvent,
  Facts,
  Other = undefined,
  OtherEvent extends NewEvent = never,
> {
  /** The object that a line is about, where something else than its key tells that. */
  readonly id?: (line: LineOf<O>, importerId: string) => string;
  /** What is written for a line, where that is not always the object that the line is about. */
  readonly target?: (request: RequestContext<O>, line: LineOf<O>, id: string) => Promise<Target<State>>;
  /** Reads what `decide` needs from other objects. It may throw a {@link ProblemError}, which refuses the line. */
  readonly facts?: (
    request: RequestContext<O>,
    line: LineOf<O>,
    target: Target<State>,
    once: Once,
  ) => Promise<Facts>;
  /** A second object that changes in the same write. */
  readonly companion?: Companion<O, State, Facts, Other, OtherEvent>;
  /** By the same rules as single requests. No events: all is as the line says. */
  readonly decide: (state: State, input: LineInput<O, Facts, Other>) => Decision<Event>;
}

/** An import while it runs. */
export interface Run<O extends Operation> {
  readonly request: RequestContext<O>;
  readonly importerId: string;
  readonly repetition: Repetition;
  /** Of this import: part of the receipts of its lines. */
  readonly importId: string;
  readonly once: Once;
}
