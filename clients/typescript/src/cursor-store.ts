type MaybePromise<T> = T | Promise<T>;

/**
 * Where it is kept how far a copy or a reader is. Keep it in the database in which the changes are applied: then both can be saved in
 * one transaction, and nothing is applied twice or missed, whenever the process stops.
 */
export interface CursorStore {
  /** What was saved last under this key; nothing to begin with. */
  load(key: string): MaybePromise<string | undefined>;
  save(key: string, cursor: string): MaybePromise<void>;
}

/** What was handed out together with the place that is reached by it. */
export interface Handed {
  readonly key: string;
  /** The place that is reached when this was applied. */
  readonly cursor: string;
  /**
   * Saves the place in the store. Call it inside the transaction that applies the changes; when it was not called, it is called for you
   * before the next ones come, which may then come once more after a crash.
   */
  readonly commit: () => MaybePromise<void>;
}

/** A part of the stream, and the way to save its place if the consumer did not. */
export function handing<T extends object>(
  store: CursorStore,
  key: string,
  cursor: string,
  content: T,
): { readonly handed: T & Handed; readonly settle: () => Promise<void> } {
  let saving: MaybePromise<void>;
  let begun = false;
  const commit = (): MaybePromise<void> => {
    if (!begun) {
      begun = true;
      // Called at once and not later: a transaction of the consumer may end with this turn.
      saving = store.save(key, cursor);
    }
    return saving;
  };
  return {
    handed: { ...content, key, cursor, commit },
    settle: async () => {
      await commit();
    },
  };
}
