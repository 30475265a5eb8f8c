import type { NewEvent, Operation } from '@innovatienetwerk/contract';
import type { Stored } from '@innovatienetwerk/store';
import { isRefused, type Aggregate, type Decision } from './aggregate.ts';
import type { RequestContext } from './context.ts';
import { record, recordTogether, type Permission, type Proposal, type Recorded } from './record.ts';

/**
 * A second object of the same service that a command changes in the same write, such as the ledger from which an award is paid.
 * It decides first, and its refusal refuses all. Commands with the same companion take turns within a process.
 */
export interface Companion<O extends Operation, State, Facts, Other, OtherEvent extends NewEvent> {
  readonly aggregate: Aggregate<Other, OtherEvent>;
  /** Which one. It must be there. */
  readonly id: (request: RequestContext<O>, state: State, facts: Facts) => string;
  readonly decide: (
    other: Other,
    input: {
      /** The id of the object that the command is about. */
      readonly id: string;
      /** That object as it was. */
      readonly state: State;
      readonly request: RequestContext<O>;
      readonly now: Date;
      readonly facts: Facts;
    },
  ) => Decision<OtherEvent>;
}

interface Undertaking<O extends Operation, State, Event extends NewEvent, Facts, Other> {
  readonly request: RequestContext<O>;
  readonly aggregate: Aggregate<State, Event>;
  readonly id: string;
  readonly state: State;
  readonly facts: Facts;
  /** What to save about the object itself, once it is known what becomes of its companion. */
  readonly propose: (companion: Other) => Proposal<State>;
  readonly allowed: Permission;
}

/** The companion is gone, which its own service never does to it. */
class CompanionMissing extends Error {
  override readonly name = 'CompanionMissing';
}

const ended = <Other, OtherEvent extends NewEvent>(
  aggregate: Aggregate<Other, OtherEvent>,
  { state }: Stored<Other>,
  decision: Decision<OtherEvent>,
): Other =>
  isRefused(decision) ? state : decision.reduce((before, event) => aggregate.evolve(before, event), state);

/** Records a change, together with that of its companion when it has one. */
export async function recordWith<
  O extends Operation,
  State,
  Event extends NewEvent,
  Facts,
  Other,
  OtherEvent extends NewEvent,
>(
  companion: Companion<O, State, Facts, Other, OtherEvent> | undefined,
  undertaking: Undertaking<O, State, Event, Facts, Other>,
): Promise<Recorded<State>> {
  const { request, aggregate, id, state, facts, propose, allowed } = undertaking;
  const { parts, now } = request;
  // Without a companion nobody asks for its state.
  if (companion === undefined) return await record(parts, aggregate, propose(undefined as Other), allowed);
  const otherId = companion.id(request, state, facts);
  return await parts.lanes.run(`${companion.aggregate.name}/${otherId}`, async () => {
    const stored = await parts.aggregates(companion.aggregate).load(otherId);
    if (stored === null) throw new CompanionMissing(companion.aggregate.name);
    const decision = companion.decide(stored.state, { id, state, request, now, facts });
    const proposal = propose(ended(companion.aggregate, stored, decision));
    const { receipt: _, ...cause } = { ...proposal, id: otherId };
    return await recordTogether(
      parts,
      { aggregate, proposal },
      { aggregate: companion.aggregate, proposal: { ...cause, stored, decision } },
      allowed,
    );
  });
}
