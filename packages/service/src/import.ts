import {
  mayCreate,
  problems,
  ProblemError,
  reportOf,
  type LineResult,
  type NewEvent,
  type Operation,
  type Refusal,
  type Scope,
} from '@innovatienetwerk/contract';
import type { Receipt, Stored } from '@innovatienetwerk/store';
import { isRefused, type Aggregate, type Decision } from './aggregate.ts';
import { recordWith, type Companion } from './companion.ts';
import type { Handler, RequestContext } from './context.ts';
import { closeImport, openImport } from './import-journal.ts';
import {
  compileLinesOf,
  importedId,
  importerOf,
  lineRefused,
  someAtOnce,
  sortLines,
  type ImportLine,
  type LineOf,
  type Sorted,
} from './import-lines.ts';
import type { Proposal, Recorded } from './record.ts';
import { repetitionOf, type Repetition } from './repetition.ts';
import { traceStore } from './spans.ts';

/** Enough to keep the database busy, and few enough to leave room for others. */
const LINES_AT_ONCE = 8;
/** A lost race is tried again this often before the line is refused. */
const MAX_ATTEMPTS = 8;

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
  readonly facts?: (request: RequestContext<O>, line: LineOf<O>, target: Target<State>) => Promise<Facts>;
  /** A second object that changes in the same write. */
  readonly companion?: Companion<O, State, Facts, Other, OtherEvent>;
  /** By the same rules as single requests. No events: all is as the line says. */
  readonly decide: (state: State, input: LineInput<O, Facts, Other>) => Decision<Event>;
}

/** An import while it runs. */
interface Run<O extends Operation> {
  readonly request: RequestContext<O>;
  readonly importerId: string;
  readonly repetition: Repetition;
}

/**
 * The handler of an import. Each line is a write of its own, by the rules of the single requests; a line that is refused stops no other.
 * What an import did before it was cut off is found again by the receipts of its lines, so that it may be repeated at any point.
 */
export function importing<
  const O extends Operation,
  State,
  Event extends NewEvent,
  Facts = undefined,
  Other = undefined,
  OtherEvent extends NewEvent = never,
>(
  operation: O,
  aggregate: Aggregate<State, Event>,
  options: ImportOptions<O, State, Event, Facts, Other, OtherEvent>,
): Handler<O> {
  const validate = compileLinesOf(operation);
  const idOf = (line: LineOf<O>, importerId: string): string =>
    options.id?.(line, importerId) ?? importedId(aggregate.name, importerId, line.externalKey);
  return {
    operation,
    async run(request) {
      const importer = importerOf(request);
      if ('refused' in importer) return importer;
      const { importerId } = importer;
      const repetition = repetitionOf(request);
      // The gateway asks for a key; without one an import could not be told from another.
      if (repetition === undefined) return { refused: { code: problems.invalidInput.code } };
      const run = { request, importerId, repetition };
      const { lines } = request.body as { readonly lines: readonly LineOf<O>[] };
      // Who repeats an import that is still under way waits for its report, instead of doing all of it at the same time.
      return await request.parts.lanes.run(`import/${repetition.key}`, async () => {
        const opened = await openImport(request, repetition);
        if ('answered' in opened) return opened.answered;
        const sorted = sortLines(lines, validate, (line) => idOf(line, importerId));
        const results = await someAtOnce(sorted, LINES_AT_ONCE, (one, index) =>
          importLine(run, aggregate, options, one, index),
        );
        return await closeImport(request, opened.entry, repetition, reportOf(results));
      });
    },
  };
}

async function importLine<
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
  sorted: Sorted<LineOf<O>>,
  index: number,
): Promise<LineResult> {
  const { line } = sorted;
  if ('refused' in sorted) return lineRefused(line, sorted.refused);
  try {
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
      // oxlint-disable-next-line no-await-in-loop -- each attempt needs the outcome of the one before
      const result = await attemptLine(run, aggregate, options, { ...sorted, index });
      if (result !== 'again') return result;
    }
    return lineRefused(line, { code: problems.busy.code });
  } catch (error) {
    if (error instanceof ProblemError) return lineRefused(line, error.refusal);
    throw error;
  }
}

async function load<O extends Operation, State>(
  { parts, trace }: RequestContext<O>,
  aggregate: Aggregate<State, never>,
  id: string,
): Promise<Target<State>> {
  const stored = await traceStore(parts.telemetry, trace, 'load', aggregate.collection, () =>
    parts.aggregates(aggregate).load(id),
  );
  return { id, stored, known: stored !== null };
}

const CREATED = 201;
const UPDATED = 200;

/** What became of a line, by the receipt of its write. */
const asBefore = ({ externalKey }: ImportLine, id: string, { status }: Receipt): LineResult => ({
  externalKey,
  outcome: status === CREATED ? 'created' : 'updated',
  id,
});

/** Who may not make an object in a place may not bring one there up to date either. */
const placementRefusal = ({ operation, actor }: RequestContext, scope: Scope): Refusal | undefined =>
  mayCreate(operation.allow, actor, scope) ? undefined : { code: problems.outOfReach.code };

/** What is decided about a line, with the receipt by which it is known again; what changes nothing needs none. */
function proposalOf<State>(
  { id, stored, known }: Target<State>,
  decision: Decision,
  { request: { now, trace, actor }, repetition: { fingerprint } }: Run<Operation>,
  key: string,
): Proposal<State> {
  const proposal = { id, stored, decision, cause: { now, trace, actorId: actor.subjectId } };
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

async function attemptLine<
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
  { line, id: lineId, index }: { readonly line: LineOf<O>; readonly id: string; readonly index: number },
): Promise<LineResult | 'again'> {
  const { request, importerId, repetition } = run;
  const target = await (options.target?.(request, line, lineId) ?? load(request, aggregate, lineId));
  const { id, stored } = target;
  const key = `${repetition.key}/${index}`;
  const earlier = stored?.receipts.find((receipt) => receipt.key === key);
  if (earlier !== undefined) return asBefore(line, id, earlier);
  const unreachable = stored === null ? undefined : placementRefusal(request, stored.scope);
  if (unreachable !== undefined) return lineRefused(line, unreachable);
  const facts = (await options.facts?.(request, line, target)) as Facts;
  const state = stored?.state ?? aggregate.initial;
  const known = { id, line, isNew: stored === null, importerId, request, now: request.now, facts };
  const recorded = await recordWith(options.companion, {
    request,
    aggregate,
    id,
    state,
    facts,
    propose: (companion) => proposalOf(target, options.decide(state, { ...known, companion }), run, key),
    allowed: (scope) => placementRefusal(request, scope),
  });
  return resultOf(line, target, recorded);
}
