/* oxlint-disable promise/valid-params -- the `then` of given/when/then takes any number of events */
import { given } from '@innovatienetwerk/testkit/given';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { belonging, fieldlabId } from '../../test/belonging.ts';
import { noParticipant, type ParticipantState } from '../participant/state.ts';
import { correct, record, recordOfAssignment, replaceOfAssignment, type Coaching } from './decide.ts';
import { hoursEntries, type HoursEvent } from './state.ts';

const id = 'hours-1';
const today = '2026-05-20';
const participant: ParticipantState = {
  ...noParticipant,
  ...belonging,
  personId: 'person-coach',
  role: 'coach',
  fromOn: '2026-04-01',
  untilOn: '2026-12-31',
};
const entry = { participantId: 'participant-1', week: '2026-W20', hours: 3.5 };
const calm: Coaching = { ofOthers: 0, limit: 4 };
const recordWith = (
  changes: Partial<typeof entry> = {},
  who: ParticipantState | undefined = participant,
  coaching = calm,
) =>
  given(hoursEntries).when(() =>
    record(id, { ...entry, ...changes }, { belonging, participant: who, coaching }, today),
  );
const data = { hoursEntryId: id, fieldlabId, role: 'coach', ...entry } as const;
const recorded: HoursEvent = {
  type: 'hours-entry.recorded.v1',
  data,
  kept: { ...belonging, personIds: ['person-coach'], ofAssignment: false },
};
const { hours: _, ...ofWeek } = data;
const exceeded = (total: number): HoursEvent => ({
  type: 'hours-entry.limit-exceeded.v1',
  data: { ...ofWeek, total, limit: 4 },
});

describe('recording hours', () => {
  test('is for a participant of the Fieldlab', () => {
    expect(hoursEntries.scope(recordWith().then(recorded).state()).personIds).toEqual(['person-coach']);
    given(hoursEntries)
      .when(() => record(id, entry, { belonging, participant: undefined, coaching: calm }, today))
      .thenRefused('hours-entry.participant-elsewhere');
  });

  test('is for weeks that exist, in which it takes part, and that have begun', () => {
    for (const week of ['2026-W14', '2026-W21']) recordWith({ week }).state();
    for (const week of ['2026-W13', '2026-W22', '2025-W53'])
      recordWith({ week }).thenRefused('hours-entry.week-outside');
    recordWith({ week: '2026-W20' }, { ...participant, leftOn: '2026-05-08' }).thenRefused(
      'hours-entry.week-outside',
    );
  });

  test('is done with the assignment by an expert of the pool', () => {
    recordWith({}, { ...participant, assignmentId: 'assignment-1' }).thenRefused('hours-entry.of-assignment');
  });
});

describe('coaching above the limit', () => {
  test('warns and never blocks', () => {
    recordWith({}, participant, { ofOthers: 0.5, limit: 4 }).then(recorded);
    const state = recordWith({}, participant, { ofOthers: 2, limit: 4 })
      .then(recorded, exceeded(5.5))
      .state();
    expect(state.exceeded).toEqual({ limit: 4, total: 5.5 });
  });

  test('is about coaches only, and about a limit that was agreed', () => {
    recordWith({ hours: 40 }, { ...participant, role: 'tester' }).state();
    expect(recordWith({ hours: 40 }, { ...participant, role: 'tester' }).state().exceeded).toBeUndefined();
    expect(
      recordWith({ hours: 40 }, participant, { ofOthers: 9, limit: undefined }).state().exceeded,
    ).toBeUndefined();
  });

  test('is told exactly when the sum is more than the limit', () => {
    const quarters = fc.integer({ min: 0, max: 672 }).map((count) => count / 4);
    fc.assert(
      fc.property(quarters, quarters, quarters, (hours, ofOthers, limit) => {
        const state = recordWith({ hours }, participant, { ofOthers, limit }).state();
        expect(state.exceeded).toEqual(
          hours + ofOthers > limit ? { limit, total: hours + ofOthers } : undefined,
        );
      }),
    );
  });
});

describe('correcting hours', () => {
  const correctTo = (hours: number, coaching: Coaching, ...history: readonly HoursEvent[]) =>
    given(hoursEntries, recorded, ...history).when((state) => correct(id, state, hours, coaching));

  test('replaces them, and looks at the limit anew', () => {
    const { state: one } = correctTo(5, calm);
    expect(one()).toMatchObject({ hours: 5, exceeded: { limit: 4, total: 5 } });
    const back = correctTo(1, { ofOthers: 2, limit: 4 }, exceeded(5.5)).state();
    expect(back).toMatchObject({ hours: 1 });
    expect(back.exceeded).toBeUndefined();
    correctTo(3.5, calm).thenNothing();
  });

  test('of an assignment happens there, where they are written again', () => {
    const written = given(hoursEntries)
      .when(() =>
        recordOfAssignment(id, { fieldlabId, role: 'coach', personId: 'p', ...entry }, belonging, calm),
      )
      .state();
    expect(correct(id, written, 2, calm)).toMatchObject({ refused: { code: 'hours-entry.of-assignment' } });
    expect(replaceOfAssignment(id, written, 2, calm)).toEqual([
      { type: 'hours-entry.corrected.v1', data: { ...data, hours: 2 } },
    ]);
    expect(replaceOfAssignment(id, written, entry.hours, calm)).toEqual([]);
  });
});
