import {
  provinceCodes,
  type Actor,
  type DelegationRecord,
  type EventEnvelope,
  type ProvinceCode,
} from '@innovatienetwerk/contract';
import { delegatedGrants } from '@innovatienetwerk/service';
import { given } from '@innovatienetwerk/testkit/given';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { delegationsView, type NewDelegation } from '../../contract/index.ts';
import { delegations, type DelegationEvent } from './state.ts';

const delegationId = 'delegation-1';
const delegation: NewDelegation = {
  organisationId: 'library',
  delegateId: 'poi',
  roles: ['staff', 'specialist'],
  regions: ['NL-UT'],
  validFrom: '2026-01-01T00:00:00.000Z',
  validUntil: '2026-07-01T00:00:00.000Z',
};
const recorded: DelegationEvent = { type: 'delegation.recorded.v1', data: { delegationId, ...delegation } };
const at = '2026-03-02T09:30:00.000Z';
const revoked: DelegationEvent = { type: 'delegation.revoked.v1', data: { delegationId }, kept: { at } };

describe('a delegation', () => {
  test('is what was recorded', () => {
    expect(given(delegations, recorded).state).toEqual(delegation);
  });

  test('that was revoked still tells what it was, and since when it is no more', () => {
    expect(given(delegations, recorded, revoked).state).toEqual({ ...delegation, revokedAt: at });
  });

  const scopeOf = (regions: readonly ProvinceCode[]) =>
    delegations.scope({ ...given(delegations, recorded).state, regions });

  test('is near to the organisation that gives it, not to its delegate', () => {
    expect(scopeOf(['NL-UT'])).toMatchObject({ organisationId: 'library', personIds: [] });
  });

  test('belongs to its province, or to the whole country when there are more', () => {
    fc.assert(
      fc.property(fc.subarray([...provinceCodes], { minLength: 1 }), (regions) => {
        expect(scopeOf(regions).region).toBe(regions.length === 1 ? regions[0] : 'NL');
      }),
    );
  });
});

describe('the copy by which services judge who may act for whom', () => {
  /** The published part of an event: what is kept never leaves the network. */
  const published = ({
    type,
    data,
  }: DelegationEvent): EventEnvelope<Record<string, unknown>, DelegationEvent['type']> => ({
    id: 'event-1',
    type,
    context: 'network',
    aggregate: 'delegation',
    aggregateId: delegationId,
    sequence: 1,
    region: 'NL-UT',
    time: at,
    data,
  });
  const changesBy = (event: DelegationEvent) =>
    delegationsView.handlers
      .filter((handler) => handler.event.type === event.type)
      .map((handler) => handler.change(published(event)));

  test('has a delegation once it is recorded', () => {
    expect(changesBy(recorded)).toEqual([{ set: delegation }]);
  });

  test('has it no more once it is revoked', () => {
    expect(changesBy(revoked)).toEqual([{ remove: true }]);
  });

  test('is enough to act by: the roles and provinces that were recorded, and no others', () => {
    const [change] = changesBy(recorded);
    if (change === undefined || !('set' in change)) throw new Error('nothing was set');
    const record = { _id: delegationId, ...change.set } as DelegationRecord;
    const actor: Actor = {
      subjectId: 'anna',
      clientId: 'app',
      grants: [{ role: 'coordinator', organisationId: 'poi', regions: ['NL-UT', 'NL-FL'] }],
      actingFor: 'library',
    };
    expect(delegatedGrants(record, actor, new Date(at))).toEqual([
      { role: 'staff', organisationId: 'library', regions: ['NL-UT'] },
      { role: 'specialist', organisationId: 'library', regions: ['NL-UT'] },
    ]);
  });
});
