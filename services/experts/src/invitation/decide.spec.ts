import { given } from '@innovatienetwerk/testkit/given';
import { daysAfter } from '@innovatienetwerk/values';
import { describe, expect, test } from 'vitest';
import { invitationStatuses, type InvitationStatus, type NewInvitation } from '../../contract/index.ts';
import {
  employment,
  expert,
  fieldlabId,
  held,
  invitationId,
  invited,
  library,
  poi,
  profile,
  request,
  requestId,
  today,
} from '../../test/sample.ts';
import { profiles } from '../profile/state.ts';
import * as decide from './decide.ts';
import {
  invitationIdOf,
  invitations,
  noInvitation,
  type InvitationEvent,
  type InvitationState,
} from './state.ts';

const ids = { invitationId, requestId, fieldlabId, profileId: expert };
const holding = profiles.evolve(profile, held(invitationId, 4, poi));
const assignmentId = decide.assignmentIdOf(invitationId);

const from = (state: Partial<InvitationState>) =>
  given({ ...invitations, initial: { ...invited, ...state } });
const inStatus = (status: InvitationStatus) => from({ status });

const facts: decide.InviteFacts = {
  requestId,
  request,
  profile,
  funderIds: [],
  earlier: [],
  made: 0,
  lastRank: 0,
};
const inviteWith = (
  changes: Partial<NewInvitation>,
  known: Partial<decide.InviteFacts> = {},
  companion = holding,
) =>
  given(invitations).when(() =>
    decide.invite(
      invitationId,
      { profileId: expert, respondByOn: '2026-03-16', ...changes },
      { ...facts, ...known },
      companion,
      today,
    ),
  );

describe('inviting', () => {
  test('asks what the request says, on the hours that were held', () => {
    const state = inviteWith({}).state();
    expect(state).toEqual(invited);
  });

  test('tells what is asked to nobody else', () => {
    const decision = decide.invite(
      invitationId,
      { profileId: expert, respondByOn: '2026-03-16' },
      facts,
      holding,
      today,
    );
    expect(JSON.stringify('refused' in decision ? [] : decision.map(({ data }) => data))).not.toContain(
      request.need,
    );
  });

  test('never happens without hours that are held', () => {
    inviteWith({}, {}, profile).thenRefused('invitation.hours-not-held');
  });

  test('on the waiting list holds nothing, and goes to the end', () => {
    const state = inviteWith({ waitlist: true }, { lastRank: 2 }, profile).state();
    expect(state).toMatchObject({ status: 'waiting', rank: 3, daysToRespond: 14 });
    expect(state.employerId).toBeUndefined();
  });

  test('is for an open request', () => {
    for (const status of ['reserved', 'filled', 'closed'] as const)
      inviteWith({}, { request: { ...request, status } }).thenRefused('expert-request.not-open');
  });

  test('is not for who has an interest, is asked already, or did not confirm', () => {
    inviteWith({}, { request: { ...request, work: 'expertise' } }).thenRefused(
      'invitation.conflict-of-interest',
    );
    inviteWith({ waitlist: true }, { funderIds: [library] }).thenRefused('invitation.conflict-of-interest');
    inviteWith({}, { earlier: ['declined'] }).thenRefused('invitation.invited-already');
    inviteWith({}, { earlier: ['expired', 'waiting'] }).thenRefused('invitation.invited-already');
    inviteWith({}, { earlier: ['expired'] }).state();
    inviteWith({}, { profile: { ...profile, status: 'expired' } }).thenRefused('expert-profile.not-active');
  });

  test('to the waiting list may come before the consent of an employer', () => {
    inviteWith(
      { waitlist: true },
      { profile: { ...profile, employers: [employment(library, 8, 'asked')] } },
    ).state();
  });

  test('gives until a day to come, before the end of the work', () => {
    inviteWith({ respondByOn: today }).state();
    inviteWith({ respondByOn: '2026-05-01' }).state();
    inviteWith({ respondByOn: daysAfter(today, -1) }).thenRefused('invitation.respond-day-invalid');
    inviteWith({ respondByOn: '2026-05-02' }).thenRefused('invitation.respond-day-invalid');
    inviteWith({ respondByOn: '2026-03-20' }, { request: { ...request, untilOn: '2026-03-19' } }).thenRefused(
      'invitation.respond-day-invalid',
    );
  });

  test('stays within what one page holds', () => {
    inviteWith({}, { made: 99 }).state();
    inviteWith({}, { made: 100 }).thenRefused('invitation.too-many');
  });

  test('of the same expert at once is one invitation, and after it came to nothing another', () => {
    expect(invitationIdOf(requestId, expert, 0)).toBe(invitationIdOf(requestId, expert, 0));
    expect(invitationIdOf(requestId, expert, 1)).not.toBe(invitationIdOf(requestId, expert, 0));
  });
});

describe('the turn of who waits', () => {
  const waiting: Partial<InvitationState> = { status: 'waiting', rank: 1 };

  test('comes once, in the place of somebody', () => {
    const chosen: InvitationEvent = { type: 'invitation.chosen.v1', data: { ...ids, replacesId: 'gone' } };
    from(waiting)
      .when((state) => decide.choose(invitationId, state, 'gone'))
      .then(chosen);
    inStatus('chosen')
      .when((state) => decide.choose(invitationId, state, 'gone'))
      .thenNothing();
  });

  test('becomes an invitation when hours are held, with as many days to answer as was said', () => {
    const state = inStatus('chosen')
      .when((before) => decide.send(invitationId, before, library, '2026-03-20'))
      .state();
    expect(state).toMatchObject({
      status: 'invited',
      employerId: library,
      respondByOn: '2026-04-03',
      dueOn: '2026-04-01',
    });
  });

  test('never gives longer than the work lasts', () => {
    const state = inStatus('chosen')
      .when((before) => decide.send(invitationId, before, library, '2026-05-10'))
      .state();
    expect(state.respondByOn).toBe(request.untilOn);
  });

  test('passes when too few hours are left', () => {
    inStatus('chosen')
      .when((state) => decide.send(invitationId, state, undefined, today))
      .then({ type: 'invitation.skipped.v1', data: ids });
  });

  test('is over when something ended the invitation meanwhile', () => {
    inStatus('cancelled')
      .when((state) => decide.send(invitationId, state, library, today))
      .thenNothing();
  });
});

describe('saying yes', () => {
  const acceptFrom = (state: Partial<InvitationState>, known = holding, personId = expert, on = today) =>
    from(state).when((before) => decide.accept(invitationId, before, known, personId, on));
  const accepted = (employerId: string, needsLending: boolean): InvitationEvent => ({
    type: 'invitation.accepted.v1',
    data: { ...ids, employerId, needsLending },
  });
  const confirmed: InvitationEvent = { type: 'invitation.confirmed.v1', data: { ...ids, assignmentId } };

  test('to the own organisation is final at once', () => {
    acceptFrom({}).then(accepted(poi, false), confirmed);
  });

  test('to another organisation awaits the employer', () => {
    const state = acceptFrom({ employerId: library });
    state.then(accepted(library, true));
    from({ status: 'accepted', employerId: library })
      .when((before) => decide.confirm(invitationId, before))
      .then(confirmed);
  });

  test('is for the invited expert, on an open invitation', () => {
    acceptFrom({}, holding, 'person-requester').thenRefused('invitation.not-yours');
    const open = invitationStatuses.filter(
      (status) => !('refused' in decide.accept(invitationId, { ...invited, status }, holding, expert, today)),
    );
    expect(open).toEqual(['invited']);
  });

  test('needs a confirmed profile, and hours that are still held', () => {
    acceptFrom({}, { ...holding, expiresOn: '2026-03-01' }).thenRefused('expert-profile.not-active');
    acceptFrom({}, profile).thenRefused('invitation.hours-not-held');
  });

  test('is confirmed by the employer only while it is wanted', () => {
    for (const status of invitationStatuses.filter((one) => one !== 'accepted'))
      inStatus(status)
        .when((state) => decide.confirm(invitationId, state))
        .thenNothing();
  });
});

describe('saying no', () => {
  const declineIn = (status: InvitationStatus, personId = expert) =>
    inStatus(status).when((state) =>
      decide.decline(invitationId, state, { reason: 'no-time', remark: 'Training' }, personId),
    );

  test('tells the reason, and keeps the words', () => {
    declineIn('invited').then({
      type: 'invitation.declined.v1',
      data: { ...ids, reason: 'no-time' },
      kept: { remark: 'Training' },
    });
    expect(declineIn('invited').state()).toMatchObject({ status: 'declined', declineRemark: 'Training' });
  });

  test('is for the expert, before the answer is given', () => {
    declineIn('invited', 'somebody').thenRefused('invitation.not-yours');
    declineIn('waiting').state();
    for (const status of ['accepted', 'confirmed', 'expired', 'cancelled'] as const)
      declineIn(status).thenRefused('invitation.not-open');
  });
});

describe('ending from elsewhere', () => {
  const settled = ['confirmed', 'declined', 'expired', 'cancelled', 'skipped'] as const;

  test('by who asked is possible until it is settled', () => {
    inStatus('accepted')
      .when((state) => decide.cancel(invitationId, state))
      .then({ type: 'invitation.cancelled.v1', data: { ...ids, reason: 'by-requester' } });
    for (const status of settled)
      inStatus(status)
        .when((state) => decide.cancel(invitationId, state))
        .thenRefused('invitation.not-open');
  });

  test('leaves what is settled as it is', () => {
    for (const status of settled)
      inStatus(status)
        .when((state) => decide.lapse(invitationId, state, 'request-closed'))
        .thenNothing();
  });

  test('because another was first leaves who waits on the list', () => {
    inStatus('waiting')
      .when((state) => decide.yieldToOther(invitationId, state))
      .thenNothing();
    for (const status of ['chosen', 'invited', 'accepted'] as const)
      inStatus(status)
        .when((state) => decide.yieldToOther(invitationId, state))
        .then({ type: 'invitation.cancelled.v1', data: { ...ids, reason: 'request-filled' } });
  });

  test('undoes a yes when its request was closed in that moment', () => {
    expect(
      inStatus('confirmed')
        .when((state) => decide.fallThrough(invitationId, state))
        .state().status,
    ).toBe('cancelled');
    inStatus('invited')
      .when((state) => decide.fallThrough(invitationId, state))
      .thenNothing();
  });
});

describe('the time to answer', () => {
  test('day by day takes one reminder and one end', () => {
    let state: InvitationState = invited;
    const told: string[] = [];
    for (let day = today; day < '2026-04-01'; day = daysAfter(day, 1)) {
      const decision = decide.tellTime(invitationId, state, day);
      if ('refused' in decision) throw new Error('time is not refused');
      told.push(...decision.map(({ type }) => `${type} ${day}`));
      state = decision.reduce((before, event) => invitations.evolve(before, event), state);
    }
    expect(told).toEqual(['invitation.reminded.v1 2026-03-14', 'invitation.expired.v1 2026-03-17']);
  });

  test('that is short has no reminder on the day of the invitation itself', () => {
    expect(decide.dueAfter('2026-03-15', '2026-03-16')).toBe('2026-03-17');
  });

  test('stands still for who answered', () => {
    for (const status of invitationStatuses.filter((one) => one !== 'invited'))
      given({ ...invitations, initial: { ...noInvitation, status } })
        .when((state) => decide.tellTime(invitationId, state, '2030-01-01'))
        .thenNothing();
  });
});
