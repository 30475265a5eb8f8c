import {
  problems,
  ProblemError,
  reportOf,
  type LineResult,
  type NewEvent,
  type Operation,
} from '@innovatienetwerk/contract';
import type { Aggregate } from './aggregate.ts';
import type { Handler } from './context.ts';
import { someAtOnce } from './at-once.ts';
import { attemptLine, foundOf, targetFrom, type Found } from './import-attempt.ts';
import { closeImport, openImport } from './import-journal.ts';
import {
  compileLinesOf,
  createOnce,
  importedId,
  importerOf,
  lineRefused,
  sortLines,
  type LineOf,
  type Sorted,
} from './import-lines.ts';
import type { ImportOptions, Run } from './import-options.ts';
import { repetitionOf } from './repetition.ts';

/** Enough to keep the database busy, and few enough to leave room for others. */
const LINES_AT_ONCE = 8;
/** A lost race is tried again this often before the line is refused. */
const MAX_ATTEMPTS = 8;

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
      const { lines } = request.body as { readonly lines: readonly LineOf<O>[] };
      // Who repeats an import that is still under way waits for its report, instead of doing all of it at the same time.
      return await request.parts.lanes.run(`import/${repetition.key}`, async () => {
        const opened = await openImport(request, repetition);
        if ('answered' in opened) return opened.answered;
        const { importId } = opened.entry.state;
        const run = { request, importerId, repetition, importId, once: createOnce() };
        const sorted = sortLines(lines, validate, (line) => idOf(line, importerId));
        const findsAll = opened.isNew && options.target === undefined;
        const there = findsAll ? await foundOf(request, aggregate, sorted) : undefined;
        const results = await someAtOnce(sorted, LINES_AT_ONCE, (one, index) =>
          importLine(run, aggregate, options, one, { index, there }),
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
  { index, there }: { readonly index: number; readonly there: Found<State> | undefined },
): Promise<LineResult> {
  const { line } = sorted;
  if ('refused' in sorted) return lineRefused(line, sorted.refused);
  const { id } = sorted;
  const asFound = there === undefined ? undefined : targetFrom(id, there.get(id) ?? null);
  try {
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
      // What was found for all lines at once is true for a first attempt only.
      const known = attempt === 0 ? asFound : undefined;
      // oxlint-disable-next-line no-await-in-loop -- each attempt needs the outcome of the one before
      const result = await attemptLine(run, aggregate, options, { line, id, index, known });
      if (result !== 'again') return result;
    }
    return lineRefused(line, { code: problems.busy.code });
  } catch (error) {
    if (error instanceof ProblemError) return lineRefused(line, error.refusal);
    throw error;
  }
}
