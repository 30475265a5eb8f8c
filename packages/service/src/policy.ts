import type {
  EnvelopeOf,
  EventDefinition,
  EventEnvelope,
  NewEvent,
  Refusal,
} from '@innovatienetwerk/contract';
import type { TraceContext } from '@innovatienetwerk/telemetry';
import type { Lease, Receipt } from '@innovatienetwerk/store';
import { isRefused, type Aggregate, type Decision } from './aggregate.ts';
import type { Parts } from './context.ts';
import { ownAccount } from './own-account.ts';
import { record, type Cause as RecordedCause } from './record.ts';
import { partsIn } from './traced-parts.ts';

/** A reaction that its own domain refuses: trying again does not help, so the event is set aside for an operator. */
export class PolicyRefused extends Error {
  override readonly name = 'PolicyRefused';
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/**
 * What a policy or a schedule works with. Its changes are applied once for each cause, however often it runs:
 * the receipt of the cause is in the changed object, in the same write.
 */
export interface Reaction {
  readonly parts: Parts;
  readonly now: Date;
  readonly trace: TraceContext;
  /** Changes an existing object. One that does not exist is a fault of order and is tried again. */
  change<State, Event extends NewEvent>(
    aggregate: Aggregate<State, Event>,
    id: string,
    decide: (state: State, now: Date) => Decision<Event>,
  ): Promise<void>;
  /** Makes an object with an id that follows from the cause; when it is there already, nothing happens. */
  create<State, Event extends NewEvent>(
    aggregate: Aggregate<State, Event>,
    id: string,
    decide: (now: Date) => Decision<Event>,
  ): Promise<void>;
}

export interface Policy {
  readonly name: string;
  readonly event: EventDefinition;
  readonly react: (event: EventEnvelope, reaction: Reaction) => Promise<void>;
}

/** A reaction to an event of another service or of the service itself. @param name unique in the service, kebab-case */
export const policy = <E extends EventDefinition>(
  name: string,
  event: E,
  react: (event: EnvelopeOf<E>, reaction: Reaction) => Promise<void>,
): Policy => ({ name, event, react: react as Policy['react'] });

/** Work that time starts. It runs in one replica at a time. */
export interface Schedule {
  readonly name: string;
  readonly everyMs: number;
  readonly run: (due: Due) => Promise<void>;
}

/**
 * One turn of a schedule. What it only looks through is in no trace.
 * @property trace of this turn, which is exported when something was due
 * @property link points from this turn to what it takes together
 * @property for makes the changes of one object happen once for each key, such as `publish/<round>`; they belong to the trace of the turn, or
 * to the one that is given: where the turn only goes on with what somebody began a moment ago.
 */
export interface Due {
  readonly parts: Parts;
  readonly now: Date;
  readonly trace: TraceContext;
  readonly link: (to: TraceContext) => void;
  readonly for: (key: string, trace?: TraceContext) => Reaction;
}

/** Work that goes on all the time. What it throws is reported, and it is started again after a moment. */
export type Task = LoneTask | SharedTask;

/** In one replica at a time: it holds a lease while it runs, and another takes over when it is gone. */
export interface LoneTask {
  readonly name: string;
  readonly everywhere?: never;
  /** Works until the signal aborts. */
  readonly run: (work: Work & { readonly lease: Lease }) => Promise<void>;
}

/** In every replica at the same time: how they divide it, it sees to itself. */
export interface SharedTask {
  readonly name: string;
  readonly everywhere: true;
  /** Works until the signal aborts. */
  readonly run: (work: Work) => Promise<void>;
}

export interface Work {
  readonly parts: Parts;
  readonly signal: AbortSignal;
  /** Changes that count once for each key, as those of a schedule. */
  readonly for: (key: string) => Reaction;
}

const MAX_ATTEMPTS = 20;

export interface Cause {
  /** Names what caused the change: `event:<policy>:<event id>` or `schedule:<name>:<key>`. */
  readonly key: string;
  readonly now: Date;
  readonly trace: TraceContext;
  readonly causationId?: string | undefined;
  readonly actorId?: string | undefined;
}

/** The object that a reaction changes is not there yet: its own event is still on the way, so trying again helps. */
export class NotThereYet extends Error {
  override readonly name = 'NotThereYet';
}

/** Makes the reaction for one cause. */
export function reactionTo(untraced: Parts, asked: Cause): Reaction {
  const parts = partsIn(untraced, asked.trace);
  const cause: Cause & RecordedCause = { ...asked, account: ownAccount(parts, asked) };
  /** One cause may change several objects of one kind, and a key of a receipt is unique within a kind. */
  const keyFor = (id: string): string => `${cause.key}/${id}`;
  const receiptFor = (id: string) => (): Receipt => ({
    key: keyFor(id),
    fingerprint: '',
    status: 204,
    at: cause.now,
  });
  const { now, trace } = cause;

  const attempt = async <State, Event extends NewEvent>(
    aggregate: Aggregate<State, Event>,
    id: string,
    decide: (state: State, now: Date) => Decision<Event>,
  ): Promise<boolean> => {
    const stored = await parts.aggregates(aggregate).load(id);
    // A national event may be about an object that lives at another seat.
    if (stored === null && parts.regions !== undefined) return true;
    if (stored === null) throw new NotThereYet(`${aggregate.name} to react on`);
    if (stored.receipts.some((candidate) => candidate.key === keyFor(id))) return true;
    const decision = decide(stored.state, now);
    if (isRefused(decision)) throw new PolicyRefused(decision.refused);
    if (decision.length === 0) return true;
    const recorded = await record(parts, aggregate, { id, stored, decision, cause, receipt: receiptFor(id) });
    return recorded.outcome === 'saved';
  };

  return {
    parts,
    now,
    trace,
    async change(aggregate, id, decide) {
      for (let count = 0; count < MAX_ATTEMPTS; count += 1) {
        // oxlint-disable-next-line no-await-in-loop -- a lost race starts again from the load
        if (await attempt(aggregate, id, decide)) return;
      }
      throw new Error(`Lost ${MAX_ATTEMPTS} races for one ${aggregate.name}`);
    },
    async create(aggregate, id, decide) {
      const decision = decide(now);
      if (isRefused(decision)) throw new PolicyRefused(decision.refused);
      if (decision.length === 0) return;
      // Inserted before, by this cause or another: the object is there, which is all that was asked.
      await record(parts, aggregate, { id, stored: null, decision, cause, receipt: receiptFor(id) });
    },
  };
}
