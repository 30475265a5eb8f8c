/* oxlint-disable promise/valid-params -- the `then` of given/when/then takes any number of events */
import { provinceCodes, regionCodes } from '@innovatienetwerk/contract';
import { given } from '@innovatienetwerk/testkit/given';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NewDelegation } from '../../contract/index.ts';
import { noOrganisation, type OrganisationState } from '../organisation/state.ts';
import { recordDelegation, revoke, type Parties } from './decide.ts';
import { delegations, type DelegationEvent } from './state.ts';

const delegationId = 'delegation-1';
const library: OrganisationState = {
  ...noOrganisation,
  organisationId: 'library',
  kind: 'library',
  regions: ['NL-UT'],
};
const poi: OrganisationState = {
  ...noOrganisation,
  organisationId: 'poi',
  kind: 'poi',
  regions: ['NL-UT', 'NL-FL'],
};
const delegation: NewDelegation = {
  organisationId: 'library',
  delegateId: 'poi',
  roles: ['staff'],
  regions: ['NL-UT'],
  validFrom: '2026-01-01T00:00:00.000Z',
  validUntil: '2026-07-01T00:00:00.000Z',
};
const recorded: DelegationEvent = { type: 'delegation.recorded.v1', data: { delegationId, ...delegation } };
const now = new Date('2026-03-02T09:30:00.000Z');
const revoked: DelegationEvent = {
  type: 'delegation.revoked.v1',
  data: { delegationId },
  kept: { at: now.toISOString() },
};

const recording = (changes: Partial<NewDelegation>, parties: Partial<Parties> = {}) =>
  given(delegations).when(() =>
    recordDelegation(
      delegationId,
      { ...delegation, ...changes },
      { organisation: library, delegate: poi, ...parties },
    ),
  );

describe('recording a delegation', () => {
  test('lets another organisation act in these roles, provinces and time', () => {
    recording({}).then(recorded);
  });

  test('is between organisations that are registered', () => {
    recording({}, { organisation: undefined }).thenRefused('delegation.organisation-unknown');
    recording({}, { delegate: undefined }).thenRefused('delegation.organisation-unknown');
  });

  test('is between two organisations, never of one to itself', () => {
    recording({ delegateId: 'library' }, { delegate: library }).thenRefused(
      'delegation.organisation-unknown',
    );
  });

  test('is for provinces in which the organisation works, whatever those of its delegate are', () => {
    recording({ regions: ['NL-FL'] }).thenRefused('delegation.outside-organisation');
    recording({ regions: ['NL-UT', 'NL-FL'] }).thenRefused('delegation.outside-organisation');
    const elsewhere: OrganisationState = { ...poi, regions: ['NL-GR'] };
    recording({}, { delegate: elsewhere }).then(recorded);
  });

  test('is for any province when the organisation works in the whole country', () => {
    const national: OrganisationState = { ...library, kind: 'kb', regions: ['NL'] };
    expect(recording({ regions: [...provinceCodes] }, { organisation: national }).state().regions).toEqual(
      provinceCodes,
    );
  });

  test('never gives a province that the organisation does not have itself', () => {
    const works = fc.subarray([...regionCodes], { minLength: 1 });
    const asked = fc.subarray([...provinceCodes], { minLength: 1 });
    fc.assert(
      fc.property(works, asked, (own, regions) => {
        const decision = recordDelegation(
          delegationId,
          { ...delegation, regions },
          { organisation: { ...library, regions: own }, delegate: poi },
        );
        const within = own.includes('NL') || regions.every((region) => own.includes(region));
        expect('refused' in decision).toBe(!within);
      }),
    );
  });

  test('ends after it begins, not at that same moment', () => {
    recording({ validUntil: delegation.validFrom }).thenRefused('delegation.ends-before-it-begins');
    recording({ validUntil: '2026-01-01T00:00:00.001Z' }).state();
  });

  test('is refused for exactly the times that have no moment in them', () => {
    const moment = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2040-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moment, moment, (from, until) => {
        const decision = recordDelegation(
          delegationId,
          { ...delegation, validFrom: from.toISOString(), validUntil: until.toISOString() },
          { organisation: library, delegate: poi },
        );
        expect('refused' in decision).toBe(until.getTime() <= from.getTime());
      }),
    );
  });
});

describe('revoking a delegation', () => {
  const revokingAt = (moment: Date, ...history: readonly DelegationEvent[]) =>
    given(delegations, recorded, ...history).when((state) => revoke(delegationId, state, moment));

  test('ends it from that moment', () => {
    expect(revokingAt(now).then(revoked).state().revokedAt).toBe(now.toISOString());
  });

  test('is once: the moment of the first stays', () => {
    revokingAt(new Date(now.getTime() + 1), revoked).thenRefused('delegation.already-revoked');
  });

  test('is possible before it begins and after it has lapsed', () => {
    for (const moment of [new Date('2025-12-01'), new Date('2027-01-01')])
      expect(revokingAt(moment).state().revokedAt).toBe(moment.toISOString());
  });
});
