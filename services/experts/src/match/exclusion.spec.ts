import { describe, expect, test } from 'vitest';
import { exclusionReasons, invitationStatuses } from '../../contract/index.ts';
import { employment, fieldlabId, library, poi, profile, request, today } from '../../test/sample.ts';
import type { ProfileState } from '../profile/state.ts';
import { exclusionsOf, exclusionTexts, type ExclusionFacts } from './exclusion.ts';

const excluded = (changes: Partial<ProfileState> = {}, facts: Partial<ExclusionFacts> = {}) =>
  exclusionsOf({ ...profile, ...changes }, { request, funderIds: [], earlier: [], ...facts }, today);

describe('who cannot be asked', () => {
  test('nothing stands in the way of an expert who is free', () => {
    expect(excluded()).toEqual([]);
  });

  test('who did not confirm, and whose employers all say no', () => {
    expect(excluded({ status: 'expired' })).toEqual(['profile-expired']);
    expect(excluded({ expiresOn: '2026-03-01' })).toEqual(['profile-expired']);
    expect(excluded({ employers: [employment(library, 8, 'withdrawn')] })).toEqual(['no-employer-consent']);
  });

  test('who works at the organisation that leads may coach, and is no independent expert', () => {
    expect(excluded({}, { request: { ...request, work: 'coaching' } })).toEqual([]);
    expect(excluded({}, { request: { ...request, work: 'expertise' } })).toEqual(['employer-leads']);
    expect(
      excluded({ employers: [employment(library, 8)] }, { request: { ...request, work: 'expertise' } }),
    ).toEqual([]);
  });

  test('who works at an organisation that pays', () => {
    expect(excluded({}, { funderIds: [poi] })).toEqual(['employer-funds']);
    expect(excluded({}, { funderIds: ['other'] })).toEqual([]);
  });

  test('who declared an interest in this Fieldlab, and not in another', () => {
    expect(excluded({ conflicts: [{ fieldlabId, reason: 'familie' }] })).toEqual(['declared-conflict']);
    expect(excluded({ conflicts: [{ fieldlabId: 'other', reason: 'familie' }] })).toEqual([]);
  });

  test('who is asked, said yes or said no; who was too late or was passed over may be asked again', () => {
    const again = invitationStatuses.filter((status) => excluded({}, { earlier: [status] }).length === 0);
    expect(again).toEqual(['expired', 'cancelled', 'skipped']);
  });

  test('every reason is told, in both languages', () => {
    const all = excluded(
      {
        status: 'expired',
        employers: [employment(poi, 1, 'asked')],
        conflicts: [{ fieldlabId, reason: 'x' }],
      },
      { request: { ...request, work: 'expertise' }, funderIds: [poi], earlier: ['declined'] },
    );
    expect(all.toSorted()).toEqual([...exclusionReasons].toSorted());
    for (const reason of all) expect(exclusionTexts[reason].en).not.toBe('');
  });
});
