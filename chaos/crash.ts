import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Collection } from 'mongodb';

/**
 * Loaded into every process of the platform before its own code (`NODE_OPTIONS=--import`). A service then dies once at each of its
 * reactions, which it knows by the receipt in their writes: instead of its first write, or right after each kind of write.
 */
const dir = process.env['CRASH_DIR'] ?? '';
const when = process.env['CRASH_WHEN'];
const service = /services\/([^/]+)\/src\/main\.ts$/.exec(process.argv[1] ?? '')?.[1];

interface Receipt {
  readonly key: string;
}
type Receipts = readonly Receipt[] | { readonly $each?: readonly Receipt[] } | undefined;
interface Written {
  readonly receipts?: Receipts;
  readonly $push?: { readonly receipts?: Receipts };
  readonly $set?: { readonly receipts?: Receipts };
}

/**
 * The reaction that makes this write, from the newest receipt in it: `event:<policy>:…` or `schedule:<name>:<work>/…`. What a policy writes
 * differs by the collection, what a schedule writes by its work.
 */
function reactionIn(written: Written, collection: string): string | undefined {
  const receipts = written.receipts ?? written.$push?.receipts ?? written.$set?.receipts;
  const list = Array.isArray(receipts)
    ? (receipts as readonly Receipt[])
    : (receipts as { readonly $each?: readonly Receipt[] } | undefined)?.$each;
  const [, kind, name, work] = /^(event|schedule):([^:]+):([^/]+)/.exec(list?.at(-1)?.key ?? '') ?? [];
  return kind === undefined ? undefined : `${kind}.${name}@${kind === 'event' ? collection : work}`;
}

/** What is before the second write of a reaction is after its first, so only the first is killed before. */
const markOf = (reaction: string): string =>
  join(dir, `${service}.${when === 'before' ? reaction.replace(/@.*/, '') : reaction}`);

const isMarked = (reaction: string): boolean => existsSync(markOf(reaction));

/** Leaves a mark that outlives the process. @returns whether this is the first time */
function mark(reaction: string): boolean {
  try {
    writeFileSync(markOf(reaction), '', { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

function die(): Promise<never> {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
}

/** Whoever may die next waits for whoever may die now: otherwise one death would leave two writes of which nobody heard the outcome. */
let turn: Promise<unknown> = Promise.resolve();
const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const own = turn.then(work);
  turn = own.catch(() => undefined);
  return own;
};

interface Outcome {
  readonly matchedCount?: number;
}

/** A race that was lost wrote nothing. */
const isWritten = (outcome: unknown): boolean => (outcome as Outcome).matchedCount !== 0;

/** @param at which argument of the method holds what is written */
function patch(method: 'insertOne' | 'updateOne', at: 0 | 1): void {
  const prototype = Collection.prototype as unknown as Record<
    string,
    (...args: unknown[]) => Promise<unknown>
  >;
  const original = prototype[method];
  if (original === undefined) throw new TypeError(`The driver has no ${method}`);
  prototype[method] = async function crashing(this: Collection, ...args) {
    const write = () => original.apply(this, args);
    const reaction = reactionIn(args[at] ?? {}, this.collectionName);
    if (reaction === undefined || isMarked(reaction)) return await write();
    return await inTurn(async () => {
      if (when === 'before' && mark(reaction)) return await die();
      const outcome = await write();
      return when === 'after' && isWritten(outcome) && mark(reaction) ? await die() : outcome;
    });
  };
}

if (service !== undefined && dir !== '' && (when === 'before' || when === 'after')) {
  patch('insertOne', 0);
  patch('updateOne', 1);
}
