import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Entry {
  readonly payload: AdapterPayload;
  readonly expiresAtMs: number;
}

/**
 * Keeps sign-ins that are under way in memory: half a sign-in need not outlive the provider, and access tokens are
 * not kept at all. Each provider has a memory of its own.
 */
export function sessionMemory(): (model: string) => Adapter {
  const entries = new Map<string, Entry>();

  const alive = (key: string): AdapterPayload | undefined => {
    const entry = entries.get(key);
    if (entry !== undefined && entry.expiresAtMs > Date.now()) return entry.payload;
    entries.delete(key);
    return undefined;
  };
  const dropExpired = (): void => {
    for (const [key, entry] of entries) if (entry.expiresAtMs <= Date.now()) entries.delete(key);
  };
  const find = (model: string, matches: (payload: AdapterPayload) => boolean) =>
    [...entries.keys()]
      .filter((key) => key.startsWith(`${model}:`))
      .map(alive)
      .find((payload) => payload !== undefined && matches(payload));

  return (model) => ({
    upsert: async (id, payload, expiresInSeconds = 600) => {
      if (entries.size >= 5_000) dropExpired();
      entries.set(`${model}:${id}`, { payload, expiresAtMs: Date.now() + expiresInSeconds * 1_000 });
    },
    find: async (id) => alive(`${model}:${id}`),
    findByUid: async (uid) => find(model, (payload) => payload.uid === uid),
    findByUserCode: async (userCode) => find(model, (payload) => payload.userCode === userCode),
    consume: async (id) => {
      const payload = alive(`${model}:${id}`);
      if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1_000);
    },
    destroy: async (id) => void entries.delete(`${model}:${id}`),
    revokeByGrantId: async (grantId) => {
      for (const [key, entry] of entries) if (entry.payload.grantId === grantId) entries.delete(key);
    },
  });
}
