import type { Actor, DelegationRecord } from '@innovatienetwerk/contract';
import { describe, expect, it } from 'vitest';
import { delegatedGrants } from './delegation.ts';

const record: DelegationRecord = {
  _id: 'd',
  organisationId: 'library',
  delegateId: 'poi',
  roles: ['staff', 'specialist'],
  regions: ['NL-UT'],
  validFrom: '2026-01-01T00:00:00.000Z',
  validUntil: '2026-07-01T00:00:00.000Z',
};
const actor: Actor = {
  subjectId: 'anna',
  clientId: 'app',
  grants: [{ role: 'coordinator', organisationId: 'poi', regions: ['NL'] }],
  actingFor: 'library',
};
const at = (moment: string) => delegatedGrants(record, actor, new Date(moment));

describe('a recorded delegation', () => {
  it('gives its own roles at the organisation and in the regions that it names, and no more', () => {
    expect(at('2026-03-01T00:00:00.000Z')).toEqual([
      { role: 'staff', organisationId: 'library', regions: ['NL-UT'] },
      { role: 'specialist', organisationId: 'library', regions: ['NL-UT'] },
    ]);
  });

  it.each([
    ['2025-12-31T23:59:59.999Z', 0],
    ['2026-01-01T00:00:00.000Z', 2],
    ['2026-06-30T23:59:59.999Z', 2],
    ['2026-07-01T00:00:00.000Z', 0],
  ])(
    'is in force at %s for %i roles: from its first moment up to its last, which is not in it',
    (moment, roles) => {
      expect(at(moment).length).toBe(roles);
    },
  );

  it('is for people of the organisation that it names', () => {
    const stranger: Actor = {
      ...actor,
      grants: [{ role: 'coordinator', organisationId: 'other', regions: ['NL'] }],
    };
    expect(delegatedGrants(record, stranger, new Date('2026-03-01T00:00:00Z'))).toEqual([]);
    expect(delegatedGrants(record, { ...actor, grants: [] }, new Date('2026-03-01T00:00:00Z'))).toEqual([]);
  });
});
