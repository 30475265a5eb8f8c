import { MAX_LINES, type LineResult, type NewEvent, type Operation } from '@innovatienetwerk/contract';
import { ownWork, type Receipt, type Stored } from '@innovatienetwerk/store';
import { isRefused, type Aggregate, type Decision } from './aggregate.ts';
import { recordWith } from './companion.ts';
import type { RequestContext } from './context.ts';
import { lineRefused, type ImportLine, type LineOf, type Sorted } from './import-lines.ts';
import type { ImportOptions, Run, Target } from './import-options.ts';
import { placementRefusal } from './placement.ts';
import type { Proposal, Recorded } from './record.ts';

/** An object as the target of a line that is about it. */
export const targetFrom = <State>(id: string, stored: Stored<State> | null): Target<State> => ({
  id,
  stored,
  known: stored !== null,
});

async function load<O extends Operation, State>(
  { parts }: RequestContext<O>,
  aggregate: Aggregate<State, never>,
  id: string,
): Promise<Target<State>> {
  return targetFrom(id, await parts.aggregates(aggregate).load(id));
}

export type Found<State> = ReadonlyMap<string, Stored<State>>;

/**
 * The objects of all lines in one query, without their receipts: those say only what became of the same import earlier, and so nothing
 * where it has just begun.
 */
export async function foundOf<O extends Operation, State>(
  { parts }: RequestContext<O>,
  aggregate: Aggregate<State, never>,
  sorted: readonly Sorted<LineOf<O>>[],
): Promise<Found<State>> {
  const ids = sorted.flatMap((one) => ('id' in one ? [one.id] : []));
  const { items } = await parts.aggregates(aggregate).list({
    filter: { _id: { $in: ids } },
    reach: ownWork,
    sort: { field: 'createdAt', direction: 1 },
    limit: MAX_LINES,
  });
  return new Map(items.map((stored) => [stored.id, stored]));
}

const CREATED = 201;
const UPDATED = 200;

/** What became of a line, by the receipt of its write. */
const asBefore = ({ externalKey }: ImportLine, id: string, { status }: Receipt): LineResult => ({
  externalKey,
  outcome: status === CREATED ? 'created' : 'updated',
  id,
});

/** What is decided about a line, with the receipt by which it is known again; what changes nothing needs none. */
function proposalOf<State>(
  { id, stored, known }: Target<State>,
  decision: Decision,
  { request: { now, trace, actor, account }, repetition: { fingerprint } }: Run<Operation>,
  key: string,
): Proposal<State> {
  const proposal = { id, stored, decision, cause: { now, trace, actorId: actor.subjectId, account } };
  if (isRefused(decision)) return proposal;
  if (decision.length > 0) {
    const receipt: Receipt = { key, fingerprint, status: known ? UPDATED : CREATED, at: now };
    return { ...proposal, receipt: () => receipt };
  }
  // There would be an object without a beginning.
  if (stored === null) throw new TypeError('Something new was imported without any event');
  return proposal;
}

function resultOf<State>(
  line: ImportLine,
  { id }: Target<State>,
  recorded: Recorded<State>,
): LineResult | 'again' {
  switch (recorded.outcome) {
    case 'saved':
      return recorded.receipt === undefined
        ? { externalKey: line.externalKey, outcome: 'unchanged', id }
        : asBefore(line, id, recorded.receipt);
    case 'receipt-exists':
      return asBefore(line, recorded.id, recorded.receipt);
    case 'refused':
      return lineRefused(line, recorded.refused);
    case 'stale':
    case 'exists':
      return 'again';
  }
}

interface Attempt<Line, State> {
  readonly line: Line;
  readonly id: string;
  readonly index: number;
  /** The object of the line, where it need not be loaded. */
  readonly known: Target<State> | undefined;
}

/** Decides and writes one line, by what is true now. */
export async function attemptLine<
  O extends Operation,
  State,
  Event extends NewEvent,
  Facts,
  Other,
  OtherEvent extends NewEvent,
>(
  run: Run<O>,
  aggregate: Aggregate<State, Event>,
  options: ImportOptions<O, State, Event, Facts, Other, OtherEvent>,
  { line, id: lineId, index, known }: Attempt<LineOf<O>, State>,
): Promise<LineResult | 'again'> {
  const { request, importerId, importId, once } = run;
  const target = await (options.target?.(request, line, lineId) ?? known ?? load(request, aggregate, lineId));
  const { id, stored } = target;
  const key = `${importId}/${index}`;
  const earlier = stored?.receipts.find((receipt) => receipt.key === key);
  if (earlier !== undefined) return asBefore(line, id, earlier);
  const unreachable = stored === null ? undefined : placementRefusal(request, stored.scope);
  if (unreachable !== undefined) return lineRefused(line, unreachable);
  const facts = (await options.facts?.(request, line, target, once)) as Facts;
  const state = stored?.state ?? aggregate.initial;
  const input = { id, line, isNew: stored === null, importerId, request, now: request.now, facts };
  const recorded = await recordWith(options.companion, {
    request,
    aggregate,
    id,
    state,
    facts,
    propose: (companion) => proposalOf(target, options.decide(state, { ...input, companion }), run, key),
    allowed: (scope) => placementRefusal(request, scope),
  });
  return resultOf(line, target, recorded);
}
