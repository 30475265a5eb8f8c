import { given } from '@innovatienetwerk/testkit/given';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  experimentOutcomes,
  type ExperimentChanges,
  type ExperimentResult,
  type NewExperiment,
} from '../../contract/index.ts';
import { belonging, fieldlabId } from '../../test/belonging.ts';
import { change, conclude, plan, start } from './decide.ts';
import { experiments, noExperiment, type ExperimentEvent, type ExperimentState } from './state.ts';
import { wordsOf } from './words.ts';

const id = 'experiment-1';
const phaseIds = ['phase-1'];
const wanted: NewExperiment = {
  title: 'Voorlezen met een robot',
  hypothesis: 'Kinderen lenen meer boeken.',
  nullAlternative: 'Het aantal leningen blijft gelijk.',
  method: 'pilot',
  plannedResult: 'Een op de vijf leent meer.',
  plannedFromOn: '2026-09-01',
  plannedUntilOn: '2026-09-30',
  phaseId: 'phase-1',
};
const result: ExperimentResult = {
  outcome: 'failed',
  realResult: 'De robot ging na een dag stuk.',
  learning: 'Huur eerst één robot.',
  actualFromOn: '2026-09-02',
  actualUntilOn: '2026-09-03',
};
const told = {
  experimentId: id,
  fieldlabId,
  method: 'pilot',
  plannedFromOn: '2026-09-01',
  plannedUntilOn: '2026-09-30',
  phaseId: 'phase-1',
} as const;
const planned: ExperimentEvent = {
  type: 'experiment.planned.v1',
  data: told,
  kept: { belonging, plan: wanted },
};
const started: ExperimentEvent = { type: 'experiment.started.v1', data: { experimentId: id, fieldlabId } };
const concluded: ExperimentEvent = {
  type: 'experiment.concluded.v1',
  data: {
    experimentId: id,
    fieldlabId,
    outcome: 'failed',
    actualFromOn: result.actualFromOn,
    actualUntilOn: result.actualUntilOn,
  },
  kept: { result },
};

describe('registering an experiment', () => {
  const planIn = (changes: Partial<NewExperiment> = {}, isOver = false) =>
    given(experiments).when(() => plan(id, { ...wanted, ...changes }, belonging, { isOver, phaseIds }));

  test('records the expectation and tells no text', () => {
    planIn().then(planned);
    expect(JSON.stringify(planned.data)).not.toContain('robot');
  });

  test('lies as near to people as its Fieldlab', () => {
    expect(experiments.scope(planIn().state())).toEqual({
      region: 'NL-UT',
      organisationId: 'organisation-lead',
      personIds: ['person-coordinator'],
    });
  });

  test('asks for days in order, and for a phase of the same Fieldlab', () => {
    planIn({ plannedUntilOn: '2026-08-31' }).thenRefused('experiment.until-before-from');
    planIn({ phaseId: 'phase-of-another' }).thenRefused('experiment.phase-unknown');
  });

  test('is not possible in a Fieldlab that is over', () => {
    planIn({}, true).thenRefused('fieldlab.over');
  });
});

describe('changing an experiment', () => {
  const changeAfter = (history: readonly ExperimentEvent[], changes: ExperimentChanges) =>
    given(experiments, ...history).when((state) => change(id, state, changes, phaseIds));

  test.each(['hypothesis', 'nullAlternative', 'plannedResult'] as const)(
    'can change the %s until the start, and never after it',
    (field) => {
      expect(changeAfter([planned], { [field]: 'Anders.' }).state().plan[field]).toBe('Anders.');
      changeAfter([planned, started], { [field]: 'Anders.' }).thenRefused('experiment.hypothesis-frozen');
      changeAfter([planned, started], { [field]: wanted[field] }).thenNothing();
    },
  );

  test('can change the title and the days while it runs', () => {
    const state = changeAfter([planned, started], {
      title: 'Voorlezen',
      plannedUntilOn: '2026-10-31',
    }).state();
    expect(state).toMatchObject({
      status: 'running',
      plan: { title: 'Voorlezen', plannedUntilOn: '2026-10-31' },
    });
  });

  test('follows the rules of a new one', () => {
    changeAfter([planned], { plannedUntilOn: '2026-01-01' }).thenRefused('experiment.until-before-from');
    changeAfter([planned], { phaseId: 'phase-of-another' }).thenRefused('experiment.phase-unknown');
  });

  test('ends with the result', () => {
    changeAfter([planned, started, concluded], { title: 'Anders' }).thenRefused(
      'experiment.concluded-already',
    );
  });
});

describe('an experiment', () => {
  test('starts once', () => {
    given<ExperimentState, ExperimentEvent>(experiments, planned)
      .when((state) => start(id, state))
      .then(started);
    given(experiments, planned, started)
      .when((state) => start(id, state))
      .thenRefused('experiment.started-already');
    given(experiments, planned, started, concluded)
      .when((state) => start(id, state))
      .thenRefused('experiment.concluded-already');
  });

  test('has its result after the start, once', () => {
    const concludeAfter = (...history: ExperimentEvent[]) =>
      given(experiments, ...history).when((state) => conclude(id, state, result));
    concludeAfter(planned, started).then(concluded);
    concludeAfter(planned).thenRefused('experiment.not-started');
    concludeAfter(planned, started, concluded).thenRefused('experiment.concluded-already');
  });

  test('does not end before it began', () => {
    given(experiments, planned, started)
      .when((state) => conclude(id, state, { ...result, actualUntilOn: '2026-09-01' }))
      .thenRefused('experiment.until-before-from');
  });

  test('that failed is found by what was learned from it', () => {
    const { words } = given(experiments, planned, started, concluded).state;
    expect(words).toEqual(expect.arrayContaining([...wordsOf('Huur eerst één robot', 'STUK', 'leningen')]));
  });

  test('keeps what was expected from its start on, whatever is tried', () => {
    const text = fc.constantFrom('Anders.', 'Nog anders.', wanted.hypothesis);
    const attempt = fc.oneof(
      fc
        .record({ hypothesis: text })
        .map((changes) => (state: ExperimentState) => change(id, state, changes, phaseIds)),
      fc
        .record({ nullAlternative: text, title: text })
        .map((changes) => (state: ExperimentState) => change(id, state, changes, phaseIds)),
      fc.constant((state: ExperimentState) => start(id, state)),
      fc
        .constantFrom(...experimentOutcomes)
        .map((outcome) => (state: ExperimentState) => conclude(id, state, { ...result, outcome })),
    );
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 12 }), (attempts) => {
        let state = experiments.evolve(noExperiment, planned);
        let expected: string | undefined;
        for (const act of attempts) {
          const decision = act(state);
          if ('refused' in decision) continue;
          state = decision.reduce((before, event) => experiments.evolve(before, event), state);
          const { hypothesis, nullAlternative } = state.plan;
          if (state.status !== 'planned') expected ??= hypothesis + nullAlternative;
          if (expected !== undefined) expect(hypothesis + nullAlternative).toBe(expected);
        }
      }),
    );
  });
});
