import { given } from '@innovatienetwerk/testkit/given';
import { describe, expect, test } from 'vitest';
import { invitationStatuses, type LendingTerms } from '../../contract/index.ts';
import {
  expert,
  fieldlabId,
  invitationId,
  invited,
  library,
  poi,
  requester,
  today,
} from '../../test/sample.ts';
import { approve, ask, cancel, lapse, refuseToLend } from './decide.ts';
import { lendingIdOf, lendings, type LendingEvent } from './state.ts';

const id = lendingIdOf(invitationId);
const invitation = { ...invited, employerId: library, needsLending: true, status: 'accepted' as const };
const ids = { lendingId: id, invitationId, profileId: expert, fieldlabId, employerId: library };
const asked: LendingEvent = {
  type: 'lending.asked.v1',
  data: {
    ...ids,
    hoursPerWeek: 4,
    fromOn: invited.fromOn,
    untilOn: invited.untilOn,
    respondByOn: '2026-03-16',
  },
  kept: { borrowerId: poi, requestedById: requester, scopeRegion: 'NL-UT' },
};
const approved: LendingEvent = {
  type: 'lending.approved.v1',
  data: { ...ids, hoursPerWeek: 4, untilOn: invited.untilOn },
  kept: { terms: { hoursPerWeek: 4, untilOn: invited.untilOn }, decidedById: 'person-boss' },
};
const after = (...history: readonly LendingEvent[]) => given(lendings, asked, ...history);
const boss = { personId: 'person-boss', organisationIds: [library] };
const approveWith = (terms: LendingTerms, answerer = boss, ...history: readonly LendingEvent[]) =>
  after(...history).when((state) => approve(id, state, terms, answerer, 'accepted'));

describe('asking an employer to lend', () => {
  test('gives two weeks', () => {
    given(lendings)
      .when(() => ask(invitationId, invitation, today))
      .then(asked);
  });

  test('is not needed within the own organisation, nor when the yes was undone', () => {
    given(lendings)
      .when(() => ask(invitationId, { ...invitation, needsLending: false }, today))
      .thenNothing();
    given(lendings)
      .when(() => ask(invitationId, { ...invitation, status: 'cancelled' }, today))
      .thenNothing();
  });
});

describe('lending', () => {
  test('is on the terms that were asked when the employer names none', () => {
    approveWith({}).then(approved);
  });

  test('may be for less and shorter, and never for more, longer, or nothing', () => {
    const costPerHour = { amount: '85.00', currency: 'EUR' as const };
    const terms = { hoursPerWeek: 2, untilOn: '2026-04-30', costPerHour };
    expect(approveWith(terms).state()).toMatchObject({ status: 'approved', terms, hoursPerWeek: 4 });
    approveWith({ hoursPerWeek: 4.25 }).thenRefused('lending.more-than-asked');
    approveWith({ untilOn: '2026-05-16' }).thenRefused('lending.more-than-asked');
    approveWith({ untilOn: '2026-03-08' }).thenRefused('lending.more-than-asked');
  });

  test('is for people of the employer, and never for the expert', () => {
    approveWith({}, { ...boss, organisationIds: [poi] }).thenRefused('lending.not-the-employer');
    approveWith({}, { ...boss, personId: expert }).thenRefused('lending.not-the-employer');
    after()
      .when((state) => refuseToLend(id, state, 'nee', { ...boss, personId: expert }, 'accepted'))
      .thenRefused('lending.not-the-employer');
  });

  test('is decided once, and only while the invitation awaits it', () => {
    approveWith({}, boss, approved).thenRefused('lending.not-asked');
    const open = invitationStatuses.filter((status) => {
      const decision = approve(id, after().state, {}, boss, status);
      return !('refused' in decision);
    });
    expect(open).toEqual(['accepted']);
  });

  test('is refused with a reason that stays here', () => {
    after()
      .when((state) => refuseToLend(id, state, 'Wij missen haar zelf.', boss, 'accepted'))
      .then({
        type: 'lending.refused.v1',
        data: ids,
        kept: { reason: 'Wij missen haar zelf.', decidedById: boss.personId },
      });
  });

  test('lapses without an answer, after the last day', () => {
    const on = (day: string, ...history: readonly LendingEvent[]) =>
      after(...history).when((state) => lapse(id, state, day));
    on('2026-03-16').thenNothing();
    on('2026-03-17').then({ type: 'lending.lapsed.v1', data: ids });
    on('2026-03-17', approved).thenNothing();
  });

  test('is cancelled with its invitation, also when it was approved a moment ago', () => {
    const cancelled: LendingEvent = { type: 'lending.cancelled.v1', data: ids };
    for (const history of [[], [approved]])
      after(...history)
        .when((state) => cancel(id, state))
        .then(cancelled);
    after(cancelled)
      .when((state) => cancel(id, state))
      .thenNothing();
  });
});
