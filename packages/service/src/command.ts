import {
  mayCreate,
  problems,
  ProblemError,
  takesKey,
  type NewEvent,
  type Operation,
  type OutputOf,
  type Refusal,
  type Scope,
} from '@innovatienetwerk/contract';
import type { Receipt, Stored } from '@innovatienetwerk/store';
import type { Aggregate, Decision } from './aggregate.ts';
import type { Handler, Outcome, RequestContext } from './context.ts';
import { fingerprintOf, receiptKey } from './ids.ts';
import { record, type Cause, type Recorded } from './record.ts';
import { serialise } from './serialise.ts';

/** A lost race is tried again this often before the client hears of it. */
const MAX_ATTEMPTS = 8;

/** What `decide` may know besides the state: the request, the moment, and facts that were read for it. */
export interface DecideInput<O extends Operation, Facts> {
  /** The id of the object, also of one that is about to be made. */
  readonly id: string;
  readonly request: RequestContext<O>;
  readonly now: Date;
  readonly facts: Facts;
}

export interface CommandOptions<O extends Operation, State, Event extends NewEvent, Facts> {
  /** Reads the facts from other objects of this service that `decide` needs. */
  readonly facts?: (request: RequestContext<O>, state: State) => Promise<Facts>;
  readonly decide: (state: State, input: DecideInput<O, Facts>) => Decision<Event>;
  /** The answer, from the object as it is after the change. */
  readonly view: (stored: Stored<State>, request: RequestContext<O>) => OutputOf<O>;
  /** Path below `/v1` of what came to be, for `Location`. */
  readonly location?: (stored: Stored<State>) => string;
}

const causeOf = (request: RequestContext): Cause => ({
  now: request.now,
  trace: request.trace,
  actorId: request.actor.subjectId,
});

interface Repetition {
  readonly key: string;
  readonly fingerprint: string;
}

function repetitionOf(request: RequestContext): Repetition | undefined {
  if (!takesKey(request.operation) || request.idempotencyKey === undefined) return undefined;
  const { actor, operation } = request;
  return {
    key: receiptKey(actor.clientId, actor.subjectId, operation.id, request.idempotencyKey),
    fingerprint: fingerprintOf(request.params, request.body),
  };
}

/** The stored answer of a repeated request, or a conflict when the request is another. */
function replay(receipt: Receipt, repetition: Repetition): Outcome {
  if (receipt.fingerprint !== repetition.fingerprint)
    return { refused: { code: problems.idempotencyConflict.code } };
  return {
    status: receipt.status,
    json: receipt.body,
    etag: receipt.etag,
    location: receipt.location,
    replayed: true,
  };
}

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

function receiptOf(
  repetition: Repetition,
  reply: { status: number; json: string | undefined; etag: string; location: string | undefined },
  at: Date,
): Receipt {
  return {
    ...repetition,
    status: reply.status,
    etag: reply.etag,
    at,
    ...(reply.json === undefined ? {} : { body: reply.json }),
    ...(reply.location === undefined ? {} : { location: reply.location }),
  };
}

/** Who may not make an object somewhere may not move one there either. */
const staysInPlace = (before: Scope, after: Scope): boolean =>
  before.region === after.region && before.organisationId === after.organisationId;

const placementRefusal = ({ operation, actor }: RequestContext, scope: Scope): Refusal | undefined =>
  mayCreate(operation.allow, actor, scope) ? undefined : { code: problems.outOfReach.code };

/**
 * A change of one existing object: load, check reach, repetition and version, decide, save in one write.
 * A lost race starts again from the load, so `decide` always sees what it changes.
 */
export function command<const O extends Operation, State, Event extends NewEvent, Facts = undefined>(
  operation: O,
  aggregate: Aggregate<State, Event>,
  options: CommandOptions<O, State, Event, Facts>,
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

async function attemptCommand<O extends Operation, State, Event extends NewEvent, Facts>(
  request: RequestContext<O>,
  aggregate: Aggregate<State, Event>,
  options: CommandOptions<O, State, Event, Facts>,
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
  const decision = options.decide(stored.state, { id, request, now: request.now, facts });
  const recorded = await record(
    request.parts,
    aggregate,
    {
      id,
      stored,
      decision,
      cause: causeOf(request),
      ...(repetition === undefined
        ? {}
        : { receipt: (next) => receiptOf(repetition, answer(request, options, next), request.now) }),
    },
    (scope) => (staysInPlace(stored.scope, scope) ? undefined : placementRefusal(request, scope)),
  );
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

export interface CreationOptions<O extends Operation, State, Event extends NewEvent, Facts> extends Omit<
  CommandOptions<O, State, Event, Facts>,
  'facts' | 'location'
> {
  readonly facts?: (request: RequestContext<O>) => Promise<Facts>;
  readonly location: (stored: Stored<State>) => string;
  /** The id of the new object; by default a new one. A derived id makes a second object of the same kind impossible. */
  readonly id?: (request: RequestContext<O>, facts: Facts) => string;
  /** The refusal when the derived id is taken. */
  readonly taken?: Refusal;
}

/** A new object: decide on the empty state, check that it lies within reach, and insert it with its receipt. */
export function creation<const O extends Operation, State, Event extends NewEvent, Facts = undefined>(
  operation: O,
  aggregate: Aggregate<State, Event>,
  options: CreationOptions<O, State, Event, Facts>,
): Handler<O> {
  return {
    operation,
    async run(request) {
      const repetition = repetitionOf(request);
      const first = await attemptCreation(request, aggregate, options, repetition);
      // Somebody took a value that must be unique since the facts were read: decide once more, by what is true now.
      const recorded =
        first.outcome === 'exists' ? await attemptCreation(request, aggregate, options, repetition) : first;
      if (recorded.outcome === 'saved') return answer(request, options, recorded.stored);
      if (recorded.outcome === 'receipt-exists' && repetition !== undefined)
        return replay(recorded.receipt, repetition);
      // A repeated request may be refused now for what it did itself the first time; then its first answer counts.
      if (repetition !== undefined) {
        const earlier = await request.parts.aggregates(aggregate).findReceipt(repetition.key);
        if (earlier !== null) return replay(earlier.receipt, repetition);
      }
      if (recorded.outcome === 'refused') return { refused: recorded.refused };
      return { refused: options.taken ?? { code: problems.busy.code } };
    },
  };
}

async function attemptCreation<O extends Operation, State, Event extends NewEvent, Facts>(
  request: RequestContext<O>,
  aggregate: Aggregate<State, Event>,
  options: CreationOptions<O, State, Event, Facts>,
  repetition: Repetition | undefined,
): Promise<Recorded<State>> {
  const facts = (await options.facts?.(request)) as Facts;
  const id = options.id?.(request, facts) ?? request.parts.newId();
  try {
    return await record(
      request.parts,
      aggregate,
      {
        id,
        stored: null,
        decision: options.decide(aggregate.initial, { id, request, now: request.now, facts }),
        cause: causeOf(request),
        ...(repetition === undefined
          ? {}
          : { receipt: (next) => receiptOf(repetition, answer(request, options, next), request.now) }),
      },
      (scope) => placementRefusal(request, scope),
    );
  } catch (error) {
    if (error instanceof ProblemError) return { outcome: 'refused', refused: error.refusal };
    throw error;
  }
}
