/* oxlint-disable promise/valid-params -- the `then` of given/when/then takes any number of events */
import { given } from '@innovatienetwerk/testkit/given';
import { describe, expect, test } from 'vitest';
import type { Departure, NewParticipant, ParticipantChanges } from '../../contract/index.ts';
import { belonging, fieldlabId, lead } from '../../test/belonging.ts';
import { assign, change, endAssignment, join, leave, leaveOnTime, type JoinFacts } from './decide.ts';
import { participants, type ParticipantEvent, type ParticipantState } from './state.ts';

const id = 'participant-1';
const partner: NewParticipant = {
  organisationId: 'organisation-partner',
  personId: 'person-partner',
  role: 'partner',
  fromOn: '2026-04-01',
};
const facts: JoinFacts = { belonging, isOver: false, isKnown: true };
const joining = (changes: Partial<NewParticipant> = {}, known: Partial<JoinFacts> = {}) =>
  given(participants).when(() => join(id, { ...partner, ...changes }, { ...facts, ...known }));
const data = {
  participantId: id,
  fieldlabId,
  organisationId: partner.organisationId,
  role: partner.role,
  personId: 'person-partner',
} as const;
const joined: ParticipantEvent = {
  type: 'participant.joined.v1',
  data,
  kept: {
    ...belonging,
    personIds: ['person-coordinator', 'person-partner'],
    fromOn: partner.fromOn,
    seat: 'organisation-partner/person-partner/partner',
  },
};
const assigned: ParticipantEvent = {
  type: 'participant.joined.v1',
  data: { ...data, organisationId: 'organisation-employer', role: 'coach', personId: 'person-expert' },
  kept: {
    ...belonging,
    personIds: ['person-coordinator', 'person-expert'],
    fromOn: '2026-04-01',
    untilOn: '2026-06-30',
    assignmentId: 'assignment-1',
    seat: 'assignment-1',
  },
};
const gone = (departure: Departure): ParticipantEvent => ({
  type: 'participant.left.v1',
  data,
  kept: departure,
});

describe('joining a Fieldlab', () => {
  test('lies where the Fieldlab lies, and is seen by the person', () => {
    expect(participants.scope(joining().then(joined).state())).toEqual({
      region: 'NL-UT',
      organisationId: lead,
      personIds: ['person-coordinator', 'person-partner'],
    });
  });

  test('is for organisations of the network, in a Fieldlab that is not over', () => {
    joining({}, { isKnown: false }).thenRefused('participant.organisation-unknown');
    joining({}, { isOver: true }).thenRefused('fieldlab.over');
  });

  test('ends no sooner than it begins', () => {
    joining({ untilOn: '2026-03-31' }).thenRefused('participant.period-reversed');
    joining({ untilOn: '2026-04-01' }).state();
  });

  test('takes one seat for an organisation, a person and a role', () => {
    const seats = [{}, { role: 'tester' as const }, { personId: 'x' }, { organisationId: 'y' }].map(
      (changes) => joining(changes).state().seat,
    );
    expect(new Set(seats).size).toBe(4);
  });

  test('comes about by the assignment of an expert too', () => {
    const assignment = {
      assignmentId: 'assignment-1',
      personId: 'person-expert',
      employerId: 'organisation-employer',
      role: 'coach',
      fromOn: '2026-04-01',
      untilOn: '2026-06-30',
    } as const;
    given(participants)
      .when(() => assign(id, assignment, belonging))
      .then(assigned);
  });
});

describe('a participant', () => {
  const changing = (changes: ParticipantChanges, ...history: readonly ParticipantEvent[]) =>
    given(participants, joined, ...history).when((state) => change(id, state, changes));
  const leaving = (leftOn: string, ...history: readonly ParticipantEvent[]) =>
    given(participants, joined, ...history).when((state) => leave(id, state, { leftOn }));

  test('signs an agreement, and keeps it when its last day changes', () => {
    const agreement = { signedOn: '2026-03-20', reference: 'Dossier 1' };
    const signed: ParticipantEvent = { type: 'participant.changed.v1', data, kept: { agreement } };
    changing({ agreement }).then(signed);
    expect(changing({ untilOn: '2026-12-31' }, signed).state()).toMatchObject({
      agreement,
      untilOn: '2026-12-31',
    });
    changing({ untilOn: '2026-03-01' }).thenRefused('participant.period-reversed');
  });

  test('leaves once, and then stays as it was', () => {
    leaving('2026-05-01').then(gone({ leftOn: '2026-05-01' }));
    leaving('2026-03-01').thenRefused('participant.period-reversed');
    leaving('2026-06-01', gone({ leftOn: '2026-05-01' })).thenRefused('participant.has-left');
    changing({ untilOn: '2026-12-31' }, gone({ leftOn: '2026-05-01' })).thenRefused('participant.has-left');
  });

  test('leaves by itself after its last day', () => {
    const bounded = { ...joined, kept: { ...joined.kept, untilOn: '2026-06-30' } } as ParticipantEvent;
    const onDay = (today: string, ...history: readonly ParticipantEvent[]) =>
      given(participants, ...history).when((state) => leaveOnTime(id, state, today));
    onDay('2026-06-30', bounded).thenNothing();
    onDay('2026-07-01', bounded).then(gone({ leftOn: '2026-06-30' }));
    onDay('2026-07-01', bounded, gone({ leftOn: '2026-05-01' })).thenNothing();
    onDay('2027-01-01', joined).thenNothing();
  });

  test('of an assignment leaves with it, once, and not by the calendar', () => {
    given<ParticipantState, ParticipantEvent>(participants, assigned)
      .when((state) => leaveOnTime(id, state, '2027-01-01'))
      .thenNothing();
    const state = given<ParticipantState, ParticipantEvent>(participants, assigned)
      .when((before) => endAssignment(id, before, '2026-05-15'))
      .state();
    expect(state).toMatchObject({ status: 'left', leftOn: '2026-05-15' });
    expect(endAssignment(id, state, '2026-05-15')).toEqual([]);
  });
});
