import { problems, type LanguageNeutralReport, type NewEvent } from '@innovatienetwerk/contract';
import { RECEIPT_TTL_MS, type Stored } from '@innovatienetwerk/store';
import { defineAggregate } from './aggregate.ts';
import type { Outcome, RequestContext } from './context.ts';
import { derivedId } from './ids.ts';
import type { Repetition } from './repetition.ts';
import { traceStore } from './spans.ts';

interface ImportState {
  readonly fingerprint: string;
  /** By which its lines know what they did: a key that is used again on another day is another import. */
  readonly importId: string;
  /** JSON of the report, once every line has been handled. */
  readonly report?: string;
}

/**
 * What became of each import, for as long as its key may be repeated. It is written when an import begins and again when it ends: so a key
 * cannot be used for other lines while the first ones are under way, and whoever repeats a finished import gets its report.
 */
export const imports = defineAggregate<ImportState, NewEvent>({
  name: 'import',
  collection: 'imports',
  param: 'importId',
  initial: { fingerprint: '', importId: '' },
  evolve: (state) => state,
  scope: () => ({ region: 'NL', personIds: [], private: true }),
});

type Entry = Stored<ImportState>;

/** An import that is to be done, or the answer that it has already. */
export type Opened = { readonly entry: Entry; readonly isNew: boolean } | { readonly answered: Outcome };

const conflict: Outcome = { refused: { code: problems.idempotencyConflict.code } };

/** A stored answer counts as long as that of any other request. */
async function forgetOld({ parts: { store }, trace, now, parts }: RequestContext): Promise<void> {
  const { collection } = imports;
  const oldest = new Date(now.getTime() - RECEIPT_TTL_MS);
  await traceStore(parts.telemetry, trace, 'delete', collection, () =>
    store.run('delete', collection, () =>
      store.db.collection(collection).deleteMany({ createdAt: { $lt: oldest } }),
    ),
  );
}

const judge = (entry: Entry, { fingerprint }: Repetition): Opened => {
  const { state } = entry;
  if (state.fingerprint !== fingerprint) return { answered: conflict };
  if (state.report === undefined) return { entry, isNew: false };
  return { answered: { status: 200, json: state.report, replayed: true } };
};

/** An import is gone while it runs: it took longer than a day. */
class ImportForgotten extends Error {
  override readonly name = 'ImportForgotten';
}

async function known(request: RequestContext, id: string): Promise<Entry> {
  const entry = await request.parts.aggregates(imports).load(id);
  if (entry === null) throw new ImportForgotten();
  return entry;
}

/** Begins an import, goes on with one that did not come to its end, or gives the report of one that did. */
export async function openImport(request: RequestContext, repetition: Repetition): Promise<Opened> {
  await forgetOld(request);
  const repository = request.parts.aggregates(imports);
  const id = derivedId('import', repetition.key);
  const earlier = await repository.load(id);
  if (earlier !== null) return judge(earlier, repetition);
  const { fingerprint } = repetition;
  const state: ImportState = { fingerprint, importId: request.parts.newId() };
  const begun = await repository.save({
    id,
    expected: null,
    state,
    scope: imports.scope(state),
    events: [],
    now: request.now,
  });
  // The same request came to two processes at the same moment: both do the work, and each line has its effect once.
  return begun.outcome === 'saved'
    ? { entry: begun.stored, isNew: true }
    : judge(await known(request, id), repetition);
}

/** Keeps the report of an import and answers with it. Who ends the same import second gives the answer of the first. */
export async function closeImport(
  request: RequestContext,
  entry: Entry,
  repetition: Repetition,
  report: LanguageNeutralReport,
): Promise<Outcome> {
  const json = JSON.stringify(report);
  const ended = await request.parts.aggregates(imports).save({
    id: entry.id,
    expected: entry,
    state: { ...entry.state, report: json },
    scope: entry.scope,
    events: [],
    now: request.now,
  });
  if (ended.outcome === 'saved') return { status: 200, json };
  const opened = judge(await known(request, entry.id), repetition);
  return 'answered' in opened ? opened.answered : { refused: { code: problems.busy.code } };
}
