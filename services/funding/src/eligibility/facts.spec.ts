import type { Actor, Role } from '@innovatienetwerk/contract';
import type { Parts } from '@innovatienetwerk/service';
import { describe, expect, test } from 'vitest';
import { noCall, type CallState, type Receipt } from '../call/state.ts';
import { countedElsewhere, factsFor, knowsApplications } from './facts.ts';

const receipt = (applicationId: string, organisationId: string, rest: Partial<Receipt> = {}): Receipt => ({
  applicationId,
  position: 1,
  organisationId,
  requested: { amount: '1000.00', currency: 'EUR' },
  receivedAt: '2026-02-10T12:00:00.000Z',
  state: 'waiting',
  ...rest,
});
const callWith = (id: string, schemeId: string, ...receipts: readonly Receipt[]): CallState => ({
  ...noCall,
  id,
  schemeId,
  receipts,
  terms: {
    ...noCall.terms,
    window: { opensAt: '2026-02-01T00:00:00.000Z', closesAt: '2026-04-01T00:00:00.000Z' },
  },
});

const calls = [
  callWith('this', 'scheme', receipt('1', 'library')),
  callWith(
    'earlier',
    'scheme',
    receipt('2', 'library', { state: 'rejected', endedAt: '2026-05-01T00:00:00.000Z' }),
    receipt('3', 'other'),
    receipt('4', 'library', { state: 'withdrawn', endedAt: '2026-03-01T00:00:00.000Z' }),
    receipt('5', 'library', { state: 'withdrawn', endedAt: '2026-04-01T00:00:00.000Z' }),
  ),
  callWith('of another scheme', 'other scheme', receipt('6', 'library')),
];
const organisations: Readonly<Record<string, object>> = {
  library: { kind: 'library', regions: ['NL-UT'] },
};

interface Asked {
  readonly filter: Readonly<Record<string, unknown>>;
}
/** Holds what the store would. */
const parts = {
  aggregates: () => ({
    list: async ({ filter }: Asked) => ({
      items: calls
        .filter(({ schemeId }) => schemeId === filter['state.schemeId'])
        .map((state) => ({ id: state.id, state })),
    }),
  }),
  view: () => ({ get: async (id: string) => organisations[id] ?? null }),
} as unknown as Parts;
const [current = noCall] = calls;

describe('what is known of who asks', () => {
  test('counts what was submitted to other calls of the scheme, but not what was withdrawn before their closing', async () => {
    expect(await countedElsewhere(parts, current, 'library')).toBe(2);
    expect(await countedElsewhere(parts, current, 'nobody')).toBe(0);
  });

  test('adds what was submitted to this call', async () => {
    expect(await factsFor(parts, current, { organisationId: 'library', alignedWithId: 'library' })).toEqual({
      kind: 'library',
      regions: ['NL-UT'],
      applied: 3,
      alignedWithKind: 'library',
      elsewhere: 2,
    });
  });

  test('is little of an organisation that the network does not know', async () => {
    expect(await factsFor(parts, current, { organisationId: 'nobody' })).toEqual({
      regions: [],
      applied: 0,
      elsewhere: 0,
    });
  });

  test.each<[Role, string, boolean]>([
    ['staff', 'library', true],
    ['staff', 'other', false],
    ['coordinator', 'other', false],
    ['funder', 'other', true],
    ['programme-manager', 'other', true],
  ])('how often it applied: to a %s of %s is told: %s', (role, organisationId, expected) => {
    const actor: Actor = {
      subjectId: 'someone',
      clientId: 'web',
      grants: [{ role, organisationId, regions: ['NL'] }],
    };
    expect(knowsApplications(actor, 'library')).toBe(expected);
  });
});
