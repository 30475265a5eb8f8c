import type { Allow, Operation } from '@innovatienetwerk/contract';
import { describe, expect, it } from 'vitest';
import { contracts } from './index.ts';

/** Whether the system of a POI, or its coordinator, lists more than what is their own; what is public, everybody does. */
const isForPois = (allow: Allow): boolean =>
  allow === 'public' ||
  [allow['service-account'], allow.coordinator].some((reach) => reach !== undefined && reach !== 'own');

const all: readonly Operation[] = contracts.flatMap(({ operations }) => Object.values(operations));
const byId = new Map(all.map((operation) => [operation.id, operation]));
/** What can be sorted is a list of objects; a feed has an order of its own. */
const lists = all.filter(
  ({ dataScope, allow, query }) =>
    dataScope === 'collection' && query?.properties['sort'] !== undefined && isForPois(allow),
);

describe.each(lists.map((list) => [list.id, list] as const))('%s', (id, list) => {
  const snapshot = byId.get(id.replace('list', 'snapshot'));
  const deltas = byId.get(id.replace('list', 'follow'));

  it('has snapshots and deltas, for the same readers with the same reach', () => {
    expect(snapshot?.path).toMatch(/^\/[a-z-]+\/_snapshots$/);
    expect(deltas?.path).toBe(snapshot?.path.replace('_snapshots', '_deltas'));
    expect([snapshot?.allow, deltas?.allow]).toEqual([list.allow, list.allow]);
    const below = list.path.includes('{');
    if (!below) expect(snapshot?.path).toBe(`${list.path}/_snapshots`);
  });
});

it('is the rule for more than a few collections', () => {
  expect(lists.length).toBeGreaterThan(25);
});
