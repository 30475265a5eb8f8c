import {
  problems,
  ProblemError,
  type NewEvent,
  type Operation,
  type OutputOf,
  type Refusal,
  type Scope,
} from '@innovatienetwerk/contract';
import type { Stored } from '@innovatienetwerk/store';
import type { Aggregate, Decision } from './aggregate.ts';
import { placementRefusal } from './placement.ts';
import { recordWith, type Companion } from './companion.ts';
import type { Handler, Outcome, RequestContext } from './context.ts';
import type { Cause, Recorded } from './record.ts';
import { receiptOf, repetitionOf, replay, type Repetition } from './repetition.ts';
import { serialise } from './serialise.ts';

/** A lost race is tried again this often before the client hears of it. */
const MAX_ATTEMPTS = 8;

/** What `decide` may know besides the state: the request, the moment, and facts that were read for it. */
export interface DecideInput<O extends Operation, Facts, Other = undefined> {
  /** The id of the object, also of one that is about to be made. */
  readonly id: string;
  readonly request: RequestContext<O>;
  readonly now: Date;
  readonly facts: Facts;
  /** The companion as it will be, for a command that has one. */
  readonly companion: Other;
}

export interface CommandOptions<
  O extends Operation,
  State,
  Event extends NewEvent,
  Facts,
  Other = undefined,
  OtherEvent extends NewEvent = never,
> {
  /** Reads the facts from other objects of this service that `decide` needs. */
  readonly facts?: (request: RequestContext<O>, state: State) => Promise<Facts>;
  /** A second object that changes in the same write. */
  readonly companion?: Companion<O, State, Facts, Other, OtherEvent>;
  readonly decide: (state: State, input: DecideInput<O, Facts, Other>) => Decision<Event>;
  /** The answer, from the object as it is after the change. */
  readonly view: (stored: Stored<State>, request: RequestContext<O>) => OutputOf<O>;
  /** Path below `/v1` of what came to be, for `Location`. */
  readonly location?: (stored: Stored<State>) => string;
}

const causeOf = (request: RequestContext): Cause => ({
  now: request.now,
  trace: request.trace,
  actorId: request.actor.subjectId,
  account: request.account,
});

function answer<O extends Operation, State>(
  request: RequestContext<O>,
  options: Pick<CommandOptions<O, State, NewEvent, never>, 'view' | 'location'>,
  stored: Stored<State>,
) {
  const { success } = request.operation;
  return {
    status: success.status,
    json:
      success.body === undefined ? undefined : serialise(request.operation, options.view(stored, request)),
    etag: String(stored.version),
    location: options.location?.(stored),
  };
}

/** The receipt of this request, when it can be repeated. */
const withReceipt = <O extends Operation, State>(
  request: RequestContext<O>,
  options: Pick<CommandOptions<O, State, NewEvent, never>, 'view' | 'location'>,
  repetition: Repetition | undefined,
) =>
  repetition === undefined
    ? {}
    : {
        receipt: (next: Stored<State>) => receiptOf(repetition, answer(request, options, next), request.now),
      };

/** Who may not make an object somewhere may not move one there either. */
const staysInPlace = (before: Scope, after: Scope): boolean =>
  before.region === after.region && before.organisationId === after.organisationId;

/**
 * A change of one existing object: load, check reach, repetition and version, decide, save in one write.
 * A lost race starts again from the load, so `decide` always sees what it changes.
 */
export function command<
  const O extends Operation,
  State,
  Event extends NewEvent,
  Facts = undefined,
  Other = undefined,
  OtherEvent extends NewEvent = never,
>(
  operation: O,
  aggregate: Aggregate<State, Event>,
  options: CommandOptions<O, State, Event, Facts, Other, OtherEvent>,
): Handler<O> {
  return {
    operation,
    async run(request) {
      const id = (request.params as Record<string, string>)[aggregate.param] ?? '';
      const repetition = repetitionOf(request);
      for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
        // oxlint-disable-next-line no-await-in-loop -- each attempt needs the outcome of the one before
        const outcome = await attemptCommand(request, aggregate, options, id, repetition);
        if (outcome !== 'again') return outcome;
      }
      return { refused: { code: problems.busy.code } };
    },
  };
}

async function attemptCommand<
  O extends Operation,
  State,
  Event extends NewEvent,
  Facts,
  Other,
  OtherEvent extends NewEvent,
>(
  request: RequestContext<O>,
  aggregate: Aggregate<State, Event>,
  options: CommandOptions<O, State, Event, Facts, Other, OtherEvent>,
  id: string,
  repetition: Repetition | undefined,
): Promise<Outcome | 'again'> {
  const stored = await request.require(aggregate, id);
  const receipt = repetition && stored.receipts.find((candidate) => candidate.key === repetition.key);
  if (receipt !== undefined && repetition !== undefined) return replay(receipt, repetition);
  if (request.operation.ifMatch === true) {
    if (request.ifMatch === undefined) return { refused: { code: problems.preconditionRequired.code } };
    if (request.ifMatch !== String(stored.version))
      return { refused: { code: problems.preconditionFailed.code } };
  }
  const facts = (await options.facts?.(request, stored.state)) as Facts;
  const { state } = stored;
  const recorded = await recordWith(options.companion, {
    request,
    aggregate,
    id,
    state,
    facts,
    propose: (companion) => ({
      id,
      stored,
      decision: options.decide(state, { id, request, now: request.now, facts, companion }),
      cause: causeOf(request),
      ...withReceipt(request, options, repetition),
    }),
    allowed: (scope) => (staysInPlace(stored.scope, scope) ? undefined : placementRefusal(request, scope)),
  });
  switch (recorded.outcome) {
    case 'saved':
      return answer(request, options, recorded.stored);
    case 'refused':
      return { refused: recorded.refused };
    case 'receipt-exists':
      // The key was used for another object of this kind: the path differs, so it is another request.
      return { refused: { code: problems.idempotencyConflict.code } };
    case 'stale':
    case 'exists':
      return 'again';
  }
}

export interface CreationOptions<
  O extends Operation,
  State,
  Event extends NewEvent,
  Facts,
  Other = undefined,
  OtherEvent extends NewEvent = never,
> extends Omit<CommandOptions<O, State, Event, Facts, Other, OtherEvent>, 'facts' | 'location'> {
  readonly facts?: (request: RequestContext<O>) => Promise<Facts>;
  readonly location: (stored: Stored<State>) => string;
  /** The id of the new object; by default a new one. A derived id makes a second object of the same kind impossible. */
  readonly id?: (request: RequestContext<O>, facts: Facts) => string;
  /** The refusal when the derived id is taken. */
  readonly taken?: Refusal;
}

/** A new object: decide on the empty state, check that it lies within reach, and insert it with its receipt. */
export function creation<
  const O extends Operation,
  State,
  Event extends NewEvent,
  Facts = undefined,
  Other = undefined,
  OtherEvent extends NewEvent = never,
>(
  operation: O,
  aggregate: Aggregate<State, Event>,
  options: CreationOptions<O, State, Event, Facts, Other, OtherEvent>,
): Handler<O> {
  return {
    operation,
    async run(request) {
      const repetition = repetitionOf(request);
      const recorded = await createInsistently(() =>
        attemptCreation(request, aggregate, options, repetition),
      );
      if (recorded.outcome === 'saved') return answer(request, options, recorded.stored);
      if (recorded.outcome === 'receipt-exists' && repetition !== undefined)
        return replay(recorded.receipt, repetition);
      // A repeated request may be refused now for what it did itself the first time; then its first answer counts.
      if (repetition !== undefined) {
        const earlier = await request.parts.aggregates(aggregate).findReceipt(repetition.key);
        if (earlier !== null) return replay(earlier.receipt, repetition);
      }
      if (recorded.outcome === 'refused') return { refused: recorded.refused };
      const taken = recorded.outcome === 'exists' ? options.taken : undefined;
      return { refused: taken ?? { code: problems.busy.code } };
    },
  };
}

async function createInsistently<State>(attempt: () => Promise<Recorded<State>>): Promise<Recorded<State>> {
  let recorded = await attempt();
  // Somebody took a value that must be unique since the facts were read: decide once more, by what is true now.
  if (recorded.outcome === 'exists') recorded = await attempt();
  for (let count = 1; recorded.outcome === 'stale' && count < MAX_ATTEMPTS; count += 1) {
    // oxlint-disable-next-line no-await-in-loop -- a lost race for the companion starts again from the facts
    recorded = await attempt();
  }
  return recorded;
}

async function attemptCreation<
  O extends Operation,
  State,
  Event extends NewEvent,
  Facts,
  Other,
  OtherEvent extends NewEvent,
>(
  request: RequestContext<O>,
  aggregate: Aggregate<State, Event>,
  options: CreationOptions<O, State, Event, Facts, Other, OtherEvent>,
  repetition: Repetition | undefined,
): Promise<Recorded<State>> {
  const facts = (await options.facts?.(request)) as Facts;
  const id = options.id?.(request, facts) ?? request.parts.newId();
  const state = aggregate.initial;
  try {
    return await recordWith(options.companion, {
      request,
      aggregate,
      id,
      state,
      facts,
      propose: (companion) => ({
        id,
        stored: null,
        decision: options.decide(state, { id, request, now: request.now, facts, companion }),
        cause: causeOf(request),
        ...withReceipt(request, options, repetition),
      }),
      allowed: (scope) => placementRefusal(request, scope),
    });
  } catch (error) {
    if (error instanceof ProblemError) return { outcome: 'refused', refused: error.refusal };
    throw error;
  }
}
