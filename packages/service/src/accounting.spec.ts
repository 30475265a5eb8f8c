import type { Account, AccountBundle } from '@innovatienetwerk/contract';
import { describe, expect, it } from 'vitest';
import { bundlesOf } from './accounting.ts';

const account = (id: string, persons: number): Account => ({
  id,
  service: 'ideas',
  operation: 'listIdeas',
  activity: 'idea-collection/1',
  traceId: 'a'.repeat(32),
  spanId: 'b'.repeat(16),
  startedAtMs: 1,
  endedAtMs: 2,
  status: 'Ok',
  personIds: Array.from({ length: persons }, () => crypto.randomUUID()),
  attempt: { actorId: 'anna', clientId: 'web', outcome: 'done' },
});

let count = 0;
const bundled = (accounts: readonly Account[]): readonly AccountBundle[] =>
  bundlesOf(accounts, false, () => `bundle ${(count += 1)}`);
const all = (bundles: readonly AccountBundle[]): readonly Account[] =>
  bundles.flatMap((bundle) => bundle.accounts);

describe('accounts that are handed over together', () => {
  it('are one bundle as long as they fit into one message', () => {
    const accounts = [account('a', 1), account('b', 3)];
    expect(bundled(accounts).map((bundle) => bundle.accounts)).toEqual([accounts]);
    expect(bundled([])).toEqual([]);
  });

  it('are so many bundles that each stays far below the largest message', () => {
    const bundles = bundled(Array.from({ length: 90 }, (_, index) => account(`${index}`, 200)));
    expect(all(bundles)).toHaveLength(90);
    for (const bundle of bundles) expect(JSON.stringify(bundle).length).toBeLessThan(512 * 1_024);
  });

  it('of very many persons are several, which together name each of them, and tell of the attempt once', () => {
    const crowded = account('a', 5_001);
    const parts = all(bundled([crowded]));
    expect(parts.flatMap(({ personIds }) => personIds)).toEqual(crowded.personIds);
    expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
    expect(parts.filter(({ attempt }) => attempt !== undefined)).toHaveLength(1);
  });
});
