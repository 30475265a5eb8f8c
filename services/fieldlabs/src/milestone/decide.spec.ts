import { given } from '@innovatienetwerk/testkit/given';
import { describe, expect, test } from 'vitest';
import type { MilestoneChanges } from '../../contract/index.ts';
import { belonging, fieldlabId, now, today } from '../../test/belonging.ts';
import { change, plan } from './decide.ts';
import { milestones, type MilestoneEvent } from './state.ts';

const id = 'milestone-1';
const content = { title: 'Eerste test', dueOn: '2026-10-01' };
const planned: MilestoneEvent = {
  type: 'milestone.planned.v1',
  data: { milestoneId: id, fieldlabId, dueOn: '2026-10-01' },
  kept: { belonging, content },
};
const reached: MilestoneEvent = {
  type: 'milestone.changed.v1',
  data: { milestoneId: id, fieldlabId, dueOn: '2026-10-01', status: 'reached', reachedOn: today },
  kept: { title: 'Eerste test' },
};

describe('a milestone', () => {
  const changeAfter = (history: readonly MilestoneEvent[], changes: MilestoneChanges) =>
    given(milestones, ...history).when((state) => change(id, state, changes, now));

  test('is planned in a Fieldlab that is not over', () => {
    given(milestones)
      .when(() => plan(id, content, belonging, false))
      .then(planned);
    given(milestones)
      .when(() => plan(id, content, belonging, true))
      .thenRefused('fieldlab.over');
  });

  test('is reached on a day that has come', () => {
    changeAfter([planned], { status: 'reached', reachedOn: today }).then(reached);
    changeAfter([planned], { status: 'reached' }).thenRefused('milestone.reached-needs-day');
    changeAfter([planned], { status: 'reached', reachedOn: '2026-09-02' }).thenRefused(
      'milestone.reached-needs-day',
    );
  });

  test('has that day only while it counts as reached', () => {
    changeAfter([planned], { reachedOn: today }).thenRefused('milestone.reached-needs-day');
    changeAfter([planned], { status: 'missed', reachedOn: today }).thenRefused('milestone.reached-needs-day');
    const undone = changeAfter([planned, reached], { status: 'planned' }).state();
    expect(undone.status).toBe('planned');
    expect(undone).not.toHaveProperty('reachedOn');
  });

  test('keeps the day when only its title or last day changes', () => {
    const state = changeAfter([planned, reached], { title: 'Tweede test', dueOn: '2026-11-01' }).state();
    expect(state).toMatchObject({ title: 'Tweede test', dueOn: '2026-11-01', reachedOn: today });
  });

  test('does not change by what it is already', () => {
    changeAfter([planned, reached], { status: 'reached', reachedOn: today }).thenNothing();
  });
});
