/** Cursors that were used lately. Those that were not are forgotten, half of the capacity at a time. */
export interface CursorCache {
  get(key: string): number | undefined;
  /** Cursors only move forward, so a lower value that comes late is ignored. */
  raise(key: string, value: number): void;
  delete(key: string): void;
}

/**
 * Two generations rather than an order of use: to keep that order costs a deletion for every use, and with tens of
 * thousands of entries it was the dearest part of an event.
 */
export function createCursorCache(capacity: number): CursorCache {
  const half = Math.ceil(capacity / 2);
  let young = new Map<string, number>();
  let old = new Map<string, number>();
  const get = (key: string): number | undefined => young.get(key) ?? old.get(key);

  return {
    get,
    raise(key, value) {
      const known = get(key);
      young.set(key, known === undefined || known < value ? value : known);
      if (young.size < half) return;
      old = young;
      young = new Map();
    },
    delete(key) {
      young.delete(key);
      old.delete(key);
    },
  };
}
