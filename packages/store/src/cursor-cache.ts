/** The least recently used entries are forgotten first; a Map remembers the order in which keys were set. */
export interface CursorCache {
  get(key: string): number | undefined;
  /** Cursors only move forward, so a lower value that comes late is ignored. */
  raise(key: string, value: number): void;
  delete(key: string): void;
}

export function createCursorCache(capacity: number): CursorCache {
  const entries = new Map<string, number>();
  return {
    get: (key) => entries.get(key),
    raise(key, value) {
      const known = entries.get(key) ?? 0;
      entries.delete(key);
      entries.set(key, Math.max(known, value));
      if (entries.size <= capacity) return;
      const oldest = entries.keys().next().value;
      if (oldest !== undefined) entries.delete(oldest);
    },
    delete: (key) => void entries.delete(key),
  };
}
